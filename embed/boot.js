// Starts the page from a file, so that a policy without inline script holds. Where it cannot start, what the page says
// without it stays, with a line on why.
import("./ridgeline.js").then(({ default: init }) => init()).catch(() => {
  const notice = document.querySelector("[data-failure]");
  if (notice) notice.hidden = false;
});
