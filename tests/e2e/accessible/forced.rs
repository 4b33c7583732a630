//! Where the system imposes its few colours: what only a colour or a shadow told is told by a line.

use serde_json::json;

use crate::check_states::in_every_state;
use crate::harness::{Options, Page, only_in};

/// What can be worked and has no edge of its own: neither border, outline nor underline; a picture is seen without.
const EDGELESS: &str = "
    const line = (style, side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1 &&
        style[`border${side}Color`] !== style.backgroundColor && !/^rgba.* 0\\)$/.test(style[`border${side}Color`]);
    const edged = (one) => {
        const style = getComputedStyle(one);
        return line(style, 'Bottom') || style.outlineStyle !== 'none' || style.textDecorationLine.includes('underline');
    };
    const found = [];
    for (const one of tree.querySelectorAll('button, select, textarea, a[href], input:not([type=radio], [type=checkbox], [type=range])')) {
        if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.getBoundingClientRect().width <= 1) continue;
        if (!one.querySelector('svg') && ![one, one.parentElement].some(edged)) found.push(`${one.tagName} ${one.className} “${one.innerText?.slice(0, 30) || one.id}”`);
    }
    return found.join('; ');";

/// What is chosen among others and looks as they do: the same border, outline, background, weight and underline, and no mark of its own.
const ALIKE: &str = "
    const look = (one) => {
        const { borderTopColor, borderTopWidth, borderTopStyle, borderBottomColor, borderBottomWidth, outlineStyle, outlineWidth,
            backgroundColor, color, fontWeight, textDecorationLine } = getComputedStyle(one);
        const mark = getComputedStyle(one, '::after').content + getComputedStyle(one, '::before').content;
        return [borderTopColor, borderTopWidth, borderTopStyle, borderBottomColor, borderBottomWidth, outlineStyle, outlineWidth,
            backgroundColor, color, fontWeight, textDecorationLine, mark].join('|');
    };
    const found = [];
    const pairs = [];
    for (const one of tree.querySelectorAll('[aria-current]')) {
        const other = [...one.parentElement.children].find((two) => two !== one && two.localName === one.localName && !two.hasAttribute('aria-current'));
        if (other) pairs.push([one, other, one.innerText]);
    }
    for (const one of tree.querySelectorAll('input[type=radio]:checked')) {
        const other = [...tree.querySelectorAll('input[type=radio]')].find((two) => two.name === one.name && two !== one);
        // A mark that the system draws is told by the system.
        if (!other || getComputedStyle(one).appearance !== 'none' && getComputedStyle(one).opacity === '1' && one.getBoundingClientRect().width > 4) continue;
        const [mine, its] = [one, other].map((input) => input.closest('label') ?? input);
        if ([...mine.querySelectorAll('*')].some((part, at) => part !== one && look(part) !== look(its.querySelectorAll('*')[at] ?? part))) continue;
        pairs.push([mine, its, mine.innerText]);
    }
    for (const [one, other, words] of pairs)
        if (one.checkVisibility() && look(one) === look(other)) found.push(words.trim());
    return found.join('; ');";

/// Lines of the pictures that are drawn in the colour of the paper behind them.
const UNSEEN: &str = "
    const paper = getComputedStyle(place).backgroundColor;
    const found = [];
    for (const one of tree.querySelectorAll('svg:not([aria-hidden]) :is(path, line, polyline, circle, text)')) {
        if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const { stroke, fill } = getComputedStyle(one);
        const none = (colour) => ['none', 'transparent', paper].includes(colour) || /^rgba.* 0\\)$/.test(colour);
        if (none(stroke) && none(fill) && one.getBoundingClientRect().width > 1) found.push(`${one.tagName} ${one.className.baseVal}`);
    }
    return [...new Set(found)].join('; ');";

/// What only a colour tells in the page as it stands.
#[track_caller]
pub(crate) fn untold(page: &Page) -> Vec<String> {
    assert_eq!(page.run("return matchMedia('(forced-colors: active)').matches", &json!([])), true);
    let said = [("no edge", EDGELESS), ("as the others", ALIKE), ("unseen", UNSEEN)].map(|(what, script)| {
        let said = page.look(script, &json!([]));
        said.as_str().filter(|said| !said.is_empty()).map(|said| format!("{what}: {said}"))
    });
    said.into_iter().flatten().collect()
}

#[test]
fn what_colours_told_is_told_by_lines() {
    only_in!(Chromium, Firefox; "WebKit has no forced colours");
    let page = Page::planner_with(&Options { forced_colors: true, ..Options::default() });
    let mut found = Vec::new();
    in_every_state(&page, |name| found.extend(untold(&page).into_iter().map(|what| format!("{name}: {what}"))));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
