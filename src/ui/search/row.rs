//! A line of what was found: what it is called or says, and below that when, who, and where else the words stand.

use std::ops::Range;

use egui::text::LayoutJob;
use egui::{Color32, CornerRadius, FontId, Rect, Response, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo};
use egui::{pos2, vec2};

use super::one_line;
use crate::app::names::{shortened, title_of, title_of_id};
use crate::app::quote;
use crate::case::{Form, Id, ItemRef, Kind, status};
use crate::language::say;
use crate::search::{Class, Field};
use crate::timeline::away::AwayLanes;
use crate::timeline::words::words;
use crate::ui::reader::{Reader, away_words};
use crate::ui::theme::{BODY, SMALL, serif, serif_italic, text};
use crate::ui::timeline::{describe, description_line};

/// From the left edge to the words.
const INSET: f32 = 32.0;
/// About how many characters the first line has room for.
const TITLE_ROOM: usize = 72;
/// And the second behind when and who.
const BELOW_ROOM: usize = 24;
/// Most characters of either end of a relation.
const MOST_OF_END: usize = 36;

/// Shows a hit in `rect`; `lanes` know which of them are put away.
pub(super) fn row_ui(
    ui: &Ui,
    reader: &Reader<'_>,
    lanes: &AwayLanes,
    (rect, item, chosen): (Rect, ItemRef, bool),
) -> Response {
    let palette = reader.palette;
    let response = ui.interact(rect, super::box_id().with(("hit", item)), Sense::CLICK);
    let mut name = description_line(reader.case, item, reader.clock);
    // What hides it, then where it lies although it is shown.
    let away = reader.state.away(lanes, item).map(|away| away_words(&away));
    let apart: Vec<&str> = reader.presence(item).into_iter().chain(away).collect();
    if !apart.is_empty() {
        name = format!("{name} — {}", apart.join(", "));
    }
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    if chosen || response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.raised);
    }
    if chosen {
        let edge = rect.with_max_x(rect.left() + 3.0);
        ui.painter().rect_filled(edge, CornerRadius::ZERO, palette.ink1);
    }
    sign_ui(ui, reader, rect, item);
    let lines = Lines::of(reader, item, &apart);
    let width = rect.width() - INSET - 14.0;
    let title = one_line(ui, lines.title, width);
    let middle = rect.top() + 15.0;
    ui.painter().galley(pos2(rect.left() + INSET, middle - title.size().y / 2.0), title, palette.ink1);
    let below = one_line(ui, lines.below, width);
    let middle = rect.top() + 32.0;
    ui.painter().galley(pos2(rect.left() + INSET, middle - below.size().y / 2.0), below, palette.ink3);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A square in the colour of the party; a ring where it belongs to none.
fn sign_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect, item: ItemRef) {
    let square = Rect::from_center_size(pos2(rect.left() + 18.0, rect.top() + 15.0), vec2(8.0, 8.0));
    match person_of(reader, item).filter(|who| reader.case.party_of(*who).is_some()) {
        Some(who) => {
            let color = reader.palette.party(reader.case, who);
            ui.painter().rect_filled(square, CornerRadius::same(2), color);
        }
        None => {
            let stroke = Stroke::new(1.0, reader.palette.quiet);
            ui.painter().circle_stroke(square.center(), 3.5, stroke);
        }
    }
}

/// Who said, did or promised an item first.
fn person_of(reader: &Reader<'_>, item: ItemRef) -> Option<Id> {
    let (case, at) = (reader.case, item.at());
    match item.kind {
        Kind::Actor | Kind::Party => case.id_of(item),
        Kind::Event => case.events.get(at)?.actors.first().map(|participant| participant.actor),
        Kind::Statement => case.statements.get(at).map(|statement| statement.speaker),
        Kind::Commitment => case.commitments.get(at)?.by.first().copied(),
        Kind::Source | Kind::Topic | Kind::Link => None,
    }
}

/// The two lines of a hit; what sets it apart from what is seen comes first in the second.
struct Lines {
    title: LayoutJob,
    below: LayoutJob,
}

impl Lines {
    fn of(reader: &Reader<'_>, item: ItemRef, apart: &[&str]) -> Self {
        let palette = reader.palette;
        let marks = &reader.state.search.hits.marks;
        let shown = title_of(reader.case, item);
        let located = marks.locate(reader.case, item, shown);
        let named = located.as_ref().filter(|located| is_title(located.field));
        let (title, title_marks) = match named {
            Some(located) => located.excerpt(TITLE_ROOM),
            None => {
                let class = if item.kind == Kind::Statement { Class::Text } else { Class::Name };
                let beginning: String = shown.chars().take(400).collect();
                let marks = marks.in_text(&beginning, class).0;
                (beginning, marks)
            }
        };
        let all = named.map_or(shown, |located| located.text);
        let (title, title_marks) = quoted(reader, item, all, (title, title_marks));
        let font = title_font(reader, item);
        let title = marked_job(&title, &title_marks, (font, palette.ink1), palette.selection);

        let small = (text(SMALL), palette.ink3);
        let mut below = LayoutJob::default();
        let mut say = |words: &str| {
            if !words.is_empty() {
                let joint = if below.text.is_empty() { "" } else { " · " };
                below.append(&format!("{joint}{words}"), 0.0, TextFormat::simple(small.0.clone(), small.1));
            }
        };
        let told = describe(reader.case, item, reader.clock);
        for words in apart {
            say(words);
        }
        say(&told.when);
        // What was found comes before what may be too long to leave room for it.
        let elsewhere = located.filter(|located| !is_title(located.field));
        let quoted = elsewhere.as_ref().map(|located| located.field);
        if let Some(located) = elsewhere {
            say(field_words(located.field));
            let (excerpt, marks) = located.excerpt(BELOW_ROOM);
            below.append(": ", 0.0, TextFormat::simple(small.0.clone(), small.1));
            append_marked(&mut below, &excerpt, &marks, (text(SMALL), palette.ink2), palette.selection);
        }
        let mut say = |words: &str| {
            if !words.is_empty() {
                let joint = if below.text.is_empty() { "" } else { " · " };
                below.append(&format!("{joint}{words}"), 0.0, TextFormat::simple(small.0.clone(), small.1));
            }
        };
        say(&told.who);
        // What is quoted is not told twice.
        if !matches!(quoted, Some(Field::Role | Field::Publisher | Field::Question)) {
            say(&aside(reader, item));
        }
        Self { title, below }
    }
}

/// Words of a statement in the quotation marks of their language, with what is marked in them; a paraphrase has none. `all` is
/// the text that they are taken from.
fn quoted(
    reader: &Reader<'_>,
    item: ItemRef,
    all: &str,
    (words, marks): (String, Vec<Range<usize>>),
) -> (String, Vec<Range<usize>>) {
    let statement = if item.kind == Kind::Statement { reader.case.statements.get(item.at()) } else { None };
    let Some(statement) = statement else { return (words, marks) };
    let own = statement.text.versions().find(|(_, text)| *text == all).map(|(tag, _)| tag);
    let tag = own.filter(|_| statement.text.is_map()).unwrap_or_else(|| quote::spoken(reader.case, statement).tag);
    let quoted = quote::quoted(&words, tag, statement.form);
    // Its own first letter stands behind the mark.
    let by = quoted.find(words.as_str()).unwrap_or(0);
    (quoted, marks.into_iter().map(|mark| mark.start + by..mark.end + by).collect())
}

/// What says more of what has no time and nobody to it.
fn aside(reader: &Reader<'_>, item: ItemRef) -> String {
    let (case, at) = (reader.case, item.at());
    match item.kind {
        Kind::Actor => {
            let actor = case.actors.get(at);
            let role = actor.map_or("", |actor| words(status::role(actor, reader.state.as_of()), case));
            let party = actor.and_then(|actor| case.party(actor.party?)).map_or("", |party| words(&party.name, case));
            [role, party].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
        }
        Kind::Party => say("kind-party").to_owned(),
        Kind::Source => case.sources.get(at).map_or("", |source| words(&source.publisher, case)).to_owned(),
        Kind::Topic => case.topics.get(at).map_or("", |topic| words(&topic.question, case)).to_owned(),
        Kind::Link => case.links.get(at).map_or_else(String::new, |link| {
            let [from, to] = [link.from, link.to].map(|id| shortened(title_of_id(case, id), MOST_OF_END));
            format!("{from} → {to}")
        }),
        Kind::Event | Kind::Statement | Kind::Commitment => String::new(),
    }
}

fn title_font(reader: &Reader<'_>, item: ItemRef) -> FontId {
    let statement = if item.kind == Kind::Statement { reader.case.statements.get(item.at()) } else { None };
    match statement {
        Some(statement) if statement.form == Form::Paraphrase => serif_italic(BODY + 1.0),
        Some(_) => serif(BODY + 1.0),
        None => text(BODY),
    }
}

/// Whether a hit goes by this text.
const fn is_title(field: Field) -> bool {
    matches!(field, Field::Name | Field::Title | Field::Words)
}

fn field_words(field: Field) -> &'static str {
    match field {
        Field::Name => say("hit-name"),
        Field::Alias => say("hit-alias"),
        Field::Title => say("hit-title"),
        Field::Publisher => say("hit-publisher"),
        Field::Author => say("hit-author"),
        Field::Words => say("hit-words"),
        Field::Summary => say("hit-summary"),
        Field::Location => say("hit-place"),
        Field::Question => say("hit-question"),
        Field::Deadline => say("hit-deadline"),
        Field::Role => say("hit-role"),
        Field::Tag => say("hit-tag"),
        Field::Note => say("hit-note"),
        Field::Update => say("hit-update"),
        Field::Quote => say("hit-quote"),
    }
}

/// Words with a ground behind what is marked.
pub(super) fn marked_job(words: &str, marks: &[Range<usize>], look: (FontId, Color32), ground: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    append_marked(&mut job, words, marks, look, ground);
    job
}

/// Adds `words` with a ground behind what is marked.
fn append_marked(
    job: &mut LayoutJob,
    words: &str,
    marks: &[Range<usize>],
    (font, color): (FontId, Color32),
    ground: Color32,
) {
    let plain = TextFormat::simple(font, color);
    let marked = TextFormat { background: ground, underline: Stroke::new(1.0, color), ..plain.clone() };
    let mut from = 0;
    for mark in marks {
        job.append(words.get(from..mark.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(words.get(mark.clone()).unwrap_or_default(), 0.0, marked.clone());
        from = mark.end;
    }
    job.append(words.get(from..).unwrap_or_default(), 0.0, plain);
}
