// What the types must refuse, line by line.
import { load } from "ridgeline";
import type { Answer, PlanInput, Verdict, Warning } from "ridgeline";

const plan: PlanInput = { target: 1, deal: 1, meetingsPerRep: 1, proposals: 1, prospectingHours: 1 };
declare const answer: Answer;
declare const verdict: Verdict;
declare const warning: Warning;
const { compute, assess, version } = await load();
const planner = document.createElement("ridgeline-planner");

// @ts-expect-error a target is needed
compute({ deal: 1, meetingsPerRep: 1, proposals: 1, prospectingHours: 1 });
// @ts-expect-error a number
compute({ ...plan, target: "1" });
// @ts-expect-error no such field
compute({ ...plan, winrate: 1 });
// @ts-expect-error no such period
compute({ ...plan, period: "year" });
// @ts-expect-error a week has hours
compute({ ...plan, weeks: [{ meetings: 1, proposals: 1 }] });
// @ts-expect-error evidence is two counts
compute({ ...plan, winEvidence: { won: 1 } });
// @ts-expect-error a plan is needed
compute();
// @ts-expect-error it answers at once
compute(plan).then();
// @ts-expect-error no such check
assess("plan", {});
// @ts-expect-error answers are needed
assess("fit");
// @ts-expect-error an answer is no truth value
assess("fit", { reps: true });
// @ts-expect-error an answer is no object
assess("fit", { reps: { value: 1 } });
// @ts-expect-error it does not change
(await load()).version = version;
// @ts-expect-error no source
load(5);
// @ts-expect-error a folder is a text or an address
load({ base: 5 });
// @ts-expect-error a state is one of four
answer.state === "flat";
// @ts-expect-error a valley may have no end
answer.valleys[0]!.end.length;
// @ts-expect-error a lever may be out of reach
answer.levers[0]!.needed.toFixed();
// @ts-expect-error a date is a text
answer.effectFrom.getTime();
// @ts-expect-error only a slump has weeks
warning.weeks;
// @ts-expect-error the winner may be none
verdict.winner.length;
// @ts-expect-error an outcome may have no bar
verdict.outcomes[0]!.bar.toFixed();
// @ts-expect-error a plan is an object
planner.plan = "plan";
// @ts-expect-error answers are by check
planner.answers = { reps: 1 };
// @ts-expect-error it is read, not set
planner.ready = Promise.resolve(planner);
// @ts-expect-error a state is a text
planner.restore({});
// @ts-expect-error it answers a promise
planner.compute(plan).state;
// @ts-expect-error no such detail
planner.addEventListener("ridgeline-ready", ({ detail }) => detail.verdict);
// @ts-expect-error an opener is an element
planner.show("opener");
