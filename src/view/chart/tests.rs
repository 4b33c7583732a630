//! The component, rendered on the server.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::{
    Elevation, ElevationProps, Format,
    fixture::{CASES, case},
};

fn props(name: &str) -> ElevationProps {
    let (answer, target, period) = case(name);
    let format = Rc::new(Format::new("en", "USD"));
    ElevationProps { answer: Rc::new(answer), format, target, period, stale: false }
}

/// Drives a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}

fn render(props: ElevationProps) -> String {
    ready(LocalServerRenderer::<Elevation>::with_props(props).hydratable(false).render())
}

#[test]
fn every_case_renders() {
    for name in CASES {
        let html = render(props(name));
        assert!(html.contains("<svg"), "{name}");
        assert!(!html.contains("NaN") && !html.contains("style="), "{name}");
    }
}
