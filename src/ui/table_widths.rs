//! How wide the columns of a table are at first: as wide as what stands in them, as far as there is room.

/// What each column gets of `room`, in points: what it `wants` where that is less than what it has `asked` for, else that, and
/// of what is left as much of the rest as it wants, those that miss least first. What nobody wants is not given.
pub(super) fn fitted(asked: &[f32], wants: &[f32], room: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = asked.iter().zip(wants).map(|(asked, wants)| asked.min(*wants)).collect();
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
            assert_eq!(fitted(&[100.0, 100.0, 100.0], wants, room), expected, "{wants:?} {room}");
        };
        check(&[50.0, 100.0, 80.0], 500.0, &[50.0, 100.0, 80.0]);
        check(&[50.0, 120.0, 400.0], 400.0, &[50.0, 120.0, 230.0]);
        check(&[300.0, 300.0, 120.0], 400.0, &[140.0, 140.0, 120.0]);
        check(&[300.0, 300.0, 300.0], 240.0, &[100.0, 100.0, 100.0]);
        assert!(fitted(&[], &[], 10.0).is_empty());
    }
}
