//! The profile as a mountain in layers, each filled as far as it reaches.

use crate::{
    assessment::Layer,
    view::markup::{El, el},
};

/// A layer's height, and the gap below it, in the picture's own units.
const HEIGHT: f64 = 320.0;
const GAP: f64 = 40.0;
/// The width of the foot, and how much narrower each unit of height is on each side.
const FOOT: f64 = 1200.0;
const SLOPE: f64 = 0.4;

/// The picture, lowest layer at the bottom. The words beside it say the same, so it is hidden from those who hear the page.
pub(super) fn mountain(layers: &[Layer]) -> El {
    let height = layers.len() as f64 * (HEIGHT + GAP) - GAP;
    let mut svg = el("svg")
        .set("class", "mountain")
        // It stretches, so that each layer stands beside its words.
        .set("preserveAspectRatio", "none")
        .attr("viewBox", ["0 0 ", &*whole(FOOT), " ", &*whole(height)].concat())
        .set("aria-hidden", "true");
    for (at, layer) in layers.iter().enumerate() {
        let foot = height - at as f64 * (HEIGHT + GAP);
        let band = Band { foot, top: foot - HEIGHT, height };
        let reached = layer.reached.unwrap_or_default();
        let class = match layer.reached {
            None => "layer is-open",
            Some(_) if layer.is_weak() => "layer is-weak",
            Some(_) => "layer",
        };
        let holds = band.across(layer.holds_above);
        svg = svg
            .with(el("path").set("class", class).attr("d", band.filled(1.0)))
            .with(
                el("path")
                    .set("class", if layer.is_weak() { "reached is-weak" } else { "reached" })
                    .attr("d", band.filled(reached)),
            )
            .with(el("path").set("class", if layer.is_weak() { "holds is-weak" } else { "holds" }).attr("d", holds));
    }
    svg
}

/// The place of a layer, from top to foot, in a mountain so high.
struct Band {
    foot: f64,
    top: f64,
    height: f64,
}

impl Band {
    /// The left edge of the mountain at `y`, and a point so far to the right of it.
    fn at(&self, y: f64, share: f64) -> String {
        let left = (self.height - y) * SLOPE;
        let x = left + (FOOT - 2.0 * left) * share;
        [&*whole(x), " ", &*whole(y)].concat()
    }

    /// The part of the layer from its left edge on.
    fn filled(&self, share: f64) -> String {
        let corners = [(self.foot, 0.0), (self.top, 0.0), (self.top, share), (self.foot, share)];
        let corners = corners.map(|(y, share)| self.at(y, share));
        ["M", &*corners.join("L"), "Z"].concat()
    }

    /// A line across the layer.
    fn across(&self, share: f64) -> String {
        ["M", &*self.at(self.foot, share), "L", &*self.at(self.top, share)].concat()
    }
}

/// The nearest whole number: the picture's units are a tenth of a pixel.
fn whole(value: f64) -> String {
    (value.round() as i32).to_string()
}
