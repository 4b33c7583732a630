/**
 * Ridgeline: what pipeline a revenue target needs, what revenue is coming, and which valley is in it.
 *
 * Money is in the plan's one currency. Shares, rates and chances are between 0 and 1. Dates are `YYYY-MM-DD`.
 */

/** A plan: what a team is to sell, and what it does today. `null` or left out means the default. */
export interface PlanInput {
  /** The format of the plan: 1, the default. */
  version?: 1 | null;
  /** What `target` is for; a month where it is left out. */
  period?: Period | null;
  /** ISO 4217 code, `USD` by default. It names the money; nothing is converted. */
  currency?: string | null;
  /** Day 0 of the forecast, `YYYY-MM-DD`, from 1970 to 2199; today by default. */
  start?: string | null;
  /** Revenue to win in a period: money, above 0, at most 1e12. */
  target: number;
  /** Revenue won so far in this period: money, from 0 to 1e12; 0 by default. */
  closed?: number | null;
  /** Mean value of a won deal: money, above 0, at most 1e12. */
  deal: number;
  /** Coefficient of variation of won deals, from 0 to 3; 0.5 by default. */
  dealSpread?: number | null;
  /** Share of proposals won, above 0, at most 1. Needed, unless there is `winEvidence`. */
  winRate?: number | null;
  /** Proposals won among those decided, which replace `winRate`. */
  winEvidence?: WinEvidence | null;
  /** Share of mid-funnel value won, above 0, at most 1; 1.5 times the win rate by default, at most 1. */
  lateWinRate?: number | null;
  /** People who sell: a whole number from 1 to 10,000; 1 by default. */
  reps?: number | null;
  /** Meetings with buyers, per rep and week, from 0 to 200. */
  meetingsPerRep: number;
  /** Proposals sent a week, the whole team, from 0 to 10,000. */
  proposals: number;
  /** Hours spent prospecting a week, the whole team, from 0 to 100,000. */
  prospectingHours: number;
  /** Mean days from proposal to signature, from 14 to 730; 60 for months and 120 for quarters by default. */
  cycleDays?: number | null;
  /** Coefficient of variation of the cycle, from 0.2 to 1; 0.5 by default. */
  cycleSpread?: number | null;
  /** Value of open opportunities above mid funnel: money, from 0 to 1e13; what today's activity carries by default. */
  top?: number | null;
  /** Value forecast to close in the next 30 days (months) or 60 (quarters): money, from 0 to 1e13; the same by default. */
  mid?: number | null;
  /** Recent weeks, oldest first, at most 52. */
  weeks?: readonly Week[] | null;
  /** Revenue of past periods, oldest first, at most 24: money, from 0 to 1e12. */
  closedPeriods?: readonly number[] | null;
}

export type Period = "month" | "quarter";

/** Counts of proposals, from 0 to 1e6. */
export interface WinEvidence {
  /** Proposals won; no more than were decided. */
  won: number;
  /** Proposals decided, won or lost; at least 1. */
  decided: number;
}

/** What the whole team did in one week. */
export interface Week {
  /** Meetings with buyers, from 0 to 2e6. */
  meetings: number;
  /** Proposals sent, from 0 to 10,000. */
  proposals: number;
  /** Hours spent prospecting, from 0 to 100,000. */
  hours: number;
}

/** What a plan leads to. */
export interface Answer {
  /** Where it stands: on target in every window, on target now and not later, the other way around, or in no window. */
  state: "onTrack" | "peak" | "climb" | "valley";
  /** The pipeline on day 0, as given, or what today's activity carries. */
  pipeline: { top: Money; mid: Money };
  /** What the target needs. */
  required: Required;
  /** Coverage that meets the target with a confidence of 50, 80 and 90 %. */
  confidence: Confidence[];
  /** The forecast, 26 weeks from day 0. */
  weeks: WeekAhead[];
  /** Days 0 to 30, 30 to 60 and 60 to 90. */
  windows: Window[];
  /** The calendar month or quarter that day 0 is in. */
  period: PeriodAhead;
  /** Runs of at least two weeks whose pace is below 95 % of target, in order of time. */
  valleys: Valley[];
  /** The day from which work begun on day 0 mostly closes. */
  effectFrom: IsoDate;
  /** The gravest first. */
  warnings: Warning[];
  /** Weeks in a row, up to the last, with any activity under 90 % of need. */
  slumpWeeks: number;
  /** What each lever alone must become for activity to carry the target. */
  levers: Need[];
  /** What waiting costs. */
  waiting: Waiting;
  /** What each lever's ±20 % does to the revenue of 90 days. */
  sensitivity: Sensitivity[];
  /** Expected revenue of days 0 to 90. */
  revenue90: Money;
}

/** An amount in the plan's currency. */
export type Money = number;

/** A share between 0 and 1. */
export type Rate = number;

/** `YYYY-MM-DD` */
export type IsoDate = string;

export type Stage = "mid" | "top";

export type Lever =
  | "winRate"
  | "deal"
  | "proposals"
  | "meetingsPerRep"
  | "prospectingHours"
  | "top"
  | "mid"
  | "cycleDays";

export interface Required {
  /** Opportunities above mid funnel. */
  top: Coverage;
  /** Mid funnel. */
  mid: Coverage;
  /** Proposals a week, the whole team. */
  proposalsPerWeek: number;
  /** Meetings per rep and week. */
  meetingsPerRepPerWeek: number;
  /** Prospecting hours a week, the whole team. */
  prospectingHoursPerWeek: number;
  /** Ratios assumed where today's activity gives none: 2 meetings a proposal, 1.5 hours a meeting. */
  assumptions: ("meetingsPerProposal" | "hoursPerMeeting")[];
}

/** What one stretch of the pipeline must hold. */
export interface Coverage {
  /** Required value as a multiple of target. */
  coverage: number;
  /** Required value. */
  value: Money;
  /** What is missing, never below 0. */
  gap: Money;
  /** Opportunities to open to fill the gap, whole. */
  opportunities: number;
  /** What it must hold for the forecast to run at target for good. */
  sustaining: Money;
}

export interface Confidence {
  /** 0.5, 0.8 or 0.9. */
  level: Rate;
  /** Opportunities needed, whole. */
  opportunities: number;
  /** Their value as a multiple of target. */
  coverage: number;
}

/** One week of the forecast. */
export interface WeekAhead {
  /** Its first day. */
  start: IsoDate;
  /** Expected revenue of the week. */
  expected: Money;
  /** The same as revenue a period, to be held against the target. */
  pace: Money;
  /** Part of `expected` from today's mid funnel. */
  fromMid: Money;
  /** Part of `expected` from today's opportunities above it. */
  fromTop: Money;
  /** Part of `expected` from work not begun yet. */
  fromNew: Money;
  /** Tenth percentile of pace over the 28 days around the week. */
  p10: Money;
  /** Median of the same. */
  p50: Money;
  /** Ninetieth percentile of the same. */
  p90: Money;
}

/** A window of the forecast. */
export interface Window {
  /** First day, counted from day 0. */
  fromDay: number;
  /** The day after the last. */
  toDay: number;
  /** Expected revenue. */
  expected: Money;
  /** The target's share of the window. */
  target: Money;
  /** Chance to reach that. */
  chance: Rate;
  /** Tenth percentile of revenue. */
  p10: Money;
  /** Median revenue. */
  p50: Money;
  /** Ninetieth percentile of revenue. */
  p90: Money;
}

export interface PeriodAhead {
  /** Its last day. */
  end: IsoDate;
  /** Won so far. */
  closed: Money;
  /** Expected at its end, what is won included. */
  expected: Money;
  /** The whole period's target. */
  target: Money;
  /** Chance to reach it. */
  chance: Rate;
}

export interface Valley {
  /** Its first day. */
  start: IsoDate;
  /** The first day after it; `null` where it runs past the 26 weeks. */
  end: IsoDate | null;
  /** Weeks it lasts within them. */
  weeks: number;
  /** Largest shortfall as a share of target. */
  depth: Rate;
  /** Revenue short of target over the whole of it. */
  lost: Money;
  /** What falls furthest short. */
  cause: Stage | "activity";
  /** New work begun later mostly closes after the valley starts. */
  actBy: IsoDate;
  /** That day is past. */
  bakedIn: boolean;
}

/** How grave a warning is. */
export type Severity = "watch" | "likely" | "nearCertain";

/** A fact worth a warning; `code` says which, and what else it has. */
export type Warning = { severity: Severity } & (
  | { code: "midShort" | "topShort"; /** What it holds. */ have: Money; /** What it must hold. */ required: Money }
  | {
      code: "longCycle";
      /** The stretch of which the rule of thumb asks least, held against what sustains it. */
      stage: Stage;
      /** What the rule asks. */
      rule: Money;
      /** What keeps the forecast at target for good. */
      sustaining: Money;
    }
  | {
      code: "slump";
      /** Weeks in a row, up to the last. */
      weeks: number;
      /** The activities under 90 % of need in the last of them. */
      activities: ("meetings" | "proposals" | "hours")[];
      /** First day on which it lands. */
      landsFrom: IsoDate;
      /** Last day on which it lands. */
      landsTo: IsoDate;
    }
  | { code: "closedFalling"; /** The last three periods, oldest first. */ periods: [Money, Money, Money] }
  | { code: "stretchTarget"; /** The best past period. */ best: Money; /** Target over best. */ ratio: number }
  | {
      code: "disagreement";
      stage: Stage;
      /** What was given. */
      stated: Money;
      /** What today's activity carries. */
      carried: Money;
    }
);

export interface Need {
  lever: Lever;
  /** Its value today, in its own unit. */
  today: number;
  /** The value it must have; `null` where that is out of reach. */
  needed: number | null;
}

export interface Waiting {
  /** Revenue lost per week of waiting. */
  perWeek: Money;
  /** Revenue lost per period of waiting. */
  perPeriod: Money;
}

export interface Sensitivity {
  lever: Lever;
  /** Change in the revenue of 90 days at −20 %. */
  low: Money;
  /** Change at +20 %. */
  high: Money;
}

/** The checks beside the plan. */
export type CheckId = "fit" | "review" | "diagnosis" | "interview";

/** What the widget offers. */
export type Tool = "plan" | CheckId;

/**
 * The answer to a question: an option's id; a list of them where several may be picked, the first first where they are ranked; a whole
 * number; `null` for "I don't know", where the question has that, and for no answer where it has not.
 */
export type AnswerValue = string | readonly string[] | number | null;

/** Answers by question. The ids of questions and options are in the documentation. */
export type CheckAnswers = { readonly [question: string]: AnswerValue | undefined };

/** Answers by check. */
export type AllAnswers = { readonly [check in CheckId]?: CheckAnswers };

/** What a check comes to. */
export interface Verdict {
  check: CheckId;
  /** The id of the outcome that is the result, so far where `unanswered` is not empty; `null` where none can be named yet. */
  winner: string | null;
  /** Why there is none: nothing is answered, less than half is, or what lies below the result is open or not known. */
  undecided: "blank" | "early" | "unsure" | null;
  /** The answer that decided, whatever the rest says. */
  decidedBy: Pick | null;
  /** The result could easily be another. */
  closeCall: boolean;
  /** Every outcome, the first first. */
  outcomes: OutcomeStanding[];
  /** Questions that are asked and have no answer. */
  unanswered: string[];
  /** Questions answered with "I don't know". */
  unknown: string[];
  /**
   * The fewest answers whose change would make the result another, three at most; `null` where questions are open, or nothing turns it.
   */
  turn: { question: string; answer: AnswerValue }[] | null;
}

/** A question and one of its options. */
export interface Pick {
  question: string;
  option: string;
}

export interface OutcomeStanding {
  id: string;
  /** What it is called, in English. */
  title: string;
  /** All its points. */
  points: number;
  /** The points from which it applies, where the check has such a bar for it. */
  bar: number | null;
  /** It has that many. */
  reached: boolean;
  /** The answer that rules it out. */
  ruledOutBy: Pick | null;
  /** An answer decided on it. */
  decided: boolean;
  /** Where its points come from, most first. `absent`: by the option not being chosen. */
  because: { question: string; option: string; absent: boolean; points: number }[];
}

/** One thing that is wrong with what was given. */
export interface FieldError {
  /** `winRate`, `weeks[2].meetings`, `fit.reps`; empty where the whole cannot be used at all. */
  field: string;
  /** What to enter, and what was given. */
  message: string;
}

/** Why something did not load, or stopped. */
export type FailureKind =
  | "not-found"
  | "mime"
  | "network"
  | "cors"
  | "policy"
  | "damaged"
  | "file"
  | "unsupported"
  | "crashed";

/** What `load`, `compute` and `assess` throw. Its `name` is `"RidgelineError"`; the class itself is in what `load` answers. */
export interface RidgelineError extends Error {
  readonly name: "RidgelineError";
  /** Why something did not load; `null` where arguments are wrong. */
  readonly kind: FailureKind | null;
  /** All that is wrong with the arguments; empty where something did not load. */
  readonly errors: readonly FieldError[];
  /** A sentence for a visitor; empty where arguments are wrong. */
  readonly visitor: string;
}

/** Where the wasm is: its address, a request, its answer, its bytes, the compiled module, or the folder of the assets. */
export type Source = string | URL | Request | Response | ArrayBuffer | ArrayBufferView | Compiled | { base: string | URL };

/** A module, whose own type has no properties, so that anything at all would be one. */
export type Compiled = WebAssembly.Module & object & { base?: never };

/** The model, once loaded: both functions answer at once, and throw a {@link RidgelineError} for arguments of any wrong type or value. */
export interface Model {
  /** Answers a plan. */
  compute(plan: PlanInput): Answer;
  /** Assesses the answers of a check. */
  assess(check: CheckId, answers: CheckAnswers): Verdict;
  /** The version of this release. */
  readonly version: string;
  readonly RidgelineError: new (message: string) => RidgelineError;
}

/**
 * Loads the model: in a page, a worker or Node, with no element. There is one model: after it has loaded, everyone gets the same.
 *
 * @param source where the wasm is; beside this script by default.
 */
export function load(source?: Source): Promise<Model>;

/**
 * A site owner's changes to the checks, by the path that ids spell, and the starting values of the plan. README.md has the paths.
 *
 * `{ plan: { target: 100000 }, fit: { title: "…", figures: { salary: { value: 95000 } } } }`
 */
export type Config = { readonly [check in CheckId]?: ConfigEntries } & { readonly plan?: Partial<PlanInput> };

export type ConfigEntry = string | number | readonly ConfigEntry[] | ConfigEntries;

export interface ConfigEntries {
  readonly [id: string]: ConfigEntry;
}

/** What is typed, and what it comes to. */
export interface PlanState {
  /** The plan as typed; fields that cannot be read are as they stand. */
  plan: Partial<PlanInput> | null;
  /** `null` as long as the plan has errors. */
  answer: Answer | null;
  errors: FieldError[];
}

/** The `detail` of each event. All of them bubble, and cross shadow roots. */
export interface RidgelineEvents {
  /** It is drawn and can be used. */
  "ridgeline-ready": CustomEvent<{ tool: Tool } & PlanState>;
  /** The visitor changed the plan; at most once a frame. */
  "ridgeline-change": CustomEvent<PlanState>;
  /** A check came to a result. */
  "ridgeline-result": CustomEvent<{ check: CheckId; outcome: string; title: string }>;
  /** The visitor asks to be contacted; `preventDefault()` keeps the link from being followed. */
  "ridgeline-contact": CustomEvent<{ address: string; summary: string }>;
  /** Something did not load, or stopped. */
  "ridgeline-error": CustomEvent<{ kind: FailureKind; message: string }>;
}

/** The element's attributes. Changing one takes effect at once, but for `modal`, `launcher`, `base` and `save`. */
export interface RidgelineAttributes {
  /** The tools offered, in order, with spaces between: `plan fit review diagnosis interview`. */
  tools?: string;
  /** The one that is open. */
  tool?: Tool;
  /** ISO 4217 code. */
  currency?: string;
  /** BCP 47 tag; else that of the nearest `lang`, else the browser's. */
  locale?: string;
  theme?: "auto" | "light" | "dark";
  /** A CSS colour. */
  accent?: string;
  /** An `https:` or `mailto:` address. */
  contact?: string;
  /** What the button says. */
  "contact-label"?: string;
  /** The `https:` address of a page that shows the same tools, with which links to plans and answers begin; without it there are none. */
  "share-base"?: string;
  /** The folder of the assets, where they are not beside the script. */
  base?: string;
  /** Words of a button that opens a `modal` element. */
  launcher?: string;
}

/** `<ridgeline-planner>` */
export class RidgelinePlanner extends HTMLElement {
  /** Resolves with the element once it can be used. */
  readonly ready: Promise<RidgelinePlanner>;
  /** What the visitor typed; set, it is typed in. */
  get plan(): Partial<PlanInput> | null;
  set plan(plan: Partial<PlanInput> | null | undefined);
  /** The answers in the checks. */
  get answers(): AllAnswers | null;
  set answers(answers: AllAnswers | null | undefined);
  /** Words, weights and figures of the site owner's. */
  get config(): Config | null;
  set config(config: Config | null | undefined);
  /** Answers a plan; the visitor's where none is given. */
  compute(plan?: PlanInput): Promise<Answer>;
  /** Assesses the answers of a check; the visitor's where none are given. */
  assess(check: CheckId, answers?: CheckAnswers): Promise<Verdict>;
  /** Called: all that was typed, as text for `restore`. Set: whether what is typed is kept in this browser, the attribute `save`. */
  get save(): () => Promise<string>;
  set save(keep: boolean | null | undefined);
  /** Goes back to what `save` answered. */
  restore(state: string): Promise<void>;
  /** Prints what it shows, without the page around it. */
  print(): Promise<void>;
  /** Opens the dialog of a `modal` element; the focus goes back to `opener` afterwards. */
  show(opener?: HTMLElement): Promise<void>;
  /** Closes it. */
  close(): void;
  addEventListener<K extends keyof RidgelineEvents>(
    type: K,
    listener: (this: RidgelinePlanner, event: RidgelineEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: RidgelinePlanner, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof RidgelineEvents>(
    type: K,
    listener: (this: RidgelinePlanner, event: RidgelineEvents[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "ridgeline-planner": RidgelinePlanner;
  }
  interface HTMLElementEventMap extends RidgelineEvents {}
  interface DocumentEventMap extends RidgelineEvents {}
  interface WindowEventMap extends RidgelineEvents {}
}
