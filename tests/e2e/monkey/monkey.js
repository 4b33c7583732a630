// A visitor of ill will and no plan: odd strings into every field, every button, in an order that a seed decides.
// It stays with the plan, or with the checks: `away` are the links that lead from one to the other.
const [seed, steps, away] = arguments;
let state = seed;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const ODD = [
  "", " ", "\u0000", "\t\n", "0", "-0", "-5", "+7", "1e999", "1e12", "1e-320", "∞", "½", "２５", "١٢٣", "१२३", "1/3", "0/0", "1 in 0",
  "100 %", "100 %%", "5k", "5kk", "2 weeks", "8 hours", "$", "kr", "12 500,50", "1.2.3", "1,2,3", ".", ",", "٫", "'", "--1", "1-", "0x10",
  "1000000000000", "9999999999999", "0.0000001", "99999999999999999999999999", "🚀", "👩‍👩‍👧‍👦".repeat(20), "\u202e321", "مرحبا",
  "<img src=x onerror=alert(1)>", "javascript:alert(1)", "9".repeat(10000), "a".repeat(10000), "\ud800", "\u200b7\u200b", "1\u00a0000",
];
const GOOD = ["1", "2", "3", "7.5", "12", "25", "33", "50", "80", "100", "1,000", "12500", "100000", "1000000", "1e6", "987654321"];
const DATES = ["", "2026-02-30", "2026-11-23", "1970-01-01", "2199-12-31", "0001-01-01", "9999-12-31"];

const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
const write = (input, text) => {
  const kind = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
};
const press = (one, key) => one.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

const MOVES = [
  [10, "input:not([type=radio], [type=checkbox], [type=range], [readonly])", (input) => {
    input.focus();
    write(input, input.type === "date" ? pick(DATES) : pick(random() < 0.5 ? ODD : GOOD));
    if (random() < 0.7) input.blur();
  }],
  [2, "input[type=range]", (slider) => {
    slider.focus();
    write(slider, String(Math.floor(random() * Number(slider.max || 100))));
    press(slider, pick(["ArrowRight", "Home", "End", "Escape", "PageUp"]));
  }],
  [2, "button", (button) => button.click()],
  [1, "summary", (summary) => summary.click()],
  [1, ":is([type=radio], [type=checkbox])", (choice) => choice.click()],
  [1, "select", (select) => {
    select.selectedIndex = Math.floor(random() * select.options.length);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }],
  [1, `a[href^='#']:not(${away})`, (link) => link.click()],
  [1, "textarea:not([readonly])", (area) => write(area, pick(ODD))],
];
const bag = MOVES.flatMap(([weight, ...move]) => Array(weight).fill(move));

const wrong = () => {
  // What the visitor typed is told back to them, and no fault of the page.
  const echo = /; you gave [^<]*/g;
  const text = document.documentElement.outerHTML.replace(echo, "");
  const found = text.match(/.{0,80}(\bNaN\b|\bInfinity\b|\bundefined\b|\[object|∞).{0,40}/);
  // The link of the summary carries what was typed there.
  if (found && !document.querySelector("textarea:not([readonly])")) return found[0];
  if (!document.querySelector("h1")?.innerText.trim()) return "no headline";
  if (!document.querySelector("form")) return "no form";
  if (document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth) return `the page is ${document.scrollingElement.scrollWidth} wide`;
  return null;
};

window.print = () => {};
const done = [];
const frame = () => new Promise(requestAnimationFrame);
const step = async (left) => {
  if (!left) return null;
  const [selector, move] = pick(bag);
  const found = shown(selector);
  if (found.length) {
    const one = pick(found);
    done.push(`${one.id || one.getAttribute("aria-label") || one.innerText?.slice(0, 30) || one.tagName}`);
    move(one);
    await frame();
    const fault = wrong();
    const value = one.value === undefined ? "" : ` = ${JSON.stringify(String(one.value).slice(0, 40))}`;
    if (fault) return `${fault} after ${done.slice(-5).join(", ")}${value}`;
  }
  return step(left - 1);
};
return step(steps);
