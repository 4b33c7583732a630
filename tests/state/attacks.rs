//! Links as an attacker, or a mail program, would write them.

use ridgeline::{
    plan::Field,
    state::{Action, LONGEST_LINK, LinkFault, MOST_SCENARIOS, Shared},
};

use crate::{
    ENGLISH, first_visit,
    links::{read, signed, written},
};

#[track_caller]
fn refused(body: &str) {
    assert_eq!(read(&signed(&format!("/s/1/{body}"))), Some(Err(LinkFault::Damaged)), "{body}");
}

#[track_caller]
fn opened(body: &str) -> Shared {
    let read = read(&signed(&format!("/s/1/{body}")));
    read.and_then(Result::ok).unwrap_or_else(|| panic!("{body} opens nothing"))
}

#[test]
fn what_is_said_twice_is_refused() {
    for body in [
        "o0~s~cUSD~t1~t2~",
        "o0~s~cUSD~cUSD~",
        "o0~o0~s~cUSD~",
        "o0~p0~p0~s~cUSD~",
        "o0~s~q~q~cUSD~",
        "o1~s~cUSD~sA~k~t6~t7~",
        "o1~s~cUSD~sA~k~k~",
        "o1~s~cUSD~sA~t6~k~",
    ] {
        refused(body);
    }
    opened("o1~s~cUSD~t5~sA~k~t6~");
}

#[test]
fn scenarios_beyond_their_number_are_refused_before_they_are_made() {
    let full = format!("o0~{}", "s~cUSD~".repeat(MOST_SCENARIOS));
    opened(&full);
    refused(&format!("{full}s~cUSD~"));
    refused(&format!("o0~{}", "s~".repeat(LONGEST_LINK / 2 - 10)));
    // Copies of many rows, each of which would be made again for every scenario: no more memory than the link is long.
    let rows = "w~".repeat(1_300);
    for copies in ["s~k~".repeat(1_000), "k~".repeat(1_000), "s~k~k~".repeat(600)] {
        refused(&format!("o0~s~cUSD~{rows}{copies}"));
    }
}

#[test]
fn rows_beyond_their_number_are_refused() {
    opened(&format!("o0~s~cUSD~{}", "w1~".repeat(3 * 52)));
    refused(&format!("o0~s~cUSD~{}", "w1~".repeat(3 * 53)));
    refused(&format!("o0~s~cUSD~{}", "h1~".repeat(25)));
    refused("o0~s~cUSD~w1~w2~");
}

#[test]
fn what_is_not_seen_stands_in_no_name() {
    for code in
        ["0", "a", "7f", "85", "ad", "61c", "200b", "200e", "200f", "2028", "202a", "202e", "2066", "2069", "feff"]
    {
        refused(&format!("o0~sA_u{code}_B~cUSD~"));
    }
    // What joins letters and signs is seen.
    assert_eq!(opened("o0~s_u200d__ue9_~cUSD~").book().scenarios()[0].name(), "\u{200d}é");
}

#[test]
fn what_is_typed_has_no_control_characters_and_an_end() {
    for code in ["0", "9", "a", "1b", "7f", "9f"] {
        refused(&format!("o0~s~cUSD~t1_u{code}_~"));
    }
    opened(&format!("o0~s~cUSD~t{}~", "1".repeat(64)));
    refused(&format!("o0~s~cUSD~t{}~", "1".repeat(65)));
    refused(&format!("o0~s{}~cUSD~", "n".repeat(41)));
}

#[test]
fn a_character_is_escaped_in_one_way() {
    for escaped in ["_u+41_", "_u0041_", "_uE9_", "_u_", "_u110000_", "_ud800_", "_u41", "_x", "_", "_u-1_", "_u 41_"] {
        refused(&format!("o0~s{escaped}~cUSD~"));
    }
    for raw in ["%41", "a/b", "a b", "é", "a\u{0}", "a+b", "<b>", "\"", "'", "&amp;"] {
        refused(&format!("o0~s{raw}~cUSD~"));
    }
}

#[test]
fn places_are_numbers_as_they_are_written() {
    for body in ["o-1~s~cUSD~", "o00~s~cUSD~", "o~s~cUSD~", "o1~s~cUSD~", "oA~s~cUSD~", "o0~p1~s~cUSD~", "o9e9~s~cUSD~"]
    {
        refused(body);
    }
}

#[test]
fn names_that_mean_something_elsewhere_mean_nothing_here() {
    for name in
        ["__proto__", "constructor", "toString", "javascript:alert(1)", "<img src=x onerror=alert(1)>", "..", "=1+1"]
    {
        let state = first_visit().apply(Action::Rename(0, name.to_owned()));
        let link = written(&state, ENGLISH);
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_~./".contains(&byte)), "{link}");
        let opened = read(&link).unwrap().unwrap();
        assert_eq!(opened.book().scenarios()[0].name(), name);
    }
    for letter in ["z1~", "__proto__~", "~", "é1~", "1~"] {
        refused(&format!("o0~s~cUSD~{letter}"));
    }
}

#[test]
fn what_is_long_is_refused_before_it_is_read() {
    for text in ["a".repeat(1 << 20), "~".repeat(1 << 20), "é".repeat(1 << 19), format!("{}/", "9".repeat(1 << 20))] {
        assert_eq!(read(&format!("/s/{text}")), Some(Err(LinkFault::TooLong)));
    }
    assert_eq!(read(&format!("/s/{}/", "9".repeat(4_000))), Some(Err(LinkFault::Newer)));
}

#[test]
fn a_figure_is_as_large_as_can_be_typed_and_no_answer_comes_of_one_that_is_not() {
    let shared = opened("o0~s~cUSD~t1e999~d-1~r_u221e_~");
    let state = first_visit().apply(Action::Adopt(Box::new(shared)));
    assert_eq!(state.draft().text(Field::Target), "1e999");
    let reading = ridgeline::state::read(state.draft(), &ENGLISH, time::Date::MIN);
    assert!(reading.plan.is_err());
}
