//! Mounts the plan.

use ridgeline::view::{App, AppProps, configuration, edge};

fn main() {
    let Some(root) = edge::root() else { return };
    let props = AppProps {
        options: edge::options(&root),
        today: edge::today(),
        saved: edge::load(),
        names: configuration::names(&root),
        address: edge::address(),
        seen: None,
    };
    if let Some(place) = edge::place(&root, "plan") {
        yew::Renderer::<App>::with_root_and_props(place, props).render();
    }
}
