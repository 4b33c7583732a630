// Beside the frames of Ridgeline in a page: makes each as high as what is in it, tells it whether the page is light or dark, and hands on
// its events. Any number of frames, those that come later too; nothing else in the page is touched. embed.js is the other end.
const NAME = "ridgeline-frame";
const VERSION = 1;
const LEAST = 200;
const MOST = 20000;
const EVENTS = ["ready", "change", "result", "contact", "error"];

// What is known of a frame: which document is in it, its height, the scheme it was told.
const frames = new WeakMap();

const all = () => [...document.querySelectorAll("iframe[data-ridgeline]")];

const originOf = (frame) => {
  try {
    return new URL(frame.src).origin;
  } catch {
    return null;
  }
};

const dark = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");

// No caret is ever drawn in a frame, so its colour is free to say which of two the page's scheme comes to at this place. A system that
// imposes its own colours imposes that one too, and is light or dark all over.
const schemeOf = (frame) => {
  if (forced.matches) return dark.matches ? "dark" : "light";
  if (!frame.style.caretColor) frame.style.caretColor = "light-dark(#fff, #000)";
  const [level] = getComputedStyle(frame).caretColor.match(/\d+/) ?? [];
  return level === "0" ? "dark" : "light";
};

const dress = (frame, always) => {
  const known = frames.get(frame);
  const scheme = schemeOf(frame);
  if (!known || (!always && scheme === known.scheme)) return;
  known.scheme = scheme;
  frame.contentWindow?.postMessage({ name: NAME, version: VERSION, id: known.id, kind: "host", scheme }, known.origin);
};

const dressAll = () => all().forEach((frame) => dress(frame));

// What can turn a page dark: its visitor's setting, and a class or the like on what the frame stands in, or on the sheets.
const watch = new MutationObserver(dressAll);
for (const query of [dark, forced]) query.addEventListener("change", dressAll);
addEventListener("load", dressAll);

const greet = (frame, id, origin) => {
  const { width, borderTopStyle } = getComputedStyle(frame);
  // What a browser gives a frame that nobody has styled.
  if (borderTopStyle === "inset") frame.style.border = "0";
  if (width === "300px" && !frame.hasAttribute("width")) frame.style.inlineSize = "100%";
  watch.observe(document.head, { childList: true, subtree: true, attributes: true });
  for (let one = frame; one; one = one.parentElement) watch.observe(one, { attributes: true });
  frames.set(frame, { id, origin, height: frames.get(frame)?.height ?? 0, scheme: null });
  dress(frame, true);
};

const fit = (frame, height) => {
  if (typeof height !== "number" || !Number.isFinite(height) || height <= 0) return;
  const known = frames.get(frame);
  const wanted = Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
  if (Math.abs(wanted - known.height) <= 1) return;
  known.height = wanted;
  const style = getComputedStyle(frame);
  const edges = ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"].map((name) => parseFloat(style[name]) || 0);
  const around = style.boxSizing === "border-box" ? edges.reduce((sum, edge) => sum + edge) : 0;
  frame.style.height = `${wanted + around}px`;
};

addEventListener("message", (event) => {
  const { source, origin, data } = event;
  if (data?.name !== NAME || data.version !== VERSION || typeof data.id !== "string") return;
  const frame = source && all().find((one) => one.contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  // Loaded a second time, from elsewhere, this has done its part.
  event.stopImmediatePropagation();
  if (data.kind === "ready") greet(frame, data.id, origin);
  if (frames.get(frame)?.id !== data.id) return;
  if (data.kind === "ready" || data.kind === "height") fit(frame, data.height);
  if (data.kind === "event" && EVENTS.includes(data.event)) {
    // It has happened, elsewhere: nothing here can keep it from happening, so none of these is cancelable.
    frame.dispatchEvent(new CustomEvent(`ridgeline-${data.event}`, { bubbles: true, composed: true, detail: data.detail }));
  }
});

// Those that were here first have called before anyone listened. This says nothing, so it may go to whatever is there by now.
for (const frame of all()) frame.contentWindow?.postMessage({ name: NAME, version: VERSION, kind: "ask" }, "*");
