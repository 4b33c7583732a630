// The loader: <ridgeline-planner> and load(). All else arrives once an element nears the viewport, or load() is called.
const TAG = "ridgeline-planner";

const REFLECTED = ["tools", "tool", "currency", "locale", "theme", "accent", "contact", "contact-label", "save", "base", "launcher"];

/** The model without an element: see ridgeline.d.ts. */
export const load = async (source) => (await import("./load.js")).load(source);

// Where there is no document (Node, a worker) there is no element, and nothing happens.
const Base = globalThis.HTMLElement ?? class {};

/** The element. What it does is in widget.js; until that has arrived, it remembers what it was given. */
export class RidgelinePlanner extends Base {
  static observedAttributes = [...REFLECTED, "plan", "share-base", "modal", "eager"];

  static from = import.meta.url;

  #given = {};

  #arriving;

  #widget;

  #watch;

  #readied;

  /** Resolves with the element once it can be used. */
  ready = new Promise((done) => (this.#readied = done));

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
      // Set before the element was one, these hide the accessors.
      for (const name of ["plan", "answers", "config", "save"]) {
        if (Object.hasOwn(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
    }
    if (this.#widget) this.#widget.enter();
    else if (this.hasAttribute("eager") || this.hasAttribute("modal")) this.#soon();
    else {
      this.#watch ??= new IntersectionObserver(
        (seen) => seen.some((one) => one.isIntersecting) && this.#soon(),
        { rootMargin: "400px" },
      );
      this.#watch.observe(this);
    }
  }

  disconnectedCallback() {
    // An element that is moved leaves and comes back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#watch?.disconnect();
      this.#widget?.leave();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    // The attribute is the newer: a property set before it is not written again.
    if (name === "plan") delete this.#given.plan;
    this.#widget?.change(name);
    if (name === "eager" && now !== null && this.isConnected && this.shadowRoot) this.#soon();
  }

  #arrive() {
    this.#watch?.disconnect();
    return (this.#arriving ??= import("./widget.js").then(
      ({ Widget }) => {
        this.#widget = new Widget(this, this.#given, this.#readied);
        if (this.isConnected) this.#widget.enter();
        return this.#widget;
      },
      async (error) => {
        this.#arriving = undefined;
        const answer = await fetch(new URL("./widget.js", import.meta.url)).catch(() => null);
        const script = /javascript/.test(answer?.headers.get("content-type"));
        const kind = !answer ? "network" : !answer.ok ? "not-found" : script ? "damaged" : "mime";
        const message = `The files of the release beside ${import.meta.url} did not arrive (${kind}). ${error}`;
        console.error(`Ridgeline: ${message}`);
        this.#apologize();
        this.dispatchEvent(new CustomEvent("ridgeline-error", { bubbles: true, composed: true, detail: { kind, message } }));
        throw error;
      },
    ));
  }

  // All that can be said while nothing else has arrived; the host's own words stay below.
  #apologize() {
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    const again = document.createElement("button");
    again.textContent = "Try again";
    again.onclick = () => {
      note.remove();
      this.#soon();
    };
    note.append("Part of this calculator did not arrive. ", again);
    this.shadowRoot.prepend(note);
  }

  #soon() {
    this.#arrive().catch(() => {});
  }

  #set(name, value) {
    this.#given[name] = value;
    this.#widget?.change(name);
  }

  /** The plan, in the names of the model: what the visitor typed, or what was given. */
  get plan() {
    return this.#widget ? this.#widget.plan : (this.#given.plan ?? null);
  }

  set plan(plan) {
    this.#set("plan", plan);
  }

  /** The answers in the checks, by check and question. */
  get answers() {
    return this.#widget ? this.#widget.answers : (this.#given.answers ?? null);
  }

  set answers(answers) {
    this.#set("answers", answers);
  }

  /** The site owner's words, weights and figures. */
  get config() {
    return this.#given.config ?? null;
  }

  set config(config) {
    this.#set("config", config);
  }

  /** Answers a plan, the visitor's own where none is given. */
  async compute(plan) {
    return (await this.#model()).compute(plan ?? this.plan);
  }

  /** Assesses the answers of a check. */
  async assess(check, answers) {
    return (await this.#model()).assess(check, answers ?? this.answers?.[check] ?? {});
  }

  #model() {
    const base = this.getAttribute("base");
    return load(base ? { base } : undefined);
  }

  /** Called, it answers all that was typed, as text for restore(); set, it is the attribute: React sets what is there. */
  get save() {
    return async () => (await this.#arrive()).save();
  }

  set save(on) {
    this.toggleAttribute("save", on !== false && on != null);
  }

  /** Goes back to what save() answered. */
  async restore(state) {
    return (await this.#arrive()).restore(state);
  }

  /** Prints what it shows, without the page around it. */
  async print() {
    return (await this.#arrive()).print();
  }

  /** Opens the dialog of a modal element; the focus goes back to `opener`. */
  async show(opener) {
    return (await this.#arrive()).show(opener);
  }

  /** Closes it. */
  close() {
    this.#widget?.close();
  }
}

if (globalThis.customElements) {
  const known = customElements.get(TAG);
  if (known) console.warn(`Ridgeline: ${import.meta.url} does nothing, since ${known.from ?? "another script"} came first. Load it once.`);
  else {
    customElements.define(TAG, RidgelinePlanner);
    addEventListener("click", (event) => {
      const opener = event.composedPath().find((one) => one.dataset?.ridgelineOpen !== undefined);
      if (!opener || event.defaultPrevented) return;
      const id = opener.dataset.ridgelineOpen;
      let element = id ? document.getElementById(id) : document.querySelector(`${TAG}[modal]`);
      if (!element && !id) {
        element = document.createElement(TAG);
        element.toggleAttribute("modal", true);
        document.body.append(element);
      }
      element?.show?.(opener);
    });
  }
}
