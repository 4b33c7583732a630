//! How long an answer takes: the page asks for one at every keystroke.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "criterion's macros, and benches that cannot go on without their plan"
)]

mod plans;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use plans::{EVIDENCE, SLOWEST, TYPICAL, plan};
use ridgeline::plan::compute;

fn answers(criterion: &mut Criterion) {
    let cases = [("typical", TYPICAL), ("evidence", EVIDENCE)].into_iter().chain(SLOWEST);
    for (name, json) in cases {
        let plan = plan(json);
        criterion.bench_function(name, |bencher| bencher.iter(|| compute(black_box(&plan))));
    }
}

criterion_group!(benches, answers);
criterion_main!(benches);
