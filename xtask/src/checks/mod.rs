//! `cargo xtask test`: every check of the project, in the order in which a mistake is cheapest to find.

pub(crate) mod budget;
mod inline;
mod outsiders;
mod policy;
mod reasons;
mod report;
mod step;
mod tally;

use std::path::{Path, PathBuf};

use serde_json::json;
use xtask::webdriver::chromium_options;

use crate::dist;
use crate::failure::Outcome;
use crate::fuzz;
use crate::project::Project;
use crate::tools;
use crate::tools::browser::{self, Browser};
use crate::tools::engines::{self, Firefox, WebKit};
use report::Report;
use step::{Cargo, Tests};

const NOTHING_INLINE: &str = "Nothing inline";
const IN_CHROMIUM: &str = "End-to-end tests in Chromium";
const IN_FIREFOX: &str = "End-to-end tests in Firefox";
const IN_WEBKIT: &str = "End-to-end tests in WebKit";

/// What runs in Firefox and in `WebKit` too, by the beginning of its name: at least a test of all that engines do each in their own way,
/// in three minutes each. What of the model and of the words is the same everywhere is left to Chromium, where everything runs; single
/// tests that need what not every driver has say so themselves (`only_in!`). All of it runs in all three by [`Extent::Everywhere`].
const ELSEWHERE: [&str; 62] = [
    // How the page starts, and where it cannot: wasm, what of it is not fetched, crashes.
    "first_view::the_plan",
    "first_view::what_is_typed",
    "first_visit::nothing",
    "first_visit::the_chart_finds",
    "without::under",
    "without::with_half",
    "modules::going_from",
    "modules::without_the_webassembly",
    "faults::crash::where_elements",
    "faults::crash::where_there",
    // Keys, fields, focus, the browser's own steps back; what is announced.
    "typing::numbers",
    "typing::a_slider",
    "typing::an_answer",
    "typing::the_chart",
    "bad_number::a_link",
    "bad_number::the_last",
    "steps::",
    "keyboard::checks::one_question",
    "keyboard::weeks",
    "keyboard::sliders",
    "accessible::said::the_headline",
    // Every check.
    "fit::a_result",
    "fit::a_figure_of",
    "fit::it_fits",
    "review::keys",
    "review::on_paper",
    "diagnosis::keys",
    "interview::a_guide",
    "interview::forms",
    "quarterly::everything",
    // How a place writes money and days; what the store does; what is asked for later.
    "elsewhere::canadians",
    "elsewhere::indians",
    "elsewhere::currencies::francs",
    "faults::store",
    "faults::again::a_plan",
    "reload::a_browser_that",
    "reload::what_was_typed",
    "arrival::what_was_seen",
    "place::",
    "phone::sizes::currencies",
    "whatif::what_it_takes",
    "takeaway::the_text",
    // axe in every state of the page, in light or in the dark, and in forced colours; what is worked out from an accent.
    "accessible::in_",
    "accessible::contrast::every_accent_is_legible_in_light",
    // In pages of strangers: shadow roots, policies, dialogs, sheets that would leak; axe in every tool; why something failed.
    "widget::hands",
    "widget::life::an_element_that_is_moved",
    "widget::strict::from",
    "widget::window::a_button",
    "widget::crash::it_crashes",
    "widget::crash::where",
    "widget::events::a_host",
    "widget::events::at_most",
    "widget::looks::in_a_page_from_right",
    "widget::failures::each_mistake",
    "widget::guest::it_is_used",
    "widget::configure::the_frame",
    "widget::kept::what_a",
    "widget::walk::every_control_has_its_turn_and",
    "widget::sizes::nothing_is_lost_on_a_small",
    // The frame, and words that are not its own.
    "widget::frame::it",
    "widget::framed",
    "widget::forged::words_that_are_not_the_frames",
];

/// How much is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Formatting, lints and native tests.
    Quick,
    /// Every check; in the other engines than Chromium what is in [`ELSEWHERE`].
    Usual,
    /// Every check, and every end-to-end test in every engine.
    Everywhere,
}

/// Runs the checks.
///
/// # Errors
/// Where any of them failed; the report has said which.
pub(crate) fn run(project: &Project, extent: Extent) -> Outcome {
    if extent == Extent::Quick {
        let mut report = Report::of(3);
        natively(project, &mut report);
        return report.close();
    }
    // Before anything else: minutes of checks would be in vain where the rest cannot run.
    let needs = Needs::install(project)?;
    let mut report = Report::of(16);
    natively(project, &mut report);
    // Not among the quick ones: it is a tool to build, and may want crates of other systems to read their licences.
    report.cargo(
        project,
        &Cargo::new("Licences, bans and sources", "deny --locked --workspace check licenses bans sources"),
    );
    report.cargo(
        project,
        &Cargo::new(
            "Those of the fuzz targets",
            "deny --locked --manifest-path fuzz/Cargo.toml --workspace check licenses bans sources",
        ),
    );
    report.own("Content security policies", "cargo xtask test", || policy::check(project));
    report.own("Messages between frames", "cargo xtask fuzz message", || fuzz::messages(project, 0));
    in_a_browser(project, &needs, &mut report);
    on_the_release(project, &needs, extent, &mut report);
    report.close()
}

/// What the checks in a browser take.
struct Needs {
    browser: Browser,
    firefox: Firefox,
    webkit: WebKit,
    axe: PathBuf,
    ical: PathBuf,
    bootstrap: PathBuf,
    theme: PathBuf,
    php: PathBuf,
    pdftotext: PathBuf,
    /// What users of the package for npm build with.
    users: PathBuf,
    /// How wasm-bindgen's test runner starts the browser.
    capabilities: PathBuf,
}

impl Needs {
    fn install(project: &Project) -> Outcome<Self> {
        tools::for_a_release(project)?;
        tools::deny(project)?;
        tools::csp_evaluator(project)?;
        let (axe, ical, users) = (tools::axe(project)?, tools::ical(project)?, tools::users(project)?);
        let (bootstrap, theme) = (tools::bootstrap(project)?, tools::debian::theme(project)?);
        let (php, pdftotext) = (tools::debian::php()?, tools::debian::pdftotext()?);
        let browser = browser::find_or_install()?;
        let (firefox, webkit) = (engines::firefox(project)?, engines::webkit()?);
        let capabilities = project.root().join("target/xtask/webdriver.json");
        let options = json!({ "goog:chromeOptions": chromium_options(Some(&browser.chrome), &[]) });
        dist::write(&capabilities, options.to_string().as_bytes())?;
        Ok(Self { browser, firefox, webkit, axe, ical, bootstrap, theme, php, pdftotext, users, capabilities })
    }
}

fn natively(project: &Project, report: &mut Report) {
    report.cargo(project, &Cargo::new("Formatting", "fmt --all --check"));
    report.cargo(project, &Cargo::new("Lints", "clippy --workspace --all-targets -- -D warnings"));
    // One failure must not hide the others.
    report.cargo(project, &Cargo::new("Native tests", "test --workspace --no-fail-fast").expecting(Tests::Some));
}

fn in_a_browser(project: &Project, needs: &Needs, report: &mut Report) {
    // Natively these two are no default targets, so the lints above pass them by.
    report.cargo(project, &Cargo::new("Lints of the end-to-end tests", "clippy --test e2e -- -D warnings"));
    report.cargo(
        project,
        &Cargo::new(
            "Lints for the browser",
            "clippy -p ridgeline --target wasm32-unknown-unknown --lib --bins --test browser -- -D warnings",
        ),
    );
    let runner = project.tool("wasm-bindgen-test-runner");
    report.cargo(
        project,
        &Cargo::new("Tests in a browser", "test --target wasm32-unknown-unknown --test browser")
            .expecting(Tests::Some)
            .with("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .with("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &needs.capabilities)
            .with("CHROMEDRIVER", &needs.browser.driver),
    );
}

fn on_the_release(project: &Project, needs: &Needs, extent: Extent, report: &mut Report) {
    let folder = project.dist();
    if !report.own("Release build", "cargo xtask dist", || dist::build(project)) {
        for name in ["Byte budget", NOTHING_INLINE, IN_CHROMIUM, IN_FIREFOX, IN_WEBKIT] {
            report.skip(name);
        }
        return;
    }
    report.own("Byte budget", "cargo xtask test", || budget::check(&folder));
    report.own(NOTHING_INLINE, "cargo xtask test", || inline::check(&folder));
    let (chromium, firefox, webkit) = (&needs.browser, &needs.firefox, &needs.webkit);
    let elsewhere = elsewhere(extent);
    report.cargo(
        project,
        &end_to_end(Cargo::new(IN_CHROMIUM, EVERYTHING), project, needs)
            .with("CHROME", &chromium.chrome)
            .with("CHROMEDRIVER", &chromium.driver),
    );
    report.cargo(
        project,
        &end_to_end(Cargo::new(IN_FIREFOX, elsewhere.as_str()), project, needs)
            .with("RIDGELINE_ENGINE", Path::new("firefox"))
            .with("FIREFOX", &firefox.browser)
            .with("GECKODRIVER", &firefox.driver),
    );
    report.cargo(
        project,
        &end_to_end(Cargo::new(IN_WEBKIT, elsewhere.as_str()), project, needs)
            .with("RIDGELINE_ENGINE", Path::new("webkit"))
            .with("MINIBROWSER", &webkit.browser)
            .with("WEBKIT_DRIVER", &webkit.driver),
    );
}

/// Runs every end-to-end test.
const EVERYTHING: &str = "test --test e2e";

/// The command for another engine than Chromium.
fn elsewhere(extent: Extent) -> String {
    match extent {
        Extent::Everywhere => EVERYTHING.to_owned(),
        _ => [EVERYTHING, "--"].iter().chain(&ELSEWHERE).copied().collect::<Vec<_>>().join(" "),
    }
}

/// The end-to-end tests with what all of them take.
fn end_to_end(step: Cargo, project: &Project, needs: &Needs) -> Cargo {
    step.expecting(Tests::Some)
        .with("RIDGELINE_DIST", &project.dist())
        .with("RIDGELINE_AXE", &needs.axe)
        .with("RIDGELINE_ICAL", &needs.ical)
        .with("RIDGELINE_BOOTSTRAP", &needs.bootstrap)
        .with("RIDGELINE_THEME", &needs.theme)
        .with("RIDGELINE_PACKAGE", &dist::package::place(project))
        .with("RIDGELINE_ZIP", &dist::archive::place(project))
        .with("RIDGELINE_PHP", &needs.php)
        .with("RIDGELINE_PDFTOTEXT", &needs.pdftotext)
        .with("RIDGELINE_USERS", &needs.users)
}
