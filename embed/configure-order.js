// The list of tools in configure.html: ticked or not, in an order that buttons change.
import { TOOLS } from "./configure-snippet.js";

const rows = (list) => [...list.querySelectorAll("[data-tool]")];

const nameOf = (row) => row.querySelector("[data-name]").textContent;

/** The tools that are ticked, in order. */
export const ticked = (list) => rows(list).filter((row) => row.querySelector("input").checked).map((row) => row.dataset.tool);

/** The name of a tool. */
export const named = (list, tool) => nameOf(rows(list).find((row) => row.dataset.tool === tool));

// The first cannot go up, nor the last down: the buttons stay where they are, so that the focus does.
const mark = (list) => {
  const all = rows(list);
  for (const [at, row] of all.entries()) {
    for (const button of row.querySelectorAll("[data-move]")) {
      const stuck = at + Number(button.dataset.move) < 0 || at + Number(button.dataset.move) >= all.length;
      button.toggleAttribute("aria-disabled", stuck);
      if (stuck) button.setAttribute("aria-disabled", "true");
    }
  }
};

/** Puts these tools first, in their order and ticked, the rest behind them. */
export const arrange = (list, tools) => {
  const order = [...tools, ...TOOLS.filter((tool) => !tools.includes(tool))];
  const all = rows(list);
  for (const tool of order) {
    const row = all.find((one) => one.dataset.tool === tool);
    row.querySelector("input").checked = tools.includes(tool);
    list.append(row);
  }
  mark(list);
};

/** Lets the buttons move the rows; `moved` is told in words. */
export const movable = (list, moved) => {
  list.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-move]");
    if (!button || button.hasAttribute("aria-disabled")) return;
    const row = button.closest("[data-tool]");
    if (button.dataset.move === "1") row.nextElementSibling.after(row);
    else row.previousElementSibling.before(row);
    mark(list);
    // Moved in the document, it has lost the focus.
    button.focus();
    const all = rows(list);
    moved(`${nameOf(row)} is number ${all.indexOf(row) + 1} of ${all.length}.`);
  });
  mark(list);
};
