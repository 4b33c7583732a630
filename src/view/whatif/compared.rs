//! The open plan beside the pinned one, as it is shown. What is in it is written by what comes later.

use std::rc::Rc;

use crate::{
    content::whatif::{difference::Differences, effect::Effect},
    view::chart::Beside,
};

/// What the open plan does that the pinned one does not, in words; blank where nothing is compared, or can be yet.
#[derive(Debug, Default)]
pub(in crate::view) struct Compared {
    /// What the change does.
    pub(in crate::view) effect: Effect,
    /// What each figure differs by.
    pub(in crate::view) differences: Differences,
    /// What there is to know about the comparison.
    pub(in crate::view) note: String,
    /// The pinned plan's road.
    pub(in crate::view) road: Option<Rc<Beside>>,
}
