//! The page as a visitor meets it: the release build, in Chromium, Firefox or `WebKit`, served under its strict content security policy.
//!
//! `cargo xtask test` runs these. How to run one by hand stands at the top of `harness/mod.rs`.

mod accessible;
mod arrival;
mod bad_number;
mod check_link;
mod check_states;
mod configured;
mod contact;
mod diagnosis;
mod elsewhere;
mod faults;
mod first_view;
mod first_visit;
mod fit;
mod harness;
mod interview;
mod keyboard;
mod module;
mod modules;
mod monkey;
mod odd_states;
mod optional_part;
mod own_host;
mod phone;
mod place;
mod planner;
mod print;
mod quarterly;
mod reload;
mod review;
mod slow;
mod smoke;
mod states;
mod steps;
mod takeaway;
mod tornado;
mod typing;
mod whatif;
mod widget;
mod without;
