//! Keeping plans in a link, in words.

/// Heading of the panel.
pub const HEADING: &str = "Keep and share";
/// What the link is.
pub const HINT: &str = "All plans are in the link itself, and nowhere else. Keep it, or send it to whoever should see them; nothing is sent until you do.";
/// Names the link.
pub const LINK: &str = "Link to these plans";
/// Copies it.
pub const COPY: &str = "Copy the link";
/// It is on the clipboard.
pub const COPIED: &str = "Copied";
/// It is not.
pub const NOT_COPIED: &str = "It could not be copied. Select the link and copy it by hand.";
/// Where it would be too long.
pub const TOO_LONG: &str =
    "There is more in these plans than a link can hold. Delete a plan, or take out recent weeks, to get one.";

/// Heading over what came with a link.
pub const OFFER: &str = "A plan came with this link";
/// What opening it does.
pub const OFFER_HINT: &str = "Opening it takes the place of your own numbers. You can undo that.";
/// Opens it.
pub const OPEN: &str = "Open the plan in the link";
/// Leaves things as they are.
pub const LEAVE: &str = "Keep my own";
/// Heading where the link opens nothing.
pub const FAULT: &str = "This link does not open a plan";
/// Names the field that takes a link.
pub const PASTE: &str = "Open a link you were sent";
/// What happens then.
pub const PASTE_HINT: &str = "Paste it here. You are asked before it takes the place of anything.";
/// Takes the notice away.
pub const CLOSE: &str = "Close";

/// Where part of it is gone, and what to do.
const DAMAGED: &str =
    "Part of it is missing or was changed on its way. Ask for it again, and open it whole. Nothing here was changed.";
/// Where it is longer than any.
const OVERLONG: &str = "It is longer than any link of this calculator. Ask for it again. Nothing here was changed.";
/// Where a later version wrote it.
const NEWER: &str = "It is from a later version of this calculator. Reload the page to get that, then open the link again. Nothing here was changed.";

/// Why a link opens nothing, and what to do: it is `too_long`, or of a `newer` version, or damaged.
pub const fn fault(too_long: bool, newer: bool) -> &'static str {
    match (too_long, newer) {
        (true, _) => OVERLONG,
        (_, true) => NEWER,
        _ => DAMAGED,
    }
}
