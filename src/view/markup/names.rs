//! The names of attributes, as lists that all elements share which are built alike.
//!
//! Yew compares the attributes of two elements place by place where both have the very same list of names, and by way of hashes where
//! not. That comparison is most of what drawing the page anew costs.

use std::cell::RefCell;

/// The names of an element's attributes, in the order they were set.
pub(super) type Names = &'static [&'static str];

/// No name: where every list begins, so that it has one place in memory.
pub(super) static NONE: [&str; 0] = [];

/// A list of names, and the list with one more.
struct Step {
    from: Names,
    name: &'static str,
    to: Names,
}

/// Steps are looked for among those of the same length of list and of name.
const WIDTH: usize = 16;

thread_local! {
    /// As many as there are ways in which the page's code builds an element: they are kept for as long as the page is.
    static STEPS: RefCell<[[Vec<Step>; WIDTH]; WIDTH]> = const { RefCell::new([const { [const { Vec::new() }; WIDTH] }; WIDTH]) };
}

/// The list with `name` after all others, the same at every call.
pub(super) fn and(from: Names, name: &'static str) -> Names {
    STEPS.with_borrow_mut(|steps| {
        let steps = &mut steps[from.len() % WIDTH][name.len() % WIDTH];
        if let Some(step) = steps.iter().find(|step| std::ptr::eq(step.from, from) && step.name == name) {
            return step.to;
        }
        let to: Names = [from, &[name]].concat().leak();
        steps.push(Step { from, name, to });
        to
    })
}

#[cfg(test)]
mod tests {
    use super::{NONE, and};

    #[test]
    fn the_same_names_are_the_same_list() {
        let [one, other] = [and(and(&NONE, "class"), "id"), and(and(&NONE, "class"), "id")];
        assert_eq!(one, ["class", "id"]);
        assert!(std::ptr::eq(one, other));
        assert_eq!(and(and(&NONE, "id"), "class"), ["id", "class"]);
        assert!(!std::ptr::eq(one, and(one, "role")));
    }
}
