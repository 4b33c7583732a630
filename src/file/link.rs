//! A file as the address of a link.

/// `text` as an address of its own, of the kind `media`, as `text/csv`.
///
/// It holds the file itself: nothing is fetched, and no policy has to allow anything.
///
/// # Source
/// RFC 2397; every byte but letters and digits in the way of RFC 3986, 2.1.
pub fn address(media: &str, text: &str) -> String {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut out = ["data:", media, ";charset=utf-8,"].concat();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            out.extend(['%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn every_byte_that_could_mean_something_is_encoded() {
        assert_eq!(
            address("text/csv", "\u{feff}a,\"é\"\r\n"),
            "data:text/csv;charset=utf-8,%EF%BB%BFa%2C%22%C3%A9%22%0D%0A"
        );
    }
}
