//! The values in items: times, texts, language tags, colours, addresses; what is wrong with one is told at its place.

use std::sync::Arc;

use super::super::finding::{Finding, FindingPlace};
use super::super::lexer::Span;
use super::super::shape::{RawText, Str};
use super::super::{hidden, tree};
use super::{Builder, MapText};
use crate::case::{Code, SharedStr, Text, When, when};

/// Most languages that one finding names.
const MOST_NAMED: usize = 12;

impl Builder {
    /// Reads a `when`; a bad one is told.
    pub fn when(&mut self, written: &Str<'_>) -> Option<When> {
        match when::parse_into(&written.words, self.zone, &mut |words| self.pool.string(words)) {
            Err(error) => {
                let (said, shown) = (error.to_string(), tree::shortened(&written.words));
                let message = if said.contains(&format!("`{shown}`")) { said } else { format!("`{shown}`: {said}") };
                self.tell(Code::BadDate, written.span, message, Some(error.hint().to_owned()));
                None
            }
            Ok(reading) => {
                if reading.doubled_hour {
                    let message = format!("the clocks show `{}` twice that day; the earlier is taken", written.words);
                    let hint = "to mean the later, give the offset: `…T01:30-05:00`".to_owned();
                    self.tell(Code::DoubledHour, written.span, message, Some(hint));
                }
                if reading.bare_time && self.no_zone && self.is_first_bare_time(written.span) {
                    let message =
                        format!("`{}` has no time zone, and the case has none: it is read as UTC", written.words);
                    let finding = Finding::new(Code::NoTimeZone, self.file, written.span, message)
                        .item(self.item.as_deref())
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

    /// Tells the first bare time of a case without a zone, once all is read.
    pub fn tell_bare_time(&mut self) {
        self.findings.extend(self.bare_time.take());
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
        raw.map(|raw| self.versions(raw).0).unwrap_or_default()
    }

    /// The same, with the languages of it that are kept.
    fn versions(&mut self, raw: &RawText<'_>) -> (Text, Vec<Arc<str>>) {
        let mut languages: Vec<Arc<str>> = Vec::with_capacity(raw.versions.len());
        for (tag, words) in &raw.versions {
            let language = match tag {
                None => Arc::clone(&self.language),
                Some(tag) => match self.tag(tag) {
                    None => continue,
                    Some(language) => {
                        if languages.iter().any(|other| other.eq_ignore_ascii_case(&language)) {
                            let message = format!("the language `{language}` is given twice; the first counts");
                            self.tell(Code::BadValue, tag.span, message, Some("keep one of the two".to_owned()));
                            continue;
                        }
                        language
                    }
                },
            };
            self.check_hidden(&words.words, words.span);
            let pooled = self.pool.language(&language);
            self.pool.version(pooled, &words.words);
            languages.push(language);
        }
        let text = self.pool.text(languages.len(), raw.is_map);
        if raw.is_map {
            let item = self.item.as_deref().map(|item| self.ids.intern(item));
            self.maps.push(MapText { file: self.file, span: raw.span, item, languages: languages.len() });
            self.map_languages.extend(languages.iter().map(Arc::clone));
        }
        (text, languages)
    }

    /// A title or a name: its languages are languages of the case.
    pub fn title(&mut self, raw: &RawText<'_>, usable: &mut bool) -> Text {
        let (text, languages) = self.versions(raw);
        *usable &= !text.is_empty() || raw.versions.is_empty();
        for tag in languages.into_iter().filter(|_| raw.is_map) {
            if !self.languages.iter().any(|known| known.eq_ignore_ascii_case(&tag)) {
                self.languages.push(tag);
            }
        }
        text
    }

    /// Tells which texts in several languages lack one of the case's.
    pub fn tell_missing_translations(&mut self) {
        let mut languages = vec![Arc::clone(&self.language)];
        languages.extend(self.languages.iter().filter(|tag| !tag.eq_ignore_ascii_case(&self.language)).cloned());
        let mut all = self.map_languages.iter();
        for map in std::mem::take(&mut self.maps) {
            let present: Vec<&Arc<str>> = all.by_ref().take(map.languages).collect();
            let mut missing: Vec<String> = languages
                .iter()
                .filter(|language| !present.iter().any(|tag| tag.eq_ignore_ascii_case(language)))
                .take(MOST_NAMED + 1)
                .map(|language| format!("`{language}`"))
                .collect();
            if !missing.is_empty() {
                let more = if missing.len() > MOST_NAMED { " and more" } else { "" };
                missing.truncate(MOST_NAMED);
                let message = format!("no text in {}{more}", missing.join(", "));
                let finding = Finding::new(Code::MissingTranslation, map.file, map.span, message)
                    .item(map.item.map(|id| self.ids.name(id)));
                self.findings.push(finding.hint("add it, or leave it: another language is shown in its place"));
            }
        }
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

    /// A well-formed language tag (BCP 47), held once.
    pub fn tag(&mut self, written: &Str<'_>) -> Option<Arc<str>> {
        let words = written.words.as_ref();
        if let Some(known) = self.tags.iter().find(|tag| &***tag == words) {
            return Some(Arc::clone(known));
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
        let tag: Arc<str> = words.into();
        self.tags.push(Arc::clone(&tag));
        Some(tag)
    }

    /// A language tag on its own.
    pub fn language_tag(&mut self, written: &Str<'_>) -> Option<SharedStr> {
        self.tag(written).map(|tag| self.pool.string(&tag))
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
