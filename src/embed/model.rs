//! The model for scripts: plain objects in, plain objects out, and never a throw or a trap, whatever comes in.

use wasm_bindgen::JsValue;

use super::{
    answers,
    given::given,
    line::{self, Line, Wrong},
    value::plainly,
    verdict::{Report, report},
};
use crate::{
    content::check::ALL,
    plan::{Given, PlanInput},
    view::edge,
};

/// `{answer}` to a plan, or `{errors}`.
pub fn compute(plan: &JsValue) -> JsValue {
    plainly(&match given(plan) {
        Given::Fields(fields) => line::answer(&PlanInput::of(fields), edge::today()),
        other => line::no_plan(["Enter a plan as one object of fields; you gave ", &other.written()].concat()),
    })
}

/// `{answer}`: the verdict that a check comes to on `answers`, or `{errors}`.
pub fn assess(check: &JsValue, answers: &JsValue) -> JsValue {
    plainly(&assessed(&given(check), given(answers)))
}

fn assessed(id: &Given, answers: Given) -> Line<Report> {
    let found = ALL.iter().find(|check| matches!(id, Given::Text(id) if id == check.sheet.id));
    let Some(check) = found else {
        let ids: Vec<&str> = ALL.iter().map(|check| check.sheet.id).collect();
        let message = ["Ask for one of ", &ids.join(", "), "; you gave ", &id.written()].concat();
        return Line::Errors(vec![Wrong { field: "id".to_owned(), message }]);
    };
    match answers::read(&check.sheet, answers) {
        Ok(entries) => Line::Answer(Box::new(report(&check.sheet, &answers::answers(&check.sheet, entries)))),
        Err(wrong) => Line::Errors(wrong),
    }
}
