// <ridgeline-planner> as a component. React 19 itself sets objects as properties, hears events named after `on`, and passes refs on.
import { createElement } from "react";
import "./ridgeline.js";

export const Ridgeline = ({ tools, contactLabel, shareBase, onReady, onChange, onResult, onContact, onError, ...props }) =>
  createElement("ridgeline-planner", {
    ...props,
    tools: tools?.join(" "),
    "contact-label": contactLabel,
    "share-base": shareBase,
    "onridgeline-ready": onReady,
    "onridgeline-change": onChange,
    "onridgeline-result": onResult,
    "onridgeline-contact": onContact,
    "onridgeline-error": onError,
  });
