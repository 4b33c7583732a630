//! What a site owner configured.

use std::thread;

use ridgeline::{
    assessment::{Answers, assess},
    content::check::{
        ALL, Check,
        configured::{Entries, LONGEST_TEXT, Setting, configured as read, strangers},
    },
};

use super::pairs;

/// A line `path=value` an entry: a number, `null` for what is neither, or a text. What is of a check is taken whole, within the bounds that
/// are known in advance, or every refusal names its path.
pub(super) fn configured(text: &str) -> bool {
    let setting = |value: String| match value.parse() {
        Ok(number) => Setting::Number(number),
        Err(_) if value == "null" => Setting::Other,
        Err(_) => Setting::Text(value),
    };
    let entries: Entries = pairs(text).into_iter().map(|(path, value)| (path, setting(value))).collect();
    // Each in a thread of its own: what came of the others is remembered by thread.
    thread::spawn(move || tried(&entries)).join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn tried(entries: &Entries) -> bool {
    let mut refusals = strangers(entries);
    for built_in in ALL {
        match read(built_in, entries) {
            Ok(check) => holds(check, built_in),
            Err(refused) => {
                assert!(!refused.is_empty());
                refusals.extend(refused);
            }
        }
    }
    for refusal in &refusals {
        assert!(refusal.said(&|number| number.to_string()).starts_with(&refusal.path));
    }
    refusals.is_empty() && !entries.is_empty()
}

/// The same questions, options, outcomes and figures, by id; other words, points and values within their bounds.
fn holds(check: &Check, built_in: &Check) {
    let (sheet, before) = (&check.sheet, &built_in.sheet);
    assert_eq!(sheet.id, before.id);
    let said = |text: &str| assert!(!text.trim().is_empty() && text.chars().count() <= LONGEST_TEXT, "{text}");
    for text in [check.name, check.title, check.lead].into_iter().chain(check.words.iter().map(|(_, text)| text)) {
        said(text);
    }
    assert_eq!(sheet.outcomes.len(), before.outcomes.len());
    for (outcome, before) in sheet.outcomes.iter().zip(before.outcomes) {
        assert_eq!((outcome.id, outcome.steps.len()), (before.id, before.steps.len()));
        assert!((0.0..=1_000.0).contains(&outcome.bar));
        said(outcome.title);
    }
    assert_eq!(sheet.questions.len(), before.questions.len());
    for (question, before) in sheet.questions.iter().zip(before.questions) {
        assert_eq!((question.id, question.kind), (before.id, before.kind));
        said(question.title);
        for (option, before) in question.options.iter().zip(before.options) {
            assert_eq!(option.id, before.id);
            said(option.label);
            for (outcome, points) in option.points.iter().chain(option.absent) {
                assert!(sheet.outcome(outcome).is_some() && *points > 0.0 && *points <= 100.0, "{outcome} {points}");
            }
            for outcome in option.rules_out.iter().chain([&option.decides]) {
                assert!(outcome.is_empty() || sheet.outcome(outcome).is_some(), "{outcome}");
            }
        }
    }
    for (figure, before) in check.figures.iter().zip(built_in.figures) {
        assert_eq!(figure.id, before.id);
        assert!(before.min <= figure.min && figure.max <= before.max, "{}", figure.id);
        assert!((figure.min..=figure.max).contains(&figure.value), "{}", figure.id);
    }
    let _ = assess(sheet, &Answers::default());
}
