//! Pictures of a part of a page, and how far two of them differ.

use serde_json::json;
use xtask::webdriver::Engine;

use super::engine::engine;
use super::options::Options;
use super::page::{Page, did};
use super::record::{decoded, kept};

/// A picture as the browser drew it, three bytes a pixel.
pub(crate) struct Picture {
    name: String,
    width: usize,
    pixels: Vec<[u8; 3]>,
}

/// A pixel is another where a channel differs by more: less is how an edge falls between two pixels.
const VISIBLE: u8 = 24;

/// Where an element stands in the document, to the pixel.
const PLACE: &str = "
    const { left, top, width, height } = arguments[0].getBoundingClientRect();
    return { x: Math.round(left + scrollX), y: Math.round(top + scrollY),
        width: Math.round(width), height: Math.round(height), scale: 1 }";

impl Page {
    /// Takes the bars away that scroll the page, which take room in some engines; where pictures end with the window, it becomes as
    /// high as the page.
    #[track_caller]
    pub(crate) fn lay_flat(&self) {
        if engine() == Engine::Chromium {
            self.chromium("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
            return;
        }
        let script = "
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('html { scrollbar-width: none !important }');
            document.adoptedStyleSheets.push(sheet);
            return document.documentElement.scrollHeight";
        let height = self.run(script, &json!([])).as_u64().unwrap_or_default() as u32;
        if engine() == Engine::WebKit {
            self.change(&Options { height: height + 100, ..self.opened.clone() });
        }
    }

    /// A picture of what `name` names, the parts out of view included, in `WebKit` after [`Page::lay_flat`]; it is kept as `target/e2e/KEPT.png`.
    #[track_caller]
    pub(crate) fn picture_of(&self, name: &str, keep: &str) -> Picture {
        let clip = self.of(name, PLACE);
        let shot = if engine() == Engine::Chromium {
            let shot = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
            did(self.session.chromium("Page.captureScreenshot", &shot), "take a picture")["data"].take()
        } else if engine() == Engine::Firefox {
            // Its picture of an element is of what is in view.
            did(self.session.ask("/moz/screenshot/full"), "take a picture")
        } else {
            // Its picture of an element is off by as much as the page is scrolled.
            self.run("scrollTo(0, 0)", &json!([]));
            did(self.session.ask("/screenshot"), "take a picture")
        };
        let bytes = decoded(shot.as_str().unwrap_or_default());
        did(kept(keep, "png", &bytes), "keep the picture");
        let read = Picture::read(keep, &bytes).unwrap_or_else(|error| panic!("{keep}.png: {error}"));
        let at = |name: &str| clip[name].as_u64().unwrap_or_default() as usize;
        if engine() == Engine::Chromium { read } else { read.cut(at("x"), at("y"), at("width"), at("height")) }
    }
}

impl Picture {
    /// Reads a PNG.
    pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Self, png::DecodingError> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
        let mut buffer = vec![0; reader.output_buffer_size().unwrap_or_default()];
        let frame = reader.next_frame(&mut buffer)?;
        let step = frame.color_type.samples();
        let pixels = buffer[..frame.buffer_size()].chunks_exact(step).map(|pixel| [pixel[0], pixel[1], pixel[2]]);
        Ok(Self { name: name.to_owned(), width: frame.width as usize, pixels: pixels.collect() })
    }

    /// The part of it that is `width` wide and `height` high, as far as it reaches.
    fn cut(&self, x: usize, y: usize, width: usize, height: usize) -> Self {
        let lines = self.pixels.chunks(self.width.max(1)).skip(y).take(height);
        let pixels: Vec<_> = lines.flat_map(|line| line.iter().skip(x).take(width).copied()).collect();
        Self { name: self.name.clone(), width: width.min(self.width.saturating_sub(x)), pixels }
    }

    /// Asserts that at most this share of the pixels is visibly another, and that width and height are the same.
    #[track_caller]
    pub(crate) fn is_like(&self, other: &Self, tolerance: f64) {
        let (here, there) = (&self.name, &other.name);
        assert_eq!(self.size(), other.size(), "{here}.png and {there}.png in target/e2e are not of one size");
        let share = self.difference(other);
        assert!(share <= tolerance, "{:.2}% of {here}.png differs from {there}.png, both in target/e2e", share * 100.0);
    }

    /// The share of pixels that are visibly another.
    pub(crate) fn difference(&self, other: &Self) -> f64 {
        let pairs = self.pixels.iter().zip(&other.pixels);
        let others = pairs.filter(|(one, two)| one.iter().zip(*two).any(|(a, b)| a.abs_diff(*b) > VISIBLE)).count();
        others as f64 / self.pixels.len().max(1) as f64
    }

    /// The share of pixels that are not white.
    pub(crate) fn ink(&self) -> f64 {
        let inked = self.pixels.iter().filter(|pixel| pixel.iter().any(|channel| *channel < 0xff - VISIBLE)).count();
        inked as f64 / self.pixels.len().max(1) as f64
    }

    /// Width and height.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.width, self.pixels.len() / self.width.max(1))
    }
}
