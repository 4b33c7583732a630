// The same in React: the component, and the element itself.
import { useRef } from "react";
import type { RidgelinePlanner } from "ridgeline";
import { Ridgeline, type RidgelineProps } from "ridgeline/react";

const plan = { target: 1e5 };

export const Page = (props: RidgelineProps) => {
  const planner = useRef<RidgelinePlanner>(null);
  return (
    <>
      <Ridgeline
        ref={planner} tools={["plan", "fit"]} tool="fit" currency="CAD" locale="en-CA" theme="dark" accent="#5b2a86" contact="mailto:a@b.ca"
        contactLabel="Talk to us" base="/assets/" launcher="Plan" save eager modal plan={plan}
        answers={{ fit: { reps: 3 } }} config={{ fit: { title: "Which?" } }} id="planner" className="wide"
        onReady={(event) => console.log(event.detail.tool)} onChange={(event) => console.log(event.detail.answer?.state)}
        onResult={(event) => console.log(event.detail.outcome)} onContact={(event) => event.preventDefault()}
        onError={(event) => console.log(event.detail.kind)}
      >
        <a href="/contact">Talk to us</a>
      </Ridgeline>
      <Ridgeline {...props} />
      <ridgeline-planner tools="plan fit" theme="light" contact-label="Talk" plan={plan} save eager onridgeline-change={(event) => console.log(event.detail.plan)}>
        <button onClick={() => planner.current?.show()}>Open</button>
      </ridgeline-planner>
      {/* @ts-expect-error no such tool */}
      <Ridgeline tools={["planner"]} />
      {/* @ts-expect-error a text, not a number */}
      <Ridgeline currency={5} />
      {/* @ts-expect-error the detail has no such field */}
      <Ridgeline onReady={(event) => event.detail.verdict} />
      {/* @ts-expect-error no such theme */}
      <ridgeline-planner theme="blue" />
      {/* @ts-expect-error no such prop */}
      <Ridgeline colour="red" />
    </>
  );
};
