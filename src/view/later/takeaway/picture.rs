//! The chart as a picture that stands alone: with its headline, its key and its own colours, on white, and legible without colour.

use std::rc::Rc;

use time::Date;
use web_sys::Element;

use crate::{
    content::{chart as words, headline::headline, plain, whatif::takeaway::brief},
    format::Format,
    view::{
        chart::{
            Anchor, ElevationProps, Frame, Kind, Label, Terrain, laid_out, rect, stroke, tenths, text_width, translate,
        },
        markup::{El, el},
        planner::Outcome,
    },
};

/// Width of the picture, and the air around what is in it, in pixels.
const WIDTH: f64 = 880.0;
const AIR: f64 = 20.0;
const TITLE: f64 = 21.0;
const SMALL: f64 = 13.0;

const INK: &str = "#16232b";
const SOFT: &str = "#4f606a";
const GRID: &str = "#dcd8cf";
const RIDGE: &str = "#1d5c63";
const EDGE: &str = "#588589";
const ALARM: &str = "#b03d2a";
const WHITE: &str = "#ffffff";
/// The layers of the ribbon, the darkest what is nearest.
const LAYERS: [&str; 3] = ["#97b4b7", "#c4d4d6", "#edf2f3"];

/// A picture, and how it is laid out.
pub(super) struct Picture {
    pub(super) element: El,
    pub(super) size: Size,
}

/// How large the whole picture is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Size {
    /// Pixels.
    pub(super) width: f64,
    /// Pixels.
    pub(super) height: f64,
}

impl Size {
    /// Shows all of `svg`, the headline too, which the paper around it has already.
    pub(super) fn whole(&self, svg: &Element) -> Option<()> {
        svg.set_attribute("viewBox", &view_box(0.0, self)).ok()?;
        svg.set_attribute("height", &tenths(self.height)).ok()
    }
}

fn view_box(top: f64, size: &Size) -> String {
    ["0 ", &tenths(top), " ", &tenths(size.width), " ", &tenths(size.height - top)].concat()
}

/// The picture of an outcome: of the plan `called` so, made on the day `today`.
pub(super) fn picture(outcome: &Outcome, format: &Rc<Format>, called: &str, today: Date) -> Picture {
    let props = ElevationProps {
        answer: Rc::clone(&outcome.answer),
        format: Rc::clone(format),
        target: outcome.plan.target,
        period: outcome.plan.period,
        stale: false,
    };
    let (terrain, summary) = laid_out(&props, (WIDTH - 2.0 * AIR) as u32);
    let title = headline(&outcome.plan, &outcome.answer, format).title;
    let mut head = Vec::new();
    let mut y = AIR;
    for (at, line) in lines(&title, TITLE).into_iter().enumerate() {
        y += 1.25 * TITLE;
        head.push(text(line, AIR, y, TITLE, INK).set("font-weight", "bold").key(at));
    }
    y += 1.8 * SMALL;
    let made = text(legible(&brief::made(called, today, format)), AIR, y, SMALL, SOFT);
    // From here on it is on paper too.
    let crop = y + 8.0;
    let key_at = crop + 24.0;
    let top = key_at + 16.0;
    let size = Size { width: WIDTH, height: top + terrain.height + 34.0 };
    let background = el("rect").attr("width", tenths(WIDTH)).attr("height", tenths(size.height)).set("fill", WHITE);
    let heading = text(words::heading(props.period).to_owned(), AIR, key_at, SMALL, INK).set("font-weight", "bold");
    let element = el("svg")
        .attr("viewBox", view_box(crop, &size))
        .attr("width", tenths(WIDTH))
        .attr("height", tenths(size.height - crop))
        .set("role", "img")
        .set("font-family", "Helvetica, Arial, sans-serif")
        .with(el("title").text(legible(&title)))
        .with(el("desc").text(plain(&summary)))
        .with(definitions(&terrain))
        .with(background)
        .with(el("g").each(head))
        .with(made)
        .with(heading)
        .with(key(key_at))
        .with(chart(&terrain).attr("transform", translate(AIR, top)))
        .with(sources(top + terrain.height + 20.0));
    Picture { element, size }
}

/// What XML can hold of a visitor's words.
fn legible(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')).collect()
}

fn text(words: String, x: f64, y: f64, size: f64, fill: &'static str) -> El {
    el("text").attr("x", tenths(x)).attr("y", tenths(y)).attr("font-size", tenths(size)).set("fill", fill).text(words)
}

/// `words` in lines that fit into the picture.
fn lines(words: &str, size: f64) -> Vec<String> {
    let mut all = Vec::new();
    let mut line = String::new();
    for word in words.split(' ') {
        let longer = if line.is_empty() { word.to_owned() } else { [&*line, " ", word].concat() };
        // As wide as its bold letters are, and so a little wider than these.
        if text_width(Kind::Pace, &longer) * size / Kind::Pace.size() > WIDTH - 2.0 * AIR && !line.is_empty() {
            all.push(std::mem::replace(&mut line, word.to_owned()));
        } else {
            line = longer;
        }
    }
    all.push(line);
    all
}

fn definitions(terrain: &Terrain) -> El {
    let hatch = el("pattern")
        .set("id", "ridgeline-picture-hatch")
        .set("width", "6")
        .set("height", "6")
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)")
        .with(el("rect").set("width", "6").set("height", "6").set("fill", ALARM).set("fill-opacity", "0.08"))
        .with(el("line").set("y2", "6").set("stroke", ALARM).set("stroke-width", "2"));
    let clip = |id| el("clipPath").set("id", id);
    let valleys = terrain.valleys.iter().enumerate().map(|(at, valley)| {
        let stretch = Frame { left: valley.left, right: valley.right, top: terrain.ridge, ..terrain.plot };
        rect(stretch).key(at)
    });
    el("defs")
        .with(hatch)
        .with(clip("ridgeline-picture-plot").with(rect(terrain.plot)))
        .with(clip("ridgeline-picture-valleys").each(valleys))
        .with(clip("ridgeline-picture-ribbon").with(rect(terrain.ribbon)))
}

fn path(data: String, fill: &'static str) -> El {
    el("path").attr("d", data).set("fill", fill)
}

fn chart(terrain: &Terrain) -> El {
    let plot = terrain.plot;
    let ticks = terrain.ticks.iter().enumerate().map(|(at, tick)| {
        let line = el("path").attr("d", level(terrain, tick.y)).set("stroke", if at == 0 { SOFT } else { GRID });
        el("g").key(at).with(line).with(label(tick, tick.y + 4.0))
    });
    let months = terrain.month_starts.iter().map(|&x| stroke(x, plot.bottom, plot.bottom + 6.0)).collect::<String>();
    let drops = terrain.marks.iter().map(|&(x, y)| stroke(x, y, terrain.drop.max(y))).collect::<String>();
    let dots = terrain.marks.iter().enumerate().map(|(at, &(x, y))| {
        let dot = el("circle").key(at).attr("cx", tenths(x)).attr("cy", tenths(y)).set("r", "4.5");
        dot.set("fill", WHITE).set("stroke", RIDGE).set("stroke-width", "2.5")
    });
    let clipped = |url| el("g").set("clip-path", url);
    let band = path(terrain.band.clone(), RIDGE).set("fill-opacity", "0.13").set("stroke", EDGE);
    let valley = path(terrain.above.clone(), "url(#ridgeline-picture-hatch)");
    let ridge = path(level(terrain, terrain.ridge), "none").set("stroke", INK).set("stroke-width", "1.5");
    let line = path(terrain.line.clone(), "none").set("stroke", RIDGE).set("stroke-width", "3");
    let frame = || rect(terrain.ribbon);
    let layers = clipped("url(#ridgeline-picture-ribbon)")
        .with(frame().set("fill", LAYERS[2]))
        .with(path(terrain.strata.top.clone(), LAYERS[1]).set("stroke", EDGE))
        .with(path(terrain.strata.mid.clone(), LAYERS[0]).set("stroke", EDGE));
    let labels = terrain.labels.iter().enumerate().map(|(at, one)| label(one, one.y).key(at));
    el("g")
        .with(el("g").each(ticks))
        .with(path(months, "none").set("stroke", SOFT))
        .with(
            path(stroke(plot.left, plot.bottom, plot.bottom + 8.0), "none").set("stroke", INK).set("stroke-width", "2"),
        )
        .with(clipped("url(#ridgeline-picture-plot)").with(band))
        .with(clipped("url(#ridgeline-picture-valleys)").with(valley))
        .with(path(drops, "none").set("stroke", INK).set("stroke-opacity", "0.3"))
        .with(ridge.set("stroke-dasharray", "5 5"))
        .with(line)
        .with(el("g").each(dots))
        .with(layers)
        .with(frame().set("fill", "none").set("stroke", EDGE))
        .with(el("g").each(labels))
}

fn level(terrain: &Terrain, y: f64) -> String {
    ["M", &tenths(terrain.plot.left), " ", &tenths(y), "H", &tenths(terrain.plot.right)].concat()
}

fn label(label: &Label, y: f64) -> El {
    let soft = matches!(label.kind, Kind::Tick | Kind::Month | Kind::Days);
    let written = text(label.text.clone(), label.x, y, label.kind.size(), if soft { SOFT } else { INK });
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let written = written.set("text-anchor", anchor);
    match label.kind {
        Kind::Target | Kind::Pace => halo(written.set("font-weight", "bold")),
        Kind::Days => halo(written),
        _ => written,
    }
}

/// Legible where it lies on something.
fn halo(text: El) -> El {
    text.set("stroke", WHITE).set("stroke-width", "3").set("stroke-linejoin", "round").set("paint-order", "stroke")
}

/// What each mark is, from the right.
fn key(y: f64) -> El {
    let line = |data: String| path(data, "none");
    let mut x = WIDTH - AIR;
    let mut all = el("g");
    for (at, name) in [words::VALLEY, words::TARGET, words::BAND, words::EXPECTED].into_iter().enumerate() {
        x -= text_width(Kind::Tick, name);
        all = all.with(text(name.to_owned(), x, y, 12.0, SOFT));
        x -= 28.0;
        let across = ["M", &tenths(x), " ", &tenths(y - 4.0), "h20"].concat();
        let area = sample(x, y);
        all = all.with(match at {
            0 => area.set("fill", "url(#ridgeline-picture-hatch)"),
            1 => line(across).set("stroke", INK).set("stroke-width", "1.5").set("stroke-dasharray", "5 5"),
            2 => area.set("fill", RIDGE).set("fill-opacity", "0.13").set("stroke", EDGE),
            _ => line(across).set("stroke", RIDGE).set("stroke-width", "3"),
        });
        x -= 16.0;
    }
    all
}

/// An area beside its name.
fn sample(x: f64, y: f64) -> El {
    rect(Frame { left: x, right: x + 20.0, top: y - 10.0, bottom: y + 2.0 })
}

/// What the layers under the axis are.
fn sources(y: f64) -> El {
    let mut x = AIR;
    let mut all = el("g");
    for (name, fill) in words::SOURCES.into_iter().zip(LAYERS) {
        all = all.with(sample(x, y).set("fill", fill).set("stroke", EDGE));
        x += 28.0;
        all = all.with(text(name.to_owned(), x, y, 12.0, SOFT));
        x += text_width(Kind::Tick, name) + 16.0;
    }
    all
}
