//! The key: what each mark of the picture is.

use super::scene::Mark;
use crate::{
    content::chart as words,
    view::markup::{El, el},
};

/// The marks of the picture and their names, and that of the road `beside`, where there is one.
pub(super) fn key(mark: Mark, beside: &str) -> El {
    let hatch = el("rect").set("class", "chart-valley").set("width", "20").set("height", "12").set("rx", "2");
    let entry = |sample: El, name: &'static str| el("li").with(sample).text(name);
    el("ul")
        .set("class", "chart-key")
        .with(entry(stroke("chart-line"), words::EXPECTED))
        .with(entry(swatch("chart-band"), words::BAND))
        .with(entry(stroke("chart-ridge"), words::TARGET))
        .with(entry(sample(hatch.attr("fill", mark.url("hatch"))), words::VALLEY))
        .with(
            el("li")
                .set("class", "chart-key-beside")
                .flag("hidden", beside.is_empty())
                .with(stroke("chart-beside"))
                .text(beside.to_owned()),
        )
}

/// A sample of an area, drawn as the area is.
pub(super) fn swatch(class: &'static str) -> El {
    let area = el("rect").set("class", class).set("x", "0.5").set("y", "0.5").set("width", "19").set("height", "11");
    sample(area.set("rx", "2"))
}

/// A sample of a line.
pub(super) fn stroke(class: &'static str) -> El {
    sample(el("line").set("class", class).set("x1", "1").set("x2", "19").set("y1", "6").set("y2", "6"))
}

fn sample(shape: El) -> El {
    el("svg")
        .set("class", "chart-swatch")
        .set("width", "20")
        .set("height", "12")
        .set("viewBox", "0 0 20 12")
        .set("aria-hidden", "true")
        .with(shape)
}
