//! What stands in the result of a check, and what waits.

use crate::{
    page::{check, tags, values, words},
    well::WELL,
};

/// The diagnosis of the first rep, all of [`WELL`] but for `changes`.
fn diagnosis(changes: &[(&str, &str)]) -> String {
    let but = |answer: (&'static str, &'static str)| {
        let change = changes.iter().find(|change| change.0 == answer.0);
        (["1.", answer.0].concat(), change.map_or(answer.1, |change| change.1).to_owned())
    };
    let notes = WELL.map(but);
    check("diagnosis", &notes.each_ref().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// The part of the result under a heading, where it is in view.
fn part<'a>(html: &'a str, heading: &str) -> Option<&'a str> {
    let (before, after) = html.split_once(&*format!("<h3>{heading}</h3>"))?;
    let opening = &before[before.rfind("<div")?..];
    (!opening.contains("hidden")).then(|| after.split("<h3>").next().unwrap_or_default())
}

fn heading(html: &str) -> String {
    let start = html.find("id=\"ridgeline-result\"").unwrap_or_default();
    words(&html[start..html[start..].find("</h2>").map_or(html.len(), |end| start + end)])
}

#[test]
fn few_answers_name_no_result() {
    let html = check("diagnosis", &[("1.tried", "all")]);
    assert!(heading(&html).contains("Too early to say"), "{}", heading(&html));
    assert_eq!(part(&html, "What to do"), None);
    assert_eq!(part(&html, "What would turn it"), None);
    assert!(part(&html, "Still to answer").is_some() && part(&html, "How the outcomes stand").is_some());
    let html = diagnosis(&[]);
    assert!(heading(&html).contains("No cause"), "{}", heading(&html));
    assert!(part(&html, "What to do").is_some() && part(&html, "Still to answer").is_none());
}

#[test]
fn a_review_begins_with_the_lowest_layer() {
    let html = check("review", &[("profile", "no"), ("wanted", "no"), ("served", "no")]);
    assert!(heading(&html).contains("Execution is not rated yet"), "{}", heading(&html));
    let unknown = [("meetings", "unknown"), ("decisions", "unknown"), ("value", "unknown")];
    assert!(heading(&check("review", &unknown)).contains("Execution is not known yet"));
    let weak = [("meetings", "no"), ("decisions", "partly"), ("value", "partly")];
    let html = check("review", &weak);
    assert!(heading(&html).contains("Start with execution"), "{}", heading(&html));
    assert_eq!(tags(&html, "li").iter().filter(|tag| tag.contains("is-weak")).count(), 1);
    // Alarm is for less than half.
    let partly = [("meetings", "partly"), ("decisions", "partly"), ("value", "partly")];
    let html = check("review", &partly);
    assert!(heading(&html).contains("Start with execution"), "{}", heading(&html));
    assert!(!values(&html, "class").contains(&"is-weak"));
}

#[test]
fn trouble_comes_first_in_any_result() {
    let first = |html: &str| {
        let tag = tags(html, "p").into_iter().find(|tag| tag.contains("first-of-all")).unwrap_or_default();
        !tag.is_empty() && !tag.contains("hidden")
    };
    let html = diagnosis(&[("fed", "no"), ("praise", "never"), ("person", "trouble")]);
    assert!(heading(&html).contains("motivators") && first(&html), "{}", heading(&html));
    assert!(part(&html, "Close behind, and where each begins").is_some_and(|near| near.contains("Support the person")));
    assert!(first(&check("diagnosis", &[("1.person", "trouble")])));
    assert!(!first(&diagnosis(&[])));
    // Its own steps begin so.
    let html = diagnosis(&[("person", "trouble")]);
    assert!(heading(&html).contains("Support the person") && !first(&html));
}

#[test]
fn a_change_is_told_beside_the_answer_it_would_replace() {
    let turn = |html: &str| part(html, "What would turn it").map(words).unwrap_or_default();
    let one = turn(&diagnosis(&[("person", "trouble")]));
    assert!(one.contains("Instead of “They have told me of illness, loss or trouble”: "), "{one}");
    let many = turn(&diagnosis(&[("use", "untrained skill")]));
    assert!(many.contains("Without: ") && !many.contains("Instead of"), "{many}");
}

#[test]
fn what_rules_an_outcome_out_is_told_with_its_question() {
    let ranking = diagnosis(&[("elsewhere", "nowhere")]);
    let seat = ranking.split("data-outcome=\"seat\"").nth(1).and_then(|rest| rest.split("</li>").next()).unwrap_or("");
    assert!(words(seat).contains("Ruled out for now: Where do they do best? We looked together"), "{seat}");
    assert!(tags(seat, "svg").iter().all(|bar| bar.contains(" hidden=")), "{seat}");
    let support = ranking.split("data-outcome=\"support\"").nth(1).unwrap_or_default();
    assert!(!tags(support, "svg")[0].contains(" hidden="));
}

#[test]
fn a_ranking_says_how_many_places_are_filled() {
    assert!(words(&check("diagnosis", &[("1.drivers", "team")])).contains("1 of 3 chosen"));
    for full in ["team helping money", "unknown"] {
        assert!(!words(&check("diagnosis", &[("1.drivers", full)])).contains("of 3 chosen"));
    }
}

#[test]
fn erasing_several_reps_says_so() {
    let one = words(&check("diagnosis", &[("1.person", "well")]));
    assert!(one.contains("Clear answers") && !one.contains("Erase all reps"));
    let two = words(&check("diagnosis", &[("1.person", "well"), ("2.person", "well")]));
    assert!(two.contains("Erase all reps (2)") && !two.contains("Clear answers"), "{two}");
}
