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
use ridgeline::plan::{
    compute,
    goal::{Allowed, CHANCE, Goal, Hours, LEVERS, held, limit, seek},
};

fn answers(criterion: &mut Criterion) {
    let cases = [("typical", TYPICAL), ("evidence", EVIDENCE)].into_iter().chain(SLOWEST);
    for (name, json) in cases {
        let plan = plan(json);
        criterion.bench_function(name, |bencher| bencher.iter(|| compute(black_box(&plan))));
    }
}

fn goals(criterion: &mut Criterion) {
    for (name, json) in [("what a chance takes, typical", TYPICAL), ("what a chance takes, evidence", EVIDENCE)] {
        let plan = held(&plan(json));
        let allowed = LEVERS.map(|lever| Allowed { lever, most: limit(&plan, lever) });
        let goal = Goal::ChanceInEachWindow(CHANCE);
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| seek(black_box(&plan), goal, &allowed, Hours::default()));
        });
    }
}

criterion_group!(benches, answers, goals);
criterion_main!(benches);
