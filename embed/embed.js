// The page in a frame: one planner, set up by the address, that tells the page around it how high it is and what happens in it. frame.js
// is its other end.
const NAME = "ridgeline-frame";
const VERSION = 1;

// Not `base`: whoever writes an address must not choose which scripts run here.
const ATTRIBUTES = ["tools", "tool", "currency", "locale", "theme", "accent", "contact", "contact-label", "share-base", "plan", "save"];
const EVENTS = ["ready", "change", "result", "contact", "error"];

const element = document.querySelector("ridgeline-planner");
const asked = new URLSearchParams(location.search);

for (const name of ATTRIBUTES) if (asked.has(name)) element.setAttribute(name, asked.get(name));

// Stands in for the planner until, or unless, it loads. It opens beside the page that the frame is in.
if (/^(https:\/\/|mailto:)./i.test(asked.get("contact") ?? "")) {
  const link = document.createElement("a");
  Object.assign(link, { href: asked.get("contact"), target: "_blank", rel: "noopener" });
  link.textContent = asked.get("contact-label") || "Talk it through";
  element.append(link);
}

const themed = /^(light|dark)$/.test(asked.get("theme") ?? "");
const dress = (scheme) => {
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
};
if (themed) dress(asked.get("theme"));

// Tells this document from one that was in the frame before.
const id = crypto.getRandomValues(new Uint32Array(2)).join("-");

// Whom to tell. Until the page around has answered, anyone may hear that this is here and how high it is, and no more.
let host = null;
const waiting = new Map();

const post = (kind, more) => parent.postMessage({ name: NAME, version: VERSION, id, kind, ...more }, host ?? "*");

// A pixel to spare: content that grows by one is not worth a message, and must not bring a scroll bar either.
let told = 0;
const measure = (wrapper) => {
  const height = Math.ceil(wrapper.getBoundingClientRect().height) + 1;
  if (Math.abs(height - told) <= 1) return;
  told = height;
  post("height", { height });
};

const report = (event, detail) => (host ? post("event", { event, detail }) : waiting.set(event, detail));

if (parent !== window) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data?.name !== NAME || data.version !== VERSION) return;
    if (data.kind === "ask") return post("ready", { height: told });
    if (data.kind !== "host" || data.id !== id) return;
    // A page from a file, or in a sandbox, has no origin to be told by.
    host = origin === "null" ? "*" : origin;
    if (!themed) dress(data.scheme);
    for (const [event, detail] of waiting) report(event, detail);
    waiting.clear();
  });
  for (const event of EVENTS) element.addEventListener(`ridgeline-${event}`, ({ detail }) => report(event, detail));
  const wrapper = document.querySelector(".framed");
  post("ready", { height: 0 });
  new ResizeObserver(() => measure(wrapper)).observe(wrapper);
}
