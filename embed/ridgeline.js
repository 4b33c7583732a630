// The loader: all else is loaded when it is asked for.
export const load = (source) => import("./load.js").then((it) => it.load(source));
