//! Choosing the answer to a request, and writing it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::kinds::media_type;
use super::request::Request;
use super::{Site, Slip};

/// An answer, ready to be written.
#[derive(Debug, Default)]
pub(super) struct Answer {
    status: &'static str,
    media_type: &'static str,
    encoding: Option<&'static str>,
    cache: &'static str,
    location: Option<String>,
    policy: Option<String>,
    is_open: bool,
    body: Vec<u8>,
}

/// What the site has for the request, with the headers that go with it.
pub(super) fn to(request: &Request, Site { folder, manner }: &Site) -> Answer {
    let slip = manner.slip(&request.path);
    let mut answer = found(request, folder, slip);
    if let Some(Slip::Type(media_type)) = slip {
        answer.media_type = media_type;
    }
    answer.policy = manner.policy(&request.path);
    answer.is_open = manner.is_open(&request.path);
    answer
}

fn found(request: &Request, folder: &Path, slip: Option<Slip>) -> Answer {
    if request.method != "GET" && request.method != "HEAD" {
        return plain("405 Method Not Allowed", "This server hands out files: GET and HEAD.\n");
    }
    let Some(path) = inside(folder, &request.path).filter(|_| slip != Some(Slip::Missing)) else {
        return plain("404 Not Found", "There is no such file.\n");
    };
    if path.is_dir() && !request.path.ends_with('/') {
        // Relative links in the folder's page need the slash.
        return Answer { location: Some(format!("{}/", request.path)), ..plain("301 Moved Permanently", "") };
    }
    let path = if path.is_dir() { path.join("index.html") } else { path };
    if slip == Some(Slip::Cut)
        && let Ok(mut body) = fs::read(&path)
    {
        body.truncate(body.len() / 2);
        return file(&path, body, None);
    }
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(&request.accepted, encoding)
            && let Ok(body) = fs::read(with_suffix(&path, suffix))
        {
            return file(&path, body, Some(encoding));
        }
    }
    fs::read(&path).map_or_else(|_| plain("404 Not Found", "There is no such file.\n"), |body| file(&path, body, None))
}

/// The path in `folder` that a URL's path means, or `None` where it would lead out of it.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let decoded = decode(path.strip_prefix('/')?)?;
    let mut found = folder.to_path_buf();
    for part in decoded.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        found.push(part);
    }
    // A link may still point elsewhere: what counts is where the file is.
    let (real, home) = (found.canonicalize().ok()?, folder.canonicalize().ok()?);
    real.starts_with(home).then_some(found)
}

/// Undoes percent-encoding.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        parts.next() == Some(encoding) && !parts.any(|part| part == "q=0")
    })
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn file(path: &Path, body: Vec<u8>, encoding: Option<&'static str>) -> Answer {
    let named_by_content = path.parent().is_some_and(|folder| folder.ends_with("assets"));
    let cache = if named_by_content { "public, max-age=31536000, immutable" } else { "no-cache" };
    Answer { status: "200 OK", media_type: media_type(path), encoding, cache, body, ..Answer::default() }
}

fn plain(status: &'static str, text: &str) -> Answer {
    let media_type = "text/plain; charset=utf-8";
    Answer { status, media_type, cache: "no-store", body: text.into(), ..Answer::default() }
}

impl Answer {
    /// Writes status, headers and, unless only those were asked for, the body.
    pub(super) fn write(&self, request: &Request, out: &mut impl Write) -> io::Result<()> {
        write!(out, "HTTP/1.1 {}\r\n", self.status)?;
        write!(out, "Content-Type: {}\r\nContent-Length: {}\r\n", self.media_type, self.body.len())?;
        write!(out, "Cache-Control: {}\r\nVary: Accept-Encoding\r\n", self.cache)?;
        write!(out, "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n")?;
        if let Some(policy) = &self.policy {
            write!(out, "Content-Security-Policy: {policy}\r\n")?;
        }
        if self.is_open {
            write!(out, "Access-Control-Allow-Origin: *\r\n")?;
        }
        if let Some(encoding) = self.encoding {
            write!(out, "Content-Encoding: {encoding}\r\n")?;
        }
        if let Some(location) = &self.location {
            write!(out, "Location: {location}\r\n")?;
        }
        if request.last {
            write!(out, "Connection: close\r\n")?;
        }
        out.write_all(b"\r\n")?;
        if request.method == "HEAD" { Ok(()) } else { out.write_all(&self.body) }
    }
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
