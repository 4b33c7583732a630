//! The component, rendered on the server.

use std::{
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use yew::{BaseComponent, LocalServerRenderer, prelude::*};

use super::{
    Beside, Elevation, ElevationProps, Format,
    fixture::{CASES, case, paces},
    readout,
    scene::{Mark, Scene},
    written,
};
use crate::{
    plan::{input::Period, unit::Money},
    view::later,
};

fn props(name: &str) -> ElevationProps {
    let (answer, target, period) = case(name);
    let format = Rc::new(Format::new("en", "USD"));
    ElevationProps { answer: Rc::new(answer), format, target, period, beside: None, stale: false, awaited: "" }
}

/// Renders what waits for nothing.
fn html<C>(props: ElevationProps) -> String
where
    C: BaseComponent<Properties = ElevationProps>,
{
    let mut rendering = pin!(LocalServerRenderer::<C>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

/// The words of `html`, tags taken out.
fn text(html: &str) -> String {
    let mut inside = false;
    let plain: String = html
        .chars()
        .filter_map(|letter| match letter {
            '<' => {
                inside = true;
                Some(' ')
            }
            '>' => {
                inside = false;
                None
            }
            letter => (!inside).then_some(letter),
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check_contains(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part:?} in {html}");
    }
}

/// The table as it is while open.
#[component]
fn Open(props: &ElevationProps) -> Html {
    later::weeks(props)
}

/// The card on the sixth week.
#[component]
fn Sixth(props: &ElevationProps) -> Html {
    let scene = Scene::new(props, 800, Mark::next());
    let beside = written::beside(props, 5, Format::money_short);
    readout::card(props, &written::week(props, 5, true), beside, &scene.terrain, Some(5)).done()
}

#[test]
fn every_case_renders_without_styles_or_nonsense() {
    for name in CASES {
        let html = html::<Elevation>(props(name));
        check_contains(&html, &["<svg", "role=\"img\"", "type=\"range\"", "<details"]);
        for nonsense in ["NaN", "inf", " style", "<style", "rem;"] {
            assert!(!html.contains(nonsense), "{nonsense} in {name}");
        }
    }
}

#[test]
fn the_picture_says_in_a_sentence_what_it_shows() {
    for (name, sentence) in [
        (
            "peak_before_valley",
            "Expected pace goes from $111K a month today through a low of $77.3K in the week of 28 December to $81.5K in \
             26 weeks, below the target of $100K from 21 December on.",
        ),
        (
            "slump_and_recovery",
            "Expected pace goes from $84.1K a month today to $164K in 26 weeks, below the target of $150K from 1 February \
             until 8 March.",
        ),
        (
            "steady_state_blank_pipeline",
            "Expected pace stays about $83.5K a month for 26 weeks, with no valley below the target of $80K.",
        ),
        (
            "nothing_yet",
            "Expected pace stays about $0 a month for 26 weeks, below the target of $50K from 23 November on.",
        ),
    ] {
        assert_eq!(written::summary(&props(name)), sentence);
        check_contains(&html::<Elevation>(props(name)), &[sentence]);
    }
}

#[test]
fn the_slider_says_the_week_it_is_on() {
    let html = html::<Elevation>(props("peak_before_valley"));
    check_contains(
        &html,
        &[
            "aria-label=\"Read the forecast week by week\"",
            "min=\"0\"",
            "max=\"25\"",
            "aria-valuetext=\"Week of 23 November: expected pace $111K a month, 11% above target; 80% chance that it \
             lies between $49.5K and $176K; $111K from mid funnel, $0 from top of funnel, $24 not created yet.\"",
        ],
    );
}

#[test]
fn the_readout_gives_a_week_in_parts_that_add_up() {
    let html = html::<Sixth>(props("peak_before_valley"));
    assert_eq!(
        text(&html),
        "Week of 28 December $77.3K a month 23% below target 80% chance $38.9K–$132K mid funnel $0 top of funnel \
         $56.3K not created yet $21K"
    );
    check_contains(&html, &["chart-short", "aria-hidden=\"true\""]);
    assert!(!html.contains("chart-away"));
}

#[test]
fn the_readout_is_hidden_until_a_week_is_read() {
    check_contains(&html::<Elevation>(props("rule_of_thumb")), &["class=\"chart-readout chart-away\""]);
}

#[test]
fn rows_are_written_only_while_the_table_is_open() {
    let closed = html::<Elevation>(props("peak_before_valley"));
    assert!(!closed.contains("<td>"));
    let open = html::<Open>(props("peak_before_valley"));
    assert_eq!(open.matches("<tr").count(), 27);
    assert_eq!(open.matches("scope=\"col\"").count(), 8, "the last is hidden where there is one road");
    assert_eq!(open.matches("scope=\"row\"").count(), 26);
    check_contains(&open, &["<caption>Monthly pace, week by week</caption>", "tabindex=\"0\"", "role=\"region\""]);
    check_contains(
        &text(&open),
        &[
            "23 Nov $110,681 $49,518–$176,283 $110,658 $0 $24 11% above 30 Nov",
            "21 Dec $85,380 $44,890–$141,169 $27,479 $44,686 $13,215 15% below, valley",
        ],
    );
    assert_eq!(open.matches(", valley").count(), 22, "as many as the valley has weeks");
}

#[test]
fn quarters_are_named_as_quarters() {
    let html = html::<Elevation>(props("quarterly_team"));
    check_contains(&html, &["Revenue ahead, quarterly pace", "a quarter", "target $1.2M"]);
    assert!(!html.contains("a month"));
}

#[test]
fn a_stale_answer_is_marked() {
    let fresh = html::<Elevation>(props("rule_of_thumb"));
    let stale = html::<Elevation>(ElevationProps { stale: true, ..props("rule_of_thumb") });
    assert!(!fresh.contains("chart-stale"));
    check_contains(&stale, &["chart-stale"]);
}

#[test]
fn two_charts_on_a_page_do_not_share_their_clippings() {
    let id = |html: &str| html.split("id=\"ridgeline-chart-valleys-").nth(1)?.split('"').next().map(str::to_owned);
    assert_ne!(id(&html::<Elevation>(props("nothing_yet"))), id(&html::<Elevation>(props("nothing_yet"))));
}

#[test]
fn a_tiny_target_is_exceeded_many_times() {
    let answer = Rc::new(paces(&[50_000.0], 1.0, (0.5, 1.5)));
    let props = ElevationProps { answer, target: Money(1.0), period: Period::Month, ..props("nothing_yet") };
    check_contains(&html::<Elevation>(props), &["many times the target"]);
}

/// The worked case with another road beside it: a fifth less in each week but the first, of which nothing is told.
fn both() -> ElevationProps {
    let props = props("peak_before_valley");
    let paces = props.answer.weeks.iter().enumerate();
    let paces = paces.map(|(at, week)| (at > 0).then(|| Money(0.8 * week.pace.get()))).collect();
    let beside = Beside { name: "Today, pinned".to_owned(), paces, about: " Beside it, Today.".to_owned() };
    ElevationProps { beside: Some(Rc::new(beside)), ..props }
}

#[test]
fn another_road_is_drawn_named_and_read() {
    let drawn = html::<Elevation>(both());
    check_contains(&drawn, &["class=\"chart-beside\" d=\"M", "Today, pinned", "Beside it, Today.\""]);
    let sixth = text(&html::<Sixth>(both()));
    assert!(sixth.contains("Today, pinned $61.8K (+$15.5K)"), "{sixth}");
    let open = html::<Open>(both());
    assert_eq!(open.matches("scope=\"col\"").count(), 8);
    check_contains(&text(&open), &["Today, pinned", "15% below, valley $68,304 (+$17,076)"]);
    // Of the first week it tells nothing, and nothing is claimed.
    assert!(!drawn.contains("Today, pinned:"), "the slider stands on the first week");
}

#[test]
fn one_road_alone_names_no_other() {
    let html = html::<Elevation>(props("peak_before_valley"));
    check_contains(&html, &["class=\"chart-key-beside\" hidden", "class=\"chart-beside\" d=\"\""]);
}
