//! The fit check: answered by keyboard, costed with a visitor's own figures, ticked off, taken over from the plan, printed.

use serde_json::json;

use crate::harness::{Key, Options, Page, only_in};

/// Puts answers that point to a fractional manager into the store of a fresh browser.
const ANSWERED: &str = "
    if (!localStorage.getItem('ridgeline.checks')) localStorage.setItem('ridgeline.checks', 'v=1&fit.reps=4&fit.sale=simple' +
        '&fit.runs=owner&fit.trained=no&fit.time=some&fit.only-you=product&fit.growth=busy&fit.cost=fractional&fit.support=coach' +
        '&fit.seasons=season&fit.results=ahead&fit.watch=late&fit.system=all&fit.outsider=yes');";

/// What has the focus: the question it is in, and the option it is, both empty where it is in none.
const AT: &str = "
    const one = document.activeElement;
    return [one?.closest('[data-question]')?.dataset.question ?? '', one?.value ?? '', one?.checked ?? false];";

const HIRE: &str = "#ridgeline-fit-cost-hire";

fn fit(options: &Options) -> Page {
    let page = Page::open_with("/#/fit", options);
    page.wait_for("the check", |page| page.count("main.check") == 1);
    page
}

fn answered() -> Page {
    fit(&Options { before: ANSWERED, ..Options::default() })
}

/// The outcome that stands first.
fn first(page: &Page) -> String {
    page.attribute(".ranking li", "data-outcome").unwrap_or_default()
}

fn crossing(page: &Page) -> String {
    page.attribute(".fit-crossing circle", "cx").unwrap_or_default()
}

#[test]
fn a_result_is_reached_by_keyboard_alone() {
    let page = fit(&Options::default());
    let wanted = [
        ("sale", "simple"),
        ("runs", "rep"),
        ("trained", "no"),
        ("time", "short"),
        ("growth", "busy"),
        ("cost", "fractional"),
        ("support", "coach pipeline"),
        ("seasons", "season"),
        ("results", "ahead"),
        ("watch", "late"),
        ("system", "all"),
        ("outsider", "yes"),
    ];
    let complete = "const bar = document.querySelector('progress'); return bar.value === bar.max";
    let at = |page: &Page| page.run(AT, &json!([]));
    for _ in 0..90 {
        if page.run(complete, &json!([])) == true {
            break;
        }
        page.press(Key::Tab);
        let mut spot = at(&page);
        if spot[0] == "reps" {
            page.type_keys("4");
        }
        let Some((question, options)) = wanted.iter().find(|it| spot[0] == it.0) else { continue };
        if options.contains(' ') || ["support", "seasons"].contains(question) {
            if options.split(' ').any(|option| spot[1] == option) {
                page.press(Key::Space);
            }
            continue;
        }
        // The arrows choose the next one; the first is chosen by the space bar.
        if spot[1] == *options {
            page.press(Key::Space);
        }
        for _ in 0..5 {
            if spot[1] == *options {
                break;
            }
            page.press(Key::Down);
            spot = at(&page);
        }
    }
    page.wait_for("all answers", |page| page.run(complete, &json!([])) == true);
    assert_eq!(first(&page), "manager");
    page.axe();
    page.is_well();
}

#[test]
fn a_figure_of_ones_own_moves_the_crossing_and_can_be_taken_back() {
    let page = fit(&Options::default());
    let (before, said) = (crossing(&page), page.text(".fit-sentence"));
    page.type_into(HIRE, "2 months");
    page.wait_for("another crossing", |page| crossing(page) != before && page.text(".fit-sentence") != said);
    // One month less of nobody: 22 are paid, not 21.
    assert!(page.text(".fit-sentence").contains("22 months"), "{}", page.text(".fit-sentence"));
    let alternative = page.text(".fit-picture desc");
    page.click(".fit-reset:not([hidden])");
    page.wait_for("the assumption", |page| crossing(page) == before && page.text(".fit-sentence") == said);
    assert_eq!(page.value(HIRE), "3");
    assert!(page.focused().starts_with("Months to hire"), "{}", page.focused());
    assert_eq!(page.count(".fit-reset:not([hidden])"), 0, "{alternative}");
    page.is_well();
}

#[test]
fn a_figure_that_cannot_be_read_is_told_and_the_last_result_stays() {
    let page = fit(&Options::default());
    let assumed = crossing(&page);
    page.type_into(HIRE, "2");
    page.wait_for("a result", |page| crossing(page) != assumed);
    let before = crossing(&page);
    for odd in ["soon", "-4", ""] {
        page.type_into(HIRE, odd);
        page.press(Key::Tab);
        page.wait_for("what is wrong", |page| !page.text(&[HIRE, "-error"].concat()).is_empty());
        assert_eq!(page.attribute(HIRE, "aria-invalid").as_deref(), Some("true"), "{odd}");
        assert_eq!((crossing(&page), page.value(HIRE)), (before.clone(), odd.to_owned()), "{odd}");
        assert!(!page.text(".fit-stale").is_empty(), "{odd}");
    }
    page.axe();
    page.type_into(HIRE, "3");
    page.wait_for("a result again", |page| page.text(".fit-stale").is_empty() && crossing(page) != before);
    page.is_well();
}

#[test]
fn a_tick_is_there_again_after_a_reload() {
    let page = answered();
    let ticks = "return [...document.querySelectorAll('.fit-checklist input')].map((one) => one.checked)";
    page.click(".fit-checklist li:nth-child(2) input");
    page.wait_for("it to be kept", |page| {
        page.run("return localStorage.getItem('ridgeline.checks').includes('fit.tick.1=')", &json!([])) == true
    });
    page.reload();
    page.wait_for("the list", |page| page.count(".fit-checklist:not([hidden]) li") == 5);
    assert_eq!(page.run(ticks, &json!([])), json!([false, true, false, false, false]));
}

#[test]
fn the_list_is_offered_with_a_fractional_result_alone() {
    let page = answered();
    assert_eq!(page.count(".fit-checklist:not([hidden])"), 1);
    page.click("[data-question=outsider] [value=no]");
    page.wait_for("not now", |page| first(page) == "not-now");
    assert_eq!(page.count(".fit-checklist:not([hidden])"), 0);
}

#[test]
fn what_the_plan_knows_is_taken_over_and_may_be_changed() {
    let page = Page::planner();
    page.fill("reps", "7");
    page.leave();
    page.click("a[href='#/fit']");
    page.wait_for("the check", |page| page.count("main.check") == 1);
    assert_eq!(page.value("#ridgeline-fit-reps"), "7");
    let told = "[data-question=reps] .from-plan";
    assert!(!page.text(told).is_empty());
    assert_eq!(page.count("[data-question=direct]:not([hidden])"), 0);
    page.type_into("#ridgeline-fit-reps", "12");
    page.wait_for("the next question", |page| page.count("[data-question=direct]:not([hidden])") == 1);
    assert_eq!(page.text(told), "");
}

#[test]
fn the_example_plan_answers_nothing() {
    let page = fit(&Options::default());
    assert_eq!(page.count(".from-plan:not([hidden])"), 0);
    assert_eq!(page.value("#ridgeline-fit-reps"), "");
}

#[test]
fn it_fits_a_small_phone_and_paper() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    // Words on the picture may stand beside the plot, and never outside the card.
    let outside = "
        const card = document.querySelector('.fit-cost').getBoundingClientRect();
        return [...document.querySelectorAll('.fit-picture text')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.left < card.left || box.right > card.right);
        }).map((one) => one.textContent)";
    let phone =
        Options { width: 320, height: 640, touch: true, before: ANSWERED, locale: Some("fr-CA"), ..Options::default() };
    let page = fit(&phone);
    page.run(
        "localStorage.setItem('ridgeline.checks', localStorage.getItem('ridgeline.checks') + '&fit.@=@result')",
        &json!([]),
    );
    page.reload();
    page.wait_for("the result", |page| page.count("main.is-at-result") == 1);
    assert_eq!(page.run(wide, &json!([])), false);
    assert_eq!(page.run(outside, &json!([])), json!([]));
    page.axe();

    let page = fit(&Options { print: true, width: 718, height: 1000, before: ANSWERED, ..Options::default() });
    assert_eq!(page.run(wide, &json!([])), false);
    assert_eq!(page.run(outside, &json!([])), json!([]));
    let boxes =
        "return [...document.querySelectorAll('.fit-checklist input')].filter((one) => one.checkVisibility()).length";
    assert_eq!(page.run(boxes, &json!([])), 5);
    let buttons = "return [...document.querySelectorAll('button')].filter((one) => one.checkVisibility()).map((one) => one.innerText)";
    assert_eq!(page.run(buttons, &json!([])), json!([]));
}
