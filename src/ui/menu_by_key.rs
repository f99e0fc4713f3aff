//! Menus that the keyboard opens: what a right click offers, with the keyboard at the first entry, and back where it was after.

use egui::{Context, Id, Key, Modifiers, Popup, SetOpenCommand, Ui};

/// Whether the key for menus was pressed, or Shift+F10 in its stead.
pub(super) fn is_asked(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10))
}

/// The same where `owner` has the keyboard.
pub(super) fn is_asked_of(ui: &Ui, owner: Id) -> bool {
    ui.memory(|memory| memory.has_focus(owner)) && is_asked(ui)
}

/// Shows `popup`, whose id is the owner's, while it is open; `asked` opens it.
pub(super) fn menu_ui(ctx: &Context, popup: Popup<'_>, owner: Id, asked: bool, contents: impl FnOnce(&mut Ui)) {
    let id = owner.with("menu by key");
    let was_open = Popup::is_id_open(ctx, id);
    let popup = popup.id(id).anchor_widget(owner).open_memory(asked.then_some(SetOpenCommand::Bool(true)));
    let shown = popup.show(contents);
    let Some(shown) = shown.filter(|_| asked || was_open) else { return };
    let layer = shown.response.layer_id;
    let waits = id.with("waits for its first entry");
    if asked || ctx.data_mut(|data| data.remove_temp::<bool>(waits)).is_some() {
        let first = ctx.viewport(|viewport| {
            let mut entries = viewport.this_pass.widgets.get_layer(layer);
            entries.find(|entry| entry.enabled && entry.sense.is_focusable()).map(|entry| entry.id)
        });
        match first {
            Some(first) => ctx.memory_mut(|memory| memory.request_focus(first)),
            // While a menu is measured, nothing in it takes the keyboard.
            None => ctx.data_mut(|data| {
                data.insert_temp(waits, true);
            }),
        }
    } else if !Popup::is_id_open(ctx, id) {
        let focused = ctx.memory(egui::Memory::focused);
        let within = |focused: Id| ctx.read_response(focused).is_none_or(|response| response.layer_id == layer);
        if focused.is_none_or(within) {
            ctx.memory_mut(|memory| memory.request_focus(owner));
        }
    }
}
