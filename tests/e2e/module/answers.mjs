// Answers plans in Node: `node answers.mjs plans.json`, in a folder where the package is installed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const entry = createRequire(`${process.cwd()}/package.json`).resolve("ridgeline");
const { load } = await import(pathToFileURL(entry));
const { compute } = await load();
console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2])).map(compute)));
