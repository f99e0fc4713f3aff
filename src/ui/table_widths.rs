//! How wide the columns of a table are at first: as wide as what stands in them, as far as there is room.

/// How much of the room the columns may take that are told whole, and how wide one of them may be.
const MOST_WHOLE: f32 = 0.5;
const WIDEST_WHOLE: f32 = 170.0;
/// No column is narrower at first.
const LEAST: f32 = 44.0;

/// What each column gets of `room`, in points. Those that are `whole`, because a number that is cut is another one, get
/// what they want as far as others keep a share. The others get what they have `asked` for, or want where that is less, as far
/// as that goes; and of what is left each as much of the rest as it wants, those that miss least first. What nobody wants is
/// not given.
pub(super) fn fitted(asked: &[f32], wants: &[f32], whole: &[usize], room: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = asked.iter().zip(wants).map(|(asked, wants)| asked.min(*wants)).collect();
    let of_whole: f32 = whole.iter().filter_map(|column| wants.get(*column)).map(|wants| wants.min(WIDEST_WHOLE)).sum();
    let share = (room * MOST_WHOLE / of_whole.max(1.0)).min(1.0);
    for &column in whole {
        if let Some((width, wants)) = widths.get_mut(column).zip(wants.get(column)) {
            *width = width.max(wants.min(WIDEST_WHOLE) * share);
        }
    }
    let over = widths.iter().sum::<f32>() - room;
    let others = || (0..asked.len()).filter(|column| !whole.contains(column));
    let of_others: f32 = others().filter_map(|column| widths.get(column)).sum();
    if over > 0.0 && of_others > over {
        let share = 1.0 - over / of_others;
        for column in others() {
            if let Some(width) = widths.get_mut(column) {
                *width = (*width * share).max(LEAST.min(*width));
            }
        }
    }
    let mut left = room - widths.iter().sum::<f32>();
    let mut missing: Vec<(usize, f32)> =
        wants.iter().zip(&widths).map(|(wants, has)| wants - has).enumerate().filter(|(_, more)| *more > 0.0).collect();
    missing.sort_by(|a, b| a.1.total_cmp(&b.1));
    let count = missing.len();
    for (done, (column, more)) in missing.into_iter().enumerate() {
        let share = (left / (count - done) as f32).clamp(0.0, more);
        if let Some(width) = widths.get_mut(column) {
            *width += share;
        }
        left -= share;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn columns_are_as_wide_as_their_words_where_there_is_room() {
        let check = |wants: &[f32], room: f32, expected: &[f32]| {
            assert_eq!(fitted(&[100.0, 100.0, 100.0], wants, &[], room), expected, "{wants:?} {room}");
        };
        check(&[50.0, 100.0, 80.0], 500.0, &[50.0, 100.0, 80.0]);
        check(&[50.0, 120.0, 400.0], 400.0, &[50.0, 120.0, 230.0]);
        check(&[300.0, 300.0, 120.0], 400.0, &[140.0, 140.0, 120.0]);
        check(&[300.0, 300.0, 300.0], 240.0, &[80.0, 80.0, 80.0]);
        assert!(fitted(&[], &[], &[], 10.0).is_empty());
    }

    #[test]
    fn what_is_told_whole_takes_its_room_from_the_others() {
        let check = |wants: &[f32], room: f32, expected: &[f32]| {
            let widths = fitted(&[200.0, 100.0, 100.0], wants, &[1], room);
            let widths: Vec<f32> = widths.into_iter().map(f32::round).collect();
            assert_eq!(widths, expected, "{wants:?} {room}");
        };
        check(&[400.0, 150.0, 80.0], 430.0, &[200.0, 150.0, 80.0]);
        check(&[400.0, 150.0, 80.0], 350.0, &[143.0, 150.0, 57.0]);
        check(&[400.0, 150.0, 80.0], 700.0, &[400.0, 150.0, 80.0]);
        // Where even that is too much, all are cut.
        check(&[400.0, 160.0, 80.0], 200.0, &[71.0, 100.0, 44.0]);
    }
}
