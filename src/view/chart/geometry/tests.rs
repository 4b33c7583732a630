//! Whole pictures: the worked cases and odd ones, at every width.

use super::{
    super::fixture::{CASES, case, paces},
    label::Bounds,
    *,
};
use crate::{content::chart as words, format::Format};

const WIDTHS: [u32; 6] = [280, 320, 390, 659, 800, 1100];

fn terrain(answer: &Answer, target: Money, width: u32, currency: &str) -> Terrain {
    both(answer, &[], target, width, currency)
}

/// The same with another road beside it.
fn both(answer: &Answer, beside: &[Option<Money>], target: Money, width: u32, currency: &str) -> Terrain {
    let format = Format::new("en", currency);
    let wording = Wording {
        money: &|amount| format.money_short(amount),
        bare: &|amount| amount.replace(currency, ""),
        month: &|date| format.month(date),
        target: &words::target,
        window: &|from, to, brief| words::window(&(from + 1).to_string(), &to.to_string(), brief),
        today: words::TODAY,
        layers: words::LAYERS,
    };
    Terrain::new(&Ground { answer, target, beside, width }, &wording)
}

/// A name, paces, a target, and the band around them.
type Odd<'a> = (&'a str, &'a [f64], f64, (f64, f64));

/// The worked cases, and states a slider or a slip of the keyboard leads to.
fn pictures() -> Vec<(String, Answer, Money)> {
    let mut pictures: Vec<_> = CASES
        .iter()
        .map(|name| {
            let (answer, target, _) = case(name);
            ((*name).to_owned(), answer, target)
        })
        .collect();
    let odd: [Odd; 11] = [
        ("target out of reach", &[110_000.0], 1e12, (0.5, 1.5)),
        ("tiny target", &[110_000.0], 0.01, (0.5, 1.5)),
        ("wide band", &[90_000.0], 100_000.0, (0.0, 40.0)),
        ("endless band", &[90_000.0], 100_000.0, (0.0, 1e12)),
        ("nothing", &[0.0], 100_000.0, (0.0, 0.0)),
        ("nine digits", &[987_654_321.0], 876_543_210.0, (0.6, 1.4)),
        ("tiny money", &[0.02, 0.05], 0.04, (0.6, 1.4)),
        ("on target", &[100_000.0], 100_000.0, (0.6, 1.4)),
        ("up and down", &[130_000.0, 120_000.0, 80_000.0, 70_000.0, 80_000.0, 120_000.0], 100_000.0, (0.5, 1.6)),
        ("cliffs", &[300_000.0, 0.0], 100_000.0, (0.5, 1.6)),
        ("not a number", &[f64::NAN, f64::INFINITY, 1.0], 100_000.0, (0.5, 1.6)),
    ];
    pictures.extend(
        odd.into_iter().map(|(name, weeks, target, band)| (name.to_owned(), paces(weeks, target, band), Money(target))),
    );
    pictures
}

fn commands(path: &str) -> String {
    path.chars().filter(char::is_ascii_alphabetic).collect()
}

#[test]
fn every_picture_is_finite_and_moves_without_changing_its_commands() {
    let mut shapes: Option<[String; 6]> = None;
    for (name, answer, target) in pictures() {
        for width in WIDTHS {
            let terrain = terrain(&answer, target, width, "USD");
            let Terrain { line, below, above, band, strata, .. } = &terrain;
            let paths = [line, below, above, band, &strata.mid, &strata.top];
            for path in paths {
                assert!(!path.contains("NaN") && !path.contains("inf") && !path.contains('e'), "{name}: {path}");
            }
            let shape = paths.map(|path| commands(path));
            assert_eq!(*shapes.get_or_insert_with(|| shape.clone()), shape, "{name} at {width}");
            let numbers = [terrain.width, terrain.height, terrain.ridge, terrain.drop];
            assert!(numbers.iter().all(|number| number.is_finite()), "{name}: {numbers:?}");
            for column in &terrain.weeks {
                let Frame { top, bottom, .. } = terrain.plot;
                assert!(column.pace >= top && column.pace <= bottom, "{name}: {column:?}");
                assert!(column.band.1 >= top && column.band.0 <= bottom, "{name}: {column:?}");
            }
        }
    }
}

#[test]
fn no_label_lies_on_the_line_on_another_or_over_an_edge() {
    for (name, answer, target) in pictures() {
        for width in WIDTHS {
            for currency in ["USD", "CHF"] {
                let terrain = terrain(&answer, target, width, currency);
                check_labels(&terrain, &format!("{name} at {width} in {currency}"));
            }
        }
    }
}

#[track_caller]
fn check_labels(terrain: &Terrain, name: &str) {
    let picture = Bounds { left: 0.0, right: terrain.width, top: 0.0, bottom: terrain.height };
    let labels: Vec<&Label> = terrain.ticks.iter().chain(&terrain.labels).collect();
    let heights: Vec<(f64, f64)> = sampled(&terrain.line);
    for (i, label) in labels.iter().enumerate() {
        // A tick is centred on its line, 4 px above its baseline.
        let bounds = label.bounds();
        assert!(label.kind == Kind::Tick || bounds.inside(&picture), "{name}: {label:?} over the edge");
        assert!(bounds.left >= 0.0 && bounds.right <= terrain.width, "{name}: {label:?} over the side");
        for other in &labels[..i] {
            assert!(!bounds.meets(&other.bounds()), "{name}: {label:?} on {other:?}");
        }
        let struck = heights.iter().any(|&(x, y)| {
            x >= bounds.left - 2.0 && x <= bounds.right + 2.0 && y >= bounds.top - 2.0 && y <= bounds.bottom + 2.0
        });
        assert!(!struck, "{name}: the line runs through {label:?}");
        let ridge = terrain.ridge >= bounds.top && terrain.ridge <= bounds.bottom;
        assert!(!ridge || bounds.right <= terrain.plot.left, "{name}: the ridge runs through {label:?}");
    }
}

/// Points of a drawn path, read back from its data.
fn sampled(path: &str) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = vec![];
    for part in path.split(['M', 'C']).filter(|part| !part.is_empty()) {
        let numbers: Vec<f64> = part.split(' ').map(|number| number.parse().unwrap()).collect();
        let ends: Vec<(f64, f64)> = numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect();
        let &[first, second, third] = ends.as_slice() else {
            points.push(ends[0]);
            continue;
        };
        let from = points[points.len() - 1];
        points.extend((1..=24).map(|step| {
            let t = f64::from(step) / 24.0;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                let u = 1.0 - t;
                u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
            };
            (mix(from.0, first.0, second.0, third.0), mix(from.1, first.1, second.1, third.1))
        }));
    }
    points
}

#[test]
fn the_drawn_line_never_overshoots_its_weeks() {
    for (name, answer, target) in pictures() {
        let terrain = terrain(&answer, target, 800, "USD");
        for (x, y) in sampled(&terrain.line) {
            let near = |columns: &[Column]| {
                let ends = columns.iter().map(|column| column.pace);
                (ends.clone().fold(f64::INFINITY, f64::min), ends.fold(f64::NEG_INFINITY, f64::max))
            };
            let right = terrain.weeks.partition_point(|column| column.middle() < x - 0.1);
            let (high, low) = near(&terrain.weeks[right.saturating_sub(1)..(right + 1).min(terrain.weeks.len())]);
            assert!(y >= high - 0.2 && y <= low + 0.2, "{name}: {y} at {x} outside {high}..{low}");
        }
    }
}

#[test]
fn the_worked_cases_name_target_windows_today_and_months() {
    for name in CASES {
        let (answer, target, _) = case(name);
        for width in WIDTHS {
            let terrain = terrain(&answer, target, width, "USD");
            let count = |kind| terrain.labels.iter().filter(|label| label.kind == kind).count();
            assert_eq!((count(Kind::Target), count(Kind::Today)), (1, 1), "{name} at {width}");
            assert_eq!(
                (count(Kind::Pace), count(Kind::Days)),
                if width > 280 { (3, 3) } else { (count(Kind::Pace), count(Kind::Pace)) },
                "{name} at {width}"
            );
            assert!(count(Kind::Month) >= 4, "{name} at {width}");
            assert_eq!(terrain.month_starts.len(), 6, "{name}");
        }
    }
}

#[test]
fn windows_are_named_by_their_pace() {
    let (answer, target, _) = case("peak_before_valley");
    let terrain = terrain(&answer, target, 1000, "USD");
    let texts = |kind| -> Vec<&str> {
        terrain.labels.iter().filter(|label| label.kind == kind).map(|label| label.text.as_str()).collect()
    };
    // Expected of each window in the worked case, × (365.25 / 12) / 30.
    assert_eq!(texts(Kind::Pace), ["$110K", "$77.8K", "$80K"]);
    assert_eq!(texts(Kind::Days), ["days 1–30", "days 31–60", "days 61–90"]);
    assert_eq!(texts(Kind::Target), ["target $100K"]);
    assert_eq!(texts(Kind::Month), ["Dec", "Jan", "Feb", "Mar", "Apr", "May"]);
}

#[test]
fn hatching_begins_where_the_pace_crosses_the_target() {
    let (answer, target, _) = case("peak_before_valley");
    let terrain = terrain(&answer, target, 1000, "USD");
    let [valley] = terrain.valleys[..] else { panic!("one valley") };
    let (third, fourth) = (terrain.weeks[3], terrain.weeks[4]);
    assert!(valley.left > third.middle() && valley.left < fourth.middle());
    assert!((valley.right - terrain.plot.right).abs() < 1e-9);
    let on_line = sampled(&terrain.line).into_iter().find(|&(x, _)| x >= valley.left).unwrap();
    assert!((on_line.1 - terrain.ridge).abs() < 3.0, "{on_line:?} beside {}", terrain.ridge);
}

#[test]
fn a_plan_without_valleys_is_not_hatched_and_one_without_anything_is_hatched_throughout() {
    let (answer, target, _) = case("rule_of_thumb");
    assert!(terrain(&answer, target, 800, "USD").valleys.is_empty());
    let (answer, target, _) = case("nothing_yet");
    let terrain = terrain(&answer, target, 800, "USD");
    assert_eq!(terrain.valleys, [Stretch { left: terrain.plot.left, right: terrain.plot.right }]);
}

#[test]
fn a_band_far_above_is_cut_and_the_line_keeps_its_shape() {
    let answer = paces(&[90_000.0], 100_000.0, (0.0, 40.0));
    let cut = terrain(&answer, Money(100_000.0), 800, "USD");
    assert!(cut.band_cut);
    let share = (cut.plot.bottom - cut.ridge) / (cut.plot.bottom - cut.plot.top);
    assert!(share > 0.4, "the target stands at {share} of the plot");
    let (answer, target, _) = case("rule_of_thumb");
    assert!(!terrain(&answer, target, 800, "USD").band_cut);
}

#[test]
fn a_point_reads_the_week_below_it() {
    let (answer, target, _) = case("rule_of_thumb");
    let terrain = terrain(&answer, target, 800, "USD");
    for (i, column) in terrain.weeks.iter().enumerate() {
        assert_eq!(terrain.week_at(column.middle()), Some(i));
    }
    assert_eq!(terrain.week_at(-50.0), Some(0));
    assert_eq!(terrain.week_at(5_000.0), Some(25));
}

#[test]
fn an_answer_without_weeks_is_an_empty_picture() {
    let (mut answer, target, _) = case("nothing_yet");
    answer.weeks.clear();
    let terrain = terrain(&answer, target, 800, "USD");
    assert_eq!(terrain.week_at(100.0), None);
    assert!(!terrain.line.contains("NaN"));
}

#[test]
fn another_road_lies_within_the_plot_whatever_it_is() {
    for (name, answer, target) in pictures() {
        for times in [0.0, 0.5, 3.0, f64::NAN] {
            let beside: Vec<_> = answer.weeks.iter().map(|week| Some(Money(times * week.pace.get()))).collect();
            for width in WIDTHS {
                let terrain = both(&answer, &beside, target, width, "$");
                assert_eq!(commands(&terrain.beside), commands(&terrain.line), "{name}: the same weeks");
                for (x, y) in sampled(&terrain.beside) {
                    assert!(x >= terrain.plot.left - 0.1 && x <= terrain.plot.right + 0.1, "{name} at {width}: {x}");
                    assert!(y >= terrain.plot.top - 0.1 && y <= terrain.plot.bottom + 0.1, "{name} at {width}: {y}");
                }
            }
        }
    }
}

#[test]
fn the_scale_holds_both_roads_and_the_same_money_is_as_high() {
    let (answer, target, _) = case("peak_before_valley");
    let double: Vec<_> = answer.weeks.iter().map(|week| Some(Money(2.0 * week.pace.get()))).collect();
    let (alone, beside) = (terrain(&answer, target, 800, "$"), both(&answer, &double, target, 800, "$"));
    assert!(beside.weeks[0].pace > alone.weeks[0].pace, "the line is lower on a scale that holds the other too");
    let same: Vec<_> = answer.weeks.iter().map(|week| Some(week.pace)).collect();
    let terrain = both(&answer, &same, target, 800, "$");
    assert_eq!(terrain.beside, terrain.line);
}

#[test]
fn a_road_that_begins_later_is_drawn_from_there_and_one_of_a_week_is_none() {
    let (answer, target, _) = case("peak_before_valley");
    let from = |first: usize, last: usize| -> Vec<_> {
        answer.weeks.iter().enumerate().map(|(i, week)| (first..last).contains(&i).then_some(week.pace)).collect()
    };
    let late = both(&answer, &from(5, 26), target, 800, "$");
    let (start, _) = sampled(&late.beside)[0];
    assert!((start - late.weeks[5].middle()).abs() < 0.1, "{start}");
    for none in [from(5, 6), from(0, 0), Vec::new()] {
        assert_eq!(both(&answer, &none, target, 800, "$").beside, "");
    }
}
