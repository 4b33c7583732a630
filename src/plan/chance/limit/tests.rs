//! The limit beside the distributions it stands for.

use super::*;
use crate::plan::unit::Money;

/// A Poisson count of mean 100: 0.5266 at or below 100 (its cumulative table), 0.9 first reached at 113.
#[test]
fn a_hundred_wins_of_one() {
    let moments = Moments { mean: 100.0, variance: 100.0, third: 100.0, money: Money(100.0) };
    let limit = Limit::new(vec![Part::new(1.0, &moments, 0.0, 0.0)], 1.0, 0.0);
    assert!((limit.below(1.0) - 0.526_56).abs() < 2e-4, "{}", limit.below(1.0));
    assert!((limit.below(1.009) - 0.526_56).abs() < 1e-3);
    assert!((limit.below(0.89) - 0.146_06).abs() < 5e-4, "{}", limit.below(0.89));
    assert!((limit.quantile(0.9) - 113.0).abs() < 1e-6);
}

#[test]
fn the_sawtooth_fades_as_deals_scatter() {
    assert!((sawtooth(7.0, 0.0) - 0.5).abs() < 1e-9);
    assert!((sawtooth(7.3, 0.0) - 0.2).abs() < 1e-9);
    assert!((sawtooth(6.7, 0.0) + 0.2).abs() < 1e-9);
    assert!((sawtooth(7.3, 0.001) - 0.2).abs() < 1e-9);
    assert!(sawtooth(7.2, 0.9).abs() < 1e-4);
}

fn part(skewness: f64) -> Part {
    Part { weight: 1.0, mean: 10.0, deviation: 2.0, skewness }
}

/// A gamma distribution with the same three moments has the shape 4/skewness².
#[test]
fn a_part_is_nearly_a_gamma_distribution() {
    for skewness in [0.02, 0.1, 0.3, 0.5_f64] {
        let of_gamma = 4.0 / skewness.powi(2);
        for step in -20..=20 {
            let z = f64::from(step) / 10.0;
            let exact = crate::plan::gamma::tails(of_gamma, of_gamma + z * of_gamma.sqrt()).lower;
            let (share, density) = part(skewness).below(10.0 + 2.0 * z);
            assert!((share - exact).abs() < 4e-4, "{skewness} {z}: {share}, not {exact}");
            // Mirrored it leans the other way.
            let mirrored = part(-skewness).below(10.0 - 2.0 * z).0;
            assert!((share + mirrored - 1.0).abs() < 1e-12, "{skewness} {z}");
            let rise = part(skewness).below(10.001 + 2.0 * z).0 - part(skewness).below(9.999 + 2.0 * z).0;
            assert!((rise / 0.002 - density).abs() < 1e-5, "{skewness} {z}: {density}");
        }
    }
}

#[test]
fn a_part_without_skewness_is_normal_and_next_to_it_nearly() {
    for z in [-3.0, -2.0, -0.4, 0.0, 0.7, 2.0, 3.0] {
        let amount = 10.0 + 2.0 * z;
        let (share, density) = part(0.0).below(amount);
        assert!((share - normal::below(z)).abs() < 1e-15 && (density - normal::density(z) / 2.0).abs() < 1e-15);
        for side in [1.0, -1.0] {
            let (less, more) = (part(side * 0.99e-4).below(amount).0, part(side * 1.01e-4).below(amount).0);
            assert!((less - more).abs() < 3e-7, "{z}: {less} and {more}");
            // Skewed to the right, less lies in the middle of the right.
            let want = normal::below(z) - side * 1e-4 * (z * z - 1.0) / 6.0 * normal::density(z);
            assert!((less - want).abs() < 3e-7, "{z}: {less}, not {want}");
        }
    }
}

#[test]
fn far_out_there_is_nothing_or_all() {
    for skewness in [-0.5, 0.0, 0.5] {
        assert_eq!((part(skewness).below(-30.0), part(skewness).below(50.0)), ((0.0, 0.0), (1.0, 0.0)));
    }
    // A gamma distribution has an end: one and a half deviations below the mean at a skewness of 2 it lies behind.
    assert_eq!((part(2.0).below(6.9), part(-2.0).below(13.1)), ((0.0, 0.0), (1.0, 0.0)));
    let sure = Part { deviation: 0.0, ..part(0.0) };
    assert_eq!((sure.below(9.999).0, sure.below(10.0).0, sure.below(10.001).0), (0.0, 1.0, 1.0));
}

#[test]
fn the_limit_is_for_many_wins_that_are_hardly_skewed() {
    let many = |mean: f64, variance: f64, third: f64, spread: f64| {
        holds(&Moments { mean, variance, third, money: Money(mean) }, spread)
    };
    assert!(many(61.0, 61.0, 61.0, 0.0) && !many(60.0, 60.0, 60.0, 0.0));
    // Opportunities nearly all won hardly scatter; deals may, where there are enough of them.
    assert!(!many(401.0, 1.0, 0.0, 0.02) && many(401.0, 1.0, 0.0, 0.1) && !many(400.0, 1.0, 0.0, 0.1));
    assert!(!many(500.0, 1.0, 0.0, 0.04) && many(500.0, 1.0, 0.0, 0.05));
    // Deals of very different values are still skewed where wins are not: 70 wins of spread 3.
    assert!(!many(70.0, 70.0, 70.0, 3.0) && !many(70.0, 70.0, -400.0, 0.0) && many(70.0, 70.0, -200.0, 0.0));
    assert!(many(1e6 + 1.0, 0.1, 5.0, 0.0) && !many(1e6, 0.1, 5.0, 0.0));
    let hundred = Moments { mean: 100.0, variance: 40.0, third: 9.0, money: Money(1.0) };
    assert!((scatter(&hundred, 0.5) - 65_f64.sqrt()).abs() < 1e-12);
    assert!((revenue(&hundred, 0.5).1 - (9.0 + 30.0 + 12.5)).abs() < 1e-12);
}

/// Deals so alike that whole numbers of them show: a quantile is where its probability is.
#[test]
fn quantiles_are_where_so_much_lies_below() {
    for spread in [0.002, 0.01, 0.03, 0.06, 0.3] {
        let moments = Moments { mean: 100.0, variance: 80.0, third: 50.0, money: Money(700.0) };
        let limit = Limit::new(vec![Part::new(1.0, &moments, spread, 0.0)], 7.0, spread);
        for level in [0.1, 0.37, 0.5, 0.9] {
            let quantile = limit.quantile(level);
            let reached = limit.below(quantile / 700.0);
            let step = limit.below((quantile + 0.07) / 700.0) - limit.below((quantile - 0.07) / 700.0);
            assert!((reached - level).abs() <= 1e-4 + step, "{spread} {level}: {quantile} has {reached}");
            assert!((limit.reaches(quantile) + reached - 1.0).abs() < 1e-9);
        }
    }
}

/// Rates that may be either of two, and no scatter beside that, or none at all.
#[test]
fn quantiles_of_what_is_left_open() {
    let at = |weight, mean, deviation| Part { weight, mean, deviation, skewness: 0.2 };
    let limit = Limit::new(vec![at(0.5, 60.0, 12.0), at(0.3, 100.0, 20.0), at(0.2, 150.0, 18.0)], 1e-9, 1.0);
    for level in [0.1, 0.5, 0.9] {
        let below = limit.smooth(limit.smooth_quantile(level)).0;
        assert!((below - level).abs() < 2.0 * CLOSE, "{level}: {below}");
    }
    let sure = Limit::new(vec![at(1.0, 80.0, 0.0)], 1e-9, 1.0);
    assert!((sure.quantile(0.1) - 80.0).abs() < 1e-12 && (sure.quantile(0.9) - 80.0).abs() < 1e-12);
    assert!(sure.reaches(79.9) > 0.999 && sure.reaches(80.1) < 0.001);
}
