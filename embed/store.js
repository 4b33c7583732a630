// What this browser keeps for the page, and for elements that save. Where its store is blocked or full, nothing is there and nothing is kept.

export const stored = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const store = (key, text) => {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    // It costs the memory, nothing else.
    return false;
  }
};

// The plan's second form and the checks' first are the newest of this version.
const READABLE = { "ridgeline.plan": /^v=[12]\b/, "ridgeline.checks": /^v=1\b/ };

const isReadable = (key, text) => READABLE[key]?.test(text) ?? true;

/** What of `kept`, names and texts of the store, this version cannot read stays there under a name of its own. */
export const aside = (kept) => {
  for (const [key, text] of Object.entries(kept)) if (text && !isReadable(key, text)) store(`${key}.unread`, text);
};

/** What an element that saves keeps: `kept`, texts by name, has what is in the store, and follows what other tabs put there. */
export class Keeper {
  #kept;
  #saves;
  #follow;
  /** What is in the store, as far as this one knows. */
  #known = {};
  /** The names of what another tab put there, until the visitor of this one does anything. */
  #followed = new Set();
  /** The names of what the store did not take: what is there is older. */
  #refused = new Set();

  /** Asks by `saves` whether to, and tells `follow` the name of what another tab has put into `kept`. */
  constructor(kept, saves, follow) {
    [this.#kept, this.#saves, this.#follow] = [kept, saves, follow];
  }

  read() {
    for (const key of Object.keys(this.#kept)) this.#kept[key] = this.#known[key] = stored(key) ?? "";
    aside(this.#kept);
  }

  keep(key) {
    // Two tabs that write the same in other ways would answer each other without end.
    if (this.#followed.has(key)) return;
    // A newer version may have come in another tab.
    aside({ [key]: stored(key) });
    if (!store(key, this.#kept[key])) return void this.#refused.add(key);
    this.#known[key] = this.#kept[key];
    this.#refused.delete(key);
  }

  /** The visitor does something here, or the host. */
  touch() {
    this.#followed.clear();
  }

  listen() {
    // What came while nobody listened.
    for (const key of Object.keys(this.#known)) this.#take(key);
    addEventListener("storage", this.#stored);
    addEventListener("pageshow", this.#shown);
  }

  rest() {
    removeEventListener("storage", this.#stored);
    removeEventListener("pageshow", this.#shown);
  }

  // Another tab has gone on from what this one has; what has gone another way is not taken over.
  #stored = ({ key, oldValue }) => {
    if (this.#known[key] === (oldValue ?? "")) this.#take(key);
  };

  // A page that is gone back to heard nothing meanwhile.
  #shown = ({ persisted }) => {
    if (persisted) for (const key of Object.keys(this.#kept)) this.#take(key);
  };

  #take(key) {
    const text = this.#saves() && !this.#refused.has(key) && stored(key);
    if (!text || text === this.#known[key] || !isReadable(key, text)) return;
    this.#kept[key] = this.#known[key] = text;
    this.#followed.add(key);
    this.#follow(key);
  }
}
