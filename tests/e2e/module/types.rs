//! The types: a program that uses all of them is accepted, and each line of a wrong one is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{fresh_with, ran, tools};
use crate::harness::project;

const EXPECTED: &str = "@ts-expect-error";

const CONFIG: &str = r#"{
    "compilerOptions": {
        "strict": true, "noEmit": true, "target": "es2022", "module": "esnext", "moduleResolution": "bundler", "jsx": "react-jsx",
        "lib": ["es2022", "dom", "dom.iterable"], "types": [], "skipLibCheck": false
    },
    "files": [FILES]
}"#;

fn source(name: &str) -> String {
    let path = project("tests/types").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A project with these files, and the types it takes.
fn laid_out(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let listed: Vec<String> = files.iter().map(|(name, _)| format!("{name:?}")).collect();
    let config = CONFIG.replace("FILES", &listed.join(", "));
    fresh_with(name, &[files, &[("tsconfig.json", &config)]].concat())
}

fn checker(folder: &Path) -> Command {
    let mut command = Command::new("node");
    command.current_dir(folder).arg(tools().join("typescript/bin/tsc")).args(["--pretty", "false", "-p", "."]);
    command
}

#[test]
fn a_program_that_uses_the_whole_of_it_is_accepted() {
    let (uses, react) = (source("uses.ts"), source("react.tsx"));
    ran(&mut checker(&laid_out("uses", &[("uses.ts", &uses), ("react.tsx", &react)])));
}

#[test]
fn every_line_of_a_wrong_program_is_refused() {
    for name in ["wrong.ts", "react.tsx"] {
        let text = source(name);
        // A line that were accepted would make its own mark an error.
        ran(&mut checker(&laid_out(&format!("marked-{name}"), &[(name, &text)])));

        // And each mark is needed: without it, what stands below is an error, and nothing else is.
        let unmarked = text.replace(EXPECTED, "");
        let said = checker(&laid_out(&format!("unmarked-{name}"), &[(name, &unmarked)])).output();
        let said = said.map(|said| String::from_utf8_lossy(&said.stdout).into_owned()).unwrap_or_default();
        let refused = |line: usize| said.contains(&format!("{name}({line},"));
        let marks: Vec<usize> =
            (1..).zip(text.lines()).filter(|(_, line)| line.contains(EXPECTED)).map(|it| it.0).collect();
        assert!(marks.len() >= 5, "{name}");
        for mark in &marks {
            assert!(refused(mark + 1), "{name}, line {}:\n{said}", mark + 1);
        }
        let elsewhere = said
            .lines()
            .filter(|line| line.starts_with(name))
            .filter(|line| !marks.iter().any(|mark| line.starts_with(&format!("{name}({},", mark + 1))));
        assert_eq!(elsewhere.count(), 0, "{said}");
    }
}
