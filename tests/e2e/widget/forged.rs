//! Messages that are not what they say: nobody but the frame itself sets its height or speaks in its name.

use serde_json::{Value, json};

use super::frame::{framed, open, wait_until_fitted};
use crate::harness::{Page, release};

/// The height of the frame, once any message on its way has arrived.
#[track_caller]
fn height(page: &Page) -> String {
    page.run(
        "return new Promise((done) => setTimeout(() => done(document.querySelector('iframe[data-ridgeline]').style.height), 250))",
        &json!([]),
    )
    .as_str()
    .unwrap_or_default()
    .to_owned()
}

/// A message of the frame's, as it would be believed.
fn genuine(page: &Page, height: &Value) -> Value {
    let id = page.run(
        "return messages.findLast((one) => one?.name === 'ridgeline-frame' && one.kind === 'ready').id",
        &json!([]),
    );
    let id =
        if id.is_null() { page.within("iframe", |page| page.run("return messages.at(-1).id", &json!([]))) } else { id };
    json!({ "name": "ridgeline-frame", "version": 1, "id": id, "kind": "height", "height": height })
}

#[test]
fn what_another_window_says_is_ignored() {
    let page = open(&framed(""));
    wait_until_fitted(&page);
    let before = height(&page);
    let message = genuine(&page, &json!(3333));
    // The page itself; then a frame of its own; then a frame of our own origin that is not the planner's.
    page.run("postMessage(arguments[0], '*')", &json!([message]));
    assert_eq!(height(&page), before, "the page itself");
    for (name, src) in [("own", "other.html".to_owned()), ("ours", format!("{}/embed.html", release()))] {
        page.run(
            "return new Promise((loaded) => {
                const frame = document.createElement('iframe');
                Object.assign(frame, { src: arguments[1], title: arguments[0], onload: loaded });
                document.body.append(frame);
             }).then(() => null)",
            &json!([name, src]),
        );
        page.within(&format!("iframe[title={name}]"), |page| {
            page.run("parent.postMessage(arguments[0], '*')", &json!([message]))
        });
        assert_eq!(height(&page), before, "{name}");
    }
}

#[test]
fn another_origin_in_the_frame_is_ignored() {
    let page = open(&framed(""));
    wait_until_fitted(&page);
    let before = height(&page);
    let message = genuine(&page, &json!(3333));
    let ready = json!({ "name": "ridgeline-frame", "version": 1, "id": "mine", "kind": "ready", "height": 3333 });
    page.run(
        "const frame = document.querySelector('iframe');
         return new Promise((loaded) => {
             frame.addEventListener('load', () => loaded(null), { once: true });
             frame.contentWindow.location = new URL('other.html', location.href).href;
         })",
        &json!([]),
    );
    page.within("iframe", |page| {
        for one in [&message, &ready] {
            page.run("parent.postMessage(arguments[0], '*')", &json!([one]));
        }
    });
    assert_eq!(height(&page), before);
}

#[test]
fn words_that_are_not_the_frames_are_ignored() {
    let page = open(&framed(""));
    wait_until_fitted(&page);
    let before = height(&page);
    let message = genuine(&page, &json!(3333));
    let say =
        |one: &Value| page.within("iframe", |page| page.run("parent.postMessage(arguments[0], '*')", &json!([one])));
    for (what, value) in [
        ("name", json!("ridgeline")),
        ("version", json!(2)),
        ("version", json!("1")),
        ("id", json!("another")),
        ("id", Value::Null),
        ("kind", json!("size")),
        ("height", json!("3333")),
        ("height", json!(-500)),
        ("height", json!(0)),
        ("height", Value::Null),
        ("height", json!([3333])),
        ("height", json!({ "valueOf": 3333 })),
    ] {
        let mut forged = message.clone();
        forged[what] = value.clone();
        say(&forged);
        assert_eq!(height(&page), before, "{what} is {value}");
    }
    for script in ["NaN", "Infinity", "-Infinity", "10n ** 30n"] {
        let script = format!("parent.postMessage({{ ...arguments[0], height: {script} }}, '*')");
        page.within("iframe", |page| page.run(&script, &json!([message])));
        assert_eq!(height(&page), before, "{script}");
    }
    for garbage in [json!(null), json!("ridgeline-frame"), json!(3), json!([1])] {
        say(&garbage);
    }
    assert_eq!(height(&page), before);
    // Were nothing believed, all of this would show nothing.
    let takes = |given: Value, taken: &str| {
        say(&genuine(&page, &given));
        page.wait_for(&format!("{given} as {taken}"), |page| {
            page.run("return sized.includes(arguments[0])", &json!([taken])) == json!(true)
        });
    };
    takes(json!(3333), "3333px");
    takes(json!(1e9), "20000px");
    takes(json!(3), "200px");
    takes(json!(299.2), "300px");
    // What the frame measures next puts it right again.
    page.within("iframe", |page| page.unfold());
    wait_until_fitted(&page);
    let fitted = height(&page);
    let near = fitted.trim_end_matches("px").parse::<f64>().unwrap_or_default() + 1.0;
    say(&genuine(&page, &json!(near)));
    assert_eq!(height(&page), fitted, "one pixel is not worth it");
    // Events of other names are not handed on.
    let mut event = message;
    event["kind"] = json!("event");
    event["event"] = json!("click");
    page.run("window.clicked = 0; addEventListener('ridgeline-click', () => { window.clicked += 1; })", &json!([]));
    say(&event);
    height(&page);
    assert_eq!(page.run("return window.clicked", &json!([])), 0);
    assert_eq!(page.console_errors(), [""; 0]);
}

/// In the page beside the planner's frame, another one of the planner's own origin; run within it, a word to the planner's frame.
const FROM_BESIDE: &str = "
    parent.frames[0].postMessage({ name: 'ridgeline-frame', version: 1, id: arguments[0], kind: 'host', scheme: 'dark' }, '*');
    return new Promise((done) => setTimeout(done, 300))";

#[test]
fn whoever_stands_beside_the_frame_does_not_learn_what_is_typed_in_it() {
    let page = open(&framed(""));
    wait_until_fitted(&page);
    let id = &genuine(&page, &json!(1))["id"];
    page.run(
        "return new Promise((loaded) => {
            const frame = document.createElement('iframe');
            Object.assign(frame, { src: arguments[0], title: 'beside', onload: loaded });
            document.body.append(frame);
         }).then(() => null)",
        &json!([format!("{}/configure.html", release())]),
    );
    page.within("iframe[title=beside]", |page| page.run(FROM_BESIDE, &json!([id])));
    // Had it been believed, the frame would be dark, and tell another origin of all that follows.
    let scheme = page.within("iframe", |page| page.attribute("html", "data-scheme"));
    assert_eq!(scheme.as_deref(), Some("light"));
    page.within("iframe", |page| page.fill_all(&[("target", "900000")]));
    page.wait_for("what is typed to be told to the page around", |page| {
        page.run(
            "return forwarded.some((one) => one.name === 'change' && one.detail.plan?.target === 900000)",
            &json!([]),
        ) == json!(true)
    });
}

#[test]
fn words_that_are_not_the_pages_change_nothing_in_the_frame() {
    let page = open(&framed(""));
    wait_until_fitted(&page);
    let host =
        json!({ "name": "ridgeline-frame", "version": 1, "id": genuine(&page, &json!(1))["id"], "kind": "host" });
    let say = "
        const frame = document.querySelector('iframe[data-ridgeline]');
        for (const one of arguments[0]) frame.contentWindow.postMessage(one, '*');
        return new Promise((done) => setTimeout(done, 300))";
    let mut words = vec![json!(null), json!("ridgeline-frame"), json!(3), json!([1]), json!({})];
    for scheme in [json!("black"), json!(""), json!(1), json!(["dark"]), json!({ "toString": "dark" }), json!(null)] {
        let mut one = host.clone();
        one["scheme"] = scheme;
        words.push(one);
    }
    for (what, value) in [
        ("id", json!("another")),
        ("id", Value::Null),
        ("name", json!("ridgeline")),
        ("version", json!(2)),
        ("version", json!("1")),
        ("kind", json!("hosts")),
    ] {
        let mut one = host.clone();
        one["scheme"] = json!("dark");
        one[what] = value;
        words.push(one);
    }
    page.run(say, &json!([words]));
    let scheme = |page: &Page| page.within("iframe", |page| page.attribute("html", "data-scheme"));
    assert_eq!(scheme(&page).as_deref(), Some("light"));
    assert_eq!(page.console_errors(), [""; 0]);
    // Were nothing believed, all of this would show nothing.
    let mut dark = host;
    dark["scheme"] = json!("dark");
    page.run(say, &json!([[dark]]));
    page.wait_for("the frame to be dark", |page| scheme(page).as_deref() == Some("dark"));
}
