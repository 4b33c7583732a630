// What csp_evaluator says of each policy that it is given: a line of JSON for each, an array of findings.
import { createRequire } from "node:module";

const [folder, ...policies] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const { CspParser } = require("csp_evaluator/dist/parser.js");
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { Version } = require("csp_evaluator/dist/csp.js");

for (const policy of policies) {
  console.log(JSON.stringify(new CspEvaluator(new CspParser(policy).csp, Version.CSP3).evaluate()));
}
