//! The key: what each mark of the picture is.

use yew::prelude::*;

use super::drawing::Mark;
use crate::content::chart as words;

/// The marks of the picture and their names.
pub(super) fn key(mark: Mark) -> Html {
    let line = |class: &'static str| html! { <line {class} x1="1" x2="19" y1="6" y2="6" /> };
    let hatch = html! { <rect class="chart-valley" width="20" height="12" rx="2" fill={mark.url("hatch")} /> };
    html! {
        <ul class="chart-key">
            <li>{ sample(line("chart-line")) }{ words::EXPECTED }</li>
            <li>{ swatch("chart-band") }{ words::BAND }</li>
            <li>{ sample(line("chart-ridge")) }{ words::TARGET }</li>
            <li>{ sample(hatch) }{ words::VALLEY }</li>
        </ul>
    }
}

/// A sample of an area, drawn as the area is.
pub(super) fn swatch(class: &'static str) -> Html {
    sample(html! { <rect {class} x="0.5" y="0.5" width="19" height="11" rx="2" /> })
}

fn sample(shape: Html) -> Html {
    html! { <svg class="chart-swatch" width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">{ shape }</svg> }
}
