//! A long list of things of different heights, of which only the visible ones are laid out.

use egui::style::ScrollAnimation;
use egui::{Id, Pos2, Rect, ScrollArea, Ui, UiBuilder, vec2};

/// Height of a row that was not laid out yet.
const GUESS_POINTS: f32 = 120.0;

/// What is known of the heights of a list, kept from frame to frame.
#[derive(Clone, Debug, Default)]
struct Heights {
    /// What the list shows; the heights of another list do not count.
    of: u64,
    width: f32,
    rows: Vec<f32>,
    /// The row that was last brought into view.
    shown: Option<usize>,
}

/// What a list shows.
pub(super) struct List {
    /// Changes with what the list is of.
    pub of: u64,
    /// How many rows it has.
    pub len: usize,
    /// The row to bring into view when it changes.
    pub marked: Option<usize>,
}

/// Shows `list`, laying out the visible rows with `row_ui`.
pub(super) fn list_ui(ui: &mut Ui, list: &List, mut row_ui: impl FnMut(&mut Ui, usize)) {
    let id = Id::unique("heights of the inspector's list");
    let mut heights = ui.data_mut(|data| std::mem::take(data.get_temp_mut_or_default::<Heights>(id)));
    let width = ui.available_width();
    if heights.of != list.of || heights.width != width || heights.rows.len() != list.len {
        let shown = if heights.of == list.of { heights.shown } else { None };
        heights = Heights { of: list.of, width, rows: vec![GUESS_POINTS; list.len], shown };
    }
    let jump = list.marked.filter(|marked| heights.shown != Some(*marked));
    // Rows that are laid out for the first time push the marked one away: it is brought into view until none does.
    let mut settled = jump.is_none();
    let mut grown = false;
    ScrollArea::vertical().id_salt(("inspector's list", list.of)).auto_shrink(false).show_viewport(ui, |ui, view| {
        let total: f32 = heights.rows.iter().sum();
        ui.set_height(total);
        let origin = ui.max_rect().min;
        if let Some(marked) = jump {
            let top: f32 = heights.rows.iter().take(marked).sum();
            let height = heights.rows.get(marked).copied().unwrap_or(GUESS_POINTS);
            let target = Rect::from_min_size(Pos2::new(origin.x, origin.y + top), vec2(width, height));
            ui.scroll_to_rect_animation(target, None, ScrollAnimation::none());
        }
        let mut top = 0.0;
        // The row above the visible ones is there too, so that the keyboard can go back to it.
        let first = first_from(&heights.rows, view.min.y).saturating_sub(1);
        for (at, height) in heights.rows.iter_mut().enumerate() {
            let visible = at >= first && top <= view.max.y;
            if visible {
                let place = Rect::from_min_size(Pos2::new(origin.x, origin.y + top), vec2(width, *height));
                // A row keeps its id whichever others are laid out, and with it the keyboard.
                let builder = UiBuilder::new().max_rect(place).scope_id(ui.scope_id().with(("row", list.of, at)));
                let used = ui.scope_builder(builder, |ui| row_ui(ui, at)).response.rect.height();
                if (used - *height).abs() > 0.5 {
                    *height = used;
                    grown = true;
                    ui.request_repaint();
                }
                settled |= jump == Some(at);
            }
            top += *height;
            if top > view.max.y + GUESS_POINTS {
                break;
            }
        }
    });
    if settled && !grown {
        heights.shown = list.marked;
    } else {
        ui.request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, heights));
}

/// The first row that reaches to `from` or further.
fn first_from(heights: &[f32], from: f32) -> usize {
    let mut bottom = 0.0;
    heights
        .iter()
        .take_while(|height| {
            bottom += **height;
            bottom < from
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_visible_row_is_found() {
        let check = |from: f32, expected: usize| assert_eq!(first_from(&[10.0, 20.0, 30.0], from), expected);
        check(0.0, 0);
        check(9.0, 0);
        check(11.0, 1);
        check(31.0, 2);
        check(99.0, 3);
    }
}
