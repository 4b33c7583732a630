//! The modules, made small. Each wasm is cut where parts of it come later, and optimised. A wasm and its glue know each other by
//! some 150 long names that end in a digest, which compress badly and stand in both files: each becomes one or two letters. Terser
//! then takes out of every script what only a reader needs.

use std::path::Path;
use std::process::Command;
use std::thread;

use serde_json::Value;

use super::{files, read, split, write};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};

/// Shrinks every wasm in `stage` with the glue beside it, and every script.
pub(super) fn shrink(project: &Project, stage: &Path) -> Outcome {
    let found = files(stage)?;
    let stems: Vec<&str> = found.iter().filter_map(|path| path.to_str()?.strip_suffix("_bg.wasm")).collect();
    thread::scope(|scope| {
        let works: Vec<_> = stems.iter().map(|stem| scope.spawn(|| module(project, stage, stem))).collect();
        works.into_iter().try_for_each(|work| work.join().unwrap_or_else(|_| Err(Failure::new("a module was lost"))))
    })?;
    for path in found.iter().filter(|path| path.extension().is_some_and(|extension| extension == "js")) {
        let script = stage.join(path);
        node(project, "terser/bin/terser", |terser| {
            // No function of ours, nor of the glue's, is called with `new` or has a `this` of its own: each may be an arrow.
            terser.arg(&script).args(["--module", "--compress", "passes=2,unsafe_arrows=true", "--ecma", "2020"]);
            terser.args(["--mangle", "--output"]).arg(&script)
        })?;
    }
    Ok(())
}

/// Modules that are not cut: the host of the widget may ask for the answers to any check at any time.
const WHOLE: [&str; 1] = ["widget-checks"];

fn module(project: &Project, stage: &Path, stem: &str) -> Outcome {
    let [wasm, glue] = ["_bg.wasm", ".js"].map(|end| stage.join([stem, end].concat()));
    let told = |why| Failure::new(format!("{stem}: {why}"));
    let content = read(&wasm)?;
    let (first, parts) = if WHOLE.contains(&stem) {
        (split::joined(&content).map_err(told)?, Vec::new())
    } else {
        let cuttings = split::split(&content).map_err(told)?;
        (cuttings.first, cuttings.parts)
    };
    write(&wasm, &first)?;
    let said = optimise(project, &wasm, &["--minify-imports-and-exports-and-modules"])?;
    let names = names_in(&said).ok_or_else(|| Failure::new("wasm-opt did not say which names it gave to what"))?;
    for part in &parts {
        let path = stage.join(format!("{stem}_{}.wasm", part.name));
        write(&path, &split::rename(&part.wasm, &names.exports).map_err(Failure::new)?)?;
        optimise(project, &path, &[])?;
    }
    let text = renamed(&String::from_utf8_lossy(&read(&glue)?), &names).map_err(Failure::new)?;
    // The page starts by the default export alone; terser then finds that nothing calls the other.
    let text = replaced_once(&text, "export { initSync, ", "export { ").map_err(Failure::new)?;
    let text = if stem.starts_with("widget-") { watched(&text).map_err(Failure::new)? } else { text };
    write(&glue, text.as_bytes())
}

/// What rustc's code may use: all of it is in every browser since 2022.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The passes, in their order: found by trying what makes the compressed file smallest.
const PASSES: [&str; 10] = [
    "--one-caller-inline-max-function-size=30",
    "--low-memory-unused",
    "--skip-pass=local-cse",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--remove-unused-brs",
    "--strip-target-features",
    "--strip-producers",
];

/// Optimises a wasm where it stands: what wasm-opt prints.
fn optimise(project: &Project, wasm: &Path, then: &[&str]) -> Outcome<String> {
    let said = node(project, "binaryen/bin/wasm-opt", |wasm_opt| {
        wasm_opt.arg(wasm).args(FEATURES).args(PASSES).args(then).arg("--output").arg(wasm)
    })?;
    Ok(said.concat())
}

/// What the wasm's imports and exports were called, and what they are called now.
struct Names {
    /// Module, old name, new name.
    imports: Vec<[String; 3]>,
    /// Old name, new name.
    exports: Vec<[String; 2]>,
}

/// Imports come from one module of this name now.
const MODULE: &str = "a";

/// Reads what wasm-opt prints: `{"imports": [[module, old, new], …], "exports": [[old, new], …]}`.
fn names_in(said: &str) -> Option<Names> {
    fn rows<const N: usize>(rows: &Value) -> Option<Vec<[String; N]>> {
        let row = |row: &Value| {
            let names = row.as_array()?.iter().map(|name| name.as_str().map(str::to_owned));
            names.collect::<Option<Vec<_>>>()?.try_into().ok()
        };
        rows.as_array()?.iter().map(row).collect()
    }
    let said: Value = serde_json::from_str(said).ok()?;
    Some(Names { imports: rows(&said["imports"])?, exports: rows(&said["exports"])? })
}

/// The glue with the short names in it: keys of the object the wasm imports from, and properties of `wasm`, its exports.
fn renamed(glue: &str, names: &Names) -> Result<String, String> {
    let mut glue = glue.to_owned();
    let mut modules: Vec<&str> = Vec::new();
    for [module, old, new] in &names.imports {
        if !modules.contains(&module.as_str()) {
            modules.push(module);
        }
        glue = replaced_once(&glue, &format!(" {old}: function("), &format!(" {new}: function("))?;
    }
    let [module] = modules[..] else {
        return Err(format!("the glue is expected to be all that the wasm imports from, not {modules:?}"));
    };
    glue = replaced_once(&glue, &format!("\"{module}\": "), &format!("\"{MODULE}\": "))?;
    with_exports_renamed(&glue, &names.exports)
}

/// The glue with a way to stand between it and what the wasm exports: `watchBy`, called before it starts. The widget hears of crashes by
/// it (`embed/modules.js`); the page, whose scripts are of its own origin, by the browser's events.
fn watched(glue: &str) -> Result<String, String> {
    let glue = replaced_once(glue, "wasm = instance.exports;", "wasm = watch(instance.exports);")?;
    Ok(glue + "let watch = (exports) => exports;\nexport const watchBy = (how) => { watch = how; };\n")
}

fn replaced_once(text: &str, old: &str, new: &str) -> Result<String, String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        count => Err(format!("the glue is expected to say `{old}` once, not {count} times: has wasm-bindgen changed?")),
    }
}

fn with_exports_renamed(glue: &str, exports: &[[String; 2]]) -> Result<String, String> {
    const OF_WASM: &str = "wasm.";
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(at) = rest.find(OF_WASM) {
        let (before, after) = rest.split_at(at);
        let after = &after[OF_WASM.len()..];
        let (name, behind) = after.split_at(after.find(|letter| !is_word(letter)).unwrap_or(after.len()));
        out.push_str(before);
        out.push_str(OF_WASM);
        // `module.wasm.x` or `mywasm.x` is no export, nor is the end of a sentence.
        let is_export = !before.ends_with(|letter| is_word(letter) || letter == '.') && !name.is_empty();
        out.push_str(match exports.iter().find(|[old, _]| is_export && old == name) {
            Some([_, new]) => new,
            None if is_export => return Err(format!("the glue uses `wasm.{name}`, which the wasm does not export")),
            None => name,
        });
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

/// Runs a program that npm installed: what it prints.
fn node(project: &Project, script: &str, arguments: impl FnOnce(&mut Command) -> &mut Command) -> Outcome<Vec<String>> {
    // Not the file in `.bin`, which is another on Windows.
    let heard = run(arguments(Command::new("node").arg(project.node_modules().join(script))), Show::Progress)?;
    if heard.success {
        return Ok(heard.output);
    }
    for line in &heard.errors {
        eprintln!("{line}");
    }
    Err(Failure::new(format!("{script} failed, for the reason above")))
}

#[cfg(test)]
mod tests {
    use super::{names_in, renamed, watched};

    const SAID: &str = r#"{ "imports": [ ["./r_bg.js", "__wbg_x_1", "$"], ["./r_bg.js", "__wbg_x_10", "a"] ],
        "exports": [ ["memory", "b"], ["__wbindgen_malloc", "c"] ] }"#;

    const GLUE: &str = "imports = {\n __wbg_x_1: function(a) { wasm.__wbindgen_malloc(a); },\n __wbg_x_10: function() {},\n};\n\
                        return { \"./r_bg.js\": imports };\n\
                        // served as application/wasm.\nnew URL('r_bg.wasm', u); mywasm.memory; wasm.memory.buffer";

    #[test]
    fn names_are_shortened_on_both_sides() {
        let short = renamed(GLUE, &names_in(SAID).unwrap()).unwrap();
        assert_eq!(
            short,
            "imports = {\n $: function(a) { wasm.c(a); },\n a: function() {},\n};\n\
             return { \"a\": imports };\n\
             // served as application/wasm.\nnew URL('r_bg.wasm', u); mywasm.memory; wasm.b.buffer"
        );
    }

    #[test]
    fn glue_that_does_not_match_the_wasm_fails_the_build() {
        let names = names_in(SAID).unwrap();
        let missing = renamed(&GLUE.replace("__wbg_x_10", "__wbg_y_10"), &names).unwrap_err();
        assert!(missing.contains("__wbg_x_10: function(` once, not 0 times"), "{missing}");
        let unknown = renamed(&format!("{GLUE};wasm.other()"), &names).unwrap_err();
        assert!(unknown.contains("wasm.other"), "{unknown}");
    }

    #[test]
    fn what_the_wasm_exports_can_be_watched() {
        let glue = watched("let wasm;\nfunction start(instance) { wasm = instance.exports; }\n").unwrap();
        assert!(
            glue.contains(
                "{ wasm = watch(instance.exports); }\nlet watch = (exports) => exports;\nexport const watchBy"
            ),
            "{glue}"
        );
        let unknown = watched("wasm = made.exports;").unwrap_err();
        assert!(unknown.contains("wasm = instance.exports;` once, not 0 times"), "{unknown}");
    }

    #[test]
    fn a_module_beside_the_glue_fails_the_build() {
        let said = SAID.replace(r#"["./r_bg.js", "__wbg_x_10""#, r#"["./snippet.js", "__wbg_x_10""#);
        let failure = renamed(GLUE, &names_in(&said).unwrap()).unwrap_err();
        assert!(failure.contains("snippet.js"), "{failure}");
        assert!(names_in("{}").is_none());
    }
}
