//! Without a mouse: everything is reached, in a sensible order, seen where it is, and worked by its usual keys.

mod checks;
mod order;

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::webdriver::Engine;

use crate::harness::{Key, Page, engine};

#[test]
fn the_skip_link_goes_to_the_form() {
    let page = Page::planner();
    page.press(Key::Tab);
    assert_eq!(page.focused(), "Skip to your numbers");
    let top = page.of("Skip to your numbers", "return arguments[0].getBoundingClientRect().top").as_f64();
    assert!(top.is_some_and(|top| top >= 0.0), "the skip link is out of sight while it has the focus: {top:?}");
    page.press(Key::Enter);
    page.press(Key::Tab);
    assert_eq!(page.run("return document.activeElement.type", &json!([])), "radio");
    page.is_well();
}

#[test]
fn the_period_is_chosen_by_arrows() {
    let page = Page::planner();
    page.of("Monthly", "arguments[0].focus()");
    page.press(Key::Right);
    page.wait_for_text("Revenue target per quarter");
    assert_eq!(page.focused(), "Quarterly");
    page.press(Key::Left);
    page.wait_for_text("Revenue target per month");
    page.is_well();
}

#[test]
fn sliders_and_folds_work_by_their_keys() {
    let page = Page::planner();
    page.of("Win rate, slider", "arguments[0].focus()");
    page.press(Key::Right);
    page.wait_for("26 %", |page| page.field("winRate") == "26");
    page.press(Key::Home);
    page.wait_for("0 %", |page| page.field("winRate") == "0");
    page.press(Key::End);
    page.wait_for("100 %", |page| page.field("winRate") == "100");

    page.of("Sales cycle, closed revenue, recent weeks", "arguments[0].focus()");
    page.press(Key::Enter);
    page.wait_for("the optional part", Page::is_unfolded);
    page.press(Key::Space);
    page.wait_for("the optional part to close", |page| !page.is_unfolded());
    page.of("Show as a table", "arguments[0].focus()");
    page.press(Key::Enter);
    page.wait_for("the table", |page| page.count("[role=region] tbody tr") == 26);
    page.press(Key::Tab);
    assert_eq!(page.focused(), "Monthly pace, week by week", "the table can be scrolled by keys");
    page.is_well();
}

#[test]
fn weeks_of_the_chart_are_read_by_arrows() {
    let page = Page::planner();
    let slider = "Read the forecast week by week";
    let read = |page: &Page| page.attribute(slider, "aria-valuetext").unwrap_or_default();
    page.of(slider, "arguments[0].focus()");
    let first = read(&page);
    assert!(first.starts_with("Week of ") && first.contains(": expected pace $1"), "{first}");
    assert!(first.contains("% above target; 80% chance that it lies between $"), "{first}");
    page.press(Key::Right);
    page.wait_for("the second week", |page| read(page) != first && page.value(slider) == "1");
    page.press(Key::End);
    page.wait_for("the last week", |page| page.value(slider) == "25");
    assert!(read(&page).contains("$81.5K a month, 18% below target"), "{}", read(&page));
    page.press(Key::Left);
    page.wait_for("the one before", |page| page.value(slider) == "24");
    page.press(Key::PageDown);
    page.wait_for("four before", |page| page.value(slider) == "20");
    page.press(Key::Home);
    page.wait_for("the first week", |page| read(page) == first);
    // What is read stands on the page too, until Escape.
    let week = first.split(':').next().unwrap_or_default().to_owned();
    assert!(page.seen().contains(&week), "{week} is not shown");
    page.press(Key::Escape);
    page.wait_for("the card to go", |page| !page.seen().contains(&week));
    assert_eq!(page.focused(), slider);
    page.is_well();
}

#[test]
fn reset_undo_and_clearing_keep_the_focus_on_the_page() {
    let page = Page::planner();
    page.type_into("Revenue target", "222000");
    page.of("Start over", "arguments[0].focus()");
    page.press(Key::Enter);
    page.wait_for_text("Back to the example numbers.");
    assert_ne!(page.focused(), "body", "the focus is lost with the button that had it");
    page.of("Undo", "arguments[0].focus()");
    page.press(Key::Space);
    page.wait_for("the visitor's figures", |page| page.field("target") == "222,000");
    assert_ne!(page.focused(), "body", "the focus is lost with the button that had it");
    page.of("Clear them all", "arguments[0].focus()");
    page.press(Key::Enter);
    page.wait_for_text("The form is empty.");
    assert_ne!(page.focused(), "body", "the focus is lost with the button that had it");
    page.is_well();
}

#[test]
fn rows_are_added_filled_and_removed_by_keys() {
    let page = Page::planner();
    page.unfold();
    page.of("Add a week", "arguments[0].focus()");
    page.press(Key::Enter);
    page.wait_for("the row", |page| page.count("#ridgeline-meetings-0") == 1);
    page.press(Key::ShiftTab);
    assert_eq!(page.focused(), "Remove: last week");
    page.press(Key::ShiftTab);
    page.type_keys("12");
    assert_eq!(page.field("hours-0"), "12");
    page.press(Key::Tab);
    page.press(Key::Enter);
    page.wait_for("no row", |page| page.count("#ridgeline-meetings-0") == 0);
    assert_ne!(page.focused(), "body", "the focus is lost with the button that had it");
    page.is_well();
}

#[test]
fn the_contact_panel_opens_and_is_read_by_keys() {
    let page = Page::planner();
    page.of("Talk it through", "arguments[0].focus()");
    page.press(Key::Enter);
    page.wait_for("the summary", |page| page.count("textarea") == 1);
    assert_eq!(page.attribute("Talk it through", "aria-expanded").as_deref(), Some("true"));
    for name in ["What you would send", "Open in your e-mail", "Copy the summary"] {
        page.press(Key::Tab);
        assert!(page.focused().starts_with(name), "{} instead of {name}", page.focused());
    }
    page.of("Talk it through", "arguments[0].focus()");
    page.press(Key::Space);
    page.wait_for("the panel to close", |page| page.count("textarea") == 0);
    page.is_well();
}

/// Whether the focus is seen: an outline of two pixels or more around what has it, around what frames it or beside it, none of it out of
/// view, and nothing in front of the middle or of any corner.
const SEEN: &str = "
    const one = tree.activeElement;
    if (!one) return 'outside';
    const near = [one, one.nextElementSibling, one.parentElement, one.parentElement?.parentElement].filter(Boolean);
    const outlined = near.find((el) => {
        const style = getComputedStyle(el);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.opacity !== '0';
    });
    if (!outlined) return 'no outline';
    const box = outlined.getBoundingClientRect();
    // What is higher than the window, as a table to scroll in, begins above it where that is what is seen of it.
    const high = box.height > innerHeight && box.bottom > innerHeight / 2;
    const { left: least, right: most } = tree === document ? { left: 0, right: document.documentElement.clientWidth } : place.getBoundingClientRect();
    if (box.top < 0 && !high || box.left < least - 1 || box.right > most + 1) return `out of view: ${box.top} ${box.left} ${box.right}`;
    // What is framed as a whole may reach below the fold, as the chart does around its slider; most of it has to be in view.
    if (innerHeight - box.top < Math.min(box.height, innerHeight) * 0.6) return `below the fold: ${box.top} to ${box.bottom}`;
    const rows = [Math.max(box.top, 0) + 3, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, Math.min(box.bottom, innerHeight) - 3];
    const columns = [box.left + 3, (box.left + box.right) / 2, box.right - 3];
    for (const y of rows) for (const x of columns) {
        // What of someone else's page is in front is none of the element's own.
        const outer = document.elementFromPoint(x, y);
        const front = outer === tree.host ? tree.elementFromPoint(x, y) : outer;
        if (!front || outlined.contains(front) || front.contains(outlined)) continue;
        // Beside rounded corners, and where two things share a place in one frame, what is behind is no lid.
        let lid = front;
        while (lid && !['fixed', 'sticky', 'absolute'].includes(getComputedStyle(lid).position)) lid = lid.parentElement;
        if (lid && !lid.contains(outlined) && !one.parentElement.contains(lid)) return `under ${lid.tagName} ${lid.className.baseVal ?? lid.className}`;
    }
    return '';";

/// What Tab is to stop at, in the order of the page: all that is seen and can be worked, of a group of radios only one. Firefox stops at
/// what scrolls as well.
const STOPS: &str = "
    const named = (one) => {
        const words = one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent ?? '';
        return words.replace(/\\s+/g, ' ').trim() || one.tagName.toLowerCase();
    };
    const groups = new Set();
    const scrolls = (one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX === 'auto' && !one.matches('textarea');
    const works = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
    const all = [...tree.querySelectorAll('*')].filter((one) => one.matches(works) || arguments[0] && scrolls(one));
    return all.filter((one) => {
        if (one.disabled || one.matches(works) && one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
        if (one.type !== 'radio') return true;
        const group = all.filter((other) => other.type === 'radio' && other.name === one.name);
        const stop = group.find((other) => other.checked) ?? group[0];
        return stop === one && !groups.has(one.name) && groups.add(one.name);
    }).map(named);";

/// Asserts that Tab stopped at all that it was to stop at, in the order of the page.
#[track_caller]
pub(crate) fn is_in_turn(stops: &[String], all: &[String], what: &str) {
    let first = (0..stops.len().max(all.len())).find(|at| stops.get(*at) != all.get(*at));
    if let Some(at) = first {
        let (stop, due) = (stops.get(at), all.get(at));
        panic!("{what}: stop {at} is {stop:?} where {due:?} is due, after {:?}", &stops[at.saturating_sub(2)..at]);
    }
}

/// The names of all that Tab is to stop at.
#[track_caller]
pub(crate) fn expected(page: &Page) -> Vec<String> {
    let stops = page.look(STOPS, &json!([engine() == Engine::Firefox]));
    stops.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Asserts that what has the focus can be seen.
#[track_caller]
pub(crate) fn is_seen(page: &Page) {
    let begun = Instant::now();
    loop {
        let seen = page.look(SEEN, &json!([]));
        let lack = seen.as_str().unwrap_or("no answer");
        if lack.is_empty() {
            return;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(5),
            "the focus on “{}” is not to be seen: {lack}",
            page.focused()
        );
        thread::sleep(Duration::from_millis(50));
    }
}

/// Puts the focus before the first control.
#[track_caller]
pub(crate) fn to_the_top(page: &Page) {
    // Past the last control Firefox gives the focus to its own window, from where a script does not get it back.
    if engine() == Engine::Firefox {
        page.turn_to(&page.tab());
    }
    page.run(
        "scrollTo(0, 0); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')",
        &json!([]),
    );
}

/// Presses Tab through the whole page; names every stop, and fails where one cannot be seen.
#[track_caller]
pub(crate) fn walk(page: &Page) -> Vec<String> {
    // Past the last control the focus leaves the page.
    walk_until(page, |stop, stops| stop == "body" || (stops.len() > 3 && stops[0] == stop))
}

/// The same until what has the focus is past what is walked through.
#[track_caller]
pub(crate) fn walk_until(page: &Page, is_past: impl Fn(&str, &[String]) -> bool) -> Vec<String> {
    let mut stops = Vec::new();
    for _ in 0..150 {
        page.press(Key::Tab);
        let stop = page.focused();
        if is_past(&stop, &stops) {
            return stops;
        }
        is_seen(page);
        // A date is several stops in some engines: its day, its month, its year.
        let is_date = page.look("return tree.activeElement.type === 'date'", &json!([])) == true;
        if !(is_date && stops.last() == Some(&stop)) {
            stops.push(stop);
        }
    }
    panic!("no end to the page: {stops:#?}");
}
