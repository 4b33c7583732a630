//! Unbreakable: whatever is typed and pressed, in whatever order, there is a page with sense on it.

use serde_json::{Value, json};

use crate::harness::{Options, Page};

const MONKEY: &str = include_str!("monkey.js");

#[track_caller]
fn let_loose(seed: u32, options: &Options) {
    let page = Page::planner_with(options);
    for round in 0..3 {
        let fault = page.run(MONKEY, &json!([seed + round, 100, "[href^='#/']"]));
        assert_eq!(fault, Value::Null, "seed {seed}, round {round}");
        assert_eq!(page.console_errors(), [""; 0], "seed {seed}, round {round}");
        // Whatever was kept can be read again.
        page.reload();
        page.wait_until_started();
        page.is_well();
    }
}

#[test]
fn a_monkey_at_a_desk() {
    let_loose(1, &Options::default());
}

#[test]
fn a_monkey_with_a_phone() {
    let_loose(20, &Options { width: 320, height: 700, touch: true, ..Options::default() });
}

#[test]
fn a_monkey_in_munich() {
    let_loose(300, &Options { locale: Some("de-DE"), dark: true, ..Options::default() });
}

/// The same in the checks, from one to the other.
#[track_caller]
fn let_loose_in_the_checks(address: &str, seed: u32, options: &Options) {
    let page = Page::open_with(address, options);
    for round in 0..3 {
        page.wait_for("a check", |page| page.count("main form, main fieldset") > 0);
        let fault = page.run(MONKEY, &json!([seed + round, 100, "[href='#/']"]));
        assert_eq!(fault, Value::Null, "seed {seed}, round {round}");
        assert_eq!(page.console_errors(), [""; 0], "seed {seed}, round {round}");
        page.reload();
    }
}

#[test]
fn a_monkey_that_owns_a_company() {
    let_loose_in_the_checks("/#/fit", 4000, &Options::default());
}

#[test]
fn a_monkey_that_manages_reps() {
    let_loose_in_the_checks(
        "/#/diagnosis",
        5000,
        &Options { width: 320, height: 700, touch: true, ..Options::default() },
    );
}

#[test]
fn a_monkey_that_hires() {
    let_loose_in_the_checks(
        "/#/interview",
        6000,
        &Options { width: 390, height: 844, dark: true, ..Options::default() },
    );
}
