// What a crash leaves behind: what was kept, with what stands in the fields over it, of which the last stroke may not have been kept.

const value = (place, selector) => place.querySelector(selector)?.value ?? "";

// As the plan itself takes a text: anything else would not be read again.
const tidy = (text) => [...text.replace(/[\t\n\r]/g, " ").replace(/[\0-\x1f\x7f-\x9f]/g, "")].slice(0, 64).join("");

/** The state `kept` with what stands in the fields of `place`, the plan's or the checks'. Where nothing was kept of a plan, one is begun with
    `marks`, those its numbers are written with, if they are given. */
export const overlaid = (kept, place, marks) => {
  if (place.dataset.app === "checks") {
    const state = new URLSearchParams(kept);
    for (const field of place.querySelectorAll("[data-entry]")) if (field.value) state.set(field.dataset.entry, field.value);
    return state.toString();
  }
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
