//! Sizes that must hold in every state.

use serde_json::json;

use super::phone;
use crate::check_states::in_every_state;
use crate::harness::{Options, Page};
use crate::states::STATES;

/// What reaches beyond the right or the left edge, were it not for something of its own to scroll in.
pub(crate) const SIDEWAYS: &str = "
    const page = document.scrollingElement;
    // Not the window's own width, which on a phone grows by what reaches beyond it. An element cuts off what reaches beyond its own edges.
    const { left: least, right: most } = tree === document ? { left: 0, right: page.clientWidth } : place.getBoundingClientRect();
    const wide = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : [];
    const scrolls = (one) => { for (; one; one = one.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return true; };
    for (const one of place.querySelectorAll('*')) {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.parentElement.closest('svg')) continue;
        const box = one.getBoundingClientRect();
        if (box.width <= 1 || box.bottom + scrollY < 0 && getComputedStyle(one).position === 'absolute') continue;
        if ((box.right > most + 1 || box.left < least - 1) && !scrolls(one.parentElement)) wide.push(`${one.tagName} ${one.className?.baseVal ?? one.className}: ${one.innerText?.slice(0, 40)}`);
    }
    return wide.join('; ');";

/// Words cut off by their own box.
pub(crate) const CUT: &str = "
    const cut = [];
    for (const one of place.querySelectorAll('h1, h2, h3, p, span, button, summary, label, td, th, a, legend, li')) {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.scrollWidth <= one.clientWidth + 1 && one.scrollHeight <= one.clientHeight + 1) continue;
        const style = getComputedStyle(one);
        if (style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible') && one.clientWidth > 2) cut.push(one.innerText.slice(0, 60));
    }
    return cut.join('; ');";

/// What is touched and too small for a finger: 44 × 44 for what stands alone, 24 high for a link within a sentence.
pub(crate) const SMALL: &str = "
    const small = [];
    for (const one of tree.querySelectorAll('button, input, select, textarea, summary, a[href]')) {
        if (!one.checkVisibility({ visibilityProperty: true })) continue;
        // What is laid over something else is touched there.
        const held = ['radio', 'checkbox'].includes(one.type) ? one.closest('label') ?? one : one;
        const box = held.getBoundingClientRect();
        if (getComputedStyle(one).pointerEvents === 'none' || box.bottom + scrollY < 0 || box.width <= 1) continue;
        const style = getComputedStyle(one);
        const spoken = (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '';
        const inline = one.tagName === 'A' && [...one.parentElement.childNodes].some(spoken);
        const framed = ['INPUT', 'SELECT'].includes(one.tagName) && !['radio', 'checkbox', 'range'].includes(one.type) ? 2 : 0;
        const least = inline ? [0, 24] : [44, 44 - framed];
        // A line of text is touched as high as the line is.
        const high = inline ? Math.max(box.height, parseFloat(style.lineHeight)) : box.height;
        if (box.width < least[0] - 0.5 || high < least[1] - 0.5) small.push(`${one.getAttribute('aria-label') ?? one.id ?? ''} ${one.innerText ?? ''} ${Math.round(box.width)}×${Math.round(high)}`);
    }
    return small.join('; ');";

/// WCAG 1.4.12, through the object model, which the page's policy lets.
pub(crate) const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];";

/// Words that stand on other words.
pub(crate) const OVER: &str = "
    const runs = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const one = node.parentElement;
        if (!node.textContent.trim() || one.closest('svg, option, script, style') || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        // What stays in place while the page scrolls is meant to be in front, and what only is heard stands nowhere.
        let apart = false;
        for (let at = one; at && !apart; at = at.parentElement) {
            const { position, clipPath } = getComputedStyle(at);
            apart = ['sticky', 'fixed'].includes(position) || clipPath !== 'none';
        }
        if (apart) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) if (box.width > 1) runs.push([box, node]);
    }
    const over = new Set();
    runs.sort(([a], [b]) => a.top - b.top);
    for (let at = 0; at < runs.length; at += 1) {
        const [a, one] = runs[at];
        for (let next = at + 1; next < runs.length && runs[next][0].top < a.bottom; next += 1) {
            const [b, other] = runs[next];
            // A line box is higher than its letters: two may touch by a third of one.
            const deep = Math.min(a.bottom, b.bottom) - b.top, wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            if (one !== other && wide > 2 && deep > Math.min(a.height, b.height) * 0.4)
                over.add(`“${one.textContent.trim().slice(0, 30)}” and “${other.textContent.trim().slice(0, 30)}”`);
        }
    }
    return [...over].join('; ');";

/// What these find in the page as it stands.
#[track_caller]
pub(crate) fn found_by(page: &Page, scripts: &[&str]) -> Vec<String> {
    let said = scripts.iter().map(|script| page.look(script, &json!([])));
    said.filter_map(|what| what.as_str().filter(|what| !what.is_empty()).map(str::to_owned)).collect()
}

/// Runs `script` in every state and tells all that it finds.
#[track_caller]
fn nothing_in_any_state(page: &Page, scripts: &[&str]) {
    let mut found = Vec::new();
    in_every_state(page, |name| {
        found.extend(found_by(page, scripts).into_iter().map(|what| format!("{name}: {what}")));
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn nothing_scrolls_sideways_on_a_small_phone() {
    nothing_in_any_state(&Page::planner_with(&phone(320)), &[SIDEWAYS, CUT, OVER]);
}

#[test]
fn currencies_that_are_called_by_letters_fit_a_small_phone() {
    let page = Page::planner_with(&phone(320));
    page.push("Cost of waiting");
    for currency in ["XOF", "GHS", "CHF", "KWD"] {
        let choose = "
            const list = document.querySelector('#ridgeline-currency');
            list.value = arguments[0];
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));";
        page.run(choose, &json!([currency]));
        for script in [SIDEWAYS, CUT, OVER] {
            assert_eq!(page.look(script, &json!([])), json!(""), "{currency}");
        }
    }
    page.is_well();
}

#[test]
fn nothing_is_lost_at_four_times_the_size() {
    // A window of 1,280 × 1,024 zoomed to 400 %.
    let zoomed = Options { width: 320, height: 256, scale: 4.0, ..Options::default() };
    nothing_in_any_state(&Page::planner_with(&zoomed), &[SIDEWAYS, CUT, OVER]);
}

#[test]
fn everything_is_large_enough_to_touch_and_text_may_be_spaced_wider() {
    nothing_in_any_state(&Page::planner_with(&phone(390)), &[SIDEWAYS, SMALL, SPACED, SIDEWAYS, CUT, OVER]);
}

#[test]
fn nothing_is_lost_at_twice_the_size() {
    // A window of 1,280 zoomed to 200 %.
    let zoomed = Options { width: 640, height: 400, scale: 2.0, ..Options::default() };
    nothing_in_any_state(&Page::planner_with(&zoomed), &[SIDEWAYS, CUT]);
}

#[test]
fn text_may_be_spaced_wider_at_a_desk() {
    nothing_in_any_state(&Page::planner(), &[SPACED, SIDEWAYS, CUT, OVER]);
}

#[test]
fn nothing_overflows_on_tablets_and_desktops() {
    let page = Page::planner();
    let mut found = Vec::new();
    for name in ["example", "nine digits", "a trillion", "optional part with bad rows"] {
        page.start_afresh();
        let state = STATES.iter().find(|(state, _)| *state == name);
        state.map_or_else(|| panic!("no state {name}"), |(_, reach)| reach(&page));
        for width in [600, 768, 901, 1024, 1280, 1920] {
            page.change(&Options { width, ..Options::default() });
            // Sizes are observed, and the chart drawn again, after a frame.
            page.run(
                "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
                &json!([]),
            );
            let what = page.look(SIDEWAYS, &json!([]));
            found
                .extend(what.as_str().filter(|what| !what.is_empty()).map(|what| format!("{name} at {width}: {what}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
