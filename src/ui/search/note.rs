//! A line of what was found that is a note of the reader's: its name or first words, and below that what it is on.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::one_line;
use super::row::marked_job;
use crate::app::notes::{NoteId, words};
use crate::search::fold::{each_word, words_of};
use crate::tell;
use crate::timeline::away::AwayLanes;
use crate::ui::notes::{leaf, star};
use crate::ui::reader::{Reader, away_words};
use crate::ui::theme::{BODY, SMALL, text};

/// From the left edge to the words.
const INSET: f32 = 32.0;

/// Shows a note in `rect`; nothing where it is not there any more. `lanes` know which of them are put away.
pub(super) fn note_ui(
    ui: &Ui,
    reader: &Reader<'_>,
    lanes: &AwayLanes,
    (rect, id, chosen): (Rect, NoteId, bool),
) -> Option<Response> {
    let palette = reader.palette;
    let held = reader.state.notes.book.get(id)?;
    let title = words::title(reader.case, held, reader.clock);
    let place = words::place(reader.case, held, reader.clock);
    let time = words::time(reader.case, held, reader.clock);
    // What hides it, then where it lies although it is shown.
    let hidden = held.item().and_then(|item| reader.presence(item));
    let away = reader.state.note_away(lanes, id).map(|away| away_words(&away));
    let mut below: Vec<String> = hidden.into_iter().chain(away).map(str::to_owned).collect();
    below.push(words::kind(&held.note));
    // A note of several lines is found by any of them.
    let said = held.note.text.lines().map(str::trim).find(|line| *line != title && !marks(reader, line).is_empty());
    below.extend([place, time].into_iter().filter(|words| !words.is_empty() && *words != title));
    below.dedup();
    let mut below = below.join(" · ");
    if let Some(said) = said {
        below = format!("{below} · {said}");
    }
    let response = ui.interact(rect, super::box_id().with(("note", id.0)), Sense::CLICK);
    let name = format!("{}, {below}", tell!("note-row", title = &*title));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    if chosen || response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.raised);
    }
    if chosen {
        ui.painter().rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::ZERO, palette.ink1);
    }
    let sign = rect.left_top() + vec2(18.0, 15.0);
    if held.note.bookmark {
        star(ui.painter(), sign, 5.0, true, palette.ink2);
    } else {
        leaf(ui.painter(), sign, 10.0, palette.panel, palette.ink2);
    }
    let width = rect.width() - INSET - 14.0;
    let lines = [(title, text(BODY), palette.ink1, 15.0), (below, text(SMALL), palette.ink3, 32.0)];
    for (words, font, color, middle) in lines {
        let job = marked_job(&words, &marks(reader, &words), (font, color), palette.selection);
        let galley = one_line(ui, job, width);
        let y = rect.top() + middle - galley.size().y / 2.0;
        ui.painter().galley(pos2(rect.left() + INSET, y), galley, color);
    }
    Some(response.on_hover_cursor(egui::CursorIcon::PointingHand))
}

/// Where words begin as what is typed does, in bytes.
fn marks(reader: &Reader<'_>, words: &str) -> Vec<std::ops::Range<usize>> {
    let typed = words_of(&reader.state.search.typed);
    let mut marks = Vec::new();
    each_word(words, |place, word| {
        if typed.iter().any(|typed| word.starts_with(typed.as_str())) {
            marks.push(place);
        }
    });
    marks
}
