import type { DetailedHTMLProps, HTMLAttributes, ReactElement, ReactNode, Ref } from "react";
import type { AllAnswers, Config, PlanInput, RidgelineAttributes, RidgelineEvents, RidgelinePlanner, Tool } from "./ridgeline.js";

/** The props of {@link Ridgeline}. */
export interface RidgelineProps extends Omit<RidgelineAttributes, "contact-label" | "share-base" | "tools"> {
  /** The tools offered, in order. */
  tools?: readonly Tool[];
  contactLabel?: string;
  /** The `https:` address with which links to plans and answers begin. */
  shareBase?: string;
  /** Keep what is typed in this browser. */
  save?: boolean;
  /** Load at once, not when it nears the viewport. */
  eager?: boolean;
  /** Stand in a dialog, which `show()` or a button marked `data-ridgeline-open` opens. */
  modal?: boolean;
  /** Starting values; another object is typed in anew. */
  plan?: Partial<PlanInput> | null;
  /** Answers in the checks. */
  answers?: AllAnswers | null;
  config?: Config | null;
  onReady?: (event: RidgelineEvents["ridgeline-ready"]) => void;
  onChange?: (event: RidgelineEvents["ridgeline-change"]) => void;
  onResult?: (event: RidgelineEvents["ridgeline-result"]) => void;
  onContact?: (event: RidgelineEvents["ridgeline-contact"]) => void;
  onError?: (event: RidgelineEvents["ridgeline-error"]) => void;
  ref?: Ref<RidgelinePlanner>;
  id?: string;
  className?: string;
  /** What is shown until, or unless, it loads: a link to you. */
  children?: ReactNode;
}

/** `<ridgeline-planner>` as a component of React 19. */
export function Ridgeline(props: RidgelineProps): ReactElement;

/** The element itself, in JSX: its attributes, and its properties. */
type ElementProps = DetailedHTMLProps<HTMLAttributes<RidgelinePlanner>, RidgelinePlanner> &
  RidgelineAttributes & {
    plan?: Partial<PlanInput> | null;
    answers?: AllAnswers | null;
    config?: Config | null;
    save?: boolean;
    eager?: boolean | "";
    modal?: boolean | "";
  } & { [event in keyof RidgelineEvents as `on${event}`]?: (event: RidgelineEvents[event]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "ridgeline-planner": ElementProps;
    }
  }
}
