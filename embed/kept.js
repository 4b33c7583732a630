// What a crash leaves behind: what was kept, with what stands in the fields over it, of which the last stroke may not have been kept.

const value = (place, selector) => place.querySelector(selector)?.value ?? "";

/** The state `kept` with what stands in the fields of `place`, the plan's or the checks'. */
export const overlaid = (kept, place) => {
  const state = new URLSearchParams(kept);
  if (place.dataset.app === "checks") {
    for (const field of place.querySelectorAll("[data-entry]")) if (field.value) state.set(field.dataset.entry, field.value);
    return state.toString();
  }
  // Before anything was drawn there is nothing that could be lost.
  if (!place.querySelector("[data-field]") || !state.has("v")) return kept;
  for (const name of ["x", "q", "w", "h"]) state.delete(name);
  state.set("c", value(place, "#ridgeline-currency") || "USD");
  if (place.querySelector(".segments label:last-child input")?.checked) state.set("q", "");
  for (const field of place.querySelectorAll("[data-field]")) {
    const text = field.querySelector("input")?.value ?? "";
    const row = field.closest(".row");
    if (!row) state.delete(field.dataset.field);
    if (row) state.append(row.querySelectorAll("[data-field]").length > 1 ? "w" : "h", text);
    else if (text) state.set(field.dataset.field, text);
  }
  return state.toString();
};
