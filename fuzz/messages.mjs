// Messages to a frame and to the page around it, changed by chance: `node fuzz/messages.mjs [seconds] [seed]`. Without seconds, as the tests
// run it, the kept messages and 20,000 changes to them. Both ends run as they are shipped, in a world that has no more than they ask for;
// what each may believe, and whom it may tell, is written down here a second time.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import vm from "node:vm";

const [seconds = "0", seed = "1"] = process.argv.slice(2);
const here = (path) => new URL(path, import.meta.url);
const script = (name) => readFileSync(here(`../embed/${name}`), "utf8");
const corpus = readdirSync(here("corpus/message")).sort().map((name) => JSON.parse(readFileSync(here(`corpus/message/${name}`), "utf8")));

// Numerical Recipes' generator: the same seed makes the same changes.
let state = Number(seed) >>> 0;
const below = (count) => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * count);
const one = (list) => list[below(list.length)];

const HOST = "https://host.example";
const PLANNER = "https://planner.example";
// As browsers give them.
const ORIGINS = [HOST, PLANNER, "null", `${HOST}.evil.example`, `${PLANNER}:8443`, "http://planner.example"];
const EVENTS = ["ready", "change", "result", "contact", "error"];
const VALUES = [
  null, undefined, true, "", "ridgeline-frame", "ready", "height", "host", "ask", "event", "dark", "light", "change", "click", 0, 1, -1, 2, 299.2, 3333, 1e9, 1e308,
  NaN, Infinity, -Infinity, -0, 10n ** 30n, "1", "3333", "constructor", "__proto__", "x".repeat(9999), [], [1], ["dark"], {}, { valueOf: 3333 }, new Date(0), new Map([[1, 2]]),
];

const changed = (message) => {
  const { from, origin, data } = structuredClone(message);
  const made = { from, origin, data };
  for (let changes = below(4); changes > 0; changes -= 1) {
    const what = below(9);
    const names = made.data && typeof made.data === "object" ? Object.keys(made.data) : [];
    if (what === 0) made.from = one(["peer", "self", "stranger", "nobody"]);
    else if (what === 1) made.origin = one(ORIGINS);
    else if (what === 2) made.data = one(VALUES);
    else if (what === 3 && names.length) delete made.data[one(names)];
    else if (names.length) made.data[what === 4 ? one(["kind", "id", "height", "event", "scheme", "detail"]) : one(names)] = one(VALUES);
  }
  return made;
};

const windows = (listeners, posted) => {
  const make = (name) => ({ name, postMessage: (data, target) => posted.push({ to: name, data, target }) });
  const self = make("self");
  return { self, peer: make("peer"), stranger: make("stranger"), nobody: null, hear: (event) => listeners.message.forEach((listener) => listener(event)) };
};

const world = (name, more) => {
  const [listeners, posted] = [{ message: [], load: [] }, []];
  const around = windows(listeners, posted);
  const nothing = class { observe() {} };
  const globals = {
    URL, URLSearchParams, crypto, Number, Math, Object, Map, WeakMap, Array, JSON, CustomEvent, parseFloat,
    MutationObserver: nothing, ResizeObserver: nothing, matchMedia: () => ({ addEventListener() {} }),
    addEventListener: (type, listener) => listeners[type].push(listener),
    ...more(around),
  };
  vm.runInNewContext(script(name), vm.createContext(globals), { filename: name });
  return { ...around, posted };
};

// What is set on it is noted, and nothing but this may be.
const guarded = (object, allowed, set) =>
  new Proxy(object, {
    set(target, key, value) {
      assert(allowed.includes(key), `${String(key)} is set`);
      set?.(key, value);
      target[key] = value;
      return true;
    },
  });

// The page around: it sets a height, and hands on five events.
const page = () => {
  const heard = [];
  const style = guarded({}, ["caretColor", "border", "inlineSize", "height"], (key, value) => {
    if (key === "height") assert.match(value, /^\d+px$/), assert(parseInt(value) >= 200 && parseInt(value) <= 20000, value);
  });
  const computed = { width: "300px", borderTopStyle: "inset", caretColor: "rgb(255, 255, 255)", boxSizing: "content-box" };
  const { peer, self, stranger, hear, posted } = world("frame.js", (around) => {
    const frame = guarded(
      { src: `${PLANNER}/embed.html`, contentWindow: around.peer, style, hasAttribute: () => false, dispatchEvent: ({ type, detail }) => heard.push({ type, detail }) },
      [],
    );
    return { document: { head: {}, querySelectorAll: () => [frame] }, getComputedStyle: () => computed };
  });
  let id = null;
  const sources = { peer, self, stranger, nobody: null };
  return ({ from, origin, data }) => {
    const [height, before, told] = [style.height, heard.length, posted.length];
    let isStopped = false;
    hear({ source: sources[from], origin, data, stopImmediatePropagation: () => (isStopped = true) });
    const isFrames = data?.name === "ridgeline-frame" && data.version === 1 && typeof data.id === "string" && from === "peer" && origin === PLANNER;
    assert.equal(isStopped, isFrames);
    if (isFrames && data.kind === "ready") id = data.id;
    const isCurrent = isFrames && id === data.id;
    const isHeight = isCurrent && ["ready", "height"].includes(data.kind) && Number.isFinite(data.height) && data.height > 0;
    if (!isHeight) assert.equal(style.height, height);
    const isEvent = isCurrent && data.kind === "event" && EVENTS.includes(data.event);
    assert.deepEqual(heard.slice(before), isEvent ? [{ type: `ridgeline-${data.event}`, detail: data.detail ?? null }] : []);
    for (const { to, target, data: word } of posted.slice(told)) {
      assert.deepEqual([to, target, word.kind, Object.keys(word).sort()], ["peer", PLANNER, "host", ["id", "kind", "name", "scheme", "version"]]);
    }
  };
};

// The page in the frame: it takes a scheme from its parent, and tells what happens to nobody but whoever its parent then was.
const frame = () => {
  const dataset = guarded({}, ["scheme"], (_, value) => assert(["light", "dark"].includes(value), String(value)));
  const listeners = {};
  const element = { setAttribute() {}, append() {}, addEventListener: (type, listener) => (listeners[type] = listener) };
  const { peer, self, stranger, hear, posted } = world("embed.js", (around) => ({
    parent: around.peer,
    window: around.self,
    location: { search: "" },
    document: { documentElement: { dataset }, querySelector: (name) => (name === ".framed" ? {} : element) },
  }));
  const { id } = posted[0].data;
  let host = null;
  const sources = { peer, self, stranger, nobody: null };
  const mine = (data) => (data?.id === "ID" ? { ...data, id } : data);
  return ({ from, origin, data: given }) => {
    const [data, scheme, told] = [mine(given), dataset.scheme, posted.length];
    hear({ source: sources[from], origin, data });
    const isParents = from === "peer" && data?.name === "ridgeline-frame" && data.version === 1;
    const isHost = isParents && data.kind === "host" && data.id === id;
    if (isHost) host = origin === "null" ? "*" : origin;
    assert.equal(dataset.scheme, isHost && ["light", "dark"].includes(data.scheme) ? data.scheme : scheme);
    const event = one(EVENTS);
    listeners[`ridgeline-${event}`]({ detail: { plan: "a secret" } });
    for (const { to, target, data: word } of posted.slice(told)) {
      assert.equal(to, "peer");
      assert.equal(target, host ?? "*");
      if (host === null) assert.deepEqual([word.kind, "detail" in word], ["ready", false]);
    }
    if (host !== null) assert.equal(posted.at(-1).data.event, event);
  };
};

const until = Date.now() + Number(seconds) * 1000;
let tried = 0;
const run = (messages) => {
  for (const end of [page, frame]) {
    const hear = end();
    for (const message of messages) {
      try {
        hear(message);
      } catch (error) {
        console.error(`${end.name} (seed ${seed}, after ${tried}):`, message);
        throw error;
      }
      tried += 1;
    }
  }
};

run(corpus);
while (Number(seconds) ? Date.now() < until : tried < 20_000) run(Array.from({ length: 100 }, () => changed(one(corpus))));
console.log(`${tried} messages, and none that it fails on`);
