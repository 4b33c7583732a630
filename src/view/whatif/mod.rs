//! What-if: what a goal would take, and what waiting costs.

pub mod goal;
mod road;
pub mod waiting;
mod wish;

pub use self::wish::{Asked, Wish};
use crate::{
    plan::Field,
    view::markup::{El, el, p},
};

/// A scenario to try: its name, and the texts that change in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What to call it.
    pub name: String,
    /// What to type, by field.
    pub changes: Vec<(Field, String)>,
}

/// "Show the working", with its lines.
fn working(lines: Vec<String>, source: &'static str) -> El {
    let lines = lines.into_iter().enumerate().map(|(at, line)| el("li").key(at).text(line));
    el("details")
        .set("class", "working")
        .with(el("summary").text(crate::content::page::SHOW_WORKING))
        .with(el("ul").each(lines))
        .with(p("working-source", source).flag("hidden", source.is_empty()))
}
