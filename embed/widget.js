// What <ridgeline-planner> does once it is near the viewport: it mounts the plan and the checks in its shadow root, hands them what it is
// given, and tells its host what they do. It changes nothing outside of its element.
import { explain, failure } from "./failure.js";
import { overlaid } from "./kept.js";
import { printed } from "./printed.js";
import { run, sheets } from "./modules.js";

const TOOLS = ["plan", "fit", "review", "diagnosis", "interview"];
const PLAN = "ridgeline.plan";
const CHECKS = "ridgeline.checks";
const FACTS = "ridgeline.facts";

const appOf = (tool) => (tool === "plan" ? "plan" : "checks");

const made = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
};

// Plain data of our own: no getter, no proxy and no cycle of the host's reaches the wasm.
const plain = (value, name) => {
  try {
    return value == null ? null : JSON.parse(JSON.stringify(value));
  } catch (error) {
    throw new TypeError(`Ridgeline: ${name} must be plain data, as JSON takes it. ${error.message}`);
  }
};

const stored = (key) => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

export class Widget {
  #element;

  #given;

  #readied;

  #shell;

  #notice;

  #retry;

  #slot;

  #dialog = null;

  #opener = null;

  #accent = new CSSStyleSheet();

  #kept = { [PLAN]: "", [CHECKS]: "", [FACTS]: "" };

  #apps = {};

  #tool;

  #seen = null;

  #frame = 0;

  #queued = false;

  #quiet = true;

  #failed = null;

  constructor(element, given, readied) {
    this.#element = element;
    this.#given = given;
    this.#readied = readied;
    const words = made("p", { class: "notice-words" });
    this.#retry = made("button", { type: "button", class: "button" }, "Try again");
    this.#retry.addEventListener("click", () => this.#again());
    this.#notice = made("div", { class: "notice-panel", role: "alert", part: "failure", hidden: "" }, words, this.#retry);
    this.#shell = made("div", { class: "widget", dir: "ltr", lang: "en", hidden: "" });
    this.#slot = element.shadowRoot.querySelector("slot");
    for (const kind of ["click"]) this.#shell.addEventListener(kind, (event) => this.#pressed(event), true);
    this.#shell.addEventListener("click", (event) => this.#leaving(event));
    if (element.hasAttribute("save")) for (const key of Object.keys(this.#kept)) this.#kept[key] = stored(key);
    this.#lay();
  }

  // Where the pieces stand: in the element, or in a dialog of its own.
  #lay() {
    const root = this.#element.shadowRoot;
    if (!this.#element.hasAttribute("modal")) {
      root.prepend(this.#shell, this.#notice);
      return;
    }
    const close = made("button", { type: "button", class: "dialog-close", "aria-label": "Close" }, "×");
    close.addEventListener("click", () => this.close());
    this.#dialog = made("dialog", { class: "dialog", part: "dialog", "aria-label": "Ridgeline", dir: "ltr" }, close, this.#shell, this.#notice);
    this.#dialog.addEventListener("close", () => this.#opener?.focus?.());
    root.prepend(this.#dialog);
    const words = this.#element.getAttribute("launcher");
    if (words) {
      const launcher = made("button", { type: "button", class: "launcher", part: "launcher", "aria-haspopup": "dialog" }, words);
      launcher.addEventListener("click", () => this.show(launcher));
      root.prepend(launcher);
      this.#adopt("plan");
    }
  }

  /** The element is in the page. */
  enter() {
    if (!this.#dialog || this.#dialog.open) this.#open(this.#tool ?? this.#asked());
  }

  /** The element has left the page, and is not moved: what was typed stays for when it comes back. */
  leave() {
    this.#note();
    for (const app of Object.keys(this.#apps)) this.#unmount(app);
    this.#shell.hidden = true;
    delete this.#shell.dataset.open;
    this.#slot.hidden = false;
  }

  /** An attribute or a property is another now. All that change in one task are taken up together. */
  change(name) {
    if (name === "plan" || name === "answers") this.#write(name);
    if (name === "tool" || name === "tools") this.#tool = undefined;
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.#element.isConnected && Object.keys(this.#apps).length) this.#open(this.#tool ?? this.#asked());
    });
  }

  #attribute(name) {
    return this.#element.getAttribute(name)?.trim() ?? "";
  }

  #tools() {
    const asked = this.#attribute("tools").split(/[\s,]+/).filter((tool) => TOOLS.includes(tool));
    return asked.length ? [...new Set(asked)] : TOOLS;
  }

  #asked() {
    const tools = this.#tools();
    const tool = this.#attribute("tool");
    return tools.includes(tool) ? tool : tools[0];
  }

  #options() {
    const contact = this.#attribute("contact");
    if (contact && !/^(https:\/\/|mailto:)./i.test(contact)) {
      console.error(`Ridgeline: contact="${contact}" is not used. Give an address that begins with https:// or mailto:`);
    }
    const { plan, ...config } = plain(this.#given.config, "config") ?? {};
    return {
      locale: this.#attribute("locale") || this.#element.closest("[lang]")?.lang || "",
      currency: this.#attribute("currency"),
      contact,
      contactLabel: this.#attribute("contact-label"),
      tools: this.#tools(),
      tool: this.#tool,
      config: (this.#configured = JSON.stringify(config) === JSON.stringify(this.#configured) ? this.#configured : config),
      facts: this.#kept[FACTS],
    };
  }

  #configured;

  #dress() {
    const theme = this.#attribute("theme");
    if (theme === "light" || theme === "dark") this.#shell.dataset.theme = theme;
    else delete this.#shell.dataset.theme;
    const accent = this.#attribute("accent");
    const known = accent && CSS.supports("color", accent);
    if (accent && !known) console.error(`Ridgeline: accent="${accent}" is not a colour.`);
    this.#accent.replaceSync(known ? `:host { --ridgeline-brand: ${accent}; }` : "");
  }

  async #adopt(app) {
    const root = this.#element.shadowRoot;
    const found = await sheets(app, this.#attribute("base"));
    const worn = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#accent && !found.includes(sheet));
    // Those of the widget come last, whatever modules are open.
    root.adoptedStyleSheets = [...found.slice(0, 1), ...worn, ...found.slice(1), this.#accent];
  }

  // Opens a tool, whose module is fetched when it is first asked for.
  async #open(tool) {
    const app = appOf(tool);
    this.#tool = tool;
    this.#dress();
    // Who is elsewhere in the page is not called away from there.
    if (!this.#element.shadowRoot.activeElement) delete this.#shell.dataset.open;
    try {
      const [module] = await Promise.all([run(app, this.#attribute("base")), this.#adopt(app)]);
      if (!this.#element.isConnected || this.#tool !== tool) return;
      const first = !Object.keys(this.#apps).length;
      if (!this.#apps[app]) this.#mount(app, module);
      for (const { mounted } of Object.values(this.#apps)) mounted.update(this.#options());
      // It draws itself in tasks of its own, and opens itself then.
      while (this.#apps[app] && this.#shell.dataset.open !== app) await new Promise((later) => setTimeout(later));
      if (!this.#apps[app]) return;
      this.#shell.hidden = false;
      this.#slot.hidden = true;
      this.#notice.hidden = true;
      this.#failed = null;
      if (first) {
        this.#readied(this.#element);
        this.#tell("ridgeline-ready", { tool, ...this.#snapshot() });
      }
      // What is drawn by now was not the visitor's doing.
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#quiet = false;
    } catch (error) {
      this.#fail(error.kind ? error : await explain(error));
    }
  }

  #mount(app, module) {
    const place = made("div", { "data-app": app });
    this.#shell.append(place);
    const state = app === "plan" ? this.#opening() : this.#kept[CHECKS];
    const host = {
      keep: (key, text) => this.#keep(key, text),
      changed: () => this.#changed(),
      found: (check, outcome, title) => this.#quiet || this.#tell("ridgeline-result", { check, outcome, title }),
    };
    const mounted = new module.Mounted(place, { ...this.#options(), state }, host);
    const end = (error) => this.#crash(app, error);
    module.ended.add(end);
    this.#apps[app] = { mounted, place, module, end };
    if (app === "plan" && !state) this.#begin();
  }

  // What the visitor typed before; else the starting values, which are written once it is mounted.
  #opening() {
    return this.#kept[PLAN];
  }

  #begin() {
    const text = this.#attribute("plan");
    let plan = this.#given.plan ?? this.#given.config?.plan;
    try {
      plan ??= text ? JSON.parse(text) : undefined;
    } catch {
      console.error('Ridgeline: the attribute plan is not JSON, as in plan=\'{"target": 100000}\'.');
    }
    if (plan != null) this.#put(plan);
  }

  #put(plan) {
    const faults = this.#apps.plan.mounted.write(plain(plan, "plan"));
    if (!faults) console.error("Ridgeline: a plan is an object, as { target: 100000 }.");
    for (const { field, message } of faults ?? []) console.error(`Ridgeline: plan.${field}: ${message}`);
  }

  #write(name) {
    if (name === "plan" && this.#apps.plan) {
      const text = this.#attribute("plan");
      if (this.#given.plan != null) this.#put(this.#given.plan);
      else if (text) this.#begin();
    }
  }

  #unmount(app) {
    const { mounted, place, module, end } = this.#apps[app];
    delete this.#apps[app];
    module.ended.delete(end);
    if (!module.over) {
      mounted.destroy();
      mounted.free?.();
    }
    place.remove();
  }

  #keep(key, text) {
    this.#kept[key] = text;
    if (!this.#element.hasAttribute("save")) return;
    try {
      localStorage.setItem(key, text);
    } catch {
      // Full or blocked, it costs the memory, nothing else.
    }
  }

  // What is typed now, which may not have been kept yet.
  #snapshot() {
    this.#seen = this.#apps.plan?.mounted.snapshot() ?? this.#seen;
    const { plan, answer, errors } = this.#seen ?? { plan: null, answer: null, errors: [] };
    return { plan, answer, errors };
  }

  #note() {
    if (this.#apps.plan && !this.#apps.plan.module.over) {
      this.#snapshot();
      if (this.#seen.state) this.#kept[PLAN] = this.#seen.state;
    }
  }

  #changed() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#note();
      if (!this.#quiet) this.#tell("ridgeline-change", this.#snapshot());
    });
  }

  #tell(name, detail, cancelable = false) {
    const event = new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail });
    // A handler may call back into the wasm, which is busy until this task is over.
    if (!cancelable) setTimeout(() => this.#element.dispatchEvent(event));
    return !cancelable || this.#element.dispatchEvent(event);
  }

  // Links between the tools and printing are the widget's own: the host's address, history and page stay as they are.
  #pressed(event) {
    const link = event.target.closest?.("a[href^='#/']");
    if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const tool = link.getAttribute("href").slice(2) || "plan";
      if (this.#tools().includes(tool)) this.#open(tool);
    }
    if (event.target.closest?.("[data-print]")) {
      event.stopPropagation();
      this.print();
    }
  }

  #leaving(event) {
    const link = event.target.closest?.("a[data-send]");
    if (!link) return;
    const summary = this.#shell.querySelector("textarea")?.value ?? "";
    if (!this.#tell("ridgeline-contact", { address: this.#attribute("contact"), summary }, true)) event.preventDefault();
  }

  #fail(error) {
    console.error("Ridgeline:", error);
    this.#failed = error;
    this.#notice.querySelector("p").textContent = error.visitor;
    this.#notice.hidden = false;
    this.#slot.hidden = false;
    // The fallback stands in the element itself, behind a dialog.
    if (this.#dialog && !this.#notice.contains(this.#slot)) this.#notice.append(this.#slot);
    this.#tell("ridgeline-error", { kind: error.kind, message: error.message });
  }

  #crash(app, error) {
    const { place } = this.#apps[app];
    const key = app === "plan" ? PLAN : CHECKS;
    this.#kept[key] = overlaid(this.#kept[key], place);
    this.#unmount(app);
    this.#shell.hidden = !Object.keys(this.#apps).length;
    this.#fail(failure("crashed", "", error, String(error?.message ?? error)));
  }

  async #again() {
    await this.#open(this.#tool);
    if (!this.#failed) this.#shell.querySelector("h1")?.focus();
  }

  get plan() {
    this.#note();
    return this.#seen?.plan ?? this.#given.plan ?? null;
  }

  get answers() {
    return this.#given.answers ?? null;
  }

  save() {
    this.#note();
    return JSON.stringify({ version: 1, ...this.#kept });
  }

  restore(state) {
    let kept;
    try {
      kept = JSON.parse(state);
    } catch {
      kept = null;
    }
    if (kept?.version !== 1) throw new TypeError("Ridgeline: restore() takes what save() answered.");
    for (const key of Object.keys(this.#kept)) if (typeof kept[key] === "string") this.#keep(key, kept[key]);
    if (this.#apps.plan && this.#kept[PLAN]) this.#apps.plan.mounted.restore(this.#kept[PLAN]);
    this.#apps.checks?.mounted.update({ ...this.#options(), state: this.#kept[CHECKS] });
  }

  async print() {
    await printed(this.#element.shadowRoot, this.#shell);
  }

  show(opener) {
    if (!this.#dialog) return;
    this.#opener = opener ?? document.activeElement;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#open(this.#tool ?? this.#asked());
  }

  close() {
    this.#dialog?.close();
  }
}
