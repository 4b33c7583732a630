//! What the targets share.

/// `text` with the digits at its end that a link has: FNV-1a, its 30 lower bits in base 32. Written anew, since hardly any text that a
/// fuzzer tries would have them by chance, and what stands behind them would never be tried.
pub fn signed(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut rest = (hash ^ hash >> 30) & 0x3fff_ffff;
    let mut digits = String::new();
    for _ in 0..6 {
        digits.insert(0, char::from_digit(rest % 32, 32).expect("a digit in base 32"));
        rest /= 32;
    }
    text.to_owned() + &digits
}
