//! Which week is being read, however it was reached.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    content::chart as words,
    view::markup::{El, el},
};

/// The week being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Scrub {
    /// It, if any.
    pub(super) at: Option<usize>,
    /// Where reading resumes.
    pub(super) rest: usize,
    /// The slider has the focus, and the week stays when the pointer leaves.
    held: bool,
}

/// What a visitor did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Touch {
    /// Pointed at a week.
    Point(usize),
    /// Took the pointer away.
    Leave,
    /// Came to the slider.
    Hold,
    /// Left the slider.
    Release,
    /// Stepped by weeks, to `last` at most.
    Step { by: isize, last: usize },
    /// Had enough of it.
    Clear,
}

impl Touch {
    /// What `key` means on the slider; nothing for keys that are the page's.
    pub(super) fn from_key(key: &str, last: usize, reading: bool) -> Option<Self> {
        let step = |by| Some(Self::Step { by, last });
        match key {
            "ArrowRight" | "ArrowUp" => step(1),
            "ArrowLeft" | "ArrowDown" => step(-1),
            "PageUp" => step(4),
            "PageDown" => step(-4),
            "Home" => Some(Self::Point(0)),
            "End" => Some(Self::Point(last)),
            "Escape" if reading => Some(Self::Clear),
            _ => None,
        }
    }
}

impl Scrub {
    /// The week being read after `touch`.
    pub(super) fn after(self, touch: Touch) -> Self {
        let Self { at, rest, held } = self;
        let read = |week| Self { at: Some(week), rest: week, held };
        match touch {
            Touch::Point(week) => read(week),
            Touch::Leave if held => self,
            Touch::Leave | Touch::Clear => Self { at: None, ..self },
            Touch::Hold => Self { held: true, ..read(at.unwrap_or(rest)) },
            Touch::Release => Self { at: None, rest, held: false },
            Touch::Step { by, last } => read(at.map_or(rest, |week| week.saturating_add_signed(by)).min(last)),
        }
    }
}

/// The slider that stands for the weeks: on week `read` of 0 to `last`, which is `said`.
pub(super) fn slider(scrub: Scrub, on: &Callback<Touch>, read: usize, last: usize, said: String) -> El {
    let send = |touch: Touch| {
        let on = on.clone();
        Callback::from(move |_: FocusEvent| on.emit(touch))
    };
    let on_key_down = {
        let (on, reading) = (on.clone(), scrub.at.is_some());
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            if let Some(touch) = Touch::from_key(&event.key(), last, reading).filter(|_| !modified) {
                event.prevent_default();
                on.emit(touch);
            }
        })
    };
    // Assistive technology moves the slider itself.
    let on_input = {
        let on = on.clone();
        Callback::from(move |event: InputEvent| {
            let value = event.target_dyn_into::<HtmlInputElement>().and_then(|slider| slider.value().parse().ok());
            if let Some(week) = value {
                on.emit(Touch::Point(week));
            }
        })
    };
    el("input")
        .set("class", "chart-slider")
        .set("type", "range")
        .set("min", "0")
        .attr("max", last.to_string())
        .set("step", "1")
        .value(read.to_string())
        .set("aria-label", words::SCRUB)
        .attr("aria-valuetext", said)
        .on_focus(send(Touch::Hold))
        .on_blur(send(Touch::Release))
        .on_key_down(on_key_down)
        .on_input(on_input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(touches: &[Touch], at: Option<usize>) {
        let end = touches.iter().fold(Scrub::default(), |scrub, &touch| scrub.after(touch));
        assert_eq!(end.at, at);
    }

    fn key(name: &str) -> Touch {
        Touch::from_key(name, 25, true).unwrap()
    }

    #[test]
    fn a_pointer_reads_while_it_is_there() {
        check(&[Touch::Point(4), Touch::Point(7)], Some(7));
        check(&[Touch::Point(4), Touch::Leave], None);
    }

    #[test]
    fn the_slider_keeps_its_week_until_it_is_left() {
        check(&[Touch::Hold], Some(0));
        check(&[Touch::Point(4), Touch::Hold, Touch::Leave], Some(4));
        check(&[Touch::Hold, key("End"), Touch::Release], None);
        check(&[Touch::Hold, key("End"), Touch::Release, Touch::Hold], Some(25));
    }

    #[test]
    fn keys_step_by_a_week_and_by_four_and_stop_at_the_ends() {
        check(&[Touch::Hold, key("ArrowRight"), key("ArrowUp"), key("ArrowLeft")], Some(1));
        check(&[Touch::Hold, key("PageUp"), key("PageUp"), key("PageDown"), key("ArrowDown")], Some(3));
        check(&[Touch::Hold, key("ArrowLeft")], Some(0));
        check(&[Touch::Hold, key("End"), key("PageUp")], Some(25));
        check(&[Touch::Hold, key("End"), key("Home")], Some(0));
    }

    #[test]
    fn escape_clears_once_and_is_the_pages_after_that() {
        check(&[Touch::Hold, key("End"), key("Escape")], None);
        check(&[Touch::Hold, key("End"), key("Escape"), key("ArrowLeft")], Some(25));
        assert_eq!(Touch::from_key("Escape", 25, false), None);
        assert_eq!(Touch::from_key("Tab", 25, true), None);
    }
}
