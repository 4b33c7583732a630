//! A page in a browser of its own: opening it, reading it, waiting for it.

use std::cell::RefCell;
use std::fmt::Debug;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::webdriver::{Element, Session, WebDriverError};

use super::browser;
use super::options::Options;
use super::record::Record;
use super::relay::Relay;

/// How long anything is waited for. Generous: a machine with all cores busy must not fail a test.
const DEADLINE: Duration = Duration::from_secs(20);

/// How often a condition is looked at again.
const INTERVAL: Duration = Duration::from_millis(25);

const VISIBLE_TEXT: &str =
    "return arguments[0].checkVisibility({ visibilityProperty: true }) ? arguments[0].innerText : ''";

const COUNT: &str = "
    const matches = (root) => [...root.querySelectorAll('*')].reduce(
        (count, one) => count + (one.shadowRoot ? matches(one.shadowRoot) : 0), root.querySelectorAll(arguments[0]).length);
    return matches(document)";

/// What is read in open shadow roots, beside what is read of the document.
const WITHIN: &str = "
    const roots = [...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean);
    return roots.flatMap((root) => [...root.children]).map((one) => one.checkVisibility() ? one.innerText ?? '' : '').join('\\n')";

const FIND: &str = include_str!("find.js");

/// A page, open in a browser of its own with a fresh profile.
pub(crate) struct Page {
    pub(super) session: Session,
    pub(super) record: RefCell<Record>,
    /// Where the driver cannot tell what was asked for.
    pub(super) relay: Option<Relay>,
    site: String,
    pub(super) opened: Options,
}

impl Page {
    /// Opens a path of the release build, as `/` or `/#plan=…`, on a plain desktop.
    #[track_caller]
    pub(crate) fn open(path: &str) -> Self {
        Self::open_with(path, &Options::default())
    }

    /// Opens a path of the release build with a visitor's settings.
    #[track_caller]
    pub(crate) fn open_with(path: &str, options: &Options) -> Self {
        Self::open_at(browser::release(), path, options)
    }

    /// Opens a path of another site, one that [`super::serve`] serves.
    #[track_caller]
    pub(crate) fn open_at(site: &str, path: &str, options: &Options) -> Self {
        let (session, relay) = browser::open(options);
        let page = Self { session, record: RefCell::default(), relay, site: site.to_owned(), opened: options.clone() };
        page.go(path);
        page
    }

    /// Changes screen and settings of the open page; what only a fresh browser takes, as its storage, stays.
    #[track_caller]
    pub(crate) fn change(&self, options: &Options) {
        did(browser::apply(&self.session, options, &self.opened), "change the settings");
    }

    /// Goes to another path of the same site.
    #[track_caller]
    pub(crate) fn go(&self, path: &str) {
        self.note_console();
        did(self.session.go(&format!("{}{path}", self.site)), path);
    }

    /// Loads the page anew.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.note_console();
        if self.has_scripts() {
            self.run("window.isLeft = true", &json!([]));
        }
        did(self.session.ask("/refresh"), "reload");
        // WebKit's driver also answers where the address has changed just before, with the page that is left still there.
        if self.has_scripts() {
            let is_there = "return !window.isLeft && document.readyState === 'complete'";
            self.wait_for("the page anew", |page| {
                page.session.run(is_there, &json!([])).is_ok_and(|there| there == true)
            });
        }
    }

    /// Goes back in the browser's history.
    #[track_caller]
    pub(crate) fn back(&self) {
        self.note_console();
        did(self.session.ask("/back"), "go back");
    }

    /// Opens another tab of the same browser; answers its name.
    #[track_caller]
    pub(crate) fn open_tab(&self) -> String {
        did(self.session.open_tab(), "open a tab")
    }

    /// The name of the tab that is told.
    #[track_caller]
    pub(crate) fn tab(&self) -> String {
        did(self.session.ask("/window"), "name the tab").as_str().unwrap_or_default().to_owned()
    }

    /// Turns to the tab of that name. Whether the one before hears that it is left depends on the driver: none does in Chromium without a
    /// screen, so the test says so to both.
    #[track_caller]
    pub(crate) fn turn_to(&self, tab: &str) {
        self.run("dispatchEvent(new Event('blur'))", &json!([]));
        did(self.session.turn_to(tab), "turn to the other tab");
        self.run("dispatchEvent(new Event('focus'))", &json!([]));
    }

    /// The address shown, from the path on.
    #[track_caller]
    pub(crate) fn path(&self) -> String {
        let url = did(self.session.ask("/url"), "read the address");
        let url = url.as_str().unwrap_or_default();
        url.strip_prefix(&self.site).unwrap_or(url).to_owned()
    }

    /// The page's title.
    #[track_caller]
    pub(crate) fn title(&self) -> String {
        did(self.session.ask("/title"), "read the title").as_str().unwrap_or_default().to_owned()
    }

    /// The text of what `name` names, as a visitor reads it: empty where it is hidden.
    #[track_caller]
    pub(crate) fn text(&self, name: &str) -> String {
        // Not the driver's own reading of it, which takes `noscript` for hidden even where scripts are off.
        self.of(name, VISIBLE_TEXT).as_str().unwrap_or_default().trim().to_owned()
    }

    /// The value of a control.
    #[track_caller]
    pub(crate) fn value(&self, name: &str) -> String {
        self.of(name, "return arguments[0].value").as_str().unwrap_or_default().to_owned()
    }

    /// An attribute, where the element has it.
    #[track_caller]
    pub(crate) fn attribute(&self, name: &str, attribute: &str) -> Option<String> {
        self.of(name, &format!("return arguments[0].getAttribute('{attribute}')")).as_str().map(str::to_owned)
    }

    /// How many elements match a CSS selector now, those in open shadow roots among them.
    #[track_caller]
    pub(crate) fn count(&self, selector: &str) -> u64 {
        self.run(COUNT, &json!([selector])).as_u64().unwrap_or_default()
    }

    /// Runs the body of a function in the page, outside its content security policy.
    #[track_caller]
    pub(crate) fn run(&self, script: &str, arguments: &Value) -> Value {
        did(self.session.run(script, arguments), script)
    }

    /// Runs a script on the element `name` names, which it finds in `arguments[0]`.
    #[track_caller]
    pub(crate) fn of(&self, name: &str, script: &str) -> Value {
        self.act_on(name, |found| self.session.run(script, &json!([found.as_argument()])))
    }

    /// Does something to the element `name` names, as soon as the page lets it.
    #[track_caller]
    pub(super) fn act_on<T: Debug>(&self, name: &str, act: impl Fn(&Element) -> Result<T, WebDriverError>) -> T {
        let begun = Instant::now();
        loop {
            match act(&self.find(name)) {
                // Nothing has been pressed, and nothing of a script has run.
                Err(error) if error.is_passing() && begun.elapsed() < DEADLINE => thread::sleep(INTERVAL),
                answer => return did(answer, name),
            }
        }
    }

    /// A command of Chromium's own protocol, in a test that is for Chromium alone.
    #[track_caller]
    pub(crate) fn chromium(&self, command: &str, parameters: &Value) -> Value {
        did(self.session.chromium(command, parameters), command)
    }

    /// Waits until the condition holds, or fails the test.
    #[track_caller]
    pub(crate) fn wait_for(&self, what: &str, condition: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !condition(self) {
            assert!(begun.elapsed() < DEADLINE, "waited {} s in vain for {what}", DEADLINE.as_secs());
            thread::sleep(INTERVAL);
        }
    }

    /// Waits until the page shows these words.
    #[track_caller]
    pub(crate) fn wait_for_text(&self, words: &str) {
        let within = |page: &Self| page.run(WITHIN, &json!([])).as_str().is_some_and(|text| text.contains(words));
        self.wait_for(&format!("the words “{words}”"), |page| page.text("body").contains(words) || within(page));
    }

    pub(super) fn has_scripts(&self) -> bool {
        !self.opened.javascript_off
    }

    /// The element of that label, those words or that CSS selector, waited for.
    #[track_caller]
    pub(super) fn find(&self, name: &str) -> Element {
        let begun = Instant::now();
        loop {
            let found = if self.has_scripts() {
                // A page that is just being left has no document to look in.
                self.session.run(FIND, &json!([name])).ok().as_ref().and_then(Element::from_answer)
            } else {
                self.session.find(name).ok()
            };
            if let Some(element) = found {
                return element;
            }
            assert!(begun.elapsed() < DEADLINE, "nothing on the page is labelled, says or matches “{name}”");
            thread::sleep(INTERVAL);
        }
    }
}

/// What a command answered; a test whose browser fails it has failed.
#[track_caller]
pub(super) fn did<T: Debug>(answer: Result<T, WebDriverError>, what: &str) -> T {
    answer.unwrap_or_else(|error| panic!("{what}: {error}"))
}
