//! What opening the page costs a visitor, and that it comes from one host.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::outsiders;
use crate::dist::{self, Sizes};
use crate::failure::{Failure, Outcome};

/// What a visitor opens, and the bytes it may cost, brotli compressed.
struct Visit {
    address: &'static str,
    /// The one module it loads, and the parts of it that it needs from the first; `boot.js` chooses.
    module: &'static str,
    parts: &'static [&'static str],
    /// What it weighs now and a little room, so that it does not grow unseen. To be lowered with every gain; `ARCHITECTURE.md`
    /// says where the bytes are and what was tried.
    budget: u64,
    /// What it is meant to weigh.
    aim: u64,
}

impl Visit {
    const fn to_check(address: &'static str, parts: &'static [&'static str], budget: u64) -> Self {
        Self { address, module: "checks", parts, budget, aim: 120_000 }
    }
}

const VISITS: [Visit; 17] = [
    Visit { address: "/", module: "planner", parts: &[], budget: 129_200, aim: 100_000 },
    Visit::to_check("/#/fit", &["fit"], 107_050),
    Visit::to_check("/#/review", &["review"], 97_400),
    Visit::to_check("/#/diagnosis", &["diagnosis"], 97_750),
    Visit::to_check("/#/interview", &["interview"], 110_750),
    Visit::to_check("/#/fit in a site owner's words", &["fit", "configured"], 111_100),
    Visit::to_check("/#/review in a site owner's words", &["review", "configured"], 101_450),
    Visit::to_check("/#/diagnosis in a site owner's words", &["diagnosis", "configured"], 101_800),
    Visit::to_check("/#/interview in a site owner's words", &["interview", "configured"], 114_800),
    Visit::to_check("/#/fit with answers in its link", &["fit", "later"], 112_200),
    Visit::to_check("/#/review with answers in its link", &["review", "later"], 102_550),
    Visit::to_check("/#/diagnosis with answers in its link", &["diagnosis", "later"], 102_900),
    Visit::to_check("/#/interview with answers in its link", &["interview", "later"], 115_900),
    Visit::to_check(
        "/#/fit in a site owner's words, with answers in its link",
        &["fit", "configured", "later"],
        116_300,
    ),
    Visit::to_check(
        "/#/review in a site owner's words, with answers in its link",
        &["review", "configured", "later"],
        106_600,
    ),
    Visit::to_check(
        "/#/diagnosis in a site owner's words, with answers in its link",
        &["diagnosis", "configured", "later"],
        106_950,
    ),
    Visit::to_check(
        "/#/interview in a site owner's words, with answers in its link",
        &["interview", "configured", "later"],
        119_950,
    ),
];

/// What is loaded at a visitor's first sign of doing anything, or once something went wrong, and the bytes it may cost, brotli
/// compressed. It is larger by what opening the page is smaller.
const LATER: Later = Later {
    when: "/, once a visitor does anything",
    names: &["planner_later-", "later-", "rescue-", "kept-", "store-"],
    budget: 61_200,
};

struct Later {
    when: &'static str,
    names: &'static [&'static str],
    budget: u64,
}

impl Later {
    fn owns(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.names.iter().any(|start| name.starts_with(start))
    }

    fn check(&self, folder: &Path) -> Outcome {
        let sizes = Sizes::of(folder)?.only(|path| self.owns(Path::new(path)));
        let (bytes, budget) = (sizes.brotli(), self.budget);
        println!("{}", self.when);
        print!("{sizes}");
        match bytes {
            0 => Err(Failure::new("nothing comes later: the wasm was not cut")),
            bytes if bytes > budget => Err(Failure::new(format!(
                "what comes later weighs {bytes} bytes, {} more than the {budget} it may",
                bytes - budget
            ))),
            _ => Ok(()),
        }
    }
}

/// What strangers' pages load before anything of the widget is near, and the bytes it may cost, brotli compressed.
const LOADER: (&str, u64) = ("ridgeline.js", 3_000);

/// Prints what each visit loads and asserts that it fits.
///
/// # Errors
/// Where one weighs more, or loads anything from another host.
pub(super) fn check(folder: &Path) -> Outcome {
    for visit in &VISITS {
        let loaded = visit.loaded(folder)?;
        println!("{}", visit.address);
        let sizes = Sizes::of(folder)?.only(|path| loaded.contains(Path::new(path)));
        print!("{sizes}");
        for path in &loaded {
            let content = dist::read(&folder.join(path))?;
            let found = outsiders::in_file(path, &String::from_utf8_lossy(&content));
            if let Some(url) = found.first() {
                return Err(Failure::new(format!(
                    "{} would load {url} from another host: ship it with the page",
                    path.display()
                )));
            }
        }
        visit.verdict(sizes.brotli())?;
    }
    LATER.check(folder)?;
    let (name, budget) = LOADER;
    let bytes = Sizes::of(folder)?.only(|path| path == name).brotli();
    loader_fits(name, bytes, budget)?;
    println!("{name} weighs {bytes} of the {budget} bytes it may");
    Ok(())
}

/// What opening the plan costs, brotli compressed.
///
/// # Errors
/// Where the release is not as it should be.
pub(crate) fn plan_bytes(folder: &Path) -> Outcome<u64> {
    let loaded = VISITS[0].loaded(folder)?;
    Ok(Sizes::of(folder)?.only(|path| loaded.contains(Path::new(path))).brotli())
}

fn loader_fits(name: &str, bytes: u64, budget: u64) -> Outcome {
    match bytes {
        0 => Err(Failure::new(format!("{name} is not in the release: other pages have nothing to load"))),
        bytes if bytes > budget => {
            Err(Failure::new(format!("{name} weighs {bytes} bytes, {} more than the {budget} it may", bytes - budget)))
        }
        _ => Ok(()),
    }
}

impl Visit {
    /// The files it loads: what the page names, without the modules and parts of other visits.
    fn loaded(&self, folder: &Path) -> Outcome<BTreeSet<PathBuf>> {
        let is_others =
            |path: &Path| LATER.owns(path) || (!self.owns(path) && VISITS.iter().any(|other| other.owns(path)));
        let loaded = dist::references::loaded_by(folder, "index.html", is_others)?;
        // A module under another name would be left out, or weigh upon the other visits.
        // Glue, wasm and parts; a sheet that the checks share and one of the check's own. The plan's is the page's.
        let sheets = if self.parts.is_empty() { 0 } else { 2 };
        let expected = 2 + self.parts.len() + sheets;
        match loaded.iter().filter(|path| self.owns(path)).count() {
            count if count == expected => Ok(loaded),
            count => Err(Failure::new(format!(
                "{} is expected to load {expected} files of the module {}, not {count}",
                self.address, self.module
            ))),
        }
    }

    /// Whether a file is the module's glue, its wasm, its style sheet or one of its parts, named by their content.
    fn owns(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(rest) = name.strip_prefix(self.module) else { return false };
        let is = |after: &str, extension: &str| rest.starts_with(after) && rest.ends_with(extension);
        let is_part = |part: &&str| [".wasm", ".css"].iter().any(|extension| is(&format!("_{part}-"), extension));
        is("-", ".js") || is("_bg-", ".wasm") || is("-", ".css") || self.parts.iter().any(is_part)
    }

    fn verdict(&self, bytes: u64) -> Outcome {
        let Self { address, budget, aim, .. } = self;
        if bytes > *budget {
            return Err(Failure::new(format!(
                "{address} loads {bytes} bytes, {} more than the {budget} it may",
                bytes - budget
            )));
        }
        println!(
            "{address} loads {bytes} of the {budget} bytes it may, all of them from its own host; the aim is {aim}"
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{LOADER, VISITS, Visit, loader_fits};

    #[test]
    fn the_last_byte_still_fits() {
        for visit in VISITS {
            assert!(visit.verdict(visit.budget).is_ok());
            assert!(visit.verdict(visit.budget + 1).unwrap_err().to_string().contains("1 more than"));
        }
    }

    #[test]
    fn the_loader_is_there_and_small() {
        let (name, budget) = LOADER;
        assert!(loader_fits(name, budget, budget).is_ok());
        assert!(loader_fits(name, budget + 1, budget).unwrap_err().to_string().contains("1 more than"));
        assert!(loader_fits(name, 0, budget).unwrap_err().to_string().contains("not in the release"));
    }

    #[track_caller]
    fn check(visit: &Visit, folder: &Path, expected: &[&str]) {
        let loaded = visit.loaded(folder).unwrap();
        assert_eq!(loaded.iter().map(|path| path.to_str().unwrap()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_visit_loads_its_own_module_alone() {
        let folder = std::env::temp_dir().join(format!("ridgeline-visits-{}", std::process::id()));
        fs::create_dir_all(folder.join("assets")).unwrap();
        let write = |path: &str, text: &str| fs::write(folder.join(path), text).unwrap();
        write("index.html", "<link href=assets/page-1.css><script src=assets/boot-2.js></script>");
        write("assets/page-1.css", "");
        write(
            "assets/boot-2.js",
            "'planner-3.js' 'checks-5.js' 'checks-8.css' 'checks_fit-9.wasm' 'checks_fit-1.css' 'checks_review-0.wasm'",
        );
        for name in ["checks-8.css", "checks_fit-1.css", "checks_fit-9.wasm", "checks_review-0.wasm"] {
            write(&format!("assets/{name}"), "");
        }
        for (glue, wasm) in [("planner-3.js", "planner_bg-4.wasm"), ("checks-5.js", "checks_bg-6.wasm")] {
            write(&format!("assets/{glue}"), &format!("new URL('{wasm}', import.meta.url)"));
            write(&format!("assets/{wasm}"), "");
        }
        let [plan, checks, ..] = &VISITS;
        check(
            plan,
            &folder,
            &["assets/boot-2.js", "assets/page-1.css", "assets/planner-3.js", "assets/planner_bg-4.wasm", "index.html"],
        );
        check(
            checks,
            &folder,
            &[
                "assets/boot-2.js",
                "assets/checks-5.js",
                "assets/checks-8.css",
                "assets/checks_bg-6.wasm",
                "assets/checks_fit-1.css",
                "assets/checks_fit-9.wasm",
                "assets/page-1.css",
                "index.html",
            ],
        );
        fs::remove_file(folder.join("assets/checks_bg-6.wasm")).unwrap();
        let failure = checks.loaded(&folder).unwrap_err().to_string();
        fs::remove_dir_all(&folder).unwrap();
        assert!(failure.contains("5 files of the module checks, not 4"), "{failure}");
    }
}
