//! Typing: every change is answered at once, and numbers are taken as people write them.

use serde_json::json;

use crate::harness::{Key, Page};

#[test]
fn the_first_edit_makes_the_numbers_the_visitors() {
    let page = Page::planner();
    let mark = "These are example numbers.";
    assert!(page.seen().contains(mark));
    assert_eq!(page.attribute("Start over", "aria-disabled").as_deref(), Some("true"));
    page.click("Start over");
    assert!(page.seen().contains(mark) && page.text(".header-done").is_empty(), "there was nothing to start over");
    page.type_into("Revenue target", "90000");
    page.wait_for("the mark to go", |page| !page.seen().contains(mark));
    assert_eq!(page.attribute("Start over", "aria-disabled"), None);
    // 80,000 a month, and it was 100,000: from here on activity suffices.
    page.type_into("Revenue target", "80000");
    page.wait_for_headline("You are on course for $80K a month.");
    assert!(page.seen().contains("ON TRACK"));
    page.is_well();
}

#[test]
fn each_figure_moves_what_follows_from_it() {
    let page = Page::planner();
    let chart = |page: &Page| page.attribute("svg[role=img]", "aria-label").unwrap_or_default();
    let before = chart(&page);
    page.type_into("Average deal", "25000");
    page.wait_under("Weekly activity", "6 of 3.7 proposals");
    page.wait_for("the chart to follow", |page| chart(page) != before);
    page.type_into("Win rate", "50");
    // 1 ÷ 50 % is 2×, and the rule asks 3×.
    page.wait_under("Top of funnel", "of $300K needed");
    page.wait_under("Mid funnel", "of $200K needed");
    page.type_into("Proposals, whole team", "1");
    page.wait_under("Weekly activity", "1 of 1.8 proposals");
    page.type_into("Meetings per rep", "8");
    page.wait_under("Weekly activity", "(today 8)");
    page.type_into("Prospecting", "40");
    page.wait_under("Weekly activity", "prospecting (today 40)");
    page.type_into("Top of funnel, open", "1000000");
    page.wait_under("Top of funnel", "$1M of $300K needed");
    page.type_into("Mid funnel, closing", "50000");
    page.wait_under("Mid funnel", "Short $150K");
    page.wait_for_headline("The next 30 days fall $");
    page.type_into("Sales reps", "6");
    page.wait_under("What would close the gap", "Meetings per rep\t8\t14.7");
    page.is_well();
}

#[test]
fn the_chart_eases_under_a_slider_and_not_under_the_keys() {
    let page = Page::planner();
    let eases = |focus: &str| {
        let script = "
            document.querySelector(arguments[0]).focus();
            return ['.chart-picture .chart-line', '.chart-picture .chart-ridge', '.bar-fill'].map((part) =>
                getComputedStyle(document.querySelector(part)).transitionProperty);";
        page.run(script, &json!([focus]))
    };
    assert_eq!(eases("[data-field=winRate] input:not([type=range])"), json!(["none", "none", "none"]));
    assert_eq!(eases("[data-field=winRate] [type=range]"), json!(["d", "transform", "width"]));
}

#[test]
fn an_answer_is_there_in_the_frame_after_the_keystroke() {
    let page = Page::planner();
    // Yew lets the browser draw first where it has been at it for 16 ms, as on a busy machine. By this clock it never has, once what it
    // may have put off before is done.
    let script = "
        const headline = () => document.querySelector('h1').textContent;
        const [{ now }, instant] = [window.Date, Date.now()];
        window.Date.now = () => instant;
        return new Promise((done) => setTimeout(done)).then(() => {
            const before = headline();
            const input = document.getElementById('ridgeline-target');
            input.focus();
            input.select();
            document.execCommand('insertText', false, '250000');
            return new Promise((done) => requestAnimationFrame(() => {
                window.Date.now = now;
                done([before, headline()]);
            }));
        });";
    let frames = page.run(script, &json!([]));
    page.wait_under("Top of funnel", "of $1M needed");
    let settled = page.run("return document.querySelector('h1').textContent", &json!([]));
    assert_ne!(frames[0], settled, "the headline does not tell one target from another");
    assert_eq!(frames[1], settled);
}

#[test]
fn numbers_are_taken_as_people_write_them() {
    let page = Page::planner();
    for (name, typed, grouped, heading, answer) in [
        ("target", "$120,000", "120,000", "Weekly activity", "For $120K a month"),
        ("target", "1.5k", "1,500", "Weekly activity", "Enough for $1.5K a month"),
        ("target", "1 200,50", "1,200.5", "Weekly activity", "Enough for $1.2K a month"),
        ("target", "USD 0.25m", "250,000", "Weekly activity", "For $250K a month"),
        ("target", "CA$ 1’200’000", "1,200,000", "Weekly activity", "For $1.2M a month"),
        ("target", "100000", "100,000", "Weekly activity", "For $100K a month"),
        ("proposals", "5.5 per week", "5.5", "Weekly activity", "5.5 of "),
        ("prospectingHours", "20 h", "20", "Weekly activity", "prospecting (today 20)"),
        ("winRate", "40 %", "40", "What would close the gap", "Win rate\t40%"),
        ("winRate", "1/4", "25", "What would close the gap", "Win rate\t25%"),
        ("winRate", "33,3%", "33.3", "What would close the gap", "Win rate\t33.3%"),
        ("reps", "٤", "4", "What would close the gap", "Lever"),
    ] {
        page.fill(name, typed);
        page.wait_under(heading, answer);
        page.leave();
        page.wait_for(&format!("{typed} as {grouped}"), |page| page.field(name) == grouped);
        assert_eq!(page.complaint(name), "", "{typed} in {name}");
    }
    page.is_well();
}

#[test]
fn figures_group_on_leaving_and_not_while_they_are_edited() {
    let page = Page::planner();
    assert_eq!(page.field("target"), "100,000");
    page.click("Revenue target");
    page.wait_for("no comma in the field", |page| page.field("target") == "100000");
    // Looking is no edit.
    assert!(page.seen().contains("These are example numbers."));
    page.type_into("Revenue target", "1234567");
    assert_eq!(page.field("target"), "1234567");
    page.press(Key::Tab);
    page.wait_for("commas in the field", |page| page.field("target") == "1,234,567");
    page.press(Key::ShiftTab);
    page.wait_for("no commas", |page| page.field("target") == "1234567");
    // Into the middle of the number, where the cursor must stay.
    page.press(Key::End);
    for _ in 0..4 {
        page.press(Key::Left);
    }
    page.type_keys("99");
    assert_eq!(page.field("target"), "123994567");
    page.leave();
    page.wait_for("the whole number", |page| page.field("target") == "123,994,567");
    page.is_well();
}

#[test]
fn a_slider_writes_into_its_field_and_the_field_moves_it() {
    let page = Page::planner();
    for (slider, name, least) in [
        ("Win rate, slider", "winRate", 0.0),
        ("Meetings per rep, slider", "meetingsPerRep", 0.0),
        ("Proposals, whole team, slider", "proposals", 0.0),
        ("Prospecting, whole team, slider", "prospectingHours", 0.0),
        ("Top of funnel, open, slider", "top", 0.0),
        ("Mid funnel, closing in 30 days, slider", "mid", 0.0),
    ] {
        page.start_afresh();
        let (headline, before) = (page.under("What would close the gap") + &page.headline(), page.field(name));
        page.of(slider, "arguments[0].focus()");
        page.press(Key::End);
        page.wait_for(slider, |page| page.field(name) != before);
        assert_ne!(page.under("What would close the gap") + &page.headline(), headline, "{slider} changes nothing");
        let most = page.field(name);
        page.press(Key::Left);
        page.wait_for("one step less", |page| page.field(name) != most);
        let value = |page: &Page| page.value(slider).parse::<f64>().unwrap_or(f64::NAN);
        assert!(
            (value(&page) - number(&page.field(name))).abs() < 1e-6,
            "{slider}: {} and {}",
            value(&page),
            page.field(name)
        );
        assert!(value(&page) > least);
        let text = page.attribute(slider, "aria-valuetext").unwrap_or_default();
        assert!((number(&text) - value(&page)).abs() < 1e-6, "{slider} says {text}");
    }
    page.type_into("Win rate", "64");
    page.wait_for("the slider to follow", |page| page.value("Win rate, slider") == "64");
    page.is_well();
}

#[test]
fn a_blank_pipeline_is_what_todays_activity_carries() {
    let page = Page::planner();
    page.fill_all(&[("top", ""), ("mid", "")]);
    page.wait_under("Top of funnel", "You left top of funnel blank, so this is what today’s activity carries.");
    page.wait_under("Mid funnel", "You left mid funnel blank");
    // Flat at today's activity: 6 × 12,500 × 25 % × 4.348.
    let told = page.attribute("svg[role=img]", "aria-label").unwrap_or_default();
    assert!(told.starts_with("Expected pace stays about $81.5K a month for 26 weeks"), "{told}");
    page.is_well();
}

fn number(text: &str) -> f64 {
    text.replace(',', "").parse().unwrap_or(f64::NAN)
}
