//! Several elements on a page, and several loaders.

use serde_json::json;

use super::{CONTACT, HEAR, hosted, laid_out, usual};
use crate::harness::{Options, Page, dist, release, serve, serve_as};
use xtask::server::Manner;

/// Counts the modules that are compiled; making an instance of one that is compiled is not counted.
const COUNT: &str = "{
    globalThis.compiled = 0;
    const counting = (name, counts) => {
        const own = WebAssembly[name];
        WebAssembly[name] = function (source, ...rest) {
            if (counts(source)) compiled += 1;
            return own.call(WebAssembly, source, ...rest);
        };
    };
    for (const name of ['compile', 'compileStreaming', 'instantiateStreaming']) counting(name, () => true);
    counting('instantiate', (source) => !(source instanceof WebAssembly.Module));
    const Own = WebAssembly.Module;
    WebAssembly.Module = new Proxy(Own, { construct: (target, given) => { compiled += 1; return new target(...given); } });
}";

#[test]
fn five_at_once_share_one_compiled_module() {
    let site = hosted("plain", &usual().repeat(5));
    let page = Page::open_at(&site, "/", &Options { before: COUNT, ..Options::default() });
    page.wait_for("five plans", |page| page.count("form[aria-label='Your numbers']") == 5);
    page.settle();
    let asked = page.asked_of(release());
    let count = |name: &str| asked.iter().filter(|path| path.ends_with(name)).count();
    assert_eq!(count("/widget-plan_bg.wasm"), 1, "{asked:?}");
    assert_eq!(count(".wasm"), 1, "{asked:?}");
    for path in &asked {
        assert_eq!(count(path), 1, "{path} was asked for again: {asked:?}");
    }
    assert_eq!(page.run("return compiled", &json!([])), 1);

    // Each is its own: what is typed into the first is in no other.
    let before = page.reach("return inside('#ridgeline-target', 1).value");
    page.fill_all(&[("target", "765432")]);
    page.wait_for("the first", |page| page.field("target") == "765,432");
    for at in 1..5 {
        assert_eq!(page.reach(&format!("return inside('#ridgeline-target', {at}).value")), before);
    }
    // What comes later is asked for once, and shared too.
    page.wait_until_whole();
    let asked = page.asked_of(release());
    assert_eq!(asked.iter().filter(|path| path.ends_with("/widget-plan_later.wasm")).count(), 1, "{asked:?}");
    assert_eq!(page.run("return compiled", &json!([])), 2);
    page.wait_reach("return inside('.notices', 4) !== null", &json!(true));
    page.reach("planner(3).setAttribute('currency', 'EUR')");
    page.wait_reach("return inside('#ridgeline-currency', 3).value", &json!("EUR"));
    assert_eq!(page.reach("return inside('#ridgeline-currency', 4).value"), "CAD");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_second_loader_warns_and_does_no_harm() {
    let other = serve(&dist());
    let widget = format!("{}<script type=\"module\" src=\"{other}/ridgeline.js\"></script>", usual());
    let page = Page::open_at(&hosted("plain", &widget), "/", &Options { before: HEAR, ..Options::default() });
    page.wait_until_started();
    page.wait_for("a warning", |page| page.console_warnings().iter().any(|warning| warning.contains("ridgeline")));
    page.fill_all(&[("target", "765432")]);
    page.wait_for("the plan to follow", |page| {
        page.heard("change").last().is_some_and(|it| it["plan"]["target"] == 765_432)
    });
    page.reach(&format!(
        "const second = document.createElement('ridgeline-planner'); second.eager = true; second.innerHTML = `{CONTACT}`;
         second.setAttribute('eager', ''); document.querySelector('.column').append(second)"
    ));
    page.wait_for("a second plan", |page| page.count("form[aria-label='Your numbers']") == 2);
    assert_eq!(page.asked_of(&other), ["/ridgeline.js"]);
    page.wait_for("word of both", |page| page.heard("ready").len() == 2);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_same_loader_twice_is_one() {
    let again = format!("{}<script type=\"module\" src=\"{}/ridgeline.js\"></script>", usual(), release());
    let site = serve_as(Manner::of_a_stranger(None), &laid_out("plain", release(), &again));
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_started();
    assert_eq!(page.console_warnings(), [""; 0]);
    assert_eq!(page.console_errors(), [""; 0]);
}
