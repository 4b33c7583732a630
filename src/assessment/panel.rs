//! What several interviewers marked, set side by side.

/// Two of the marks that were made are not the same.
pub fn differ(marks: &[Option<usize>]) -> bool {
    let mut made = marks.iter().flatten();
    let first = made.next();
    made.any(|mark| Some(mark) != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(marks: &[Option<usize>], expected: bool) {
        assert_eq!(differ(marks), expected, "{marks:?}");
    }

    #[test]
    fn only_what_was_marked_can_differ() {
        check(&[], false);
        check(&[None, None], false);
        check(&[Some(2), None], false);
        check(&[Some(2), None, Some(2)], false);
        check(&[Some(2), None, Some(0)], true);
        check(&[None, Some(1), Some(1), Some(0)], true);
    }
}
