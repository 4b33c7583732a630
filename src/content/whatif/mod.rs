//! What if: other plans beside today's, in words.

pub mod goal;
pub mod scenarios;
pub mod waiting;

/// Heading of the section.
pub const HEADING: &str = "What if";
/// Beneath it.
pub const HINT: &str =
    "Pin today’s plan, change anything, and see what the change does. Every plan you try stays until you delete it.";
/// Opens the plans side by side.
pub const SCENARIOS: &str = "Compare plans";
/// Opens goal seeking.
pub const GOAL: &str = "What would it take?";
/// Opens the roads of waiting.
pub const WAITING: &str = "What waiting costs";
/// Opens what can be kept and taken away.
pub const KEEP: &str = "Keep or take away";
/// Pins the plan that is open.
pub const PIN: &str = "Pin this plan to compare";
/// Takes the pin out.
pub const UNPIN: &str = "Stop comparing";

/// What the open plan is compared with.
pub fn compared(open: &str, pinned: &str) -> String {
    format!("You are changing *{open}*, compared with *{pinned}*.")
}

/// What is pinned, while it is open itself.
pub fn pinned(name: &str) -> String {
    format!("*{name}* is pinned. Open another plan, and every figure shows its difference.")
}
