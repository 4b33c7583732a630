//! Reading a request: the little of HTTP/1.1 that a browser asking for files speaks.

use std::io::{self, BufRead, Read};

/// A request's first line and headers, in all they matter here.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    /// `GET`, `HEAD` or one we refuse.
    pub(super) method: String,
    /// The path asked for, without the query.
    pub(super) path: String,
    /// The encodings the browser accepts.
    pub(super) accepted: String,
    /// Whether the connection closes after this.
    pub(super) last: bool,
}

/// No browser's request is longer.
const LONGEST: u64 = 64 * 1024;

/// The next request, or `None` where the connection has ended.
pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut reader = reader.take(LONGEST);
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let mut request = Request { method: method.to_owned(), path: path.to_owned(), ..Request::default() };
    loop {
        line.clear();
        let ended = reader.read_line(&mut line)? == 0;
        let Some((name, value)) = line.split_once(':') else {
            request.last |= ended;
            return Ok(Some(request));
        };
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.accepted = value.trim().to_ascii_lowercase(),
            "connection" => request.last |= value.trim().eq_ignore_ascii_case("close"),
            // A body would be taken for the next request.
            "content-length" | "transfer-encoding" => request.last = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, read};

    #[test]
    fn a_browsers_request() {
        let text = "GET /a/b.js?x=1 HTTP/1.1\r\nHost: here\r\nAccept-Encoding: gzip, BR\r\n\r\nGET / HTTP/1.1\r\n\r\n";
        let mut reader = text.as_bytes();
        let first = Request { method: "GET".into(), path: "/a/b.js".into(), accepted: "gzip, br".into(), last: false };
        assert_eq!(read(&mut reader).unwrap(), Some(first));
        assert_eq!(read(&mut reader).unwrap().unwrap().path, "/");
        assert_eq!(read(&mut reader).unwrap(), None);
    }

    #[test]
    fn a_body_or_a_close_ends_the_connection() {
        assert!(read(&mut "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc".as_bytes()).unwrap().unwrap().last);
        assert!(read(&mut "GET / HTTP/1.1\r\nConnection: close\r\n\r\n".as_bytes()).unwrap().unwrap().last);
    }
}
