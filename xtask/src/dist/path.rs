//! The paths of the first view's picture, in fewer bytes: each point told from the one before it, in the tenths it was drawn in. The
//! picture is the same; the page, once compressed, is a seventh smaller.

const OPENING: &str = " d=\"";

/// `html` with every path in it told so; one that is written in another way than ours stays as it is.
pub(super) fn shortened(html: &str) -> String {
    let mut parts = html.split(OPENING);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(OPENING);
        let (path, after) = part.split_at(part.find('"').unwrap_or_default());
        out.push_str(relative(path).as_deref().unwrap_or(path));
        out.push_str(after);
    }
    out
}

/// None where something else stands in it than `M`, `L`, `C`, `V` and `Z`, or figures finer than tenths.
fn relative(path: &str) -> Option<String> {
    let mut pen = Pen::default();
    let mut rest = path;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(1..)?;
        let end = after.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(after.len());
        let figures = after[..end].split_whitespace().map(tenths).collect::<Option<Vec<_>>>()?;
        rest = &after[end..];
        match (letter, &figures[..]) {
            ('M', &[x, y]) => pen.begin([x, y]),
            ('L', &[x, y]) => pen.line([x, y]),
            ('V', &[y]) => pen.line([pen.at[0], y]),
            ('C', &[x1, y1, x2, y2, x, y]) => pen.curve([[x1, y1], [x2, y2], [x, y]]),
            ('Z', []) => pen.close(),
            _ => return None,
        }
    }
    Some(pen.out)
}

/// "12.3" in tenths.
fn tenths(figure: &str) -> Option<i32> {
    let (whole, tenth) = figure.split_once('.').unwrap_or((figure, "0"));
    let digits: i32 = [whole, tenth].concat().parse().ok()?;
    (tenth.len() == 1 && !whole.is_empty()).then_some(digits)
}

type Point = [i32; 2];

#[derive(Default)]
struct Pen {
    out: String,
    at: Point,
    /// Where what is being drawn began.
    start: Point,
    /// The second handle of the curve that was just drawn.
    handle: Option<Point>,
    last: char,
}

impl Pen {
    fn begin(&mut self, to: Point) {
        self.write('M', &to);
        (self.at, self.start, self.handle) = (to, to, None);
    }

    fn line(&mut self, to: Point) {
        match self.away(to) {
            [0, 0] => {}
            [0, y] => self.write('v', &[y]),
            [x, 0] => self.write('h', &[x]),
            by => self.write('l', &by),
        }
        (self.at, self.handle) = (to, None);
    }

    fn curve(&mut self, [first, second, to]: [Point; 3]) {
        let points = [first, second, to].map(|point| self.away(point));
        // A curve that goes on as the one before it ended, to a tenth, says so.
        let goes_on = self.handle.is_some_and(|handle| {
            let back = self.away(handle);
            (points[0][0] + back[0]).abs() <= 1 && (points[0][1] + back[1]).abs() <= 1
        });
        if goes_on {
            self.write('s', points[1..].as_flattened());
        } else {
            self.write('c', points.as_flattened());
        }
        (self.at, self.handle) = (to, Some(second));
    }

    fn close(&mut self) {
        self.write('z', &[]);
        (self.at, self.handle) = (self.start, None);
    }

    /// How far away a point is.
    fn away(&self, [x, y]: Point) -> Point {
        [x - self.at[0], y - self.at[1]]
    }

    /// A letter that was the last is left out, and what a figure can be told from the one before it without.
    fn write(&mut self, letter: char, figures: &[i32]) {
        let mut apart = letter == self.last;
        if !apart {
            self.out.push(letter);
        }
        for figure in figures {
            if *figure < 0 {
                self.out.push('-');
            } else if apart {
                self.out.push(' ');
            }
            let (whole, tenth) = (figure.unsigned_abs() / 10, figure.unsigned_abs() % 10);
            if whole > 0 || tenth == 0 {
                self.out.push_str(&whole.to_string());
            }
            if tenth > 0 {
                self.out.push('.');
                self.out.push_str(&tenth.to_string());
            }
            apart = true;
        }
        self.last = letter;
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[track_caller]
    fn check(path: &str, expected: &str) {
        assert_eq!(shortened(&format!("<path d=\"{path}\"><b>")), format!("<path d=\"{expected}\"><b>"));
    }

    #[test]
    fn points_are_told_from_the_one_before() {
        check("M48 296L48 256L76.8 256.2L76.8 256.2L70.1 250Z", "M48 296v-40l28.8 .2-6.7-6.2z");
        check("M175.4 220V226M290.5 220V226", "M175.4 220v6M290.5 220v6");
        check("M1 2L3 2L3 2ZM0 0L1 -0.5", "M1 2h2zM0 0l1-.5");
        check("M5 5L7 8ZL6 6", "M5 5l2 3zl1 1");
    }

    #[test]
    fn a_curve_that_goes_on_leaves_out_how() {
        check("M0 0C1 0 2 1 3 1C4 1 5 0.2 6 0C7 0 8 0 9 0", "M0 0c1 0 2 1 3 1s2-.8 3-1c1 0 2 0 3 0");
        check("M0 0C1 0 2 1 3 1L4 1C5 1 6 1 7 1", "M0 0c1 0 2 1 3 1h1c1 0 2 0 3 0");
    }

    #[test]
    fn what_is_written_otherwise_stays() {
        for path in ["", "M2 22 9 9l5 7 5-10 7 16Z", "M0 0L1.25 2", "M0,0L1,1", "M0 0A1 1 0 0 1 2 2", "L", "é"] {
            check(path, path);
        }
        assert_eq!(shortened("<path d=\"M0 0"), "<path d=\"M0 0");
        assert_eq!(shortened("no picture"), "no picture");
    }
}
