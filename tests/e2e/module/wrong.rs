//! What is wrong is told: arguments by their fields, a failure to load by its kind.

use std::process::Command;

use super::{fresh, ran, script};

fn node(name: &str, arguments: &[&str]) -> Vec<u8> {
    ran(Command::new("node").current_dir(fresh()).arg(script(name)).args(arguments)).stdout
}

#[test]
fn arguments_of_any_wrong_type_give_an_error_that_names_the_field() {
    node("wrong.mjs", &[]);
}

#[test]
fn the_model_loads_from_wherever_it_is_and_says_why_it_does_not() {
    let cases: Vec<String> = serde_json::from_slice(&node("sources.mjs", &[])).unwrap_or_default();
    assert!(cases.len() > 15, "{cases:?}");
    for case in cases {
        node("sources.mjs", &[&case]);
    }
}
