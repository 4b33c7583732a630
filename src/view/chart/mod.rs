use crate::{
    format::Format,
    plan::{Answer, input::Period, unit::Money},
};
use std::rc::Rc;
use yew::prelude::*;
#[derive(Properties, PartialEq)]
pub(super) struct ElevationProps {
    pub(super) answer: Rc<Answer>,
    pub(super) format: Rc<Format>,
    pub(super) target: Money,
    pub(super) period: Period,
    pub(super) stale: bool,
}
#[component]
pub(super) fn Elevation(_p: &ElevationProps) -> Html {
    html! {<div class="card"/>}
}
