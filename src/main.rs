//! Mounts the page.

use ridgeline::view::{App, AppProps, edge};

fn main() {
    let root =
        web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("ridgeline"));
    let Some(root) = root else { return };
    let props = AppProps {
        options: edge::options(&root),
        today: edge::today(),
        saved: edge::load(),
        notebook: edge::load_notebook(),
        address: edge::address(),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
