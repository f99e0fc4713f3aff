//! The values in items: times, texts, language tags, colours, addresses; what is wrong with one is told at its place.

use std::sync::Arc;

use super::super::finding::{Finding, FindingPlace};
use super::super::lexer::Span;
use super::super::shape::{RawText, Str};
use super::super::{hidden, tree};
use super::{Builder, Tag};
use crate::case::zone::offset_words;
use crate::case::{Code, Precision, SharedStr, Text, When, Zone, when};

/// How to write the later of the two times that the clocks show as a value of `when` is written: with its offset.
fn later_hour(when: &When, case_zone: Zone) -> Option<String> {
    when.first().into_iter().chain(when.second()).find_map(|value| {
        let zone = value.zone.unwrap_or(case_zone);
        let local = zone.local(value.earliest);
        let later = zone.second_instant(local).filter(|later| *later != value.earliest)?;
        let seconds = value.precision == Precision::Second;
        let clock = local.format(if seconds { "%H:%M:%S" } else { "%H:%M" });
        let offset = offset_words(zone.offset_at(later));
        Some(format!("to mean the later, give its offset: `…T{clock}{offset}`"))
    })
}

impl Builder {
    /// Reads a `when`; a bad one is told.
    pub fn when(&mut self, written: &Str<'_>) -> Option<When> {
        match when::parse_into(&written.words, self.given.zone, &mut self.pool) {
            Err(error) => {
                let (said, shown) = (error.to_string(), tree::shortened(&written.words));
                let message = if said.contains(&format!("`{shown}`")) { said } else { format!("`{shown}`: {said}") };
                self.tell(Code::BadDate, written.span, message, Some(error.hint().to_owned()));
                None
            }
            Ok(reading) => {
                if reading.doubled_hour {
                    let message = format!("the clocks show `{}` twice that day; the earlier is taken", written.words);
                    let hint = later_hour(&reading.when, self.given.zone);
                    self.tell(Code::DoubledHour, written.span, message, hint);
                }
                if reading.bare_time && self.given.no_zone && self.is_first_bare_time(written.span) {
                    let message =
                        format!("`{}` has no time zone, and the case has none: it is read as UTC", written.words);
                    let finding = Finding::new(Code::NoTimeZone, self.file, written.span, message)
                        .item(self.item.map(|id| self.ids.name(id)))
                        .hint("set `time_zone: \"Europe/Kyiv\"` (or another) in the Case");
                    self.bare_time = Some(finding);
                }
                Some(reading.when)
            }
        }
    }

    /// True where no bare time stands before this one; values are not read in the order of the text.
    fn is_first_bare_time(&self, span: Span) -> bool {
        match self.bare_time.as_ref().map(|finding| &finding.place) {
            Some(FindingPlace::In(file, Some(first))) => (self.file, span) < (*file, *first),
            _ => true,
        }
    }

    /// A text that must be there: where no language of it can be kept, the item cannot either.
    pub fn text_or(&mut self, raw: &RawText<'_>, usable: &mut bool) -> Text {
        let text = self.text(Some(raw));
        if text.is_empty() && !raw.versions.is_empty() {
            *usable = false;
        }
        text
    }

    /// Checks a text's languages and characters.
    pub fn text(&mut self, raw: Option<&RawText<'_>>) -> Text {
        raw.map(|raw| self.versions(raw)).unwrap_or_default()
    }

    /// The same; behind it, the last of `map_tags` or the case's language are its languages.
    fn versions(&mut self, raw: &RawText<'_>) -> Text {
        let first = self.map_tags.len();
        let mut count = 0;
        for (tag, words) in &raw.versions {
            let language = match tag {
                None => self.pool.language(&self.given.language),
                Some(tag) => match self.tag(tag) {
                    None => continue,
                    Some(at) => {
                        if self.map_tags.iter().skip(first).any(|other| self.is_same(*other, at)) {
                            let language =
                                self.languages.get(at).map(|tag| Arc::clone(&tag.written)).unwrap_or_default();
                            let message = format!("the language `{language}` is given twice; the first counts");
                            self.tell(Code::BadValue, tag.span, message, Some("keep one of the two".to_owned()));
                            continue;
                        }
                        let Some(known) = self.languages.get(at) else { continue };
                        self.map_tags.push(at);
                        known.language
                    }
                },
            };
            self.check_hidden(&words.words, words.span);
            self.pool.version(language, &words.words);
            count += 1;
        }
        if raw.is_map {
            self.maps.push((raw.span, count));
        }
        self.pool.text(count, raw.is_map)
    }

    /// Whether two tags are the same but for capitals.
    fn is_same(&self, one: usize, other: usize) -> bool {
        let same_as = |at: usize| self.languages.get(at).map(|tag| tag.same_as);
        same_as(one) == same_as(other)
    }

    /// A title or a name: its languages are languages of the case.
    pub fn title(&mut self, raw: &RawText<'_>, usable: &mut bool) -> Text {
        let first = self.map_tags.len();
        let text = self.text_or(raw, usable);
        for at in self.map_tags.iter().skip(first) {
            if let Some(tag) = self.languages.get_mut(*at)
                && !std::mem::replace(&mut tag.in_titles, true)
            {
                note_language(&mut self.title_languages, &tag.written);
            }
        }
        text
    }

    /// A plain string, its characters checked.
    pub fn words(&mut self, written: &Str<'_>) -> SharedStr {
        self.check_hidden(&written.words, written.span);
        self.pool.string(&written.words)
    }

    pub fn check_hidden(&mut self, text: &str, span: Span) {
        let hidden = hidden::hidden_characters(text);
        if hidden.is_empty() {
            return;
        }
        let mut named = hidden.clone();
        named.sort_unstable();
        named.dedup();
        let times = if hidden.len() == 1 { "a character".to_owned() } else { format!("{} characters", hidden.len()) };
        let message = format!("{times} that cannot be seen: {}", named.join(", "));
        self.tell(
            Code::HiddenCharacters,
            span,
            message,
            Some("take them out; they come along when text is copied".to_owned()),
        );
    }

    /// A well-formed language tag (BCP 47), as an index into `languages`.
    fn tag(&mut self, written: &Str<'_>) -> Option<usize> {
        let words = written.words.as_ref();
        if let Some(known) = self.languages.iter().position(|tag| *tag.written == *words) {
            return Some(known);
        }
        if oxilangtag::LanguageTag::parse(words).is_err() {
            let message = format!("`{}` is not a language tag", tree::shortened(words));
            self.tell(
                Code::BadValue,
                written.span,
                message,
                Some("use tags such as `en`, `uk`, `ru`, `pt-BR`".to_owned()),
            );
            return None;
        }
        let written: Arc<str> = words.into();
        let at = self.languages.len();
        let same_as = self.languages.iter().position(|tag| tag.written.eq_ignore_ascii_case(words)).unwrap_or(at);
        let language = self.pool.language(&written);
        self.languages.push(Tag { written, same_as, language, alone: None, in_titles: false });
        Some(at)
    }

    /// A language tag on its own.
    pub fn language_tag(&mut self, written: &Str<'_>) -> Option<SharedStr> {
        let at = self.tag(written)?;
        let Self { languages, pool, .. } = self;
        let tag = languages.get_mut(at)?;
        Some(tag.alone.get_or_insert_with(|| pool.string(&tag.written)).clone())
    }

    /// The language of the case.
    pub fn case_language(&mut self, written: &Str<'_>) -> Option<Arc<str>> {
        let at = self.tag(written)?;
        self.languages.get(at).map(|tag| Arc::clone(&tag.written))
    }

    pub fn color(&mut self, written: &Str<'_>) -> Option<[u8; 3]> {
        let digits = written
            .words
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let color = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if color.is_none() {
            let message = format!("`{}` is not a colour", tree::shortened(&written.words));
            self.tell(Code::BadValue, written.span, message, Some("write it as `\"#rrggbb\"`".to_owned()));
        }
        color.map(|color| [(color >> 16) as u8, (color >> 8) as u8, color as u8])
    }

    pub fn url(&mut self, written: &Str<'_>) -> Option<SharedStr> {
        let words = written.words.as_ref();
        let has_scheme = ["http://", "https://"]
            .iter()
            .any(|scheme| words.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
        let clean = !words.chars().any(|c| c.is_whitespace() || c.is_control());
        let is_url = has_scheme && clean && url::Url::parse(words).is_ok_and(|url| url.has_host());
        if !is_url {
            let message = format!("`{}` is not a web address", tree::shortened(words));
            self.tell(
                Code::BadValue,
                written.span,
                message,
                Some("write it in full, with http:// or https://".to_owned()),
            );
        }
        is_url.then(|| self.pool.string(words))
    }

    pub fn credibility(&mut self, (number, span): (Option<i64>, Span)) -> Option<u8> {
        let known = number.filter(|number| (1..=6).contains(number)).and_then(|number| u8::try_from(number).ok());
        if known.is_none() {
            let hint = "1 is confirmed, 6 cannot be judged".to_owned();
            self.tell(Code::BadValue, span, "credibility is a number from 1 to 6", Some(hint));
        }
        known
    }
}

/// Adds a language unless it is there already, with other capitals perhaps.
pub fn note_language(languages: &mut Vec<Arc<str>>, tag: &Arc<str>) {
    if !languages.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
        languages.push(Arc::clone(tag));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_of_two_hours_is_told_with_its_own_offset() {
        let kyiv = Zone::named("Europe/Kyiv").expect("a zone");
        let check = |written: &str, expected: Option<&str>| {
            let when = when::parse(written, kyiv).expect("a time").when;
            let hint = expected.map(|told| format!("to mean the later, give its offset: `…T{told}`"));
            assert_eq!(later_hour(&when, kyiv), hint, "{written}");
        };
        check("2025-10-26T03:30", Some("03:30+02:00"));
        check("2025-10-26T03:30:15", Some("03:30:15+02:00"));
        check("2025-10-26T02:30/2025-10-26T03:30", Some("03:30+02:00"));
        check("2025-11-02T01:30[America/New_York]", Some("01:30-05:00"));
        check("2025-10-26T04:30", None);
    }
}
