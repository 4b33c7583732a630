// Finds what a test names: by its label as a visitor reads it, by a button's or link's words, or else by CSS selector.
const [name] = arguments;
const roots = (root) => [root, ...[...root.querySelectorAll("*")].flatMap((one) => one.shadowRoot ? roots(one.shadowRoot) : [])];
const words = (one) => (one.textContent ?? "").replace(/\s+/g, " ").trim();
const everywhere = (selector) => roots(document).flatMap((root) => [...root.querySelectorAll(selector)]);
const labelled = (matches) => {
  for (const label of everywhere("label")) if (label.control && matches(words(label))) return label.control;
  for (const legend of everywhere("legend")) if (matches(words(legend))) return legend.parentElement;
  for (const one of everywhere("[aria-label]")) if (matches(one.getAttribute("aria-label"))) return one;
  for (const one of everywhere("button, a[href], summary, [role=button], [role=tab]")) if (matches(words(one))) return one;
  return null;
};
const byWords = labelled((text) => text === name) ?? labelled((text) => text.startsWith(name));
if (byWords) return byWords;
try {
  return everywhere(name)[0] ?? null;
} catch {
  return null;
}
