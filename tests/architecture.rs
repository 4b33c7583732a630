//! The walls of the house, as `ARCHITECTURE.md` states them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test may stop at what it did not expect")]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                let text = fs::read_to_string(&path).expect("a readable file");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file under {folder}");
    found
}

/// Fails with every line of code (not of comment) in `folder` that names one of `words`.
#[track_caller]
fn check_unnamed(folder: &str, words: &[&str]) {
    let named: Vec<String> = files(folder, "rs")
        .iter()
        .flat_map(|(path, text)| {
            let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
            let found = lines.filter(|(_, line)| words.iter().any(|word| line.contains(word)));
            found.map(move |(at, line)| format!("{}:{}: {}", path.display(), at + 1, line.trim())).collect::<Vec<_>>()
        })
        .collect();
    assert!(named.is_empty(), "{folder} may not name {words:?}:\n{}", named.join("\n"));
}

const WEB: [&str; 5] = ["yew::", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

#[test]
fn the_model_knows_no_web_and_no_words() {
    check_unnamed("src/plan", &WEB);
    check_unnamed("src/plan", &["crate::content", "crate::format", "crate::state", "crate::view", "super::super::"]);
}

#[test]
fn the_engine_of_the_checks_knows_no_web_and_no_words() {
    check_unnamed("src/assessment", &WEB);
    check_unnamed("src/assessment", &["crate::content", "crate::format", "crate::state", "crate::view"]);
}

#[test]
fn files_know_no_room_and_no_web() {
    check_unnamed("src/file", &WEB);
    check_unnamed("src/file", &["crate::assessment", "crate::content", "crate::format", "crate::plan", "crate::state"]);
    check_unnamed("src/file", &["crate::embed", "crate::view", "super::super::super"]);
}

#[test]
fn words_know_no_web() {
    check_unnamed("src/content", &WEB);
    check_unnamed("src/content", &["crate::state", "crate::view"]);
}

#[test]
fn figures_know_neither_words_nor_views() {
    check_unnamed("src/format", &["crate::content", "crate::state", "crate::view", "yew::", "web_sys"]);
}

#[test]
fn the_state_knows_no_document() {
    check_unnamed("src/state", &WEB);
    check_unnamed("src/state", &["crate::content", "crate::format", "crate::view"]);
}

#[test]
fn chart_geometry_is_pure() {
    check_unnamed("src/view/chart/geometry", &WEB);
}

/// The rooms of `src` but `embed`, which knows them all.
const ROOMS: [&str; 7] =
    ["src/assessment", "src/content", "src/file", "src/format", "src/plan", "src/state", "src/view"];

#[test]
fn binaries_alone_export_to_javascript() {
    for room in ROOMS.iter().chain(&["src/embed"]) {
        check_unnamed(room, &["#[wasm_bindgen"]);
    }
}

#[test]
fn embed_alone_serializes_and_no_room_knows_it() {
    for room in ROOMS {
        check_unnamed(room, &["serde_wasm_bindgen", "crate::embed"]);
    }
}

#[test]
fn no_markup_from_text_and_no_inline_style() {
    check_unnamed(
        "src",
        &["from_html_unchecked", "set_inner_html", "style=\"", "style={", ".set(\"style\"", ".attr(\"style\""],
    );
}

#[test]
fn files_are_short() {
    let long: Vec<String> = [("src", "rs"), ("tests", "rs"), ("xtask", "rs"), ("styles", "css"), ("embed", "js")]
        .into_iter()
        .flat_map(|(folder, ending)| files(folder, ending))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 300)
        .map(|(path, lines)| format!("{}: {lines}", path.display()))
        .collect();
    assert!(long.is_empty(), "over 300 lines:\n{}", long.join("\n"));
}

#[test]
fn styles_take_names_by_function_and_neither_ids_nor_force() {
    for (path, text) in files("styles", "css") {
        assert!(!text.contains("!important"), "{}: !important", path.display());
        assert!(text.contains("@layer"), "{}: outside the layers", path.display());
        for (at, line) in text.lines().enumerate() {
            let selector = line.trim_end().ends_with('{') && !line.trim_start().starts_with('@');
            assert!(!(selector && line.contains('#')), "{}:{}: an id as a selector", path.display(), at + 1);
            // The root's font size is the host's.
            assert!(!line.contains("rem;") && !line.contains("rem "), "{}:{}: rem", path.display(), at + 1);
        }
    }
}

/// A column of somebody else's page may be narrower than its window: what stands in it asks how wide it is itself.
#[test]
fn screens_are_laid_out_by_their_own_width() {
    for (path, text) in files("styles", "css") {
        // The dialog of the widget is laid over the window, and the builder of snippets is nowhere but in its own.
        if path.ends_with("widget-around.css") || path.ends_with("configure.css") {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let media = line.contains("@media") && line.contains("width");
            assert!(!media && !line.contains("vw,"), "{}:{}: the window's width: {line}", path.display(), at + 1);
        }
    }
}
