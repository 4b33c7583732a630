//! Why tests failed, taken out of what their programs printed: in a long run it stands thousands of lines before the end.

/// So much of one test's reason: more is for the whole output.
const LINES: usize = 12;
/// So much of a line.
const BYTES: usize = 600;
/// Of so many tests.
const TESTS: usize = 12;

/// What the tests that failed said, as libtest prints it after its list: each under a line with its name.
pub(super) fn reasons(output: &[String]) -> String {
    let mut told = String::new();
    let (mut tests, mut lines) = (0, None);
    for line in output {
        if line.starts_with("---- ") && line.ends_with(" ----") {
            tests += 1;
            lines = Some(0);
        } else if line == "failures:" {
            lines = None;
        }
        let Some(seen) = &mut lines else { continue };
        // What proptest came down to stands after all that it tried.
        let is_cut = *seen > LINES && !line.starts_with("minimal failing input");
        if tests > TESTS || is_cut || line.is_empty() {
            continue;
        }
        *seen += 1;
        told.extend(["\n  ", line.get(..line.floor_char_boundary(BYTES)).unwrap_or_default()]);
    }
    if tests > TESTS {
        told.push_str("\n  and more, above");
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(output: &str) -> String {
        reasons(&output.lines().map(str::to_owned).collect::<Vec<_>>())
    }

    const OUTPUT: &str = "running 3 tests
test one ... ok
test two ... FAILED
test three ... FAILED

failures:

---- two stdout ----

thread 'two' (7) panicked at tests/two.rs:2:1:
assertion failed: false

---- three stdout ----
three is no two

failures:
    two
    three

test result: FAILED. 1 passed; 2 failed";

    #[test]
    fn every_test_that_failed_says_why() {
        let expected = "
  ---- two stdout ----
  thread 'two' (7) panicked at tests/two.rs:2:1:
  assertion failed: false
  ---- three stdout ----
  three is no two";
        assert_eq!(told(OUTPUT), expected);
        assert_eq!(told(&OUTPUT.repeat(2)), expected.repeat(2), "of every program");
    }

    #[test]
    fn where_none_failed_there_is_nothing_to_say() {
        assert_eq!(told("running 1 test\ntest one ... ok\n\ntest result: ok. 1 passed; 0 failed"), "");
    }

    #[test]
    fn what_is_long_is_cut() {
        let page = "ö".repeat(BYTES);
        let many = format!("---- one stdout ----\n{}", format!("{page}\n").repeat(2 * LINES));
        assert_eq!(told(&many).lines().count(), 1 + 1 + LINES);
        assert!(told(&format!("{many}minimal failing input: 0")).ends_with("minimal failing input: 0"));
        assert!(told(&many).lines().all(|line| line.len() <= BYTES + 2));
        let tests = "---- one stdout ----\nno\n".repeat(2 * TESTS);
        assert_eq!(told(&tests).lines().count(), 1 + 2 * TESTS + 1);
        assert!(told(&tests).ends_with("and more, above"));
    }
}
