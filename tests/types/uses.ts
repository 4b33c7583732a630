// A program that uses the whole of what is exported: `tsc --strict` accepts it.
import { load, RidgelinePlanner } from "ridgeline";
import type {
  AllAnswers, Answer, CheckAnswers, CheckId, Config, FailureKind, FieldError, Lever, Model, OutcomeStanding, PlanInput, PlanState,
  RidgelineError, RidgelineEvents, Source, Tool, Verdict, Warning, Week,
} from "ridgeline";

const week: Week = { meetings: 10, proposals: 6, hours: 18 };
const plan: PlanInput = {
  version: 1, period: "quarter", currency: "CAD", start: "2026-11-23", target: 1e5, closed: 0, deal: 1e4, dealSpread: 0.5, winRate: null,
  winEvidence: { won: 3, decided: 9 }, lateWinRate: 0.5, reps: 2, meetingsPerRep: 6, proposals: 7, prospectingHours: 20, cycleDays: 60,
  cycleSpread: 0.5, top: null, mid: 2e5, weeks: [week], closedPeriods: [9e4, 8e4],
};
const least: PlanInput = { target: 1e5, deal: 1e4, winRate: 0.3, meetingsPerRep: 6, proposals: 7, prospectingHours: 20 };

const sources: (Source | undefined)[] = [
  undefined, "model.wasm", new URL("https://example.com/model.wasm"), new Request("model.wasm"), new Response(), new ArrayBuffer(8),
  new Uint8Array(8), new WebAssembly.Module(new Uint8Array()), { base: "/assets/" }, { base: new URL("https://example.com/") },
];

// Each code has what it needs, and no other.
const told = (warning: Warning): string => {
  switch (warning.code) {
    case "midShort":
    case "topShort": return `${warning.severity}: ${warning.have} of ${warning.required}`;
    case "longCycle": return `${warning.stage} ${warning.rule} ${warning.sustaining}`;
    case "slump": return `${warning.weeks} ${warning.activities.join()} ${warning.landsFrom} ${warning.landsTo}`;
    case "closedFalling": return `${warning.periods[2]}`;
    case "stretchTarget": return `${warning.best} ${warning.ratio}`;
    case "disagreement": return `${warning.stage} ${warning.stated} ${warning.carried}`;
    default: {
      const none: never = warning;
      return none;
    }
  }
};

const figures = (answer: Answer): number[] => [
  answer.pipeline.top, answer.pipeline.mid,
  ...[answer.required.top, answer.required.mid].flatMap((it) => [it.coverage, it.value, it.gap, it.opportunities, it.sustaining]),
  answer.required.proposalsPerWeek, answer.required.meetingsPerRepPerWeek, answer.required.prospectingHoursPerWeek,
  ...answer.confidence.flatMap((it) => [it.level, it.opportunities, it.coverage]),
  ...answer.weeks.flatMap((it) => [it.expected, it.pace, it.fromMid, it.fromTop, it.fromNew, it.p10, it.p50, it.p90]),
  ...answer.windows.flatMap((it) => [it.fromDay, it.toDay, it.expected, it.target, it.chance, it.p10, it.p50, it.p90]),
  answer.period.closed, answer.period.expected, answer.period.target, answer.period.chance,
  ...answer.valleys.flatMap((it) => [it.weeks, it.depth, it.lost]),
  answer.slumpWeeks, answer.waiting.perWeek, answer.waiting.perPeriod, answer.revenue90,
  ...answer.levers.map((it) => it.needed ?? it.today),
  ...answer.sensitivity.flatMap((it) => [it.low, it.high]),
];

const words = (answer: Answer): (string | null)[] => {
  const state: "onTrack" | "peak" | "climb" | "valley" = answer.state;
  const assumed: ("meetingsPerProposal" | "hoursPerMeeting")[] = answer.required.assumptions;
  const levers: Lever[] = [...answer.levers, ...answer.sensitivity].map((it) => it.lever);
  return [
    state, ...assumed, ...levers, answer.period.end, answer.effectFrom, ...answer.weeks.map((it) => it.start),
    ...answer.valleys.flatMap((it) => [it.start, it.end, it.actBy, it.cause, it.bakedIn ? "late" : "in time"]),
    ...answer.warnings.map(told),
  ];
};

const outcome = (it: OutcomeStanding): string =>
  [it.id, it.title, it.points, it.bar ?? 0, it.reached, it.ruledOutBy?.question, it.ruledOutBy?.option, it.decided,
    ...it.because.map((one) => `${one.question} ${one.option} ${one.absent} ${one.points}`)].join();

const verdicts = (verdict: Verdict): string => {
  const check: CheckId = verdict.check;
  const why: "blank" | "early" | "unsure" | null = verdict.undecided;
  return [check, verdict.winner ?? why, verdict.decidedBy?.option, verdict.closeCall, ...verdict.outcomes.map(outcome), ...verdict.unanswered,
    ...verdict.unknown, ...(verdict.turn ?? []).map((it) => `${it.question} ${it.answer}`)].join();
};

const answers: CheckAnswers = { reps: 6, runs: "nobody", support: ["coaching", "strategy"], sale: null };
const all: AllAnswers = { fit: answers, diagnosis: { drivers: ["team", "money"] } };
const config: Config = { plan: { target: 1e5 }, fit: { title: "Which?", figures: { salary: { value: 95000 } }, outcomes: { manager: { steps: ["Call us."] } } } };

export const model = async (): Promise<string[]> => {
  const loaded: Model = await load(sources[0]);
  const { compute, assess, version, RidgelineError } = loaded;
  try {
    return [version, ...figures(compute(plan)).map(String), ...words(compute(least)).map(String), verdicts(assess("fit", answers))];
  } catch (caught) {
    if (caught instanceof RidgelineError) {
      const error: RidgelineError = caught;
      const kind: FailureKind | null = error.kind;
      const errors: readonly FieldError[] = error.errors;
      return [kind ?? "", error.name, error.visitor, error.message, ...errors.map(({ field, message }) => `${field}: ${message}`)];
    }
    throw caught;
  }
};

export const element = async (opener: HTMLButtonElement): Promise<void> => {
  const planner: RidgelinePlanner = document.createElement("ridgeline-planner");
  const found: RidgelinePlanner | null = document.querySelector("ridgeline-planner");
  planner.plan = plan;
  planner.plan = null;
  planner.answers = all;
  planner.config = config;
  planner.save = true;
  const ready: RidgelinePlanner = await planner.ready;
  const typed: Partial<PlanInput> | null = ready.plan;
  const answer: Answer = await planner.compute(typed?.target ? plan : undefined);
  const verdict: Verdict = await planner.assess("review");
  const state: string = await planner.save();
  await planner.restore(state);
  await planner.print();
  await planner.show(opener);
  planner.close();
  found?.setAttribute("theme", "dark");
  const change = (event: RidgelineEvents["ridgeline-change"]) => {
    const { plan, answer, errors }: PlanState = event.detail;
    console.log(plan?.target, answer?.state, errors.length);
  };
  planner.addEventListener("ridgeline-change", change);
  planner.removeEventListener("ridgeline-change", change);
  planner.addEventListener("ridgeline-ready", ({ detail }) => {
    const tool: Tool = detail.tool;
    console.log(tool, answer.state, verdict.winner);
  });
  planner.addEventListener("ridgeline-result", ({ detail }) => console.log(detail.check, detail.outcome, detail.title));
  planner.addEventListener("ridgeline-contact", (event) => {
    event.preventDefault();
    console.log(event.detail.address, event.detail.summary);
  });
  planner.addEventListener("ridgeline-error", ({ detail }) => console.log(detail.kind, detail.message));
  planner.addEventListener("click", (event) => console.log(event.clientX));
  document.addEventListener("ridgeline-ready", ({ detail }) => console.log(detail.tool));
};
