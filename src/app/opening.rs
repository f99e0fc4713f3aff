//! Opening a case, reading it again and leaving that off.

use super::{Command, Effect, State};

/// Applies a command of opening to `state`; what comes back is for the shell to do.
pub(super) fn apply_open(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::OpenDialog | Command::OpenFolderDialog => {
            state.panels.open_dialog = true;
            state.open_error = None;
            vec![if command == Command::OpenDialog { Effect::PickFile } else { Effect::PickFolder }]
        }
        Command::OpenTyped(text) => {
            state.open_error = None;
            vec![Effect::OpenTyped(text)]
        }
        Command::OpenFailed(why) => {
            state.open_error = Some(why);
            Vec::new()
        }
        Command::Open(paths) => {
            state.hint_seen = true;
            close_open_dialog(state);
            vec![Effect::Load(paths)]
        }
        Command::OpenBuiltIn => {
            close_open_dialog(state);
            vec![Effect::Load(Vec::new())]
        }
        Command::Reload if !state.document.opened.is_empty() => vec![Effect::Reload],
        Command::CancelLoad if state.loading.is_some() => vec![Effect::CancelLoad],
        Command::CloseDialog => {
            close_open_dialog(state);
            Vec::new()
        }
        Command::DismissFailed => {
            state.failed = None;
            state.selection.problem = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn close_open_dialog(state: &mut State) {
    state.panels.open_dialog = false;
    state.open_error = None;
}
