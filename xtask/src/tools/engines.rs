//! Firefox and `WebKit` with their drivers, which the end-to-end tests drive besides Chromium.

use std::path::{Path, PathBuf};

use xtask::webdriver::mini_browser;

use super::browser::{named_by, on_path};
use super::cargo_install::{Tool, tidy};
use super::debian::AptGet;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// Firefox and the driver that speaks to it.
#[derive(Debug, Clone)]
pub(crate) struct Firefox {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// The small browser of `WebKitGTK` and the driver that speaks to it.
#[derive(Debug, Clone)]
pub(crate) struct WebKit {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    package: "geckodriver",
    binary: "geckodriver",
    version: "0.37.1",
    minutes: 3,
    options: &["--locked"],
};

/// Firefox from `FIREFOX`, from `PATH`, or installed where apt-get can; geckodriver from `GECKODRIVER`, from `PATH`, or built.
///
/// # Errors
/// One line that says what to install.
pub(crate) fn firefox(project: &Project) -> Outcome<Firefox> {
    let find = || Ok(named_by("FIREFOX")?.or_else(|| FIREFOXES.iter().find_map(|name| on_path(name))));
    let missing = |why: &str| {
        Failure::new(format!(
            "Firefox is needed, and {why}: install it (Debian: `apt-get install firefox-esr`), or name it in FIREFOX"
        ))
    };
    if find()?.is_none() {
        // Ubuntu's package of that name is another system's installer.
        let apt_get =
            AptGet::find().ok_or_else(|| missing("there is no apt-get to install it with, or no right to"))?;
        println!("Installing Firefox with apt-get (about a minute, once)");
        apt_get.install(&["firefox-esr"], "Installing Firefox with apt-get")?;
    }
    let browser = find()?.ok_or_else(|| missing("apt-get installed it, yet it is not on PATH"))?;
    if let Some(driver) = named_by("GECKODRIVER")?.or_else(|| on_path("geckodriver")) {
        return Ok(Firefox { browser, driver });
    }
    if !GECKODRIVER.is_installed(project) {
        println!("Installing {GECKODRIVER}");
        GECKODRIVER.install(project)?;
        tidy(project);
    }
    let driver = project.tool(GECKODRIVER.binary);
    Ok(Firefox { browser, driver })
}

/// `WebKitWebDriver` and its browser, a screen for it and locales, found or installed where apt-get can.
///
/// # Errors
/// One line that says what to install.
pub(crate) fn webkit() -> Outcome<WebKit> {
    let find = || -> Outcome<Option<WebKit>> {
        let driver = named_by("WEBKIT_DRIVER")?.or_else(|| on_path("WebKitWebDriver"));
        let browser = named_by("MINIBROWSER")?.or_else(mini_browser);
        let has_screen = on_path("Xvfb").is_some() && Path::new("/usr/share/i18n/locales").is_dir();
        Ok(browser.zip(driver).filter(|_| has_screen).map(|(browser, driver)| WebKit { browser, driver }))
    };
    let missing = |why: &str| {
        Failure::new(format!(
            "WebKitGTK with its driver, Xvfb and locales are needed, and {why}: install them (Debian: `apt-get install webkit2gtk-driver \
             xvfb locales`), or name the first two in MINIBROWSER and WEBKIT_DRIVER"
        ))
    };
    if let Some(found) = find()? {
        return Ok(found);
    }
    let apt_get = AptGet::find().ok_or_else(|| missing("there is no apt-get to install them with, or no right to"))?;
    println!("Installing WebKitGTK and its driver with apt-get (about a minute, once)");
    let packages = ["webkit2gtk-driver", "xvfb", "locales", "fonts-liberation"];
    apt_get.install(&packages, "Installing WebKitGTK with apt-get")?;
    find()?.ok_or_else(|| missing("apt-get installed them, yet one is not where it is expected"))
}
