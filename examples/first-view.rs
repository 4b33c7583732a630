//! Prints what a first visit sees first, as HTML: the site's build puts it into the page, where it is shown until the plan has
//! started.
//!
//! Takes the currency of a first visit, by its ISO 4217 code. What is folded or invisible is left out, to be drawn by the plan. A date
//! depends on the day of the visit, so each is an element that says how many days away it is, and in which form, `data-date="s28"`; the
//! page's script writes it. Where a date stands in an attribute, that attribute is left out.

use std::{
    pin::pin,
    process::ExitCode,
    task::{Context, Poll, Waker},
};

use ridgeline::{
    content::check::NAMES,
    format::OpenDate,
    view::{AppProps, FirstView, Opening, edge::Options},
};
use time::OffsetDateTime;
use yew::LocalServerRenderer;

fn main() -> ExitCode {
    let Some(currency) = std::env::args().nth(1).filter(|it| it.len() == 3) else {
        eprintln!("Name the currency of a first visit, for instance: cargo run --example first-view USD");
        return ExitCode::FAILURE;
    };
    let options = Options { currency, ..Options::default() };
    let props = AppProps {
        opening: Opening::of(&options, None),
        options,
        // Any day: dates are told from it.
        today: OffsetDateTime::UNIX_EPOCH.date(),
        names: NAMES.iter().map(|(id, name)| (*id, (*name).into())).collect(),
        address: String::new(),
        seen: None,
    };
    let mut html = rendered(props);
    for (opening, element) in [("<div class=\"chart-readout", "div"), ("<g class=\"chart-pointer", "g")] {
        html = without(&html, opening, element);
    }
    print!("{}", with_dates(&drawn(&folded(&html))));
    ExitCode::SUCCESS
}

fn rendered(props: AppProps) -> String {
    let mut rendering = pin!(LocalServerRenderer::<FirstView>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        // Nothing in it waits for anything.
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

/// `html` without the first element that begins with `opening`.
fn without(html: &str, opening: &str, element: &str) -> String {
    let Some(start) = html.find(opening) else { return html.to_owned() };
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut depth = 0;
    for (at, _) in html[start..].match_indices('<').map(|(at, it)| (start + at, it)) {
        let tag = &html[at..];
        if tag.starts_with(&close) {
            depth -= 1;
        } else if tag.strip_prefix(&open).is_some_and(|rest| rest.starts_with([' ', '>'])) {
            depth += 1;
        }
        if depth == 0 {
            return [&html[..start], &html[at + close.len()..]].concat();
        }
    }
    html.to_owned()
}

/// `html` with nothing but its summary in every fold; no fold is in another.
fn folded(html: &str) -> String {
    let mut parts = html.split("<details");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (fold, after) = part.split_once("</details>").unwrap_or((part, ""));
        let summary = fold.find("</summary>").map_or(fold.len(), |at| at + "</summary>".len());
        for text in ["<details", &fold[..summary], "</details>", after] {
            out.push_str(text);
        }
    }
    out
}

/// `html` without elements that are hidden and empty; those that others are styled by, as the first or the last of their kind, stay. Shapes end
/// where they begin.
fn drawn(html: &str) -> String {
    let mut out = String::new();
    let mut parts = html.split_inclusive('>').peekable();
    while let Some(part) = parts.next() {
        let hidden = part.ends_with(" hidden=\"\">") && !part.contains("class=\"affix");
        if hidden && parts.next_if(|next| next.starts_with("</")).is_some() {
            out.push_str(&part[..part.rfind('<').unwrap_or_default()]);
        } else {
            out.push_str(part);
        }
    }
    for shape in ["path", "line", "circle", "rect", "stop"] {
        out = out.replace(&format!("></{shape}>"), "/>");
    }
    out
}

/// `html` with an element for every open date in its texts, and without the attributes that hold one.
fn with_dates(html: &str) -> String {
    let mut out = String::new();
    let mut in_picture = false;
    for part in html.split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        let mut texts = text.split(OpenDate::BEFORE);
        out.push_str(texts.next().unwrap_or_default());
        for text in texts {
            let (date, after) = text.split_once(OpenDate::AFTER).unwrap_or((text, ""));
            let element = if in_picture { "tspan" } else { "time" };
            // As wide as a date is, unseen until it is written.
            let width = match date.get(..1) {
                Some("s") => "Nov 24",
                Some("y") => "November 24, 2026",
                Some("m") => "Nov",
                _ => "November 24",
            };
            let parts = ["<", element, " data-date=\"", date, "\">", width, "</", element, ">", after];
            out.push_str(&parts.concat());
        }
        out.push_str(&without_dated(tag));
        in_picture = (in_picture || tag.starts_with("<svg")) && !tag.starts_with("</svg");
    }
    out
}

/// A tag without the attributes that hold an open date.
fn without_dated(tag: &str) -> String {
    let mut tag = tag.to_owned();
    while let Some(at) = tag.find(OpenDate::BEFORE) {
        // ` name="…⟨date⟩…"`: back to the quote that opens the value, then to the space before the name.
        let opens = tag[..at].rfind("=\"").unwrap_or_default();
        let start = tag[..opens].rfind(' ').unwrap_or_default();
        let end = tag[at..].find('"').map_or(tag.len(), |length| at + length + 1);
        tag.replace_range(start..end, "");
        // A picture that is not named is read out by what is written in it.
        tag = tag.replace(" role=\"img\"", "");
    }
    tag
}
