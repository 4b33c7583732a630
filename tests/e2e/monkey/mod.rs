//! Unbreakable: whatever is typed and pressed, in whatever order, there is a page with sense on it.

use serde_json::{Value, json};

use crate::harness::{Options, Page};

const MONKEY: &str = include_str!("monkey.js");

#[track_caller]
fn let_loose(seed: u32, options: &Options) {
    let page = Page::planner_with(options);
    for round in 0..3 {
        let fault = page.run(MONKEY, &json!([seed + round, 100]));
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
