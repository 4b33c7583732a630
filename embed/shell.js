// The pieces of the element's shadow root: what the apps are mounted in, the notice of a failure, and for a modal element its dialog and
// the button that opens it.
import { accent, attribute, theme } from "./settings.js";
import { sheets } from "./modules.js";

const made = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
};

const button = (words, attributes, call) => {
  const one = made("button", { type: "button", ...attributes }, words);
  one.addEventListener("click", call);
  return one;
};

export class Shell {
  /** What the apps are mounted in. */
  body = made("div", { class: "widget", dir: "ltr", lang: "en", hidden: "" });

  /** The dialog of a modal element. */
  dialog = null;

  #element;

  #slot;

  #notice;

  #said = made("p");

  #heading = made("h2", { tabindex: "-1" });

  #accent = new CSSStyleSheet();

  #opener = null;

  /** Builds it; `again` is what the visitor asks for after a failure, `show` what the launcher does. */
  constructor(element, again, show) {
    this.#element = element;
    this.#slot = element.shadowRoot.querySelector("slot");
    // WebKit does not go to what Tab comes to where a bit of it is in view.
    this.body.addEventListener("keyup", ({ key, ctrlKey, target }) => key === "Tab" && !ctrlKey && (target.closest("label") ?? target).scrollIntoView({ block: "nearest" }));
    const retry = button("Try again", { class: "button is-primary", part: "button-primary" }, again);
    // Where no style sheet arrives it can be touched all the same.
    retry.style.minBlockSize = "28px";
    const body = made("div", { class: "notice-body" }, this.#heading, this.#said, retry);
    const notice = { class: "notice-panel ridgeline", role: "alert", part: "failure", dir: "ltr", lang: "en", hidden: "" };
    this.#notice = made("div", notice, body);
    if (element.hasAttribute("modal")) this.#lay(show);
    else element.shadowRoot.prepend(this.#notice, this.body);
  }

  #lay(show) {
    const root = this.#element.shadowRoot;
    const close = button("×", { class: "dialog-close", part: "close", "aria-label": "Close" }, () => this.dialog.close());
    const head = made("div", { class: "dialog-head" }, close);
    const name = attribute(this.#element, "launcher") || "Ridgeline";
    this.dialog = made("dialog", { class: "dialog", part: "dialog", "aria-label": name, dir: "ltr" }, head, this.#notice, this.body);
    this.dialog.addEventListener("close", () => this.#opener?.focus?.());
    root.prepend(this.dialog);
    // The host's own words are for where the window does not open; beside its button they would be one invitation too many.
    this.#slot.hidden = true;
    if (!this.#element.hasAttribute("launcher")) return;
    const launcher = button(name, { class: "launcher", part: "launcher", "aria-haspopup": "dialog" }, () => show(launcher));
    root.prepend(launcher);
    this.dress();
    // Without its styles it stands where the element does.
    this.adopt("plan").catch(() => {});
  }

  /** Opens the dialog; the focus goes back to `opener`. */
  show(opener) {
    this.#opener = opener ?? document.activeElement;
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** Puts on the style sheets of an app. */
  async adopt(app) {
    const root = this.#element.shadowRoot;
    const [shared, ...own] = await sheets(app, attribute(this.#element, "base"));
    const worn = root.adoptedStyleSheets.filter((sheet) => ![shared, ...own, this.#accent].includes(sheet));
    root.adoptedStyleSheets = [shared, ...worn, ...own, this.#accent];
  }

  /** Takes on the theme and the accent. */
  dress() {
    const named = theme(this.#element);
    for (const piece of [this.body, this.#notice, this.dialog].filter(Boolean)) {
      if (named === "light" || named === "dark") piece.dataset.theme = named;
      else delete piece.dataset.theme;
    }
    this.#accent.replaceSync(accent(this.#element));
  }

  /** Shows the apps, in place of the host's own words. */
  reveal() {
    if (this.body.hidden && this.dialog) this.dialog.scrollTop = 0;
    this.body.hidden = false;
    this.#notice.hidden = true;
    this.#slot.hidden = true;
    // Where the row of tools is longer than there is room for, the one in view is brought there, with an edge of the one before it.
    const link = this.body.querySelector(`[data-app=${this.body.dataset.open}] .nav [aria-current]`);
    if (link) link.parentNode.scrollLeft = link.offsetLeft - 60;
  }

  /** Shows the host's own words again. */
  withdraw() {
    this.body.hidden = true;
    this.#slot.hidden = !!this.dialog;
    delete this.body.dataset.open;
  }

  /** Says what has failed, above the host's own words. */
  tell(words, stopped) {
    const inside = this.#element.shadowRoot.activeElement;
    this.#heading.textContent = stopped ? "The calculator stopped" : "The calculator is not here";
    this.#said.textContent = words;
    this.#notice.hidden = false;
    this.#slot.hidden = false;
    // A dialog would cover them.
    if (this.dialog) this.#said.after(this.#slot);
    // Below what is shown it would not be seen.
    if (inside && !this.#notice.contains(inside)) this.#heading.focus();
  }
}
