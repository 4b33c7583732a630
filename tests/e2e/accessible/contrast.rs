//! A site owner's accent: whatever its colour, text in it and on it stays legible, and what is drawn in it is seen.

use serde_json::{Value, json};

use crate::check_states::{answer_all, open};
use crate::harness::{Options, Page};

/// How many accents are tried, besides those at the corners of what a screen can show.
const ACCENTS: usize = 50;
const CORNERS: [&str; 10] =
    ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff", "#808080", "#ff6600"];

/// What the accents are drawn from: the same number, the same accents.
const SEED: u64 = 0x5eed_2026_1126;

/// Contrast by what the browser resolves: colours are painted, so that any way to write one counts as what it looks like.
const MEASURE: &str = r"
    const [accents, dark] = arguments;
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    const known = new Map();
    const painted = (colour) => {
        if (!known.has(colour)) {
            context.clearRect(0, 0, 1, 1);
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
            known.set(colour, [r, g, b, a / 255]);
        }
        return known.get(colour);
    };
    const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
    const behind = (one) => {
        const layers = [];
        for (let at = one; at; at = at.parentElement) {
            const colour = painted(getComputedStyle(at).backgroundColor);
            if (colour[3] > 0) layers.push(colour);
            if (colour[3] === 1) break;
        }
        return layers.reduceRight((below, layer) => over(layer, below), dark ? [0, 0, 0, 1] : [255, 255, 255, 1]);
    };
    const light = ([r, g, b]) => [r, g, b].map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
        .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
    const ratio = (one, two) => {
        const [high, low] = [light(one), light(two)].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
    };
    const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().width > 1;
    const texts = [...document.querySelectorAll('.ridgeline *')].filter((one) => shown(one) && !one.closest('svg')
        && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
    const lines = [...document.querySelectorAll('.ridgeline .chart-ridge')].filter(shown);
    const found = [];
    let measured = 0;
    for (const accent of accents) {
        sheet.replaceSync(`:root { --ridgeline-brand: ${accent} }`);
        const complain = (one, what, value) => found.push(`${accent}: ${what} ${value.toFixed(2)}: ${one.tagName} ${one.className.baseVal ?? one.className} “${one.textContent.trim().slice(0, 30)}”`);
        for (const one of texts) {
            const style = getComputedStyle(one);
            const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
            const ground = behind(one), value = ratio(over(painted(style.color), ground), ground);
            measured += 1;
            if (value < (large ? 3 : 4.5) - 0.005 && !one.closest('[disabled], [aria-disabled=true]')) complain(one, 'text', value);
        }
        for (const one of lines) {
            const { stroke } = getComputedStyle(one);
            if (stroke === 'none') continue;
            const ground = behind(one.closest('svg').parentElement), value = ratio(over(painted(stroke), ground), ground);
            measured += 1;
            if (value < 2.995) complain(one, 'line', value);
        }
    }
    // Marks of what is worked, and the outline around what has the focus, are in the accent itself.
    const probe = document.createElement('i');
    document.querySelector('.ridgeline').append(probe);
    for (const accent of accents) {
        sheet.replaceSync(`:root { --ridgeline-brand: ${accent} } .ridgeline > i { color: var(--ridgeline-accent); background: var(--ridgeline-surface) }`);
        const style = getComputedStyle(probe), value = ratio(painted(style.color), painted(style.backgroundColor));
        if (value < 3) found.push(`${accent}: the accent on a card ${value.toFixed(2)}`);
    }
    probe.remove();
    document.adoptedStyleSheets = [];
    return [measured, texts.length, lines.length, found.slice(0, 40)];";

/// Colours drawn evenly from all that a style sheet writes with six digits.
fn accents() -> Vec<String> {
    let mut state = SEED;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let drawn = (0..ACCENTS).map(|_| format!("#{:06x}", next() >> 20 & 0xff_ffff));
    CORNERS.map(str::to_owned).into_iter().chain(drawn).collect()
}

#[track_caller]
fn holds(page: &Page, dark: bool) {
    let answer = page.run(MEASURE, &json!([accents(), dark]));
    let at = |index: usize| answer[index].as_u64().unwrap_or_default();
    assert!(at(0) > 60 * 100 && at(1) > 100, "too little is measured: {answer}");
    assert_eq!(answer[3], Value::Array(Vec::new()), "seed {SEED:#x}: {}", answer[3]);
}

#[track_caller]
fn every_accent_is_legible(dark: bool) {
    let page = Page::planner_with(&Options { dark, reduced_motion: true, ..Options::default() });
    page.push("Show the working");
    holds(&page, dark);
    open(&page, "fit");
    answer_all(&page);
    holds(&page, dark);
}

#[test]
fn every_accent_is_legible_in_light() {
    every_accent_is_legible(false);
}

#[test]
fn every_accent_is_legible_in_the_dark() {
    every_accent_is_legible(true);
}
