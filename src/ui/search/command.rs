//! A line of what was found that is a command: its name, what it does or wants first, and its key.

use egui::{Align2, CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use super::one_line;
use super::row::marked_job;
use crate::app::named::Group;
use crate::app::palette::Doable;
use crate::ui::keys::key_words;
use crate::ui::reader::Reader;
use crate::ui::theme::{BODY, SECONDARY, SMALL, text};

/// From the left edge to the words.
const INSET: f32 = 32.0;

/// Shows a command in `rect`; grey where it can do nothing now.
pub(super) fn command_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect, hit: &Doable, chosen: bool) -> Response {
    let palette = reader.palette;
    let missing = hit.missing(reader.state);
    let (id, key, group) = match hit {
        Doable::Command(hit) => (("command", hit.named.words, 0), key_words(ui, hit.named), hit.named.group),
        Doable::Saved(hit) => (("command", "saved filter", hit.at), String::new(), Group::Search),
    };
    let response = ui.interact(rect, super::box_id().with(id), Sense::CLICK);
    let below = format!("{} · {}", group.title(), missing.unwrap_or(hit.help()));
    let spoken = [hit.name(), key.as_str(), &below].into_iter().filter(|words| !words.is_empty());
    let spoken = spoken.collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, missing.is_none(), chosen, &spoken));
    if chosen || response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.raised);
    }
    if chosen {
        ui.painter().rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::ZERO, palette.ink1);
    }
    let ink = if missing.is_some() { palette.ink3 } else { palette.ink1 };
    let right = pos2(rect.right() - 14.0, rect.top() + 15.0);
    let key = ui.painter().text(right, Align2::RIGHT_CENTER, key, text(SECONDARY), palette.ink2);
    let name = marked_job(hit.name(), hit.marks(), (text(BODY), ink), palette.selection);
    let name = one_line(ui, name, key.left() - 12.0 - rect.left() - INSET);
    ui.painter().galley(pos2(rect.left() + INSET, rect.top() + 15.0 - name.size().y / 2.0), name, ink);
    let below = marked_job(&below, &[], (text(SMALL), palette.ink3), palette.selection);
    let below = one_line(ui, below, rect.width() - INSET - 14.0);
    ui.painter().galley(pos2(rect.left() + INSET, rect.top() + 32.0 - below.size().y / 2.0), below, palette.ink3);
    if missing.is_some() { response } else { response.on_hover_cursor(egui::CursorIcon::PointingHand) }
}
