//! The plan that the open one is compared with.

use crate::{content::whatif::scenarios::Against, view::whatif::WhatIf};

/// The pinned plan, where it is another than the open one and has an answer.
pub(super) fn against<'a>(whatif: &WhatIf<'a>) -> Option<Against<'a>> {
    let (open, pinned) = (whatif.book.open(), whatif.book.pinned()?);
    let (here, there) = (whatif.beside.get(open)?, whatif.beside.get(pinned)?);
    let outcome = there.outcome.as_ref().filter(|_| open != pinned)?;
    let (plan, answer) = (&outcome.plan, &*outcome.answer);
    Some(Against { open: &here.name, name: &there.name, plan, answer, format: &there.format })
}
