//! What visitors do to the planner and read on it, in their words.

use serde_json::{Value, json};

use crate::harness::{Options, Page};

/// In front of every script of [`Page::look`]: the tree that the planner stands in, and what is around all of it there. In someone else's
/// page, and in a frame, that is the shadow root of the first element.
const PLACE: &str = "
    const tree = document.querySelector('ridgeline-planner')?.shadowRoot ?? document;
    const place = tree === document ? document.body : tree.querySelector('.widget');";

/// The nearest thing a heading names: its card, its section.
const UNDER: &str = "
    const [words] = arguments;
    const heading = [...tree.querySelectorAll('h1, h2, h3')].find((one) => one.textContent.trim().startsWith(words));
    return heading?.closest('article, li, section')?.innerText ?? '';";

/// What a visitor reads, figures in fields apart.
const SEEN: &str = "return place.innerText.replace(/[\\u00a0\\u202f]/g, ' ')";

/// Words no visitor should ever read, wherever they stand: in text, in labels, in the chart's paths.
const ODD: &str = "
    const text = document.documentElement.outerHTML + (tree === document ? '' : tree.innerHTML);
    const found = text.match(/.{0,60}\\b(NaN|Infinity|undefined|null|\\[object)\\b.{0,40}/);
    return found ? found[0] : '';";

/// A first thing a visitor may do, in every plan that waits for one: it changes nothing else.
const TURN_THE_WHEEL: &str = "
    const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    for (const place of all(document)) if (place.matches('[data-coming]')) place.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));";

/// Fills a field with `text` as pasting into it does: focus, the whole text replaced by one trusted edit. The focus stays there.
const FILL: &str = "
    const [input] = arguments;
    input.scrollIntoView({ block: 'center' });
    input.focus();
    // WebKit lets no frame take the focus of itself, and its driver reaches into none: there it is filled as an extension would.
    if (input.getRootNode().activeElement !== input) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return;
    }
    input.select();
    if (text) document.execCommand('insertText', false, text); else if (input.value) document.execCommand('delete');";

impl Page {
    /// Opens the planner on a plain desktop and waits until it answers.
    #[track_caller]
    pub(crate) fn planner() -> Self {
        Self::planner_with(&Options::default())
    }

    /// Opens the planner with a visitor's settings and waits until it answers.
    #[track_caller]
    pub(crate) fn planner_with(options: &Options) -> Self {
        let page = Self::open_with("/", options);
        page.wait_until_started();
        page
    }

    /// Runs the body of a function that knows the planner's `tree` and its `place` there, on our page as in anyone's.
    #[track_caller]
    pub(crate) fn look(&self, script: &str, arguments: &Value) -> Value {
        self.run(&format!("{PLACE} {script}"), arguments)
    }

    /// Waits until the form is there, does a first thing, and waits until what comes at that is there too, or has failed to come.
    #[track_caller]
    pub(crate) fn wait_until_started(&self) {
        self.wait_until_drawn();
        self.wait_until_whole();
    }

    /// Does a first thing in every plan of the page, and waits until what comes at that is there.
    #[track_caller]
    pub(crate) fn wait_until_whole(&self) {
        // Again and again: what is drawn may not be heard yet.
        self.wait_for("what comes later", |page| {
            page.run(TURN_THE_WHEEL, &json!([]));
            page.count("[data-coming]") == 0
        });
    }

    /// Waits until the form is there, and not only what stands for it until the plan has started. Nothing was done by then.
    #[track_caller]
    pub(crate) fn wait_until_drawn(&self) {
        self.wait_for("the planner", |page| {
            page.count("[data-app=plan] form[aria-label='Your numbers']") == 1 && page.count("[data-first]") == 0
        });
    }

    /// As on a first visit again: nothing kept, the page loaded anew.
    #[track_caller]
    pub(crate) fn start_afresh(&self) {
        self.find_in_store(&json!({}));
    }

    /// Loads the page anew with this in its store, and nothing else: what the page was about to keep is not.
    #[track_caller]
    pub(crate) fn find_in_store(&self, kept: &Value) {
        let script = "
            const keep = localStorage.setItem.bind(localStorage);
            Storage.prototype.setItem = () => {};
            localStorage.clear();
            for (const [key, text] of Object.entries(arguments[0])) keep(key, text);";
        self.run(script, &json!([kept]));
        self.reload();
        self.wait_until_started();
    }

    /// The sentence on top.
    #[track_caller]
    pub(crate) fn headline(&self) -> String {
        plain(&self.text(".ridgeline h1"))
    }

    /// What stands in the card or section under a heading that begins with `words`.
    #[track_caller]
    pub(crate) fn under(&self, words: &str) -> String {
        plain(self.look(UNDER, &json!([words])).as_str().unwrap_or_default())
    }

    /// All a visitor reads, with plain spaces.
    #[track_caller]
    pub(crate) fn seen(&self) -> String {
        self.look(SEEN, &json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// Fills a field at once, as pasting does, and stays in it.
    #[track_caller]
    pub(crate) fn fill(&self, name: &str, text: &str) {
        self.of(&format!("#ridgeline-{name}"), &format!("const text = {}; {FILL}", json!(text)));
    }

    /// Fills several fields, by the names they have in a plan, and leaves the last.
    #[track_caller]
    pub(crate) fn fill_all(&self, fields: &[(&str, &str)]) {
        for (name, text) in fields {
            self.fill(name, text);
        }
        self.leave();
    }

    /// Activates a control as assistive technology does, wherever on the page it is.
    #[track_caller]
    pub(crate) fn push(&self, name: &str) {
        self.of(name, "arguments[0].click()");
    }

    /// Picks a date, as the browser's own calendar does.
    #[track_caller]
    pub(crate) fn set_date(&self, name: &str, date: &str) {
        let script = "
            const [input, date] = [document.getElementById(arguments[0]), arguments[1]];
            input.focus();
            input.value = date;
            input.dispatchEvent(new Event('input', { bubbles: true }));";
        self.unfold();
        self.wait_for("the field", |page| page.count(&format!("#ridgeline-{name}")) == 1);
        self.run(script, &json!([format!("ridgeline-{name}"), date]));
    }

    /// Leaves whatever field the focus is in.
    #[track_caller]
    pub(crate) fn leave(&self) {
        let script = "
            let one = document.activeElement;
            while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
            one.blur()";
        self.run(script, &json!([]));
    }

    /// What a field holds, by the name it has in a plan, with plain spaces.
    #[track_caller]
    pub(crate) fn field(&self, name: &str) -> String {
        plain(&self.value(&format!("#ridgeline-{name}")))
    }

    /// What is said to be wrong with a field; nothing where nothing is.
    #[track_caller]
    pub(crate) fn complaint(&self, name: &str) -> String {
        let script = "
            const input = document.getElementById(arguments[0]);
            if (input.getAttribute('aria-invalid') !== 'true') return '';
            const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
            const words = ids.map((id) => document.getElementById(id)).map((one) => one?.innerText ?? '(missing)');
            return words[0];";
        plain(self.run(script, &json!([format!("ridgeline-{name}")])).as_str().unwrap_or_default())
    }

    /// Unfolds the optional part of the form.
    #[track_caller]
    pub(crate) fn unfold(&self) {
        if !self.is_unfolded() {
            self.push("Sales cycle, closed revenue, recent weeks");
            self.wait_for("what unfolds", |page| page.count(".more > .more-fields, .more > .whatif-panel") == 1);
        }
    }

    /// Whether the optional part of the form is open.
    #[track_caller]
    pub(crate) fn is_unfolded(&self) -> bool {
        self.of(".more", "return arguments[0].open") == Value::Bool(true)
    }

    /// Waits until the headline holds `words`.
    #[track_caller]
    pub(crate) fn wait_for_headline(&self, words: &str) {
        self.wait_for(&format!("the headline “{words}”"), |page| page.headline().contains(words));
    }

    /// Waits until what stands under a heading holds `words`.
    #[track_caller]
    pub(crate) fn wait_under(&self, heading: &str, words: &str) {
        self.wait_for(&format!("“{words}” under “{heading}”"), |page| page.under(heading).contains(words));
    }

    /// Asserts that nothing has gone wrong: no error logged, nothing unreadable written.
    #[track_caller]
    pub(crate) fn is_well(&self) {
        assert_eq!(self.console_errors(), [""; 0]);
        assert_eq!(self.look(ODD, &json!([])), "");
        assert_ne!(self.headline(), "");
    }
}

/// The text with every kind of space a plain one, so that a test can write it.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}
