//! Chromium and its driver, which the browser tests and the keystroke bench drive.

use std::env;
use std::fs;
use std::path::PathBuf;

use super::debian::AptGet;
use crate::failure::{Failure, Outcome};

/// A browser and the driver that speaks to it.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    pub(crate) chrome: PathBuf,
    pub(crate) driver: PathBuf,
}

const CHROMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Chromium and chromedriver from `CHROME` and `CHROMEDRIVER`, from `PATH`, or installed where apt-get can.
///
/// # Errors
/// One line that says what to install.
pub(crate) fn find_or_install() -> Outcome<Browser> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    install()?;
    find()?.ok_or_else(|| missing("apt-get installed it, yet it is not on PATH"))
}

fn find() -> Outcome<Option<Browser>> {
    let chrome = named_by("CHROME")?.or_else(|| CHROMES.iter().find_map(|name| on_path(name)));
    let driver = named_by("CHROMEDRIVER")?.or_else(|| on_path("chromedriver"));
    Ok(chrome.zip(driver).map(|(chrome, driver)| Browser { chrome, driver }))
}

pub(super) fn named_by(variable: &str) -> Outcome<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => {
            Err(Failure::new(format!("{variable} names {}, which is no file: correct it or unset it", path.display())))
        }
        named => Ok(named),
    }
}

pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn install() -> Outcome {
    let Some(apt_get) = AptGet::find() else {
        return Err(missing("there is no apt-get to install it with, or no right to"));
    };
    println!("Installing Chromium and its driver with apt-get (about a minute, once)");
    let ubuntu = fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"));
    let packages = if ubuntu { ["chromium-browser", "chromium-chromedriver"] } else { ["chromium", "chromium-driver"] };
    // Without a font, pages have no letters to measure.
    apt_get.install(&[packages[0], packages[1], "fonts-liberation"], "Installing Chromium with apt-get")
}

fn missing(why: &str) -> Failure {
    Failure::new(format!(
        "Chromium and chromedriver are needed, and {why}: install both of one version (Debian: `apt-get install chromium chromium-driver`), \
         or name them in CHROME and CHROMEDRIVER"
    ))
}
