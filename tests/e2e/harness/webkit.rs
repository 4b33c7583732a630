//! A visitor's settings in `WebKit`'s small browser: they come from its environment, as a desktop sets it, and from its arguments. What
//! its driver cannot bring about, a test has to leave to the others.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::webdriver::{Driver, Engine, Session, WebDriverError, mini_browser};

use super::browser::named;
use super::options::Options;
use super::relay::Relay;

/// The window's own buttons take no room, or it could not be as narrow as a phone.
const BUTTONS: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0); }";

/// A browser of its own for one page, and what stands between it and the servers.
pub(super) fn open(options: &Options) -> Result<(Session, Relay), WebDriverError> {
    assert!(
        !options.print && !options.forced_colors,
        "WebKit's driver has neither paper nor forced colours: say so by only_in!"
    );
    let failed = |error: io::Error| WebDriverError::new(error.to_string());
    let relay = Relay::start(options.before).map_err(failed)?;
    let variables = variables(options).map_err(failed)?;
    let driver = named("WEBKIT_DRIVER", "/usr/bin/WebKitWebDriver");
    let driver = Driver::start_for(Engine::WebKit, &driver, &variables)?;
    let mut arguments = vec!["--automation".to_owned(), format!("--proxy=http://{}", relay.address())];
    arguments.extend(options.javascript_off.then(|| "--enable-javascript=false".to_owned()));
    arguments.extend(options.blocked_storage.then(|| "--enable-html5-local-storage=false".to_owned()));
    let program = env::var_os("MINIBROWSER").map(PathBuf::from).or_else(mini_browser);
    let browser = json!({ "binary": program, "args": arguments });
    let session = Session::start(Arc::new(driver), &json!({ "webkitgtk:browserOptions": browser }))?;
    resize(&session, options)?;
    Ok((session, relay))
}

/// Changes the size of the window, to which alone this browser listens while it runs.
pub(super) fn apply(session: &Session, options: &Options, opened: &Options) -> Result<(), WebDriverError> {
    let resized = Options { width: options.width, height: options.height, before: options.before, ..opened.clone() };
    if *options != resized {
        return Err(WebDriverError::new("WebKit changes nothing but its size while it runs: say so by only_in!"));
    }
    resize(session, options)
}

/// Waits until the page has the size asked for: the window's own parts are measured, and a screen answers in its own time.
fn resize(session: &Session, options: &Options) -> Result<(), WebDriverError> {
    const SIZES: &str = "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
    let wanted = [options.width, options.height];
    let begun = Instant::now();
    loop {
        let sizes = if options.javascript_off { Value::Null } else { session.run(SIZES, &json!([]))? };
        let at = |index: usize| sizes[index].as_u64().map(|size| size as u32);
        if at(0) == Some(wanted[0]) && at(1) == Some(wanted[1]) {
            return Ok(());
        }
        if begun.elapsed() > Duration::from_secs(20) {
            return Err(WebDriverError::new(format!("the window does not become {wanted:?}: {sizes}")));
        }
        let around = [at(2).unwrap_or_default().min(200), at(3).unwrap_or_default().min(200)];
        session.resize(wanted[0] + around[0], wanted[1] + around[1])?;
        if options.javascript_off {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn variables(options: &Options) -> io::Result<Vec<(&'static str, OsString)>> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("webkit");
    let locale = format!("{}.UTF-8", options.locale.unwrap_or("en-US").replace('-', "_"));
    let mut variables: Vec<(&str, OsString)> = vec![
        // What this engine compiles in the background goes wrong now and then (README, Browsers): it waits for both of its compilers.
        ("JSC_useConcurrentJIT", "0".into()),
        // There is no such wall for root.
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
        // Nobody reads this screen aloud.
        ("NO_AT_BRIDGE", "1".into()),
        ("GTK_THEME", if options.dark { "Adwaita:dark" } else { "Adwaita" }.into()),
        ("XDG_CONFIG_HOME", desktop(&folder, options.reduced_motion)?.into()),
        ("LOCPATH", locales(&folder, &locale)?.into()),
        ("LANG", locale.into()),
    ];
    variables.extend(options.timezone.map(|timezone| ("TZ", timezone.into())));
    Ok(variables)
}

/// A folder with the settings of a desktop.
fn desktop(folder: &Path, is_still: bool) -> io::Result<PathBuf> {
    let desktop = folder.join(if is_still { "still" } else { "moving" });
    let gtk = desktop.join("gtk-3.0");
    if !gtk.is_dir() {
        let new = aside(folder);
        fs::create_dir_all(new.join("gtk-3.0"))?;
        fs::write(new.join("gtk-3.0/gtk.css"), BUTTONS)?;
        let settings = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(!is_still));
        fs::write(new.join("gtk-3.0/settings.ini"), settings)?;
        put(&new, &desktop)?;
    }
    Ok(desktop)
}

/// A folder with a locale of the system's, made where it is missing.
fn locales(folder: &Path, locale: &str) -> io::Result<PathBuf> {
    let locales = folder.join("locales");
    let place = locales.join(locale);
    if !place.is_dir() {
        fs::create_dir_all(&locales)?;
        let new = aside(folder);
        let source = locale.trim_end_matches(".UTF-8");
        // It grumbles at what it makes well.
        Command::new("localedef").args(["-c", "-i", source, "-f", "UTF-8"]).arg(&new).output()?;
        put(&new, &place)?;
    }
    Ok(locales)
}

/// A name that no other test has.
fn aside(folder: &Path) -> PathBuf {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    folder.join(format!("new-{}-{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed)))
}

/// Puts a folder into its place, whole; another test may have been quicker.
fn put(new: &Path, place: &Path) -> io::Result<()> {
    fs::rename(new, place).or_else(|error| if place.is_dir() { fs::remove_dir_all(new) } else { Err(error) })
}
