//! The chart as a picture that stands alone: with its headline, its key and its own colours, on white, and legible without colour.

use std::rc::Rc;

use time::Date;
use web_sys::Element;

use crate::{
    content::{chart as words, headline::headline, plain, whatif::takeaway::brief},
    format::Format,
    view::{
        chart::{
            Anchor, Beside, ElevationProps, Frame, Kind, Label, Terrain, laid_out, rect, stroke, tenths, text_width,
            translate,
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

// How the marks look, on the picture and in its key: names and values of attributes in turn. As sentences they arrive with what uses them.
const GROUND: &str = "fill #ffffff width 100% height 100%";
const INK: &str = "fill #16232b font-weight normal";
const STRONG: &str = "fill #16232b font-weight bold";
const SOFT: &str = "fill #4f606a font-weight normal";
const HALO: &str = "stroke #ffffff stroke-width 3 stroke-linejoin round paint-order stroke";
const AXIS: &str = "fill none stroke #4f606a";
const GRID: &str = "fill none stroke #dcd8cf";
const TODAY: &str = "fill none stroke #16232b stroke-width 2";
const DROP: &str = "fill none stroke #16232b stroke-opacity 0.3";
const LINE: &str = "fill none stroke #1d5c63 stroke-width 3";
const BESIDE: &str = "fill none stroke #16232b stroke-width 2 stroke-dasharray 1,5 stroke-linecap round";
const DOT: &str = "fill #ffffff stroke #1d5c63 stroke-width 2.5 r 4.5";
const BAND: &str = "fill #1d5c63 fill-opacity 0.13 stroke #588589";
const RIDGE: &str = "fill none stroke #16232b stroke-width 1.5 stroke-dasharray 5,5";
const VALLEY: &str = "fill url(#ridgeline-picture-hatch) stroke none";
const HATCH: &str =
    "id ridgeline-picture-hatch width 6 height 6 patternUnits userSpaceOnUse patternTransform rotate(45)";
const HATCH_GROUND: &str = "width 6 height 6 fill #b03d2a fill-opacity 0.08";
const HATCH_LINE: &str = "y2 6 stroke #b03d2a stroke-width 2";
/// The layers of the ribbon, the darkest what is nearest.
const LAYERS: [&str; 3] = ["fill #97b4b7 stroke #588589", "fill #c4d4d6 stroke #588589", "fill #edf2f3 stroke #588589"];
const FRAME: &str = "fill none stroke #588589";

/// `element` with a look.
fn looks(element: El, look: &'static str) -> El {
    let mut element = element;
    let mut name = "";
    for word in look.split(' ') {
        if name.is_empty() {
            name = word;
        } else {
            element = element.set(name, word);
            name = "";
        }
    }
    element
}

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

/// The picture of an outcome: of the plan `called` so, with the pinned plan's road where there is one, made on the day `today`.
pub(super) fn picture(
    outcome: &Outcome,
    format: &Rc<Format>,
    called: &str,
    road: Option<&Rc<Beside>>,
    today: Date,
) -> Picture {
    let props = ElevationProps {
        awaited: "",
        answer: Rc::clone(&outcome.answer),
        format: Rc::clone(format),
        target: outcome.plan.target,
        period: outcome.plan.period,
        beside: road.cloned(),
        stale: false,
    };
    let (terrain, summary) = laid_out(&props, (WIDTH - 2.0 * AIR) as u32);
    let title = headline(&outcome.plan, &outcome.answer, format).title;
    let mut head = Vec::new();
    let mut y = AIR;
    for (at, line) in lines(&title, TITLE).into_iter().enumerate() {
        y += 1.25 * TITLE;
        head.push(text(line, AIR, y, TITLE, STRONG).key(at));
    }
    y += 1.8 * SMALL;
    let made = text(legible(&brief::made(called, today, format)), AIR, y, SMALL, SOFT);
    // From here on it is on paper too.
    let crop = y + 8.0;
    let key_at = crop + 24.0;
    let top = key_at + 16.0;
    let size = Size { width: WIDTH, height: top + terrain.height + 34.0 };
    let heading = text(words::heading(props.period).to_owned(), AIR, key_at, SMALL, STRONG);
    let element = el("svg")
        .attr("viewBox", view_box(crop, &size))
        .attr("width", tenths(WIDTH))
        .attr("height", tenths(size.height - crop))
        .set("role", "img")
        .set("font-family", "Helvetica, Arial, sans-serif")
        .with(el("title").text(legible(&title)))
        .with(el("desc").text(plain(&summary)))
        .with(definitions(&terrain))
        .with(looks(el("rect"), GROUND))
        .with(el("g").each(head))
        .with(made)
        .with(heading)
        .with(key(key_at, road.map_or("", |road| &road.name)))
        .with(chart(&terrain).attr("transform", translate(AIR, top)))
        .with(sources(top + terrain.height + 20.0));
    Picture { element, size }
}

/// What XML can hold of a visitor's words.
fn legible(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')).collect()
}

fn text(words: String, x: f64, y: f64, size: f64, look: &'static str) -> El {
    let place = el("text").attr("x", tenths(x)).attr("y", tenths(y)).attr("font-size", tenths(size));
    looks(place, look).text(words)
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
    let hatch = looks(el("pattern"), HATCH).with(looks(el("rect"), HATCH_GROUND)).with(looks(el("line"), HATCH_LINE));
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

fn path(data: String, look: &'static str) -> El {
    looks(el("path").attr("d", data), look)
}

fn chart(terrain: &Terrain) -> El {
    let plot = terrain.plot;
    let ticks = terrain.ticks.iter().enumerate().map(|(at, tick)| {
        let line = path(level(terrain, tick.y), if at == 0 { AXIS } else { GRID });
        el("g").key(at).with(line).with(label(tick, tick.y + 4.0))
    });
    let (mut months, mut drops) = (String::new(), String::new());
    for x in &terrain.month_starts {
        months += &stroke(*x, plot.bottom, plot.bottom + 6.0);
    }
    for (x, y) in &terrain.marks {
        drops += &stroke(*x, *y, terrain.drop.max(*y));
    }
    let dots = terrain
        .marks
        .iter()
        .enumerate()
        .map(|(at, &(x, y))| looks(el("circle").key(at).attr("cx", tenths(x)).attr("cy", tenths(y)), DOT));
    let clipped = |url| el("g").set("clip-path", url);
    let layers = clipped("url(#ridgeline-picture-ribbon)")
        .with(looks(rect(terrain.ribbon), LAYERS[2]))
        .with(path(terrain.strata.top.clone(), LAYERS[1]))
        .with(path(terrain.strata.mid.clone(), LAYERS[0]));
    let labels = terrain.labels.iter().enumerate().map(|(at, one)| label(one, one.y).key(at));
    el("g")
        .with(el("g").each(ticks))
        .with(path(months, AXIS))
        .with(path(stroke(plot.left, plot.bottom, plot.bottom + 8.0), TODAY))
        .with(clipped("url(#ridgeline-picture-plot)").with(path(terrain.band.clone(), BAND)))
        .with(clipped("url(#ridgeline-picture-valleys)").with(path(terrain.above.clone(), VALLEY)))
        .with(path(drops, DROP))
        .with(path(level(terrain, terrain.ridge), RIDGE))
        .with(path(terrain.beside.clone(), BESIDE))
        .with(path(terrain.line.clone(), LINE))
        .with(el("g").each(dots))
        .with(layers)
        .with(looks(rect(terrain.ribbon), FRAME))
        .with(el("g").each(labels))
}

fn level(terrain: &Terrain, y: f64) -> String {
    ["M", &tenths(terrain.plot.left), " ", &tenths(y), "H", &tenths(terrain.plot.right)].concat()
}

fn label(label: &Label, y: f64) -> El {
    let look = match label.kind {
        Kind::Target | Kind::Pace => STRONG,
        Kind::Tick | Kind::Month | Kind::Days => SOFT,
        _ => INK,
    };
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let written = text(label.text.clone(), label.x, y, label.kind.size(), look).set("text-anchor", anchor);
    // Legible where it lies on something.
    if matches!(label.kind, Kind::Target | Kind::Pace | Kind::Days) { looks(written, HALO) } else { written }
}

/// What each mark is, from the right; the other road is that of the plan called `beside`, where there is one.
fn key(y: f64, beside: &str) -> El {
    let mut x = WIDTH - AIR;
    let mut all = el("g");
    let others = [(words::VALLEY, VALLEY), (words::TARGET, RIDGE), (words::BAND, BAND), (words::EXPECTED, LINE)];
    let beside = (!beside.is_empty()).then_some((beside, BESIDE));
    for (name, look) in others.into_iter().chain(beside) {
        x -= text_width(Kind::Tick, name);
        all = all.with(text(legible(name), x, y, 12.0, SOFT));
        x -= 28.0;
        let is_area = look == VALLEY || look == BAND;
        let across = ["M", &tenths(x), " ", &tenths(y - 4.0), "h20"].concat();
        all = all.with(if is_area { looks(sample(x, y), look) } else { path(across, look) });
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
    for (name, look) in words::SOURCES.into_iter().zip(LAYERS) {
        all = all.with(looks(sample(x, y), look));
        x += 28.0;
        all = all.with(text(name.to_owned(), x, y, 12.0, SOFT));
        x += text_width(Kind::Tick, name) + 16.0;
    }
    all
}
