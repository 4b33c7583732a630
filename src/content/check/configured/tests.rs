//! What a configuration replaces, and what is refused of it.

use super::{Entries, Refusal, Setting, strangers};
use crate::content::check::{ALL, Check, fit};

fn text(text: &str) -> Setting {
    Setting::Text(text.to_owned())
}

fn entries(entries: &[(&str, Setting)]) -> Entries {
    entries.iter().map(|(path, setting)| ((*path).to_owned(), setting.clone())).collect()
}

/// All checks, or what is refused of any of them, and of none.
fn configured(entries: &Entries) -> Result<Vec<&'static Check>, Vec<Refusal>> {
    let (mut checks, mut refusals) = (Vec::new(), strangers(entries));
    for check in ALL {
        match super::configured(check, entries) {
            Ok(check) => checks.push(check),
            Err(refused) => refusals.extend(refused),
        }
    }
    if refusals.is_empty() { Ok(checks) } else { Err(refusals) }
}

/// The fit check with one entry in it.
#[track_caller]
fn with(path: &str, setting: Setting) -> &'static Check {
    let checks = configured(&entries(&[(path, setting)])).unwrap();
    assert_eq!(checks[1..], ALL[1..], "only the one check changes");
    checks[0]
}

#[test]
fn every_kind_of_text_is_replaced() {
    #[track_caller]
    fn check(path: &str, read: impl Fn(&'static Check) -> &'static str) {
        assert_ne!(read(&fit::CHECK), "Ours.", "{path}");
        let configured = with(path, text("  Ours. "));
        assert_eq!(read(configured), "Ours.", "{path}");
        // And nothing else: with the built-in text in its place it is the built-in check.
        assert_eq!(*with(path, text(read(&fit::CHECK))), fit::CHECK, "{path}");
    }
    let question = |check: &'static Check, id: &str| &check.sheet.questions[check.sheet.question(id).unwrap()];
    let outcome = |check: &'static Check, id: &str| &check.sheet.outcomes[check.sheet.outcome(id).unwrap()];
    check("fit.name", |check| check.name);
    check("fit.title", |check| check.title);
    check("fit.lead", |check| check.lead);
    check("fit.questions.reps.title", |check| question(check, "reps").title);
    check("fit.questions.reps.hint", |check| question(check, "reps").hint);
    check("fit.questions.reps.part", |check| question(check, "reps").part);
    check("fit.questions.sale.options.simple.label", |check| question(check, "sale").options[0].label);
    check("fit.outcomes.manager.title", |check| outcome(check, "manager").title);
    check("fit.outcomes.manager.text", |check| outcome(check, "manager").text);
    check("fit.outcomes.manager.steps.1", |check| outcome(check, "manager").steps[1]);
    check("fit.words.cost-title", |check| check.word("cost-title"));
    check("fit.lists.checklist.2", |check| check.list("checklist")[2]);
    check("fit.figures.salary.label", |check| check.figure("salary").unwrap().label);
    check("fit.figures.salary.unit", |check| check.figure("salary").unwrap().unit);
    check("fit.figures.salary.source", |check| check.figure("salary").unwrap().source);
}

#[test]
fn weights_links_and_figures_are_replaced() {
    let simple = |check: &Check| check.sheet.questions[check.sheet.question("sale").unwrap()].options[0];
    // Another weight, another outcome, one outcome less.
    assert_eq!(
        simple(with("fit.questions.sale.options.simple.points.manager", Setting::Number(3.5))).points,
        [("manager", 3.5)]
    );
    assert_eq!(
        simple(with("fit.questions.sale.options.simple.points.vp", Setting::Number(0.5))).points,
        [("manager", 2.0), ("vp", 0.5)]
    );
    assert_eq!(simple(with("fit.questions.sale.options.simple.points.manager", Setting::Number(0.0))).points, []);
    assert_eq!(simple(with("fit.questions.sale.options.simple.absent.vp", Setting::Number(1.0))).absent, [("vp", 1.0)]);
    assert_eq!(simple(with("fit.questions.sale.options.simple.decides", text("vp"))).decides, "vp");
    assert_eq!(simple(with("fit.questions.sale.options.simple.rules_out.0", text("vp"))).rules_out, ["vp"]);
    let decides = |check: &Check| {
        let options = check.sheet.questions[check.sheet.question("outsider").unwrap()].options;
        options.iter().find(|option| option.id == "no").unwrap().decides
    };
    assert_eq!(
        (decides(&fit::CHECK), decides(with("fit.questions.outsider.options.no.decides", text("")))),
        ("not-now", "")
    );
    let direct = |check: &Check| check.sheet.questions[check.sheet.question("direct").unwrap()].options[0].rules_out;
    assert_eq!(direct(&fit::CHECK), ["manager", "vp"]);
    assert_eq!(direct(with("fit.questions.direct.options.all.rules_out.0", text(""))), ["vp"]);

    let figure = |path: &str, number: f64| *with(path, Setting::Number(number)).figure("salary").unwrap();
    assert_eq!(figure("fit.figures.salary.value", 90_000.0).value.to_bits(), 90_000.0_f64.to_bits());
    assert_eq!(figure("fit.figures.salary.min", 50_000.0).min.to_bits(), 50_000.0_f64.to_bits());
    assert_eq!(figure("fit.figures.salary.max", 200_000.0).max.to_bits(), 200_000.0_f64.to_bits());
    assert_ne!(*with("fit.margin", Setting::Number(1.0)), fit::CHECK);
    assert_ne!(*with("fit.outcomes.vp.bar", Setting::Number(1.0)), fit::CHECK);
}

#[test]
fn the_same_configuration_is_kept_once_and_none_is_the_built_in_one() {
    let ours = entries(&[("fit.title", text("Ours"))]);
    let [one, again] = [configured(&ours).unwrap(), configured(&ours.clone()).unwrap()];
    assert!(one.iter().zip(&again).all(|(one, again)| std::ptr::eq(*one, *again)));
    assert_ne!(configured(&ours), configured(&entries(&[("fit.title", text("Mine"))])));
    assert_eq!(configured(&Entries::new()), Ok(ALL.to_vec()));
    // Of two under one path the later counts.
    let twice = configured(&entries(&[("fit.title", text("First")), ("fit.title", text("Second"))]));
    assert_eq!(twice.unwrap()[0].title, "Second");
}

/// What the refusals say, one a line.
#[track_caller]
fn check(given: &[(&str, Setting)], expected: &str) {
    let refusals = configured(&entries(given)).unwrap_err();
    let said: Vec<String> = refusals.iter().map(|refusal| refusal.said(&|number| number.to_string())).collect();
    assert_eq!(said.join("\n"), expected);
}

#[test]
fn what_is_wrong_is_refused_with_its_path() {
    let number = Setting::Number;
    check(&[("fit.titel", text("X"))], "fit.titel: there is no such entry. Check the spelling of its path.");
    check(&[("fitness.title", text("X"))], "fitness.title: there is no such entry. Check the spelling of its path.");
    check(&[("", number(5.0))], ": there is no such entry. Check the spelling of its path.");
    check(
        &[("fit.outcomes.manager.steps.9", text("X"))],
        "fit.outcomes.manager.steps.9: there is no such entry. Check the spelling of its path.",
    );
    check(
        &[("fit.questions.sale.options.simple.points.boss", number(2.0))],
        "fit.questions.sale.options.simple.points.boss: there is no outcome of that name in this check.",
    );
    check(
        &[("fit.questions.sale.options.simple.decides", text("boss"))],
        "fit.questions.sale.options.simple.decides: there is no outcome of that name in this check.",
    );
    check(&[("fit.title", number(1.0))], "fit.title: put a text here.");
    check(&[("fit.title", Setting::Other)], "fit.title: put a text here.");
    check(&[("fit.title", text("  "))], "fit.title: the text is empty. Put one here, or take the entry out.");
    check(
        &[("fit.title", text(&"x".repeat(1_001)))],
        "fit.title: the text is longer than 1,000 characters. Shorten it.",
    );
    for wrong in [number(-1.0), number(101.0), number(f64::NAN), number(f64::INFINITY), text("3"), Setting::Other] {
        check(
            &[("fit.questions.sale.options.simple.points.manager", wrong)],
            "fit.questions.sale.options.simple.points.manager: put a number from 0 to 100 here.",
        );
    }
    // Bounds are narrowed, not widened, and what is assumed stays within them.
    let most = fit::CHECK.figure("salary").unwrap().max;
    check(
        &[("fit.figures.salary.max", number(most * 2.0))],
        &format!("fit.figures.salary.max: put a number from 0 to {most} here."),
    );
    check(
        &[("fit.figures.salary.max", number(50_000.0))],
        "fit.figures.salary.value: put a number from 0 to 50000 here.",
    );
}

#[test]
fn all_that_is_wrong_with_a_check_is_told_together_and_nothing_of_it_is_taken() {
    let given = [
        ("fitness.title", text("Ours")),
        ("review.title", text("Ours")),
        ("fit.title", text("Ours")),
        ("fit.lead", Setting::Number(2.0)),
        ("fit.words.none", text("Ours")),
        ("fit", text("Ours")),
    ];
    check(
        &given,
        "fitness.title: there is no such entry. Check the spelling of its path.\n\
         fit.lead: put a text here.\n\
         fit.words.none: there is no such entry. Check the spelling of its path.\n\
         fit: there is no such entry. Check the spelling of its path.",
    );
    // What is right of another check is taken.
    let title = |check: &'static Check| super::configured(check, &entries(&given)).map(|check| check.title);
    assert_eq!((title(ALL[1]), title(ALL[2])), (Ok("Ours"), Ok(ALL[2].title)));
}
