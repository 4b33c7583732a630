// Prints what is in a shadow root, in a frame of its own: the host's page around it stays off the paper.

const copied = (from, to) => {
  // What was typed is no attribute, and is not cloned.
  const [typed, clones] = [from, to].map((one) => one.querySelectorAll("input, textarea, select"));
  typed.forEach((field, at) => {
    clones[at].value = field.value;
    clones[at].checked = field.checked;
  });
};

/** Prints `shell`, which stands in `root`. */
export const printed = (root, shell) =>
  new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.title = document.title;
    Object.assign(frame.style, { position: "fixed", inlineSize: "0", blockSize: "0", border: "0", visibility: "hidden" });
    document.body.append(frame);
    const { contentDocument: page, contentWindow: own } = frame;
    page.title = document.title;
    page.documentElement.lang = "en";
    const host = page.body.appendChild(page.createElement("div"));
    const inside = host.attachShadow({ mode: "open" });
    inside.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
      const copy = new own.CSSStyleSheet();
      copy.replaceSync(sheet.text ?? [...sheet.cssRules].map((rule) => rule.cssText).join("\n"));
      return copy;
    });
    const paper = page.importNode(shell, true);
    inside.append(paper);
    copied(shell, paper);
    const over = () => {
      frame.remove();
      done();
    };
    own.addEventListener("afterprint", over, { once: true });
    own.focus();
    own.print();
    // Some browsers return before the paper is chosen and never say when it is over.
    setTimeout(over, 60_000);
  });

// A line that has gone dead may never say so.
const PATIENCE = 15_000;

/**
 * Asks for what an app in `place` shows at a visitor's first sign: paper is not scrolled to. Waits until it is there, or known not to come;
 * where neither is so after a while, the rest is printed.
 */
export const whole = (place) =>
  new Promise((done) => {
    const awaited = () => place && place.isConnected && place.querySelector("[data-coming]");
    if (!awaited()) return done();
    const end = () => {
      watch.disconnect();
      clearTimeout(late);
      done();
    };
    const late = setTimeout(end, PATIENCE);
    const watch = new MutationObserver(() => awaited() || end());
    watch.observe(place, { subtree: true, childList: true, attributeFilter: ["data-coming"] });
    awaited().dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  });
