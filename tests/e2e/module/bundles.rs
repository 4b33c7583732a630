//! The package in other people's builds: bundled by Vite and by esbuild, served, and run in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use xtask::server::Manner;

use super::{fresh_with, ran, tools};
use crate::harness::{Options, Page, serve_as};

const INDEX: &str = "<!doctype html><title>Host</title><link rel=icon href=data:,><div id=root></div><script type=module src=\"./main.js\"></script>";

/// Computes, and stands an element beside it.
const MAIN: &str = "
    import { load } from 'ridgeline';
    const plan = { target: 1e5, deal: 1e4, winRate: 0.3, meetingsPerRep: 6, proposals: 7, prospectingHours: 20 };
    globalThis.state = await load(SOURCE).then(({ compute }) => compute(plan).state, String);
    const element = document.createElement('ridgeline-planner');
    element.setAttribute('eager', '');
    BASE
    document.body.append(element);
    await element.ready;
    globalThis.drawn = true;
";

/// Mounts, unmounts and mounts again under `StrictMode`, and keeps what it hears.
const REACT: &str = "
    import { StrictMode, createElement, createRef } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Ridgeline } from 'ridgeline/react';
    const [heard, ref] = [globalThis.heard = [], globalThis.planner = createRef()];
    const plan = { target: 123456, deal: 1e4, winRate: 0.3, meetingsPerRep: 6, proposals: 7, prospectingHours: 20 };
    const root = createRoot(document.querySelector('#root'));
    const drawn = (props) => createElement(StrictMode, null,
        createElement(Ridgeline, { ref, plan, eager: true, tools: ['plan', 'fit'], onReady: () => heard.push('ready'), ...props },
            createElement('a', { href: '/contact' }, 'Talk')));
    globalThis.draw = (props) => root.render(drawn(props));
    globalThis.clear = () => root.render(null);
    draw({});
";

fn bundled(name: &str, main: &str) -> PathBuf {
    fresh_with(name, &[("index.html", INDEX), ("main.js", main)])
}

fn by_vite(folder: &Path) -> PathBuf {
    let mut vite = Command::new("node");
    vite.current_dir(folder).arg(tools().join("vite/bin/vite.js"));
    ran(vite.args(["build", "--base", "./", "--target", "es2022", "--logLevel", "warn"]));
    folder.join("dist")
}

/// As the package's README says: the assets beside what is written, or in a folder of their own.
fn by_esbuild(folder: &Path, assets: &str) -> PathBuf {
    let out = folder.join("out");
    let mut esbuild = Command::new(tools().join("esbuild/bin/esbuild"));
    esbuild.current_dir(folder).args(["main.js", "--bundle", "--format=esm", "--splitting", "--outdir=out"]);
    ran(esbuild.args(["--minify", "--log-level=error", "--define:process.env.NODE_ENV=\"production\""]));
    let copied = crate::without::copy(&folder.join("node_modules/ridgeline/assets"), &out.join(assets))
        .and_then(|()| fs::copy(folder.join("index.html"), out.join("index.html")));
    assert!(copied.is_ok(), "{copied:?}");
    out
}

fn opened(out: &Path) -> Page {
    Page::open_at(&serve_as(Manner::of_a_stranger(None), out), "/", &Options::default())
}

#[track_caller]
fn works(out: &Path) {
    let page = opened(out);
    page.wait_for("an answer", |page| page.run("return globalThis.state ?? null", &json!([])) == json!("valley"));
    page.wait_for("the element", |page| page.run("return globalThis.drawn ?? null", &json!([])) == json!(true));
    assert_eq!(page.console_errors(), [""; 0]);
}

fn main_with(source: &str, base: &str) -> String {
    MAIN.replace("SOURCE", source).replace("BASE", base)
}

#[test]
fn vite() {
    works(&by_vite(&bundled("vite", &main_with("", ""))));
}

#[test]
fn esbuild_with_the_assets_beside_it() {
    works(&by_esbuild(&bundled("esbuild", &main_with("", "")), ""));
}

#[test]
fn esbuild_with_the_assets_in_a_folder_of_their_own() {
    let main = main_with("{ base: '/elsewhere/' }", "element.setAttribute('base', '/elsewhere/');");
    works(&by_esbuild(&bundled("esbuild-base", &main), "elsewhere"));
}

#[test]
fn react_mounts_unmounts_and_mounts_it_again() {
    let page = opened(&by_vite(&bundled("react", REACT)));
    let heard = |page: &Page| page.run("return heard.length", &json!([])).as_u64().unwrap_or_default();
    page.wait_for("the element", |page| heard(page) > 0);
    let target = "return planner.current.plan.target";
    assert_eq!(page.run(target, &json!([])), json!(123_456));
    assert_eq!(page.run("return planner.current.getAttribute('tools')", &json!([])), json!("plan fit"));

    // What a host's handler is, may be another with every drawing; the element stays.
    let script = "const before = planner.current; globalThis.also = 0;
        draw({ currency: 'CAD', onReady: () => also++, onChange: () => also++ });
        return new Promise((done) => setTimeout(() => done([before === planner.current, before.getAttribute('currency')]), 200))";
    assert_eq!(page.run(script, &json!([])), json!([true, "CAD"]));

    page.run("clear()", &json!([]));
    page.wait_for("it to go", |page| page.run("return planner.current === null", &json!([])) == json!(true));
    let before = heard(&page);
    page.run("draw({})", &json!([]));
    page.wait_for("it to come back", |page| heard(page) > before);
    assert_eq!(page.run(target, &json!([])), json!(123_456));
    assert_eq!(page.run("return document.querySelectorAll('ridgeline-planner').length", &json!([])), json!(1));
    assert_eq!(page.console_errors(), [""; 0]);
}
