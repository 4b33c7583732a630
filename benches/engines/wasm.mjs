// The released wasm, through `load()`. The argument is the folder of the release.
import { pathToFileURL } from "node:url";

import { timed } from "./timed.mjs";

const { load } = await import(new URL("ridgeline.js", pathToFileURL(`${process.argv[2]}/`)));
const { compute } = await load();
await timed(compute, 0);
