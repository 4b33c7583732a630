//! Counting tests by what cargo's test programs say at their end.

use std::ops::AddAssign;

/// Tests counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
    /// Tests that are not for the engine they would have run in.
    pub(super) left_out: u64,
}

impl Tally {
    /// The sum of every `test result:` line.
    pub(super) fn of(lines: &[String]) -> Self {
        let mut sum = Self::default();
        for line in lines.iter().filter_map(|line| line.split_once("test result:").map(|(_, counts)| counts)) {
            sum += Self { passed: count(line, " passed"), failed: count(line, " failed"), left_out: 0 };
        }
        sum
    }

    /// The same, without the tests of which the errors say that they were left out: those have neither passed nor failed.
    pub(super) fn without(self, errors: &[String]) -> Self {
        let left_out = errors.iter().filter(|line| line.starts_with("left out of ")).count() as u64;
        Self { passed: self.passed.saturating_sub(left_out), left_out, ..self }
    }

    /// How many there were.
    pub(super) fn total(self) -> u64 {
        self.passed + self.failed
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.left_out += other.left_out;
    }
}

/// The number that stands before `word`.
fn count(line: &str, word: &str) -> u64 {
    let before = line.split(word).next().unwrap_or_default();
    before
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[track_caller]
    fn check(line: &str, passed: u64, failed: u64) {
        assert_eq!(Tally::of(&[line.to_owned()]), Tally { passed, failed, left_out: 0 }, "{line}");
    }

    #[test]
    fn counts_are_read_with_and_without_colours() {
        check("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s", 12, 0);
        check("test result: FAILED. 3 passed; 2 failed; 0 ignored", 3, 2);
        check("test result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored", 7, 0);
        check("running 7 tests", 0, 0);
    }

    #[test]
    fn several_programs_add_up() {
        let lines =
            ["test result: ok. 1 passed; 0 failed", "noise", "test result: ok. 2 passed; 1 failed"].map(str::to_owned);
        assert_eq!(Tally::of(&lines), Tally { passed: 3, failed: 1, left_out: 0 });
    }

    #[test]
    fn a_test_that_is_left_out_has_not_passed() {
        let output = ["test result: ok. 7 passed; 0 failed".to_owned()];
        let errors = ["Compiling", "left out of WebKit: print::paper: its driver has none"].map(str::to_owned);
        assert_eq!(Tally::of(&output).without(&errors), Tally { passed: 6, failed: 0, left_out: 1 });
    }
}
