//! What Debian installs or hands out: a browser, PHP, a reader of PDFs, and a WordPress theme to try the widget in.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::browser::on_path;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{answer, run_online};

/// Its style sheet is real: most other themes are a few settings, which `WordPress` turns into one.
const THEME: &str = "wordpress-theme-twentytwentyone";
const SHEET: &str = "usr/share/wordpress/wp-content/themes/twentytwentyone/style.css";

/// The right to change what is installed.
#[derive(Debug, Clone, Copy)]
pub(super) struct AptGet {
    by_sudo: bool,
}

impl AptGet {
    /// None where there is no apt-get, or no right to it without a password.
    pub(super) fn find() -> Option<Self> {
        on_path("apt-get")?;
        let is_root = answer("id", &["-u"]).is_some_and(|id| id == "0");
        let by_sudo = !is_root && answer("sudo", &["-n", "true"]).is_some();
        (is_root || by_sudo).then_some(Self { by_sudo })
    }

    pub(super) fn command(self) -> Command {
        let mut command = Command::new(if self.by_sudo { "sudo" } else { "apt-get" });
        if self.by_sudo {
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q").stdin(Stdio::null());
        command
    }

    /// Installs packages, without those they merely recommend.
    pub(super) fn install(self, packages: &[&str], what: &str) -> Outcome {
        self.update()?;
        run_online(self.command().args(["install", "-y", "--no-install-recommends"]).args(packages), what)
    }

    pub(super) fn update(self) -> Outcome {
        run_online(self.command().arg("update"), "Updating apt's lists")
    }
}

/// The style sheet of a `WordPress` theme: the one `RIDGELINE_THEME` names, or Debian's, unpacked beside the other tools and not
/// installed, since `WordPress` would bring a web server and a database along.
///
/// # Errors
/// One line that says what is missing.
pub(crate) fn theme(project: &Project) -> Outcome<PathBuf> {
    if let Some(named) = env::var_os("RIDGELINE_THEME") {
        return Ok(named.into());
    }
    let folder = project.tools().join("debian");
    let sheet = folder.join(SHEET);
    if sheet.is_file() {
        return Ok(sheet);
    }
    if on_path("apt-get").is_none() || on_path("dpkg-deb").is_none() {
        return Err(missing("there is no apt-get to fetch it with"));
    }
    println!("Fetching the theme Twenty Twenty-One from Debian (seconds)");
    if answer("apt-cache", &["show", THEME]).is_none()
        && let Some(apt_get) = AptGet::find()
    {
        apt_get.update()?;
    }
    fs::create_dir_all(&folder).map_err(|error| Failure::file("create", &folder, &error))?;
    let fetch = ["-q", "download", THEME];
    run_online(Command::new("apt-get").current_dir(&folder).args(fetch), "Fetching a WordPress theme")?;
    let entries = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    for package in entries.filter(|path| path.extension().is_some_and(|ending| ending == "deb")) {
        // Not `answer`: paths need not be text.
        let unpacked = Command::new("dpkg-deb").arg("-x").arg(&package).arg(&folder).stdin(Stdio::null()).status();
        if !unpacked.is_ok_and(|status| status.success()) {
            return Err(missing("dpkg-deb could not unpack it"));
        }
    }
    if sheet.is_file() { Ok(sheet) } else { Err(missing("it is not where it is expected in Debian's package")) }
}

/// PHP, which the WordPress plugin is run by: the one `RIDGELINE_PHP` names, the one on `PATH`, or installed where apt-get can.
///
/// # Errors
/// One line that says what to install.
pub(crate) fn php() -> Outcome<PathBuf> {
    program("RIDGELINE_PHP", "php", "php-cli", "PHP is needed to try the WordPress plugin")
}

/// What reads the words of a printed page: the `pdftotext` that `RIDGELINE_PDFTOTEXT` names, the one on `PATH`, or poppler's, installed
/// where apt-get can.
///
/// # Errors
/// One line that says what to install.
pub(crate) fn pdftotext() -> Outcome<PathBuf> {
    program("RIDGELINE_PDFTOTEXT", "pdftotext", "poppler-utils", "pdftotext is needed to read what is printed")
}

/// The program that `variable` names, the one called `name` on `PATH`, or that of a Debian package.
fn program(variable: &str, name: &str, package: &str, needed: &str) -> Outcome<PathBuf> {
    if let Some(found) = env::var_os(variable).map(PathBuf::from).or_else(|| on_path(name)) {
        return Ok(found);
    }
    let missing = |why: &str| {
        Failure::new(format!(
            "{needed}, and {why}: install it (Debian: `apt-get install {package}`), or name it in {variable}"
        ))
    };
    let apt_get = AptGet::find().ok_or_else(|| missing("there is no apt-get to install it with, or no right to"))?;
    println!("Installing {package} with apt-get (seconds, once)");
    apt_get.install(&[package], &format!("Installing {package} with apt-get"))?;
    on_path(name).ok_or_else(|| missing("apt-get installed it, yet it is not on PATH"))
}

fn missing(why: &str) -> Failure {
    Failure::new(format!(
        "the style sheet of a WordPress theme is needed to try the widget in, and {why}: name one in RIDGELINE_THEME, \
         as style.css of Twenty Twenty-One (https://wordpress.org/themes/twentytwentyone)"
    ))
}
