//! Path data, written as whole tenths of a pixel so that no float formatting reaches the page.

/// A point in pixels, `y` growing downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// Shorthand for a [`Point`].
pub(crate) const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// Writes path data.
#[derive(Debug, Default)]
pub(crate) struct Pen(String);

impl Pen {
    pub(crate) fn move_to(&mut self, point: Point) {
        self.command('M', &[point]);
    }

    pub(crate) fn line_to(&mut self, point: Point) {
        self.command('L', &[point]);
    }

    pub(crate) fn curve_to(&mut self, leaving: Point, arriving: Point, point: Point) {
        self.command('C', &[leaving, arriving, point]);
    }

    /// Closes the shape and hands over what was written.
    pub(crate) fn closed(mut self) -> String {
        self.0.push('Z');
        self.0
    }

    /// Hands over what was written.
    pub(crate) fn open(self) -> String {
        self.0
    }

    fn command(&mut self, letter: char, points: &[Point]) {
        self.0.push(letter);
        for (place, point) in points.iter().enumerate() {
            if place > 0 {
                self.0.push(' ');
            }
            push(&mut self.0, point.x);
            self.0.push(' ');
            push(&mut self.0, point.y);
        }
    }
}

/// A length as an attribute: at most one decimal, never in scientific notation.
pub(crate) fn tenths(value: f64) -> String {
    let mut out = String::new();
    push(&mut out, value);
    out
}

/// Far outside any picture; keeps odd figures from growing the path.
const FAR: f64 = 99_999.0;

fn push(out: &mut String, value: f64) {
    // The cast sends what is not a number to 0.
    let value = (value.clamp(-FAR, FAR) * 10.0).round() as i32;
    if value < 0 {
        out.push('-');
    }
    let tenths = value.unsigned_abs();
    push_whole(out, tenths / 10);
    if !tenths.is_multiple_of(10) {
        out.push('.');
        push_whole(out, tenths % 10);
    }
}

fn push_whole(out: &mut String, value: u32) {
    if value >= 10 {
        push_whole(out, value / 10);
    }
    out.push(char::from(b'0' + (value % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_tenths() {
        let cases = [
            (0.0, "0"),
            (-0.04, "0"),
            (0.05, "0.1"),
            (-3.25, "-3.3"),
            (12.0, "12"),
            (1234.56, "1234.6"),
            (f64::NAN, "0"),
            (f64::INFINITY, "99999"),
            (-1e300, "-99999"),
        ];
        for (value, written) in cases {
            assert_eq!(tenths(value), written);
        }
    }

    #[test]
    fn a_path_reads_as_svg() {
        let mut pen = Pen::default();
        pen.move_to(at(0.0, 1.5));
        pen.line_to(at(-2.0, 3.0));
        pen.curve_to(at(1.0, 1.0), at(2.0, 2.0), at(3.0, 3.0));
        assert_eq!(pen.closed(), "M0 1.5L-2 3C1 1 2 2 3 3Z");
    }
}
