// The two modules of the widget, each fetched and compiled once for all elements of a page, and their style sheets.
import { crash, explain, failure, judge } from "./failure.js";

const FILES = {
  plan: {
    glue: new URL("./widget-plan.js", import.meta.url),
    wasm: new URL("./widget-plan_bg.wasm", import.meta.url),
    // What the plan asks for once a visitor does: a part of its wasm, which shares all with the first.
    later: new URL("./widget-plan_later.wasm", import.meta.url),
    sheets: [new URL("./planner.css", import.meta.url), new URL("./later.css", import.meta.url)],
  },
  checks: {
    glue: new URL("./widget-checks.js", import.meta.url),
    wasm: new URL("./widget-checks_bg.wasm", import.meta.url),
    sheets: [
      new URL("./checks.css", import.meta.url),
      new URL("./checks_fit.css", import.meta.url),
      new URL("./checks_review.css", import.meta.url),
      new URL("./checks_diagnosis.css", import.meta.url),
      new URL("./checks_interview.css", import.meta.url),
    ],
  },
};

// The page's own sheet, which both share, and what a stranger's page needs besides.
const SHARED = new URL("./index.css", import.meta.url);
const AROUND = new URL("./widget.css", import.meta.url);

// Answers what `make` makes for a key, once; what failed is made again when it is next asked for.
const once = (make) => {
  const made = new Map();
  return (key, ...rest) => {
    if (!made.has(key)) made.set(key, make(key, ...rest).catch((error) => { made.delete(key); throw error; }));
    return made.get(key);
  };
};

// A bundler or a content network may have put the files elsewhere: `base` says where.
const at = (url, base) => base ? new URL(url.pathname.split("/").pop(), new URL(base, document.baseURI)) : new URL(url);

const fetched = async (url) => {
  let response;
  try {
    response = await fetch(url, { credentials: "omit" });
  } catch (error) {
    throw await explain(error, url);
  }
  const bad = judge(response, String(url));
  if (bad) throw bad;
  return response;
};

const compiled = once(async (href) => {
  if (!globalThis.WebAssembly) throw failure("unsupported", href);
  const response = await fetched(href);
  const spare = response.clone();
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    throw await explain(error, href, spare);
  }
});

const sheet = once(async (href) => {
  const made = new CSSStyleSheet();
  made.text = await (await fetched(href)).text();
  made.replaceSync(made.text);
  return made;
});

// The button that asks again for a part goes away by it: the focus stays in what is around it.
const stay = () => {
  let pressed = document.activeElement;
  while (pressed?.shadowRoot?.activeElement) pressed = pressed.shadowRoot.activeElement;
  const place = pressed?.closest("[data-again]")?.closest("details, .offer, .check-coming, .planner > div");
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
};

/** One run of a module: its script, and the instance of its wasm. It is over once that has crashed. */
class Run {
  Mounted;
  over = false;
  /** Whoever is to hear that it is over. */
  ended = new Set();
  #forget;

  constructor(forget) {
    this.#forget = forget;
  }

  #end(error) {
    if (this.over) return;
    this.over = true;
    this.#forget();
    // The call that threw goes on to its end first.
    queueMicrotask(() => { for (const end of this.ended) end(error); });
  }

  /**
   * All that a wasm exports, watched as it is called: WebKit tells a page nothing of an error in a script of another origin. Whatever is
   * thrown leaves the wasm half way through what it was doing: it is not called again, and what is left of it, as timers, comes to nothing.
   */
  watched(exports) {
    const watch = (call) => (...given) => {
      if (this.over) return;
      try {
        return call(...given);
      } catch (error) {
        this.#end(error);
        throw error;
      }
    };
    return Object.fromEntries(Object.entries(exports).map(([name, one]) => [name, typeof one === "function" ? watch(one) : one]));
  }
}

const begin = async (fresh, name, base, count) => {
  const { glue, wasm, later } = FILES[name];
  const script = at(glue, base);
  // A script that is imported under another name is another script, with an instance of its own.
  if (count) script.search = `?${count}`;
  const [module, exported] = await Promise.all([
    compiled(at(wasm, base).href),
    import(/* @vite-ignore */ script.href).catch(async (error) => { throw await explain(error, script); }),
  ]);
  try {
    let first;
    // Not there where Trunk alone has built it.
    exported.watchBy?.((exports) => fresh.watched((first = exports)));
    await exported.default({ module_or_path: module });
    const fetched = once(async (href) => WebAssembly.instantiate(await compiled(href), { first }));
    exported.fetchBy?.(() => {
      stay();
      return fetched(at(later, base).href);
    });
  } catch (error) {
    throw fresh.over ? crash(error) : await explain(error, wasm);
  }
  fresh.Mounted = exported.Mounted;
  return fresh;
};

const runs = new Map();

/** A run of the module called `name`: the one there is, or a new one. */
export const run = (name, base) => {
  const key = at(FILES[name].glue, base).href;
  const { count = 0, beginning } = runs.get(key) ?? {};
  if (beginning) return beginning;
  const known = { count };
  const forget = () => runs.get(key) === known && runs.set(key, { count: count + 1 });
  runs.set(key, known);
  known.beginning = begin(new Run(forget), name, base, count).catch((error) => {
    forget();
    throw error;
  });
  return known.beginning;
};

/** The style sheets of the module called `name`, to be adopted. */
export const sheets = (name, base) => Promise.all([SHARED, ...FILES[name].sheets, AROUND].map((url) => sheet(at(url, base).href)));
