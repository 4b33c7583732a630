//! What if: other plans beside today's, in words.

mod change;
pub mod difference;
pub mod effect;
pub mod goal;
pub mod keep;
pub mod road;
pub mod scenarios;
pub mod takeaway;
pub mod tornado;
pub mod waiting;

/// Said before what a figure differs by, to those who do not see where it stands.
pub const DIFFERENCE: &str = "Difference: ";
/// Opens how a difference comes about.
pub const WORKING: &str = "Show the working of the difference";
/// Heading of the section.
pub const HEADING: &str = "What if";
/// Beneath it.
pub const HINT: &str = "Pin today’s plan and change a copy of it. Every plan you try stays, side by side with the others, until you delete it.";
/// Opens the plans side by side.
pub const SCENARIOS: &str = "Compare plans";
/// Opens the search for the change that is enough.
pub const GOAL: &str = "What would it take";
/// Opens what waiting costs.
pub const WAITING: &str = "Cost of waiting";
/// Opens the link that holds all plans.
pub const KEEP: &str = "Keep and share";
/// Opens what can be taken along.
pub const TAKE: &str = "Take away";
/// A tool that is on its way.
pub const COMING: &str = "One moment…";
/// A tool that did not arrive.
pub const FAILED: &str = "This part did not arrive. Check your connection and try again.";
/// Asks for it once more.
pub const AGAIN: &str = "Try again";
/// Pins the plan that is open.
pub const PIN: &str = "Pin this plan and try another";
/// Takes the pin out.
pub const UNPIN: &str = "Take out the pin";

/// What the open plan is compared with.
pub fn compared(open: &str, pinned: &str) -> String {
    format!("You are changing *{open}*; *{pinned}* stays as it was.")
}

/// Opens the plan again that another is compared with.
pub fn back(pinned: &str) -> String {
    format!("Go back to “{pinned}”")
}

/// What is pinned, while it is open itself.
pub fn pinned(name: &str) -> String {
    format!("*{name}* is pinned, and open. Open another, under “What if”, “Compare plans”, to change that instead.")
}
