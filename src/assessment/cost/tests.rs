//! Costs worked out by hand.

use super::*;

const FULL: FullTime =
    FullTime { salary: 100_000.0, variable: 20_000.0, benefits: 0.3, recruiting: 0.3, hire: 3.0, ramp: 6.0 };
const PART: Fractional = Fractional { days: 8.0, rate: 1_000.0, find: 1.0, ramp: 1.0, engaged: 24.0 };

/// 120,000 a year in pay is 150,000 with benefits of 30 % on its salary: 12,500 a month from month 3, and a fee of 36,000 then.
#[test]
fn figures_worked_out_by_hand() {
    let Comparison { full, fractional } = Comparison::of(&FULL, &PART);
    for (month, employed, outside) in [
        (0.0, 0.0, 0.0),
        (1.0, 0.0, 0.0),
        (2.0, 0.0, 8_000.0),
        (3.0, 36_000.0, 16_000.0),
        (4.0, 48_500.0, 24_000.0),
        (12.0, 148_500.0, 88_000.0),
        (24.0, 298_500.0, 184_000.0),
    ] {
        assert!((full.cost(month) - employed).abs() < 1e-6, "full-time, month {month}: {}", full.cost(month));
        assert!((fractional.cost(month) - outside).abs() < 1e-6, "fractional, month {month}");
    }
    assert!(full.cost_before(3.0).abs() < 1e-9);
    assert_eq!((full.waiting, full.effective, fractional.effective), (3.0, 9.0, 2.0));
    assert!((full.year() - 150_000.0).abs() < 1e-6 && (fractional.year() - 96_000.0).abs() < 1e-6);
}

#[test]
fn benefits_come_on_top_of_the_salary_alone() {
    let full = FullTime { salary: 80_000.0, variable: 30_000.0, benefits: 0.25, ..FULL };
    assert!((full.year() - 130_000.0).abs() < 1e-6);
}

/// Full-time comes to 298,500 over 24 months, and 8 days a month to 184 days.
#[test]
fn one_is_clearly_cheaper_where_the_other_is_much_dearer_and_both_last() {
    let cheaper = |part: Fractional| Comparison::of(&FULL, &part).clearly_cheaper();
    for (rate, expected) in [
        (1_400.0, Some(Who::Fractional)),
        (1_450.0, None),
        (1_850.0, None),
        (1_900.0, Some(Who::FullTime)),
        (0.0, None),
    ] {
        assert_eq!(cheaper(Fractional { rate, ..PART }), expected, "{rate}");
    }
    assert_eq!(cheaper(Fractional { engaged: 22.0, ..PART }), None);
    assert_eq!(cheaper(Fractional { engaged: 23.0, ..PART }), Some(Who::Fractional));
}

#[test]
fn an_engagement_ends() {
    let part = Fractional { engaged: 6.0, ..PART }.side();
    assert!((part.cost(7.0) - 48_000.0).abs() < 1e-6 && (part.cost(24.0) - 48_000.0).abs() < 1e-6);
}

#[track_caller]
fn check(full: &FullTime, part: &Fractional, expected: Option<(f64, f64, Who)>) {
    let found = Comparison::of(full, part).crossing();
    match (found, expected) {
        (None, None) => {}
        (Some(found), Some((month, cost, cheaper))) => {
            assert!((found.month - month).abs() < 1e-6 && (found.cost - cost).abs() < 1e-3, "{found:?}");
            assert_eq!(found.cheaper, cheaper, "{found:?}");
        }
        _ => panic!("{found:?} is not {expected:?}"),
    }
}

#[test]
fn the_fee_crosses_when_it_falls_due() {
    check(&FULL, &PART, Some((3.0, 16_000.0, Who::Fractional)));
}

/// Without a fee 12,500 a month from month 3 catch up with 8,000 from month 1: 12,500 (t − 3) = 8,000 (t − 1), t = 29,500 / 4,500.
#[test]
fn pay_alone_catches_up_later() {
    check(&FullTime { recruiting: 0.0, ..FULL }, &PART, Some((59.0 / 9.0, 8_000.0 * 50.0 / 9.0, Who::Fractional)));
}

/// A rate of 2,000 is 16,000 a month: 32,000 by month 3, under the fee of 36,000; then it passes full-time again where
/// 16,000 (t − 1) = 36,000 + 12,500 (t − 3), t = 14,500 / 3,500.
#[test]
fn the_last_of_several_crossings_counts() {
    let month = 29.0 / 7.0;
    let dear = Fractional { rate: 2_000.0, ..PART };
    check(&FULL, &dear, Some((month, 16_000.0 * (month - 1.0), Who::FullTime)));
}

/// 40,000 a month for two months is 80,000; 12,500 a month and 36,000 reach that 44,000 / 12,500 months after month 3.
#[test]
fn an_engagement_that_ends_is_caught_up_with() {
    let short = Fractional { days: 20.0, rate: 2_000.0, engaged: 2.0, ..PART };
    check(&FULL, &short, Some((3.0 + 3.52, 80_000.0, Who::Fractional)));
}

#[test]
fn nobody_overtakes_who_is_always_dearer_or_the_same() {
    check(&FULL, &Fractional { rate: 9_000.0, ..PART }, None);
    check(&FullTime { hire: 0.0, ..FULL }, &PART, None);
    check(&FullTime { hire: 24.0, ..FULL }, &Fractional { rate: 0.0, ..PART }, None);
    let twin = Fractional { days: 1.0, rate: 12_500.0, find: 3.0, ramp: 6.0, engaged: 24.0 };
    check(&FullTime { recruiting: 0.0, ..FULL }, &twin, None);
}

#[test]
fn curves_never_fall_and_every_figure_is_finite() {
    for salary in [0.0, 1.0, 1e12] {
        for share in [0.0, 0.31, 0.8] {
            for wait in [0.0, 0.3, 3.0, 23.9, 24.0] {
                for engaged in [0.0, 1.0, 24.0] {
                    let full = FullTime {
                        salary,
                        variable: salary / 3.0,
                        benefits: share,
                        recruiting: share,
                        hire: wait,
                        ramp: wait,
                    };
                    let part = Fractional { days: 31.0, rate: salary / 100.0, find: wait, ramp: 0.0, engaged };
                    let both = Comparison::of(&full, &part);
                    for side in [both.full, both.fractional] {
                        let costs: Vec<f64> = (0..=240).map(|tenth| side.cost(f64::from(tenth) / 10.0)).collect();
                        assert!(costs.iter().all(|cost| cost.is_finite() && *cost >= 0.0), "{full:?} {part:?}");
                        assert!(costs.is_sorted(), "{full:?} {part:?}");
                    }
                    if let Some(found) = both.crossing() {
                        assert!((0.0..=24.0).contains(&found.month) && found.cost.is_finite(), "{found:?}");
                        let order = both.lead(24.0);
                        assert_eq!(order > 0.0, found.cheaper == Who::Fractional, "{found:?} {order}");
                    }
                }
            }
        }
    }
}

/// 40,000 a month for four months is 160,000, all of it by month 5; 36,000 and 12,500 a month reach that 124,000 / 12,500 months after
/// month 3.
#[test]
fn an_engagement_ends_in_the_middle_of_nothing_else() {
    let short = Fractional { days: 20.0, rate: 2_000.0, engaged: 4.0, ..PART };
    check(&FULL, &short, Some((3.0 + 9.92, 160_000.0, Who::Fractional)));
}

/// Who would start on the last day of all is never there.
#[test]
fn nobody_lasts_who_never_works() {
    for side in [Fractional { find: 24.0, ..PART }.side(), FullTime { hire: 24.0, ..FULL }.side()] {
        assert!(!side.lasts(), "{side:?}");
    }
}

#[test]
fn fifteen_per_cent_is_not_yet_clearly_dearer() {
    let side = |monthly| Side { waiting: 0.0, effective: 0.0, fee: 0.0, monthly, paid: f64::INFINITY };
    let cheaper = |full, fractional| Comparison { full: side(full), fractional: side(fractional) }.clearly_cheaper();
    assert_eq!((cheaper(1.15, 1.0), cheaper(1.0, 1.15)), (None, None));
    assert_eq!((cheaper(1.16, 1.0), cheaper(1.0, 1.16)), (Some(Who::Fractional), Some(Who::FullTime)));
}

/// A thousandth of a cent in a hundred thousand is rounding; five is a difference.
#[test]
fn what_sums_leave_over_is_no_difference() {
    assert_eq!(clear(100_000.000_01, 100_000.0).to_bits(), 0_f64.to_bits());
    assert!((clear(100_005.0, 100_000.0) - 5.0).abs() < 1e-9);
    assert!((clear(100_000.0, 100_005.0) + 5.0).abs() < 1e-9);
}
