//! The top bar: menus, what case this is, the search box, its zone, the language, the theme.

use egui::{
    Align, Button, CornerRadius, Layout, Margin, MenuBar, RichText, Role, Sense, Shape, Stroke, Ui, WidgetInfo, vec2,
};

use super::filter::filter_button_ui;
use super::keys::key_words;
use super::languages::language_button_ui;
use super::parts::mark_ui;
use super::reader::Reader;
use super::search::{SearchView, search_ui};
use super::theme::{BODY, CONTROL_RADIUS, Palette, SECONDARY, semibold, text};
use super::zones::zone_button_ui;
use crate::app::document::name_of_opened;
use crate::app::folding::THRESHOLDS;
use crate::app::history::Way;
use crate::app::named::ZOOM_STEP;
use crate::app::names::shortened;
use crate::app::{BottomTab, Command, FoldCommand, HitStep, NotesCommand, Table, ThemeChoice, Walk};
use crate::language::say;
use crate::tell;
use crate::timeline::empty::FoldMode;
use crate::timeline::grouping::Grouping;
use crate::timeline::lengths::length_words;
use crate::timeline::roster::{Order, Quiet};
use crate::timeline::walk::Step;
use crate::timeline::words::words;

/// Most characters of a place in a menu.
const PLACE_CHARS: usize = 36;
/// Width of the menus, about.
const MENUS_POINTS: f32 = 270.0;
/// Width that the title of the case has before the search box becomes narrower.
const TITLE_POINTS: f32 = 200.0;

/// Shows the top bar, filling `ui`; returns the first menu, which takes the keyboard.
pub(super) fn top_bar_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    search: &mut SearchView,
    commands: &mut Vec<Command>,
) -> egui::Id {
    let bar = egui::Frame::new().inner_margin(Margin::symmetric(8, 0));
    let shown = bar.show(ui, |ui| {
        ui.set_height(ui.available_height());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            theme_button_ui(ui, reader, commands);
            language_button_ui(ui, reader, commands);
            if !reader.state.document.is_blank() {
                zone_button_ui(ui, reader, commands);
                ui.add_space(2.0);
                filter_button_ui(ui, reader, commands);
                ui.add_space(4.0);
                // In a narrow window the title gives way first, then the box.
                let room = ui.available_width() - MENUS_POINTS - TITLE_POINTS;
                search_ui(ui, reader, room, search, commands);
                ui.add_space(6.0);
            }
            let menus = ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                MenuBar::new().style(menu_style).ui(ui, |ui| {
                    let first = menus_ui(ui, reader, commands);
                    title_ui(ui, reader);
                    first
                })
            });
            menus.inner.inner
        })
    });
    shown.inner.inner
}

fn menu_style(style: &mut egui::Style) {
    egui::containers::menu::menu_style(style);
    style.spacing.button_padding = vec2(7.0, 4.0);
}

fn menus_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) -> egui::Id {
    ui.spacing_mut().item_spacing.x = 2.0;
    let first = ui.menu_button(say("menu-file"), |ui| {
        ui.set_min_width(220.0);
        entry_ui(ui, reader, &Command::OpenDialog, commands);
        entry_ui(ui, reader, &Command::OpenFolderDialog, commands);
        recent_ui(ui, &reader.state.recent, commands);
        entry_ui(ui, reader, &Command::OpenBuiltIn, commands);
        entry_ui(ui, reader, &Command::Reload, commands);
        ui.separator();
        entry_ui(ui, reader, &Command::Quit, commands);
    });
    ui.menu_button(say("menu-edit"), |ui| {
        ui.set_min_width(200.0);
        entry_ui(ui, reader, &Command::CopySelection, commands);
        entry_ui(ui, reader, &Command::CopyListed, commands);
        let table = match reader.state.panels.bottom_tab {
            // Notes leave the program only as a file that is asked for.
            BottomTab::Commitments | BottomTab::Notes => Table::Commitments,
            BottomTab::Sources => Table::Sources,
            BottomTab::Problems => Table::Problems,
        };
        entry_ui(ui, reader, &Command::CopyTable(table), commands);
        ui.separator();
        for command in [NotesCommand::Bookmark, NotesCommand::Write, NotesCommand::PutBack, NotesCommand::Export] {
            entry_ui(ui, reader, &Command::Notes(command), commands);
        }
    });
    ui.menu_button(say("menu-view"), |ui| {
        ui.set_min_width(220.0);
        entry_ui(ui, reader, &Command::Zoom { factor: ZOOM_STEP, anchor: 0.5 }, commands);
        entry_ui(ui, reader, &Command::Zoom { factor: 1.0 / ZOOM_STEP, anchor: 0.5 }, commands);
        entry_ui(ui, reader, &Command::FitAll, commands);
        entry_ui(ui, reader, &Command::CentreSelection, commands);
        ui.menu_button(say("menu-lanes"), |ui| {
            ui.set_min_width(170.0);
            for grouping in Grouping::ALL {
                let on = reader.state.view.lanes.grouping == grouping;
                checked_ui(ui, reader, &Command::SetGrouping(grouping), on, commands);
            }
        });
        ui.menu_button(say("menu-order"), |ui| {
            ui.set_min_width(170.0);
            for order in Order::ALL {
                checked_ui(ui, reader, &Command::SetOrder(order), reader.state.view.lanes.order == order, commands);
            }
        });
        entry_ui(ui, reader, &Command::FoldParties(true), commands);
        entry_ui(ui, reader, &Command::FoldParties(false), commands);
        folds_ui(ui, reader, commands);
        let all = reader.state.view.lanes.quiet != Quiet::Apart;
        entry_ui(ui, reader, &Command::ShowAllActors(all), commands);
        ui.separator();
        checked_ui(ui, reader, &Command::ToggleHeads, reader.state.panels.heads, commands);
        checked_ui(ui, reader, &Command::ToggleInspector, reader.state.panels.inspector, commands);
        checked_ui(ui, reader, &Command::ToggleBottom, reader.state.panels.bottom, commands);
        ui.separator();
        entry_ui(ui, reader, &Command::ToggleZones, commands);
        entry_ui(ui, reader, &Command::OpenGoing, commands);
        entry_ui(ui, reader, &Command::ToggleHabits, commands);
        ui.separator();
        for choice in [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark] {
            checked_ui(ui, reader, &Command::SetTheme(choice), reader.state.theme == choice, commands);
        }
    });
    ui.menu_button(say("menu-go"), |ui| {
        ui.set_min_width(220.0);
        entry_ui(ui, reader, &Command::OpenSearch, commands);
        entry_ui(ui, reader, &Command::StepHit(HitStep::Next), commands);
        entry_ui(ui, reader, &Command::StepHit(HitStep::Previous), commands);
        ui.separator();
        for way in [Way::Back, Way::Forward] {
            history_ui(ui, reader, way, commands);
        }
        ui.separator();
        for walk in [Walk::Next, Walk::Previous, Walk::First, Walk::Last] {
            entry_ui(ui, reader, &Command::Walk(walk), commands);
        }
        ui.separator();
        for step in [Step::Later, Step::Earlier, Step::Above, Step::Below] {
            entry_ui(ui, reader, &Command::Walk(Walk::Lanes(step)), commands);
        }
        ui.separator();
        entry_ui(ui, reader, &Command::Walk(Walk::NextRelated), commands);
        entry_ui(ui, reader, &Command::Walk(Walk::PreviousRelated), commands);
        entry_ui(ui, reader, &Command::InspectSelection, commands);
    });
    ui.menu_button(say("menu-help"), |ui| {
        ui.set_min_width(180.0);
        entry_ui(ui, reader, &Command::ToggleLegend, commands);
        entry_ui(ui, reader, &Command::ToggleKeys, commands);
    });
    first.response.id
}

/// A named command as an entry of a menu; where it can do nothing it is grey, and says what it wants first.
fn entry_ui(ui: &mut Ui, reader: &Reader<'_>, command: &Command, commands: &mut Vec<Command>) {
    let Some(named) = command.named() else {
        return;
    };
    let missing = named.missing(reader.state);
    let button = Button::new(named.name()).shortcut_text(key_words(ui, named));
    let response = ui.add_enabled(missing.is_none(), button).on_hover_text(named.help());
    if response.on_disabled_hover_text(missing.unwrap_or_default()).clicked() {
        commands.push(command.clone());
        ui.close();
    }
}

/// Which empty stretches of time are folded, and from which length on.
fn folds_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let folding = &reader.state.view.folding;
    ui.menu_button(say("menu-folds"), |ui| {
        ui.set_min_width(220.0);
        for mode in [FoldMode::Automatic, FoldMode::All, FoldMode::None] {
            let command = Command::Fold(FoldCommand::Mode(mode));
            checked_ui(ui, reader, &command, folding.mode == mode, commands);
        }
        entry_ui(ui, reader, &Command::Fold(FoldCommand::Again), commands);
        ui.separator();
        for secs in THRESHOLDS {
            let words = tell!("folds-longer", length = length_words(secs as f64));
            if mark_ui(ui, &words, "", folding.threshold_secs == secs).clicked() {
                commands.push(Command::Fold(FoldCommand::Longer(secs)));
                ui.close();
            }
        }
    });
}

/// The way back or forward, with what it leads to.
fn history_ui(ui: &mut Ui, reader: &Reader<'_>, way: Way, commands: &mut Vec<Command>) {
    let command = Command::History(way);
    let Some(named) = command.named() else {
        return;
    };
    let Some(place) = reader.state.history.leads_to(way) else {
        entry_ui(ui, reader, &command, commands);
        return;
    };
    let place = shortened(&place.words(reader.case, reader.clock), PLACE_CHARS);
    let button =
        Button::new(tell!("history-to", way = named.name(), place = place)).shortcut_text(key_words(ui, named));
    if ui.add(button).on_hover_text(named.help()).clicked() {
        commands.push(command);
        ui.close();
    }
}

/// The same for what is on or off.
fn checked_ui(ui: &mut Ui, reader: &Reader<'_>, command: &Command, on: bool, commands: &mut Vec<Command>) {
    let Some(named) = command.named() else {
        return;
    };
    let missing = named.missing(reader.state);
    let key = key_words(ui, named);
    let shown = ui.add_enabled_ui(missing.is_none(), |ui| mark_ui(ui, named.name(), &key, on));
    let response = shown.inner.on_hover_text(named.help());
    if response.on_disabled_hover_text(missing.unwrap_or_default()).clicked() {
        commands.push(command.clone());
        ui.close();
    }
}

fn recent_ui(ui: &mut Ui, recent: &[Vec<std::path::PathBuf>], commands: &mut Vec<Command>) {
    let mut listed = recent.iter().filter(|opened| !opened.is_empty()).peekable();
    if listed.peek().is_none() {
        return;
    }
    ui.menu_button(say("menu-recent"), |ui| {
        for opened in listed {
            let place = opened.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join("\n");
            if ui.button(name_of_opened(opened)).on_hover_text(place).clicked() {
                commands.push(Command::Open(opened.clone()));
                ui.close();
            }
        }
    });
}

fn title_ui(ui: &mut Ui, reader: &Reader<'_>) {
    let title = words(&reader.case.title, reader.case);
    ui.add_space(8.0);
    let (rect, _) = ui.allocate_exact_size(vec2(1.0, 18.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, reader.palette.line);
    ui.add_space(10.0);
    let blank = reader.state.document.is_blank();
    let name = if blank { "Casebook".to_owned() } else { reader.state.document.name() };
    ui.spacing_mut().item_spacing.x = 14.0;
    let shown = if title.is_empty() { &name } else { title };
    ui.add(egui::Label::new(RichText::new(shown).font(semibold(BODY + 0.5)).color(reader.palette.ink1)).truncate());
    if let Some(span) = &reader.case.span {
        let told = Reader { clock: reader.clock.with_years(), ..*reader }.day(span);
        ui.add(egui::Label::new(RichText::new(told).font(text(SECONDARY)).color(reader.palette.ink2)).truncate());
    }
}

/// The round sign that switches between light, dark and as the system says.
fn theme_button_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let system = match ui.system_theme() {
        Some(egui::Theme::Light) => ThemeChoice::Light,
        _ => ThemeChoice::Dark,
    };
    let opposite = if system == ThemeChoice::Light { ThemeChoice::Dark } else { ThemeChoice::Light };
    // Every click shows something new, until it is as the system says again.
    let next = match reader.state.theme {
        ThemeChoice::System => opposite,
        now if now == opposite => system,
        _ => ThemeChoice::System,
    };
    let told = tell!("theme-button", now = theme_words(reader.state.theme), next = theme_words(next));
    let (rect, response) = ui.allocate_exact_size(vec2(30.0, 26.0), Sense::click());
    let palette: &Palette = reader.palette;
    let edge = if response.hovered() || response.has_focus() { palette.ink2 } else { palette.line };
    let radius = CornerRadius::same(CONTROL_RADIUS);
    ui.painter().rect_stroke(rect, radius, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let centre = rect.center();
    ui.painter().circle_stroke(centre, 5.5, Stroke::new(1.2, palette.ink1));
    let half: Vec<_> = (0..=16_u8)
        .map(|step| {
            let angle = std::f32::consts::FRAC_PI_2 + std::f32::consts::PI * f32::from(step) / 16.0;
            centre + 5.5 * egui::Vec2::angled(angle)
        })
        .collect();
    ui.painter().add(Shape::convex_polygon(half, palette.ink1, Stroke::NONE));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    if response.on_hover_text(&told).clicked() {
        commands.push(Command::SetTheme(next));
    }
}

fn theme_words(choice: ThemeChoice) -> &'static str {
    match choice {
        ThemeChoice::System => say("theme-now-system"),
        ThemeChoice::Light => say("theme-now-light"),
        ThemeChoice::Dark => say("theme-now-dark"),
    }
}
