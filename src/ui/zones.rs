//! The zone that times are told in: the button that names it, and the list of all zones, found by name or offset.

use egui::{Button, CornerRadius, Key, Modifiers, RichText, Role, ScrollArea, Stroke, TextEdit, Ui, WidgetInfo, vec2};

use super::dialogs::sheet;
use super::parts::{caption, is_entered, label, small_button};
use super::reader::Reader;
use super::theme::{CONTROL_RADIUS, SECONDARY, TITLE, semibold, text};
use crate::app::Command;
use crate::case::zone::offset_words;
use crate::case::{Instant, Zone};
use crate::language::say;
use crate::search::fold::words_of;
use crate::tell;
use crate::timeline::dates::time_words;
use crate::timeline::words::zone_words;

/// Size of the list.
const LIST: egui::Vec2 = vec2(360.0, 320.0);
/// Height of a zone.
const ROW: f32 = 24.0;

/// What the list keeps from frame to frame.
#[derive(Debug, Default)]
pub(super) struct ZonesView {
    typed: String,
    /// The line that Enter takes.
    chosen: usize,
    was_open: bool,
}

/// A zone as it is listed.
struct Listed {
    zone: Zone,
    name: String,
    offset_secs: i32,
}

/// The button that names the zone and opens the list.
pub(super) fn zone_button_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let zone = reader.clock.shown;
    let name = zone_words(reader.case, zone);
    let offset = zone.offset_at(middle(reader));
    let words = if name == "UTC" { name } else { format!("{name} (UTC{})", short_offset(offset)) };
    let shown = RichText::new(&words).font(text(SECONDARY)).color(reader.palette.ink1);
    let button = Button::new(shown)
        .stroke(Stroke::new(1.0, reader.palette.line))
        .corner_radius(CornerRadius::same(CONTROL_RADIUS))
        .min_size(vec2(0.0, 26.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, tell!("zone-button", zone = words.as_str())));
    if response.on_hover_text(say("top-zone-help")).clicked() {
        commands.push(Command::ToggleZones);
    }
}

/// The time that offsets are told of: the cursor's last second, else the middle of what is in view, folds as they are drawn.
fn middle(reader: &Reader<'_>) -> Instant {
    if let Some(cursor) = reader.state.cursor {
        return Instant(cursor.until.0.saturating_sub(1));
    }
    reader.state.middle()
}

/// `+3`, `−5`, `+5:30`.
pub(super) fn short_offset(seconds: i32) -> String {
    if seconds == 0 {
        return String::new();
    }
    let words = offset_words(seconds);
    let (sign, rest) = words.split_at(1);
    let rest = rest.strip_prefix('0').unwrap_or(rest);
    let sign = if sign == "-" { "−" } else { sign };
    format!("{sign}{}", rest.strip_suffix(":00").unwrap_or(rest))
}

/// Shows the list where it is open.
pub(super) fn window_ui(ui: &Ui, reader: &Reader<'_>, view: &mut ZonesView, commands: &mut Vec<Command>) {
    if !reader.state.panels.zones {
        *view = ZonesView::default();
        return;
    }
    let palette = reader.palette;
    sheet(say("zone-title"), palette, 0.0).show(ui.ctx(), |ui| {
        ui.set_width(LIST.x);
        ui.horizontal(|ui| {
            label(ui, say("zone-title"), semibold(TITLE), palette.ink1);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if small_button(ui, say("close"), say("zone-close")).clicked() {
                    commands.push(Command::ToggleZones);
                }
            });
        });
        caption(ui, say("zone-explained"));
        ui.add_space(6.0);
        let (up, down) = ui.input_mut(|input| {
            (input.consume_key(Modifiers::NONE, Key::ArrowUp), input.consume_key(Modifiers::NONE, Key::ArrowDown))
        });
        let edit =
            ui.add(TextEdit::singleline(&mut view.typed).desired_width(f32::INFINITY).hint_text(say("zone-hint")));
        edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say("zone-find")));
        if !std::mem::replace(&mut view.was_open, true) {
            edit.request_focus();
        }
        if edit.changed() {
            view.chosen = 0;
        }
        let found = found(reader, &view.typed);
        view.chosen =
            (view.chosen + usize::from(down)).saturating_sub(usize::from(up)).min(found.len().saturating_sub(1));
        if is_entered(&edit)
            && let Some(listed) = found.get(view.chosen)
        {
            commands.push(Command::SetZone(Some(listed.zone)));
        }
        list_ui(ui, reader, (&found, view.chosen, up || down), commands);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            commands.push(Command::ToggleZones);
        }
    });
}

fn list_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    (found, chosen, follow): (&[Listed], usize, bool),
    commands: &mut Vec<Command>,
) {
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt("zones").max_height(LIST.y).min_scrolled_height(LIST.y);
    if follow {
        area = area.vertical_scroll_offset((chosen as f32 * ROW - LIST.y / 2.0).max(0.0));
    }
    area.auto_shrink([false, false]).show_rows(ui, ROW, found.len().max(1), |ui, range| {
        if found.is_empty() {
            caption(ui, say("zone-none"));
        }
        for at in range {
            let Some(listed) = found.get(at) else { continue };
            let local = listed.zone.local(middle(reader));
            let offset = format!("UTC{}", short_offset(listed.offset_secs));
            let words =
                tell!("zone-line", name = listed.name.as_str(), offset = offset, time = time_words(local, false));
            let on = listed.zone == reader.clock.shown;
            let row = vec2(ui.available_width(), ROW);
            let left = egui::Layout::left_to_right(egui::Align::Center);
            let shown = RichText::new(&words).font(if on { semibold(SECONDARY) } else { text(SECONDARY) });
            let response = ui.allocate_ui_with_layout(row, left, |ui| ui.selectable_label(at == chosen, shown)).inner;
            response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, on, &words));
            if response.clicked() {
                commands.push(Command::SetZone(Some(listed.zone)));
            }
        }
    });
}

/// The zones that are found by what is typed, those of the case first, then the system's and UTC, then all by name.
fn found(reader: &Reader<'_>, typed: &str) -> Vec<Listed> {
    let at = middle(reader);
    let case = reader.case;
    let mut zones: Vec<Zone> = vec![case.zone()];
    zones.extend(case.zones.iter().map(|row| row.zone));
    zones.extend(iana_time_zone::get_timezone().ok().and_then(|name| Zone::named(&name)));
    zones.push(Zone::UTC);
    let first = zones.len();
    zones.extend(Zone::all());
    let mut seen: Vec<Zone> = Vec::new();
    let wanted = words_of(typed);
    let typed_offset = offset_asked(typed);
    let mut found = Vec::new();
    for (index, zone) in zones.into_iter().enumerate() {
        if index < first {
            if seen.contains(&zone) {
                continue;
            }
            seen.push(zone);
        } else if seen.contains(&zone) {
            continue;
        }
        let offset_secs = zone.offset_at(at);
        let (own, called) = (zone.name(), zone_words(case, zone));
        let name = if own.ends_with(&called.replace(' ', "_")) {
            own.replace('_', " ")
        } else {
            format!("{called} · {}", own.replace('_', " "))
        };
        let fits = match typed_offset {
            Some(offset) => offset == offset_secs,
            None => {
                // What the case calls it in any language.
                let labels = case.zones.iter().filter(|row| row.zone == zone).flat_map(|row| row.label.versions());
                let mut words = words_of(&name);
                words.extend(labels.flat_map(|(_, label)| words_of(label)));
                wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str())))
            }
        };
        if fits {
            found.push(Listed { zone, name, offset_secs });
        }
    }
    found
}

/// The offset in seconds that was typed: `+3`, `UTC-5`, `utc+5:30`.
fn offset_asked(typed: &str) -> Option<i32> {
    let typed = typed.trim().to_uppercase().replace('−', "-");
    let rest = typed.strip_prefix("UTC").or_else(|| typed.strip_prefix("GMT")).unwrap_or(&typed);
    let (sign, rest) = match rest.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let (hours, minutes) = (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_as_short_as_they_can_be() {
        let check = |seconds: i32, expected: &str| assert_eq!(short_offset(seconds), expected);
        check(0, "");
        check(10_800, "+3");
        check(-18_000, "−5");
        check(19_800, "+5:30");
        check(36_000, "+10");
    }

    #[test]
    fn offsets_are_read_as_they_are_typed() {
        let check = |typed: &str, expected: Option<i32>| assert_eq!(offset_asked(typed), expected, "{typed}");
        check("+3", Some(10_800));
        check("utc-5", Some(-18_000));
        check("UTC+5:30", Some(19_800));
        check("GMT−3", Some(-10_800));
        for typed in ["", "3", "kyiv", "+", "+99", "+5:75", "utc", "é"] {
            check(typed, None);
        }
    }
}
