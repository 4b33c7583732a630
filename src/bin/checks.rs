//! Mounts the checks.

use ridgeline::view::{Checks, ChecksProps, configuration, edge};

fn main() {
    let Some(root) = edge::root() else { return };
    let props = ChecksProps {
        options: edge::options(&root),
        checks: configuration::checks(&root),
        today: edge::today(),
        notebook: edge::load_notebook(),
        facts: edge::load_facts(),
        address: edge::address(),
        seen: None,
    };
    if let Some(place) = edge::place(&root, "checks") {
        yew::Renderer::<Checks>::with_root_and_props(place, props).render();
    }
}
