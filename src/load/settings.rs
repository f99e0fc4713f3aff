//! The fields of the Case that are not lists of items, from all files.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::MAX_DEPTH;
use super::build::{Builder, MapText};
use super::decode::{self, SETTINGS, nearest};
use super::lexer::Span;
use super::outline::SECTIONS;
use super::read::FileText;
use super::shape::RawSettings;
use super::tree::{self, Value};
use crate::case::{Case, Code, Zone, ZoneRow, id};

/// Takes the settings of all files into `case` and `builder`: each from the first file that sets it.
/// Returns the texts in several languages among them, with the index of their file.
pub fn merge(case: &mut Case, builder: &mut Builder, files: &[FileText]) -> Vec<(usize, MapText)> {
    let mut maps = Vec::new();
    let settings: Vec<(usize, RawSettings<'_>)> = files
        .iter()
        .enumerate()
        .filter(|(_, file)| file.usable)
        .map(|(index, file)| {
            builder.file = index;
            (index, of_file(file, builder))
        })
        .collect();
    language(case, builder, &settings);
    time_zone(case, builder, &settings);
    let first = |has: &dyn Fn(&RawSettings<'_>) -> bool| settings.iter().find(|(_, settings)| has(settings));
    if let Some((file, settings)) = first(&|settings| settings.id.is_some())
        && let Some(written) = &settings.id
    {
        builder.file = *file;
        if id::is_well_formed(&written.words) {
            case.id = Some(written.words.as_ref().into());
        } else {
            let hint = "use small letters a–z, digits, `.`, `_` and `-`, at most 100 of them, beginning with a letter or digit";
            let message = format!("`{}` cannot be an id", tree::shortened(&written.words));
            builder.tell(Code::BadId, written.span, message, Some(hint.to_owned()));
        }
    }
    if let Some((file, settings)) = first(&|settings| settings.title.is_some()) {
        builder.file = *file;
        case.title = settings.title.as_ref().map(|title| builder.title(title, &mut true)).unwrap_or_default();
        maps.extend(builder.details().maps.into_iter().map(|map| (*file, map)));
    }
    if let Some((file, settings)) = first(&|settings| settings.summary.is_some()) {
        builder.file = *file;
        case.summary = builder.text(settings.summary.as_ref());
        maps.extend(builder.details().maps.into_iter().map(|map| (*file, map)));
    }
    if let Some((file, settings)) = first(&|settings| settings.zones.is_some()) {
        builder.file = *file;
        for (name, label) in settings.zones.iter().flatten() {
            let label = builder.text(label.as_ref());
            match Zone::named(&name.words) {
                Some(zone) => case.zones.push(ZoneRow { zone, name: name.words.as_ref().into(), label }),
                None => no_zone(builder, &name.words, name.span),
            }
        }
        maps.extend(builder.details().maps.into_iter().map(|map| (*file, map)));
    }
    if let Some((file, settings)) = first(&|settings| settings.span.is_some()) {
        builder.file = *file;
        case.span = settings.span.as_ref().and_then(|span| builder.when(span));
    }
    maps
}

fn no_zone(builder: &mut Builder, name: &str, span: Span) {
    let message = format!("`{}` is not an IANA time zone", tree::shortened(name));
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    let hint = nearest(name, names).map_or_else(
        || "use a name such as `Europe/Kyiv` or `America/New_York`, with capitals as shown".to_owned(),
        |name| format!("did you mean `{name}`?"),
    );
    builder.tell(Code::BadValue, span, message, Some(hint));
}

fn language(case: &mut Case, builder: &mut Builder, settings: &[(usize, RawSettings<'_>)]) {
    let mut set: Option<Arc<str>> = None;
    for (file, written) in settings.iter().filter_map(|(file, settings)| Some((*file, settings.language.as_ref()?))) {
        builder.file = file;
        let Some(tag) = builder.case_language(written) else { continue };
        match &set {
            None => set = Some(tag),
            Some(first) if first.eq_ignore_ascii_case(&tag) => {}
            Some(first) => {
                let message = format!("the language of the case is `{first}` already; `{tag}` is ignored");
                builder.tell(Code::BadValue, written.span, message, Some("a case has one `language`".to_owned()));
            }
        }
    }
    builder.given.language = set.unwrap_or_else(|| "en".into());
    case.language = Arc::clone(&builder.given.language);
}

fn time_zone(case: &mut Case, builder: &mut Builder, settings: &[(usize, RawSettings<'_>)]) {
    for (file, written) in settings.iter().filter_map(|(file, settings)| Some((*file, settings.time_zone.as_ref()?))) {
        builder.file = file;
        let Some(zone) = Zone::named(&written.words) else {
            no_zone(builder, &written.words, written.span);
            continue;
        };
        match &case.time_zone {
            None => case.time_zone = Some((written.words.as_ref().into(), zone)),
            Some((first, _)) if **first == *written.words => {}
            Some((first, _)) => {
                let message = format!("the time zone of the case is `{first}` already; `{}` is ignored", written.words);
                let hint = "a case has one `time_zone`; single times take their own: `2025-02-12T11:30[Europe/Kyiv]`";
                builder.tell(Code::BadValue, written.span, message, Some(hint.to_owned()));
            }
        }
    }
    builder.given.zone = case.zone();
    builder.given.no_zone = case.time_zone.is_none();
}

/// The settings of one file; what is wrong with them is told.
fn of_file<'f>(file: &'f FileText, builder: &mut Builder) -> RawSettings<'f> {
    let mut settings = RawSettings::default();
    let repeated = repeated_fields(file);
    for (index, field) in file.outline.fields.iter().enumerate() {
        let name = field.name.of(&file.text);
        let name = name.strip_prefix("r#").unwrap_or(name);
        let is_section = SECTIONS.iter().any(|(section, _)| *section == name);
        if !is_section && !SETTINGS.contains(&name) {
            let known = SECTIONS.iter().map(|(section, _)| *section).chain(SETTINGS);
            let hint = nearest(name, known).map(|nearest| format!("did you mean `{nearest}`?"));
            builder.tell(
                Code::UnknownField,
                field.name,
                format!("unknown field `{name}` of the Case is ignored"),
                hint,
            );
            continue;
        }
        if repeated.contains(&index) {
            let message = format!("`{name}` is given twice; the first counts");
            builder.tell(Code::BadValue, field.name, message, Some("join the two".to_owned()));
            continue;
        }
        if !field.complete || field.is_list {
            continue;
        }
        if let Some(span) = field.too_deep {
            let message = format!("brackets are more than {MAX_DEPTH} deep");
            builder.tell(Code::Limit, span, message, Some("make it flatter".to_owned()));
            continue;
        }
        let span = if field.value.start < field.value.end { field.value } else { field.name };
        match tree::parse(&file.text, field.value) {
            Err(error) => {
                let code = if error.over_limit { Code::Limit } else { Code::BadValue };
                let at = if error.span.start < error.span.end { error.span } else { span };
                builder.tell(code, at, format!("`{name}`: {}", error.message), error.hint);
            }
            Ok(node) if is_section => {
                if !matches!(node.value, Value::Name("None")) {
                    let message = format!("`{name}`: expected a list, found {}", node.value.described());
                    builder.tell(Code::BadValue, span, message, Some("put the items in square brackets".to_owned()));
                }
            }
            Ok(node) => {
                let mut unknown = Vec::new();
                for error in decode::setting(&mut settings, name, node, &mut unknown) {
                    builder.tell(Code::BadValue, error.span, format!("`{name}`: {}", error.message), error.hint);
                }
                for field in unknown {
                    let hint = field.nearest.map(|nearest| format!("did you mean `{nearest}`?"));
                    builder.tell(
                        Code::UnknownField,
                        field.span,
                        format!("unknown field `{}` is ignored", field.name),
                        hint,
                    );
                }
            }
        }
    }
    settings
}

/// Fields of the Case that an earlier field of the same name makes void, as indices into the outline's fields.
pub fn repeated_fields(file: &FileText) -> FxHashSet<usize> {
    let mut names: FxHashSet<&str> = FxHashSet::default();
    let fields = file.outline.fields.iter().enumerate();
    fields.filter(|(_, field)| !names.insert(field.name.of(&file.text))).map(|(index, _)| index).collect()
}
