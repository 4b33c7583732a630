// What a crash leaves behind: what was kept, with what stands in the fields over it, of which the last stroke may not have been kept.

const value = (place, selector) => place.querySelector(selector)?.value ?? "";

// As the plan itself takes a text: anything else would not be read again.
const tidy = (text) => [...text.replace(/[\t\n\r]/g, " ").replace(/[\0-\x1f\x7f-\x9f]/g, "")].slice(0, 64).join("");

// What stands in a check is the visitor's, but for what their plan answers and what is assumed until they say otherwise, unless they are there.
const noted = (kept, place) => {
  const state = new URLSearchParams(kept || "v=1");
  const here = place.getRootNode().activeElement;
  const note = (name, text, at) => {
    const isKnown = at.querySelector(".from-plan:not([hidden])") || at.querySelector(".fit-reset")?.textContent.includes(text);
    const isOwn = at.contains(here) || (text && (state.has(name) || !isKnown));
    if (isOwn && text.trim() !== state.get(name)?.trim()) state.set(name, text);
  };
  let prefix = /^ridgeline-ask-(.+?)-/.exec(place.querySelector("[data-question]")?.id)?.[1] + ".";
  for (const entry of place.querySelectorAll("[data-entry]")) {
    const { id, value } = entry.querySelector("input");
    const name = entry.dataset.entry;
    // Which of several reps it is, its name tells.
    const begin = id.slice("ridgeline-".length, -name.length).replaceAll("-", ".");
    if (name === "name") prefix = begin;
    note(begin + name, value, entry.closest(".question, .fit-figure") ?? entry);
  }
  for (const asked of place.querySelectorAll("[data-question]")) {
    const name = prefix + asked.dataset.question;
    const chosen = asked.querySelector("[type=radio]:checked");
    if (chosen) note(name, chosen.value, asked);
    const written = asked.querySelector("textarea");
    if (written) note(`${name}+note`, written.value, written);
  }
  // `ridgeline-interview-form-1-note` is kept as `interview.form-1.note`.
  for (const one of place.querySelectorAll(".input > textarea, [name*='-form-']:checked"))
    note((one.name || one.id).replace(/^ridgeline-(interview)-(\w+-\d+)-/, "$1.$2."), one.value, one);
  return state.toString();
};

/** The state `kept` with what stands in the fields of `place`, the plan's or the checks'. Where nothing was kept of a plan, one is begun with
    `marks`, those its numbers are written with, if they are given. */
export const overlaid = (kept, place, marks) => {
  if (place.dataset.app === "checks") return noted(kept, place);
  // Before anything was drawn there is nothing that could be lost.
  if (!place.querySelector("[data-field]")) return kept;
  const begun = new URLSearchParams(kept);
  if (!begun.has("v") && !marks) return kept;
  const all = begun.has("v") ? [...begun] : Object.entries({ v: "2", ...marks, o: "0", s: "" });
  // The fields are those of the plan that is open, one of several; the first version of what is kept had one.
  const starts = all.flatMap(([name], at) => (name === "s" ? [at + 1] : []));
  const open = Number(begun.get("o") ?? 0);
  const from = starts[open] ?? 0;
  const end = starts[open + 1] ? starts[open + 1] - 1 : all.length;
  const state = new URLSearchParams(all.slice(from, end));
  for (const name of ["x", "q"]) state.delete(name);
  // The rows are in a part that may not have arrived.
  if (place.querySelector(".rows")) for (const name of ["w", "h"]) state.delete(name);
  state.set("c", value(place, "#ridgeline-currency") || "USD");
  if (place.querySelector(".segments label:last-child input")?.checked) state.set("q", "");
  for (const field of place.querySelectorAll("[data-field]")) {
    const text = tidy(field.querySelector("input")?.value ?? "");
    const row = field.closest(".row");
    if (!row) state.delete(field.dataset.field);
    if (row) state.append(row.querySelectorAll("[data-field]").length > 1 ? "w" : "h", text);
    else if (text) state.set(field.dataset.field, text);
  }
  return new URLSearchParams([...all.slice(0, from), ...state, ...all.slice(end)]).toString();
};
