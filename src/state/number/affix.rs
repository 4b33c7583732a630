//! What may stand before and after the digits: signs, currencies, multiples, units.

use super::Glyph;
use crate::plan::{Field, quantity::Unit};

/// The kinds of unit that stood with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Labels(u8);

impl Labels {
    const NONE: Self = Self(0);
    const CURRENCY: Self = Self(1);
    pub(super) const PERCENT: Self = Self(2);
    const HOURS: Self = Self(4);
    const DAYS: Self = Self(8);
    const WEEKLY: Self = Self(16);
    const MONTHS: Self = Self(32);

    /// The units that are `field`'s own.
    pub(super) fn of(field: Field) -> Self {
        match field.quantity().unit {
            Unit::Money => Self::CURRENCY,
            Unit::Share => Self::PERCENT,
            Unit::Days => Self::DAYS,
            _ => match field {
                Field::ProspectingHours | Field::WeekHours => Self::HOURS.and(Self::WEEKLY),
                Field::MeetingsPerRep | Field::Proposals | Field::WeekMeetings | Field::WeekProposals => Self::WEEKLY,
                _ => Self::NONE,
            },
        }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn within(self, allowed: Self) -> bool {
        self.0 & !allowed.0 == 0
    }
}

/// What a word after the digits does.
#[derive(Clone, Copy)]
enum Word {
    /// Multiplies by ten to this power.
    Power(i32),
    /// Says what is counted.
    Unit(Labels),
}

const WORDS: [(&str, Word); 39] = [
    ("k", Word::Power(3)),
    ("tsd", Word::Power(3)),
    ("tys", Word::Power(3)),
    ("thousand", Word::Power(3)),
    ("lakh", Word::Power(5)),
    ("lakhs", Word::Power(5)),
    ("m", Word::Power(6)),
    ("mm", Word::Power(6)),
    ("mn", Word::Power(6)),
    ("mio", Word::Power(6)),
    ("mln", Word::Power(6)),
    ("million", Word::Power(6)),
    ("cr", Word::Power(7)),
    ("crore", Word::Power(7)),
    ("crores", Word::Power(7)),
    ("b", Word::Power(9)),
    ("bn", Word::Power(9)),
    ("mrd", Word::Power(9)),
    ("mld", Word::Power(9)),
    ("billion", Word::Power(9)),
    ("x", Word::Unit(Labels::NONE)),
    ("h", Word::Unit(Labels::HOURS)),
    ("hr", Word::Unit(Labels::HOURS)),
    ("hrs", Word::Unit(Labels::HOURS)),
    ("hour", Word::Unit(Labels::HOURS)),
    ("hours", Word::Unit(Labels::HOURS)),
    ("d", Word::Unit(Labels::DAYS)),
    ("day", Word::Unit(Labels::DAYS)),
    ("days", Word::Unit(Labels::DAYS)),
    ("month", Word::Unit(Labels::MONTHS)),
    ("months", Word::Unit(Labels::MONTHS)),
    ("pw", Word::Unit(Labels::WEEKLY)),
    ("weekly", Word::Unit(Labels::WEEKLY)),
    ("a week", Word::Unit(Labels::WEEKLY)),
    ("a wk", Word::Unit(Labels::WEEKLY)),
    ("per week", Word::Unit(Labels::WEEKLY)),
    ("per wk", Word::Unit(Labels::WEEKLY)),
    ("percent", Word::Unit(Labels::PERCENT)),
    ("per cent", Word::Unit(Labels::PERCENT)),
];

/// Words for currencies, besides the codes; a point may follow.
const CURRENCIES: [&str; 24] = [
    "kr", "zł", "zl", "fr", "kč", "ft", "lei", "лв", "руб", "р", "tl", "rs", "rp", "rm", "r", "ksh", "din", "us", "ca",
    "au", "nz", "元", "円", "원",
];

/// The codes of ISO 4217 in use. Not any three letters: `12 mil` is not twelve of a currency.
const CODES: &str = "aed afn all amd aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp byn bzd cad \
    cdf chf clp cny cop crc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl htg \
    huf idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk \
    mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd \
    scr sdg sek sgd shp sle sos srd ssp stn svc syp szl thb tjs tmt tnd top try ttd twd tzs uah ugx usd uyu uzs ves vnd vuv \
    wst xaf xcd xcg xof xpf yer zar zmw zwg";

/// Reads what stands before the digits: whether it makes the number negative, and the units it names.
pub(super) fn before(glyphs: &[Glyph]) -> Option<(bool, Labels)> {
    let text = faces(glyphs);
    let (mut rest, mut sign, mut labels) = (text.trim(), None, Labels::NONE);
    while let Some(char) = rest.chars().next() {
        rest = if sign.is_none() && matches!(char, '+' | '-') {
            sign = Some(char == '-');
            &rest[1..]
        } else {
            labels = labels.and(Labels::CURRENCY);
            currency(rest)?
        }
        .trim_start();
    }
    Some((sign == Some(true), labels))
}

/// Reads what stands after the digits: the power of ten it multiplies them by, and the units it names.
///
/// Where the digits end in a decimal mark (`pointed`), a dash stands for the missing decimals: `12,-`.
pub(super) fn after(glyphs: &[Glyph], pointed: bool) -> Option<(i32, Labels)> {
    let text = faces(glyphs);
    let text = if pointed { text.strip_prefix('-').unwrap_or(&text) } else { &text };
    let (mut rest, mut power, mut labels) = (text.trim(), 0, Labels::NONE);
    while !rest.is_empty() {
        rest = match word(rest) {
            Some((Word::Power(_), _)) if power != 0 => return None,
            Some((Word::Power(given), next)) => {
                power = given;
                next
            }
            Some((Word::Unit(unit), next)) => {
                labels = labels.and(unit);
                next
            }
            None => {
                labels = labels.and(Labels::CURRENCY);
                currency(rest)?
            }
        }
        .trim_start();
    }
    Some((power, labels))
}

fn faces(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.face).collect()
}

/// The word, sign or phrase that `text` begins with, and the rest.
fn word(text: &str) -> Option<(Word, &str)> {
    if let Some(rest) = text.strip_prefix('%') {
        return Some((Word::Unit(Labels::PERCENT), rest));
    }
    if let Some(rest) = text.strip_prefix('×') {
        return Some((Word::Unit(Labels::NONE), rest));
    }
    if let Some(rest) = text.strip_prefix('/') {
        let (name, rest) = name(rest.trim_start());
        return matches!(name, "week" | "wk" | "w").then_some((Word::Unit(Labels::WEEKLY), rest));
    }
    let ends = |rest: &str| !rest.starts_with(is_letter);
    let whole = WORDS.iter().find_map(|(name, word)| Some((*word, text.strip_prefix(name).filter(|rest| ends(rest))?)));
    // `120kEUR`
    whole.or_else(|| {
        let (name, _) = name(text);
        WORDS.iter().find_map(|(multiple, word)| {
            let code = name.strip_prefix(multiple).filter(|code| is_code(code))?;
            matches!(word, Word::Power(_)).then_some((*word, &text[name.len() - code.len()..]))
        })
    })
}

/// What follows the currency that `text` begins with: `$`, `CA$`, `EUR`, `kr`, `Fr.`
fn currency(text: &str) -> Option<&str> {
    let (name, rest) = name(text);
    if name.len() <= 3 && rest.starts_with(is_symbol) {
        return rest.chars().next().map(|symbol| &rest[symbol.len_utf8()..]);
    }
    if CURRENCIES.contains(&name) {
        return Some(rest.strip_prefix('.').unwrap_or(rest));
    }
    is_code(name).then_some(rest)
}

fn is_code(name: &str) -> bool {
    name.len() == 3 && CODES.split(' ').any(|code| code == name)
}

fn name(text: &str) -> (&str, &str) {
    text.split_at(text.find(|char| !is_letter(char)).unwrap_or(text.len()))
}

pub(super) fn is_letter(char: char) -> bool {
    char.is_ascii_lowercase() || matches!(char, 'ł' | 'č' | 'а'..='я' | '元' | '円' | '원')
}

/// A currency's sign. The cent is not one: it would divide by a hundred.
fn is_symbol(char: char) -> bool {
    matches!(char, '$' | '£' | '¤' | '¥' | '؋' | '฿' | '\u{20a0}'..='\u{20cf}' | '﷼' | '￡' | '￥' | '￦')
}
