//! The same plan has the same answer everywhere: natively, in Node, in a worker and in a page.

use std::fs;
use std::process::Command;

use ridgeline::plan::{PlanInput, compute};
use serde_json::{Value, json};
use time::{Date, Month};
use xtask::server::Manner;

use super::{fresh, fresh_with, ran, script};
use crate::harness::{Options, Page, project, serve_as};

/// Of a figure. The functions of the system's own mathematics, as `exp`, differ in their last digit from those of the wasm.
const TOLERANCE: f64 = 1e-12;

/// Of a percentile, which is searched for until it is as near as that.
const OF_A_PERCENTILE: f64 = 1e-9;

/// The plan of every fixture.
fn plans() -> Vec<Value> {
    let files = fs::read_dir(project("tests/fixtures")).into_iter().flatten().flatten();
    let mut paths: Vec<_> = files.map(|file| file.path()).collect();
    paths.sort();
    let plan = |path| -> Value {
        let text = fs::read_to_string(path).unwrap_or_default();
        serde_json::from_str::<Value>(&text).map(|mut case| case["plan"].take()).unwrap_or_default()
    };
    let plans: Vec<Value> = paths.into_iter().map(plan).collect();
    assert!(plans.len() > 5 && plans.iter().all(Value::is_object), "{plans:?}");
    plans
}

/// Asserts that `answers` are what the model answers natively.
#[track_caller]
fn check(answers: &Value) {
    let plans = plans();
    assert_eq!(answers.as_array().map(Vec::len), Some(plans.len()), "{answers}");
    for (plan, answer) in plans.iter().zip(answers.as_array().into_iter().flatten()) {
        let input: PlanInput = serde_json::from_value(plan.clone()).unwrap_or_else(|error| panic!("{plan}: {error}"));
        let day = Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN);
        let read = input.read(day).unwrap_or_else(|errors| panic!("{plan}: {errors:?}"));
        let native = serde_json::to_value(compute(&read)).unwrap_or_default();
        let mut wrong = Vec::new();
        compare("", &native, answer, &mut wrong);
        assert!(wrong.is_empty(), "{plan}:\n{}", wrong.join("\n"));
    }
}

fn compare(path: &str, native: &Value, got: &Value, wrong: &mut Vec<String>) {
    match (native, got) {
        (Value::Object(native), Value::Object(got)) => {
            for name in native.keys().chain(got.keys().filter(|name| !native.contains_key(*name))) {
                let of =
                    |object: &serde_json::Map<String, Value>| object.get(name).cloned().unwrap_or(json!("nothing"));
                compare(&format!("{path}.{name}"), &of(native), &of(got), wrong);
            }
        }
        (Value::Array(native), Value::Array(got)) if native.len() == got.len() => {
            for (at, (native, got)) in native.iter().zip(got).enumerate() {
                compare(&format!("{path}[{at}]"), native, got, wrong);
            }
        }
        (Value::Number(native), Value::Number(got)) => {
            let [native, got] = [native, got].map(|number| number.as_f64().unwrap_or(f64::NAN));
            let searched = [".p10", ".p50", ".p90"].iter().any(|name| path.ends_with(name));
            let tolerance = if searched { OF_A_PERCENTILE } else { TOLERANCE };
            let is_near = (native - got).abs() <= tolerance * native.abs();
            if !is_near {
                wrong.push(format!("{path}: {got}, not {native}"));
            }
        }
        _ if native == got => {}
        _ => wrong.push(format!("{path}: {got}, not {native}")),
    }
}

#[test]
fn in_node() {
    let folder = fresh();
    let file = folder.join("plans.json");
    assert!(fs::write(&file, Value::from(plans()).to_string()).is_ok());
    let said = ran(Command::new("node").current_dir(folder).arg(script("answers.mjs")).arg(&file)).stdout;
    check(&serde_json::from_slice(&said).unwrap_or_else(|error| panic!("{error}")));
}

/// What both READMEs show is run as it is printed, but for where the script lies.
#[test]
fn as_the_readmes_show_it() {
    let folder = fresh();
    for (at, readme) in ["README.md", "embed/package/README.md"].into_iter().enumerate() {
        let text = fs::read_to_string(project(readme)).unwrap_or_else(|error| panic!("{readme}: {error}"));
        let shown = text.split("```js\n").find(|block| block.starts_with("import") && block.contains("assess("));
        let shown = shown.and_then(|block| block.split("```").next()).unwrap_or_default();
        let here = shown.replace("https://example.com/ridgeline/ridgeline.js", "ridgeline");
        let file = folder.join(format!("readme-{at}.mjs"));
        let end = "console.log(JSON.stringify([answer.weeks.length, verdict.outcomes.length]));";
        assert!(fs::write(&file, here + end).is_ok());
        let said = ran(Command::new("node").current_dir(folder).arg(&file)).stdout;
        let said: Value = serde_json::from_slice(&said).unwrap_or_else(|error| panic!("{readme}: {error}"));
        assert!(said[0] == 26 && said[1].as_u64() > Some(1), "{readme}: {said}");
    }
}

const WORKER: &str = "
    import { load } from './node_modules/ridgeline/ridgeline.js';
    onmessage = async ({ data }) => {
        const { compute } = await load();
        postMessage(data.map(compute));
    };";

fn page(name: &str) -> Page {
    let folder = fresh_with(
        name,
        &[("index.html", "<!doctype html><title>Host</title><link rel=icon href=data:,>"), ("worker.js", WORKER)],
    );
    Page::open_at(&serve_as(Manner::of_a_stranger(None), &folder), "/", &Options::default())
}

#[test]
fn in_a_page() {
    let script = "
        return import('/node_modules/ridgeline/ridgeline.js').then(({ load }) => load())
            .then(({ compute }) => arguments[0].map(compute))";
    let page = page("page");
    check(&page.run(script, &json!([plans()])));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn in_a_worker() {
    let script = "
        return new Promise((done, failed) => {
            const worker = new Worker('/worker.js', { type: 'module' });
            worker.onmessage = ({ data }) => done(data);
            worker.onerror = (event) => failed(event.message);
            worker.postMessage(arguments[0]);
        })";
    check(&page("worker").run(script, &json!([plans()])));
}

#[test]
fn an_answer_that_differs_is_told() {
    let mut wrong = Vec::new();
    let native = json!({ "a": [1.0, 2], "b": null, "c": "x" });
    for got in [
        json!({ "a": [1.000_000_001, 2], "b": null, "c": "x" }),
        json!({ "a": [1.0], "b": null, "c": "x" }),
        json!({ "a": [1.0, 2], "c": "x" }),
        json!({ "a": [1.0, 2], "b": null, "c": "x", "d": 1 }),
        json!({ "a": [null, 2], "b": null, "c": "x" }),
    ] {
        let before = wrong.len();
        compare("", &native, &got, &mut wrong);
        assert_eq!(wrong.len(), before + 1, "{got}");
    }
}
