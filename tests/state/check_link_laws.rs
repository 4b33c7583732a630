//! The answers to a check in a link: what is kept of older ones, and what holds whatever is in them.

use std::fs;

use proptest::prelude::*;
use ridgeline::{
    assessment::Kind,
    content::check::{ALL, diagnosis, fit, interview},
    state::{Answered, Entry, Note, Notebook},
};

use crate::{
    ENGLISH, EVERY,
    check_links::{link, linked, more, notebook, read},
    links::{folder, signed},
};

#[test]
fn older_links_still_open() {
    let files = folder("tests/state/links/checks");
    assert!(files.len() >= 3);
    for (path, text) in files {
        let (link, content) = text.split_once('\n').unwrap();
        let check = ALL.iter().find(|check| link.starts_with(&format!("/{}/", check.sheet.id))).unwrap();
        assert_eq!(written(&read(&check.sheet, link, ENGLISH).unwrap().unwrap()), content, "{}", path.display());
    }
}

fn written(entries: &[Entry]) -> String {
    entries.iter().fold(String::new(), |text, (name, value)| format!("{text}{name}={value}\n"))
}

/// Written to be kept as golden links, where the format is changed.
#[test]
#[ignore = "writes files"]
fn golden() {
    fs::create_dir_all("tests/state/links/checks").unwrap();
    fs::create_dir_all("fuzz/corpus/check").unwrap();
    for (name, check, kept) in [
        (
            "1-fit",
            &fit::CHECK,
            &[("fit.reps", "1,200"), ("fit.cost.benefits", "31 %"), ("fit.runs", "nobody"), ("fit.tick.2", "1")][..],
        ),
        (
            "1-diagnosis",
            &diagnosis::CHECK,
            &[("diagnosis.1.fed", "yes"), ("diagnosis.12.drivers", "money team"), ("diagnosis.2.begun", "2026-11-23")],
        ),
        ("1-interview", &interview::CHECK, &[("interview.own-9.text", "Erzähl’ mir, was 50 % & mehr war.")]),
    ] {
        let text = link(&check.sheet, &notebook(kept), ENGLISH);
        let content = written(&read(&check.sheet, &text, ENGLISH).unwrap().unwrap());
        fs::write(format!("tests/state/links/checks/{name}.txt"), format!("{text}\n{content}")).unwrap();
        fs::write(format!("fuzz/corpus/check/{name}"), &text).unwrap();
        fs::write(format!("fuzz/corpus/check/{name}-cut"), &text[..text.len() - 3]).unwrap();
    }
    for (at, body) in ["reps~7~reps~8~", "runs~nobody~", "tick.01~1~", "_u40_~x~", "cost.salary~1.5k~", "~~", "reps~7"]
        .iter()
        .enumerate()
    {
        fs::write(format!("fuzz/corpus/check/{at}"), signed(&format!("/fit/1/{body}"))).unwrap();
    }
}

/// What the decoder promises of any text: no panic, and what it accepts it writes again.
fn hold(text: &str) {
    for check in ALL {
        let sheet = &check.sheet;
        if let Some(Ok(entries)) = read(sheet, text, ENGLISH) {
            let notebook = Notebook::default().apply(Note::Adopt(format!("{}.", sheet.id), entries.clone()));
            assert_eq!(notebook.entries(), entries, "{text}");
            let again = link(sheet, &notebook, ENGLISH);
            assert_eq!(read(sheet, &again, ENGLISH), Some(Ok(entries)), "{text}");
        }
    }
}

#[test]
fn the_kept_corpus_holds() {
    let files = folder("fuzz/corpus/check");
    assert!(files.len() >= 10);
    let opens = |text: &String| ALL.iter().any(|check| matches!(read(&check.sheet, text, ENGLISH), Some(Ok(_))));
    let opened = files.iter().filter(|(_, text)| opens(text)).count();
    assert!(opened >= 3 && opened < files.len(), "{opened}");
    for (_, text) in &files {
        hold(text);
    }
}

fn any_notebook() -> impl Strategy<Value = (usize, Notebook)> {
    let entry = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..4_usize, 1..=12_u8, any::<String>());
    (0..ALL.len(), prop::collection::vec(entry, 0..20)).prop_map(|(at, entries)| {
        let sheet = &ALL[at].sheet;
        let mut notebook = Notebook::default();
        for (which, answer, count, rep, text) in entries {
            let place = if sheet.id == "diagnosis" { format!("{rep}.") } else { String::new() };
            let question = &sheet.questions[which.index(sheet.questions.len())];
            let options = question.options.len();
            let picked = (0..count)
                .fold(Vec::new(), |picked, more| question.toggled(&picked, (answer.index(options) + more) % options));
            let value = match question.kind {
                Kind::Number(min, max) => format!("{}", (min + count as f64).min(max)),
                _ => ridgeline::state::write_picked(question, &picked),
            };
            for (name, value) in [(question.id, value), ("name", text.clone()), ("own-3.text", text)] {
                notebook = notebook.apply(Note::Write(format!("{}.{place}{name}", sheet.id), value));
            }
        }
        (at, notebook)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) })]

    #[test]
    fn what_is_written_opens_the_same_and_holds_no_name((at, notebook) in any_notebook(), to in 0_usize..5) {
        let sheet = &ALL[at].sheet;
        let more = more();
        let Some(text) = linked(sheet, &more).link(&notebook, &Answered::default(), &ENGLISH) else { return Ok(()) };
        let opened = read(sheet, &text, ENGLISH).unwrap().unwrap();
        for (name, value) in &opened {
            let last = name.rsplit('.').next().unwrap();
            prop_assert!(sheet.question(last).is_some() || last == "text", "{}", name);
            if last != "text" {
                prop_assert_eq!(value, notebook.get(name));
            }
        }
        let answers = notebook.entries().iter().filter(|(name, _)| sheet.question(name.rsplit('.').next().unwrap()).is_some());
        prop_assert_eq!(answers.count(), opened.iter().filter(|(name, _)| !name.ends_with("text")).count());
        prop_assert!(read(sheet, &text, EVERY[to]).unwrap().is_ok());
        hold(&text);
    }

    #[test]
    fn anything_opens_or_not(body in "[a-zA-Z0-9~_.k-]{0,60}", any in any::<String>()) {
        for text in [format!("/fit/1/{body}"), format!("/diagnosis/1/{any}"), format!("/interview/1/{body}"), any] {
            hold(&text);
            hold(&signed(&text));
        }
    }
}
