//! Why tests failed, taken out of what their programs printed: in a long run it stands thousands of lines before the end.

/// So much of one test's reason: more is for the whole output.
const LINES: usize = 12;
/// So much of a line.
const BYTES: usize = 600;
/// Of so many tests.
const TESTS: usize = 12;

/// The tests that failed, each with what it said, as libtest prints them after its list.
fn failures(output: &[String]) -> Vec<(&str, Vec<&str>)> {
    let mut failures: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut is_told = false;
    for line in output {
        if let Some(test) = line.strip_prefix("---- ").and_then(|line| line.strip_suffix(" ----")) {
            // So libtest writes it, and so wasm-bindgen's runner.
            let test = test.strip_suffix(" stdout").or_else(|| test.strip_suffix(" output")).unwrap_or(test);
            failures.push((test, Vec::new()));
            is_told = true;
        } else if line == "failures:" {
            is_told = false;
        } else if let Some((_, said)) = failures.last_mut().filter(|_| is_told && !line.is_empty()) {
            said.push(line);
        }
    }
    failures
}

/// What the tests that failed said, each under a line with its name.
pub(super) fn reasons(output: &[String]) -> String {
    let failures = failures(output);
    let mut told = String::new();
    for (test, said) in failures.iter().take(TESTS) {
        told.extend(["\n  ---- ", test, " ----"]);
        // What proptest came down to stands after all that it tried.
        let first =
            said.iter().enumerate().filter(|(at, line)| *at < LINES || line.starts_with("minimal failing input"));
        told.extend(first.flat_map(|(_, line)| ["\n  ", &line[..line.floor_char_boundary(BYTES)]]));
    }
    if failures.len() > TESTS {
        told.push_str("\n  and more, above");
    }
    told
}

/// Tests that failed by a fault of what they ran in, each with the line that tells of it.
pub(super) type Struck = Vec<(String, String)>;

/// The tests that failed, where `is_fault` holds for each and a line that it left; none otherwise.
pub(super) fn struck(output: &[String], is_fault: fn(&str, &str) -> bool) -> Struck {
    let of = |(test, said): &(&str, Vec<&str>)| {
        said.iter().find(|line| is_fault(test, line)).map(|line| ((*test).to_owned(), (*line).to_owned()))
    };
    failures(output).iter().map(of).collect::<Option<_>>().unwrap_or_default()
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
  ---- two ----
  thread 'two' (7) panicked at tests/two.rs:2:1:
  assertion failed: false
  ---- three ----
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

    #[test]
    fn a_test_is_struck_where_each_that_failed_is() {
        let output = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let line = |test: &str, line: &str| (test.to_owned(), line.to_owned());
        let both = [line("two", "thread 'two' (7) panicked at tests/two.rs:2:1:"), line("three", "three is no two")];
        assert_eq!(struck(&output(OUTPUT), |_, line| line.contains("two")), both);
        assert_eq!(struck(&output(OUTPUT), |_, line| line.contains("assertion")), [], "three failed by itself");
        assert_eq!(struck(&output(OUTPUT), |test, _| test != "two"), []);
        assert_eq!(struck(&output("test one ... ok"), |_, _| true), []);
    }

    #[test]
    fn tests_in_a_browser_say_why_too() {
        let expected = "\n  ---- browser::one ----\n  no";
        assert_eq!(told("---- browser::one output ----\nno\n\nfailures:\n\n    browser::one"), expected);
    }
}
