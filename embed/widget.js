// What <ridgeline-planner> does once it is near the viewport: it mounts the plan and the checks in its shadow root, hands them what it is
// given, and tells its host what they do. It changes nothing outside of its element.
import { attribute, firstTool, options, plain, startingPlan, tools } from "./settings.js";
import { crash, explain } from "./failure.js";
import { Shell } from "./shell.js";
import { overlaid } from "./kept.js";
import { printed, whole } from "./printed.js";
import { Keeper } from "./store.js";
import { run } from "./modules.js";

const PLAN = "ridgeline.plan";
const CHECKS = "ridgeline.checks";
const FACTS = "ridgeline.facts";

const UNKNOWN = "Ridgeline: restore() takes the text that save() answered.";

const turn = () => new Promise((later) => setTimeout(later));
const appOf = (tool) => (tool === "plan" ? "plan" : "checks");

export class Widget {
  #element;
  #given;
  #readied;
  #shell;
  /** What was typed, as text under the apps' keys. */
  #kept = { [PLAN]: "", [CHECKS]: "", [FACTS]: "" };
  /** The apps that are mounted, by name. */
  #apps = {};
  #tool;
  #config = {};
  /** What the plan last answered. */
  #seen = { plan: null, answer: null, errors: [] };
  #keeper = new Keeper(this.#kept, () => this.#saves(), (key) => this.#follow(key));

  #frame = 0;
  #queued = false;

  /** What is drawn is not yet the visitor's doing. */
  #quiet = true;

  constructor(element, given, readied) {
    this.#element = element;
    this.#given = given;
    this.#readied = readied;
    this.#shell = new Shell(element, () => this.#open(this.#tool), (opener) => this.show(opener));
    // Links between the tools and printing are the widget's own: the host's address, history and page stay as they are.
    this.#shell.body.addEventListener("click", (event) => this.#pressed(event), true);
    this.#shell.body.addEventListener("click", (event) => this.#sending(event));
    for (const event of ["input", "click"]) this.#shell.body.addEventListener(event, () => this.#keeper.touch(), true);
    if (this.#saves()) this.#keeper.read();
  }

  /** The element is in the page. */
  enter() {
    this.#keeper.listen();
    if (!this.#shell.dialog || this.#shell.dialog.open) this.#open(this.#tool ?? firstTool(this.#element));
  }

  /** The element has left the page, and is not moved: what was typed stays for when it comes back. */
  leave() {
    this.#keeper.rest();
    this.#note();
    for (const app of Object.keys(this.#apps)) this.#unmount(app);
    this.#shell.withdraw();
    this.#quiet = true;
  }

  /** An attribute or a property is another now. All that change in one task are taken up together. */
  change(name) {
    if (name === "plan") this.#begin();
    if (name === "config" && this.#given.config?.plan && this.#given.plan == null) this.#begin();
    if (name === "answers") this.#answer();
    if (name === "tool" || name === "tools") this.#tool = undefined;
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.#element.isConnected && Object.keys(this.#apps).length) this.#open(this.#tool ?? firstTool(this.#element));
    });
  }

  // Opens a tool, whose app is fetched when it is first asked for.
  async #open(tool) {
    const app = appOf(tool);
    this.#tool = tool;
    this.#shell.dress();
    // Who is elsewhere in the page is not called away from there.
    this.#shell.body.toggleAttribute("data-quiet", !this.#element.shadowRoot.activeElement);
    try {
      const [module] = await Promise.all([run(app, attribute(this.#element, "base")), this.#shell.adopt(app)]);
      if (!this.#element.isConnected || this.#tool !== tool) return;
      if (module.over) return void this.#open(tool);
      if (!this.#apps[app]) this.#mount(app, module);
      for (const { mounted } of Object.values(this.#apps)) mounted.update(this.#options());
      // It draws itself in tasks of its own, and opens itself then.
      do await turn();
      while (this.#apps[app] && this.#shell.body.dataset.open !== app);
      if (!this.#apps[app]) return;
      this.#shell.reveal();
      if (this.#quiet) this.#begun(tool);
    } catch (error) {
      // Of a crash every element on the run is told.
      if (Object.values(this.#apps).some(({ module }) => module.over)) return;
      this.#fail(error.kind ? error : await explain(error));
    }
  }

  #begun(tool) {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#note();
    this.#quiet = false;
    this.#readied(this.#element);
    this.#tell("ridgeline-ready", { tool, ...this.#news() });
  }

  #options() {
    const { plan: _, ...config } = plain(this.#given.config, "config") ?? {};
    // The same object while it says the same, since the checks are made anew for another.
    if (JSON.stringify(config) !== JSON.stringify(this.#config)) this.#config = config;
    return { ...options(this.#element), tool: this.#tool, config: this.#config, facts: this.#kept[FACTS] };
  }

  #mount(app, module) {
    const place = document.createElement("div");
    place.dataset.app = app;
    this.#shell.body.append(place);
    const state = this.#kept[app === "plan" ? PLAN : CHECKS];
    const host = {
      keep: (key, text) => this.#keep(key, text),
      changed: () => this.#changed(),
      found: (check, outcome, title) => this.#quiet || this.#tell("ridgeline-result", { check, outcome, title }),
    };
    const given = { ...this.#options(), state };
    this.#apps[app] = { place, module, end: (error) => this.#crash(app, error) };
    module.ended.add(this.#apps[app].end);
    this.#apps[app].mounted = new module.Mounted(place, given, host);
    if (!state) app === "plan" ? this.#begin() : this.#answer();
  }

  #unmount(app) {
    const { mounted, place, module, end } = this.#apps[app];
    delete this.#apps[app];
    module.ended.delete(end);
    place.remove();
    mounted?.destroy();
  }

  // Writes the plan that the host gives, if it gives one.
  #begin() {
    const plan = this.#given.plan ?? this.#given.config?.plan ?? startingPlan(this.#element);
    if (plan == null || !this.#apps.plan) return;
    this.#keeper.touch();
    const faults = this.#apps.plan.mounted.write(plan);
    if (!faults) console.error("Ridgeline: a plan is an object, such as { target: 100000, winRate: 0.25 }.");
    for (const { field, message } of faults ?? []) console.error(`Ridgeline: plan.${field}: ${message}`);
  }

  // Writes the answers that the host gives, if it gives any.
  #answer() {
    const app = this.#apps.checks;
    if (this.#given.answers == null || !app) return;
    this.#keeper.touch();
    const { state, errors } = app.mounted.write(this.#given.answers, this.#kept[CHECKS]);
    for (const { field, message } of errors) console.error(`Ridgeline: answers${field && `.${field}`}: ${message}`);
    if (state === undefined) return;
    this.#keep(CHECKS, state);
    app.mounted.update({ ...this.#options(), state });
  }

  #saves() {
    return this.#element.hasAttribute("save");
  }

  #keep(key, text) {
    this.#kept[key] = text;
    if (this.#saves()) this.#keeper.keep(key);
  }

  // Goes on from what another tab has kept.
  #follow(key) {
    if (key === PLAN) this.#apps.plan?.mounted.restore(this.#kept[PLAN]);
    else this.#apps.checks?.mounted.update({ ...this.#options(), state: this.#kept[CHECKS] });
  }

  // Takes down what the plan shows, which may not have been kept yet.
  #note() {
    const app = this.#apps.plan;
    if (!app || app.module.over) return;
    this.#seen = { ...this.#seen, ...app.mounted.snapshot() };
    if (this.#seen.state) this.#kept[PLAN] = this.#seen.state;
  }

  #news() {
    const { plan, answer, errors } = this.#seen;
    return { plan, answer, errors };
  }

  #changed() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#note();
      if (!this.#quiet) this.#tell("ridgeline-change", this.#news());
    });
  }

  // In a task of its own: a handler may call back into the wasm, which is busy until this one is over.
  #tell(name, detail) {
    const event = new CustomEvent(name, { bubbles: true, composed: true, detail });
    setTimeout(() => this.#element.dispatchEvent(event));
  }

  #pressed(event) {
    const link = event.target.closest?.("a[href^='#/']");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const tool = link.getAttribute("href").slice(2) || "plan";
      if (tools(this.#element).includes(tool)) this.#open(tool);
    }
    if (event.target.closest?.("[data-print]")) {
      event.stopPropagation();
      this.print();
    }
  }

  // At once, since the host may cancel it. The apps have heard of the press already.
  #sending(event) {
    if (!event.target.closest?.("a[data-send]")) return;
    const summary = this.#shell.body.querySelector(".cta textarea")?.value ?? "";
    const detail = { address: attribute(this.#element, "contact"), summary };
    const contact = new CustomEvent("ridgeline-contact", { bubbles: true, composed: true, cancelable: true, detail });
    if (!this.#element.dispatchEvent(contact)) event.preventDefault();
  }

  #fail(error) {
    console.error("Ridgeline:", error.message);
    this.#shell.tell(error.visitor, error.kind === "crashed");
    this.#tell("ridgeline-error", { kind: error.kind, message: error.message });
  }

  #crash(app, error) {
    const key = app === "plan" ? PLAN : CHECKS;
    this.#kept[key] = overlaid(this.#kept[key], this.#apps[app].place);
    this.#unmount(app);
    this.#shell.withdraw();
    this.#quiet = true;
    // Another element of the page, where the visitor is, brought down what both run on: this one comes back by itself.
    const there = document.activeElement;
    if (there !== this.#element && there?.localName === this.#element.localName) this.#open(this.#tool);
    else this.#fail(crash(error));
  }

  get plan() {
    this.#note();
    return this.#seen.plan ?? this.#given.plan ?? null;
  }

  get answers() {
    return this.#apps.checks?.mounted.answers(this.#kept[CHECKS]) ?? this.#given.answers ?? null;
  }

  /** All that was typed, as text. */
  async save() {
    // What was typed last may have been put off by some turns, so that the browser draws first.
    for (let at = 0; at < 4; at += 1) await turn();
    this.#note();
    return JSON.stringify({ version: 1, ...this.#kept });
  }

  /** Goes back to what save() answered. */
  restore(state) {
    let kept;
    try {
      kept = JSON.parse(state);
    } catch {
      kept = null;
    }
    if (kept?.version !== 1) throw new TypeError(UNKNOWN);
    this.#keeper.touch();
    for (const key of Object.keys(this.#kept)) if (typeof kept[key] === "string") this.#keep(key, kept[key]);
    if (this.#kept[PLAN] && this.#apps.plan?.mounted.restore(this.#kept[PLAN]) === false) throw new TypeError(UNKNOWN);
    this.#apps.checks?.mounted.update({ ...this.#options(), state: this.#kept[CHECKS] });
  }

  async print() {
    await whole(this.#tool === "plan" && this.#apps.plan?.place);
    return printed(this.#element.shadowRoot, this.#shell.body);
  }

  /** Opens the dialog of a modal element. */
  show(opener) {
    if (!this.#shell.dialog) return;
    this.#shell.show(opener);
    this.enter();
  }

  close() {
    this.#shell.dialog?.close();
  }
}
