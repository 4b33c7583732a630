//! Mounting again and again costs next to nothing.

use serde_json::{Value, json};

use super::hosted;
use crate::harness::{Options, Page, only_in};

/// A first hundred fills every cache; then a thousand are counted.
const ROUNDS: u32 = 20;
const IN_A_ROUND: u32 = 50;

/// What a thousand mounts may leave behind: of each, the element that Yew is mounted in, with the ten listeners it forgets there, and
/// about six kilobytes with them.
const NODES: f64 = 1_100.0;
const LISTENERS: f64 = 10_500.0;
const HEAP: f64 = 4.0 * 1_048_576.0;
const WASM: f64 = 5.0 * 1_048_576.0;

/// Keeps the memories of all instances, so that their size can be read.
const MEMORIES: &str = "{
    globalThis.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await own.apply(WebAssembly, given);
            // Its name is a letter.
            const exported = Object.values((made.instance ?? made).exports);
            memories.push(exported.find((one) => one instanceof WebAssembly.Memory));
            return made;
        };
    }
}";

#[derive(Debug)]
struct Use {
    nodes: f64,
    listeners: f64,
    heap: f64,
    wasm: f64,
}

#[track_caller]
fn mount(page: &Page, times: u32) {
    page.reach(&format!(
        "const place = document.querySelector('.column');
         for (let count = 0; count < {times}; count += 1) {{
             const one = document.createElement('ridgeline-planner');
             one.setAttribute('eager', '');
             one.setAttribute('locale', 'en-CA');
             place.append(one);
             await one.ready;
             if (!one.shadowRoot.querySelector('form')) throw new Error('it is ready without a form');
             one.remove();
             await wait(0);
         }}"
    ));
}

#[track_caller]
fn used(page: &Page) -> Use {
    // What is only weakly held takes more than one collection.
    for _ in 0..3 {
        page.chromium("HeapProfiler.collectGarbage", &json!({}));
        page.reach("await wait(50)");
    }
    let metrics = page.chromium("Performance.getMetrics", &json!({}));
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array();
        let found = all.and_then(|all| all.iter().find(|one| one["name"] == name));
        found.and_then(|one| one["value"].as_f64()).unwrap_or_else(|| panic!("there is no {name} in {metrics}"))
    };
    let wasm = page.run("return memories.reduce((sum, one) => sum + one.buffer.byteLength, 0)", &Value::Array(vec![]));
    Use {
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
        heap: metric("JSHeapUsedSize"),
        wasm: wasm.as_f64().unwrap_or_default(),
    }
}

#[test]
fn a_thousand_mounts_leave_little_behind() {
    only_in!(Chromium; "memory is counted by Chromium's own protocol");
    let page = Page::open_at(&hosted("plain", ""), "/", &Options { before: MEMORIES, ..Options::default() });
    page.chromium("Performance.enable", &json!({}));
    mount(&page, IN_A_ROUND);
    mount(&page, IN_A_ROUND);
    let before = used(&page);
    assert!(before.wasm > 0.0, "no memory was counted");
    for _ in 0..ROUNDS {
        mount(&page, IN_A_ROUND);
    }
    let after = used(&page);
    println!("before {before:?}, after {after:?}");
    for (what, left, bound) in [
        ("nodes", after.nodes - before.nodes, NODES),
        ("listeners", after.listeners - before.listeners, LISTENERS),
        ("bytes of the heap", after.heap - before.heap, HEAP),
        ("bytes of WebAssembly's memory", after.wasm - before.wasm, WASM),
    ] {
        assert!(left <= bound, "{} mounts leave {left} {what}, more than {bound}", ROUNDS * IN_A_ROUND);
    }
    assert_eq!(page.console_errors(), [""; 0]);
}
