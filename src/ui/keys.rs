//! Keys to commands, from the same table that names them in menus.

use egui::text_selection::LabelSelectionState;
use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers, PointerButton, Ui};

use crate::app::history::Way;
use crate::app::named::{NAMED, Named, Reach};
use crate::app::{Command, State};
use crate::language::uncapitalised;

/// How much nearer a second of holding the key zooms.
const ZOOM_PER_SECOND: f64 = 4.0;
/// Which share of what is visible a second of holding the key moves.
const PAN_PER_SECOND: f64 = 0.9;
/// The keys that act for as long as they are held, by their place on the keyboard.
const HELD: [Key; 4] = [Key::W, Key::S, Key::A, Key::D];

/// Which of the keys that act while held are down.
#[derive(Debug, Default)]
pub struct Held {
    down: [bool; 4],
}

/// The shortcut of a named command; `None` where it has no key or is one that acts while held.
pub fn shortcut(named: &Named) -> Option<KeyboardShortcut> {
    let (mut modifiers, mut key) = (Modifiers::NONE, None);
    for part in named.key.split('+').filter(|part| !part.is_empty()) {
        match part {
            "Ctrl" => modifiers |= Modifiers::COMMAND,
            "Shift" => modifiers |= Modifiers::SHIFT,
            "Alt" => modifiers |= Modifiers::ALT,
            name => key = Key::from_name(name),
        }
    }
    key.map(|key| KeyboardShortcut::new(modifiers, key))
}

/// The key of a named command in the words of this system.
pub fn key_words(ui: &Ui, named: &Named) -> String {
    match (shortcut(named), named.key) {
        (Some(shortcut), _) if shortcut.modifiers.any() => {
            let words = ui.format_shortcut(&shortcut).replace(Key::Comma.name(), ",");
            // Arrows as the fonts have them.
            let arrows = [(Key::ArrowLeft, "←"), (Key::ArrowRight, "→"), (Key::ArrowUp, "↑"), (Key::ArrowDown, "↓")];
            let arrow = arrows.into_iter().find(|(key, _)| *key == shortcut.logical_key);
            arrow.map_or(words.clone(), |(key, sign)| {
                words.replace(key.symbol_or_name(), sign).replace(key.name(), sign)
            })
        }
        (_, "Left") => "←".to_owned(),
        (_, "Right") => "→".to_owned(),
        (_, "Up") => "↑".to_owned(),
        (_, "Down") => "↓".to_owned(),
        (_, key) => key.to_owned(),
    }
}

/// The key that copies, as egui hands it over: where text is marked or typed it is that text's own.
fn copies(ui: &Ui, plain: bool) -> bool {
    let asked = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy)));
    asked && plain && !ui.plugin::<LabelSelectionState>().lock().has_selection()
}

/// What has the keyboard.
#[derive(Clone, Copy, Debug)]
pub struct Listening {
    /// False while a dialog or a text field has it: then only keys with Ctrl count.
    pub plain: bool,
    /// One can go on to another part of the window: also from a text field, but not from a dialog, a menu or a list below the box.
    pub regions: bool,
    /// The timeline has it.
    pub timeline: bool,
    /// A window has it that lies above all others: then nothing below answers.
    pub modal: bool,
    /// A list has it that goes to its own beginning and end.
    pub list: bool,
    /// The share of the width around which keys zoom.
    pub anchor: f64,
}

/// What was typed behind the key of `command` in one frame, which is meant for what that opens, and for nothing else; `None`
/// where it was not pressed.
pub fn typed_behind(ui: &Ui, command: &Command) -> Option<String> {
    let shortcut = command.named().and_then(shortcut)?;
    ui.input_mut(|input| {
        let asks = |event: &Event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
            *key == shortcut.logical_key && modifiers.matches_exact(shortcut.modifiers)
        };
        let at = input.events.iter().position(asks)?;
        let behind = input.events.split_off(at + 1);
        let mut typed = String::new();
        for (place, event) in behind.into_iter().enumerate() {
            match event {
                // The letter of the key itself.
                Event::Text(_) if place == 0 => {}
                Event::Text(text) => typed.push_str(&text),
                Event::Key { pressed: true, .. } => {}
                other => input.events.push(other),
            }
        }
        Some(typed)
    })
}

/// What a key asks for: its command, else a word on what that wants first. Leaving off what is not there goes without saying.
fn asked(named: &Named, state: &State) -> Command {
    match named.missing(state).filter(|_| named.command != Command::ClearSelection) {
        Some(missing) => {
            let missing = uncapitalised(missing);
            Command::Remark(format!("{}: {missing}", named.name().trim_end_matches('…')))
        }
        None => named.command.clone(),
    }
}

/// Whether a key goes from row to row in a list, and does what a row is for.
const fn is_of_rows(key: Key) -> bool {
    use Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, End, Enter, Home, PageDown, PageUp};
    matches!(key, ArrowDown | ArrowLeft | ArrowRight | ArrowUp | End | Enter | Home | PageDown | PageUp)
}

/// The row of a list to which the keys of this frame lead from the row `now`, of so many rows and so many of them on a page;
/// `None` where none of them was pressed. From nowhere any of them leads to the first row.
pub fn row_of_keys(ui: &Ui, now: impl FnOnce() -> Option<usize>, rows: usize, page: usize) -> Option<usize> {
    let page = page as isize;
    let steps = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, isize::MIN),
        (Key::End, isize::MAX),
    ];
    // In a slow frame a key may come several times.
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as isize;
    let pressed = steps.map(|(key, by)| by.saturating_mul(presses(key)));
    let last = rows.checked_sub(1)?;
    if pressed == [0; 6] {
        return None;
    }
    let Some(now) = now() else { return Some(0) };
    Some(pressed.into_iter().fold(now, |at, by| at.saturating_add_signed(by).min(last)))
}

/// What the keys of this frame ask for; whether any of it is for the timeline alone.
pub fn commands(ui: &Ui, state: &State, held: &mut Held, listening: Listening, commands: &mut Vec<Command>) -> bool {
    let Listening { plain, timeline, list, modal, regions, .. } = listening;
    let mut bound: Vec<(&Named, KeyboardShortcut)> =
        NAMED.iter().filter_map(|named| shortcut(named).map(|shortcut| (named, shortcut))).collect();
    // Ctrl+Shift+O before Ctrl+O and Alt+← before ←, because egui lets the latter match both.
    bound.sort_by_key(|(_, shortcut)| !(shortcut.modifiers.shift || shortcut.modifiers.alt));
    if copies(ui, plain)
        && let Some(named) = Command::CopySelection.named()
    {
        commands.push(asked(named, state));
    }
    let mut for_timeline = false;
    ui.input_mut(|input| {
        for (named, shortcut) in bound {
            // Where one types, Alt goes from word to word on some systems, and Shift makes capitals.
            let alone = !shortcut.modifiers.command;
            // Ctrl+C comes as an event of its own.
            if named.command == Command::CopySelection || modal && named.command != Command::Quit {
                continue;
            }
            let of_rows = list && shortcut.modifiers.is_none() && is_of_rows(shortcut.logical_key);
            let elsewhere = of_rows || named.reach == Reach::Timeline && !timeline;
            let leads_on = regions && matches!(named.command, Command::NextRegion | Command::PreviousRegion);
            if elsewhere || alone && (!plain && !leads_on || HELD.contains(&shortcut.logical_key)) {
                continue;
            }
            if input.consume_shortcut(&shortcut) {
                for_timeline |= named.reach == Reach::Timeline;
                commands.push(asked(named, state));
            }
        }
    });
    if plain {
        ui.input(|input| commands.extend(input.events.iter().filter_map(thumbed)));
    }
    let moving = ui.input(|input| held.follow(input, listening, commands));
    if moving {
        ui.request_repaint();
    }
    for_timeline
}

/// What the buttons at the side of a mouse ask for.
fn thumbed(event: &Event) -> Option<Command> {
    match event {
        Event::PointerButton { button: PointerButton::Extra1, pressed: true, .. } => Some(Command::History(Way::Back)),
        Event::PointerButton { button: PointerButton::Extra2, pressed: true, .. } => {
            Some(Command::History(Way::Forward))
        }
        _ => None,
    }
}

impl Held {
    /// Notes which keys went down and up, and moves the view for this frame's share of a second; whether any is down.
    fn follow(&mut self, input: &InputState, listening: Listening, commands: &mut Vec<Command>) -> bool {
        if !listening.plain || !input.focused || input.modifiers.any() {
            self.down = [false; 4];
            return false;
        }
        let mut moved = self.down;
        for event in &input.events {
            let Event::Key { key, physical_key, pressed, .. } = event else {
                continue;
            };
            let place = physical_key.unwrap_or(*key);
            for ((held, down), moved) in HELD.iter().zip(&mut self.down).zip(&mut moved) {
                if *held == place {
                    *down = *pressed;
                    *moved |= *pressed;
                }
            }
        }
        let seconds = f64::from(input.stable_dt.min(0.1));
        let [nearer, further, earlier, later] = moved;
        if nearer != further {
            let factor = ZOOM_PER_SECOND.powf(if nearer { seconds } else { -seconds });
            commands.push(Command::Zoom { factor, anchor: listening.anchor });
        }
        if earlier != later {
            commands.push(Command::Pan(if later { seconds } else { -seconds } * PAN_PER_SECOND));
        }
        self.down.contains(&true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_a_key_and_gives_one_command() {
        let mut seen: Vec<KeyboardShortcut> = Vec::new();
        for named in NAMED.iter().filter(|named| !named.key.is_empty()) {
            let shortcut = shortcut(named).unwrap_or_else(|| panic!("no key: {}", named.key));
            assert!(!seen.contains(&shortcut), "{} has two commands", named.key);
            seen.push(shortcut);
        }
    }
}
