// The typed-array simulation.
import { TRIALS, simulate } from "../peer/simulation.js";
import { timed } from "./timed.mjs";

await timed(simulate, TRIALS);
