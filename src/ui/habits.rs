//! The reader's habits: how times are told, what the wheel does, how things move, from which length on empty time folds.

use egui::{Align, Layout, Role, Ui, WidgetInfo, vec2};

use super::dialogs::modal;
use super::parts::{caption, label};
use super::theme::{Palette, SECONDARY, TITLE, semibold, text};
use crate::app::folding::THRESHOLDS;
use crate::app::{Command, FoldCommand, Habits, MotionChoice, State, ThemeChoice};
use crate::language::{FirstDay, Hours, Language, say};
use crate::tell;

/// Width of the column of names.
const NAME_POINTS: f32 = 96.0;

/// Shows the window where it is open.
pub(super) fn habits_ui(ui: &Ui, state: &State, commands: &mut Vec<Command>) {
    if !state.panels.habits {
        return;
    }
    let palette = Palette::of(ui);
    let modal = modal("habits", palette).show(ui, |ui| {
        ui.set_width(520.0);
        label(ui, say("habits-title"), semibold(TITLE), palette.ink1);
        ui.add_space(10.0);
        let mut row = |ui: &mut Ui, name: &'static str, choices: Vec<(String, bool, Command)>| {
            ui.horizontal(|ui| {
                let size = vec2(NAME_POINTS, ui.spacing().interact_size.y);
                ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(NAME_POINTS);
                    caption(ui, say(name));
                });
                ui.horizontal_wrapped(|ui| {
                    (ui.spacing_mut().item_spacing.x, ui.spacing_mut().button_padding.x) = (2.0, 7.0);
                    for (words, on, command) in choices {
                        let shown = egui::RichText::new(&words).font(text(SECONDARY));
                        let response = ui.selectable_label(on, shown);
                        let told = format!("{}: {words}", say(name));
                        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, &told));
                        if response.clicked() {
                            commands.push(command);
                        }
                    }
                });
            });
            ui.add_space(4.0);
        };
        let word = |key: &'static str| say(key).to_owned();
        let interface = state.tongue.speech().interface;
        let languages = Language::ALL.map(|of| (of.own_name().to_owned(), of == interface, Command::SetLanguage(of)));
        row(ui, "habits-language", languages.into());
        let themes = [
            ("theme-now-system", ThemeChoice::System),
            ("theme-now-light", ThemeChoice::Light),
            ("theme-now-dark", ThemeChoice::Dark),
        ];
        let themes = themes.map(|(key, theme)| (word(key), state.theme == theme, Command::SetTheme(theme)));
        row(ui, "habits-theme", themes.into());
        let hours = [("habits-hours-24", Hours::TwentyFour), ("habits-hours-12", Hours::Twelve)];
        let hours = hours.map(|(key, hours)| (word(key), state.tongue.hours == hours, Command::SetHours(hours)));
        row(ui, "habits-hours", hours.into());
        let weeks = [
            ("habits-monday", FirstDay::Monday),
            ("habits-sunday", FirstDay::Sunday),
            ("habits-saturday", FirstDay::Saturday),
        ];
        let weeks = weeks.map(|(key, week)| (word(key), state.tongue.week == week, Command::SetWeek(week)));
        row(ui, "habits-week", weeks.into());
        let wheel = [("habits-wheel-scrolls", false), ("habits-wheel-zooms", true)].map(|(key, wheel_zooms)| {
            let habits = Habits { wheel_zooms, ..state.habits };
            (word(key), state.habits.wheel_zooms == wheel_zooms, Command::SetHabits(habits))
        });
        row(ui, "habits-wheel", wheel.into());
        let motions = [
            ("habits-motion-system", MotionChoice::System),
            ("habits-motion-glide", MotionChoice::Glide),
            ("habits-motion-still", MotionChoice::Still),
        ];
        let motions = motions.map(|(key, motion)| {
            (word(key), state.habits.motion == motion, Command::SetHabits(Habits { motion, ..state.habits }))
        });
        row(ui, "habits-motion", motions.into());
        let folds = THRESHOLDS.map(|secs| {
            let words = if secs < 86_400 {
                tell!("count-hours", count = secs / 3_600)
            } else {
                tell!("count-days", count = secs / 86_400)
            };
            (words, state.view.folding.threshold_secs == secs, Command::Fold(FoldCommand::Longer(secs)))
        });
        row(ui, "habits-folds", folds.into());
        caption(ui, say("habits-kept"));
        ui.add_space(8.0);
        if ui.button(say("habits-close")).clicked() {
            commands.push(Command::ToggleHabits);
        }
    });
    if modal.should_close() {
        commands.push(Command::ToggleHabits);
    }
}
