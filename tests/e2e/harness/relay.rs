//! What stands between a browser and the servers of this machine where the driver can neither tell what was asked for nor run a script
//! before the page's own: it notes every address, and puts the scripts into each document.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Notes what Chromium's driver reads from the browser's console.
const CONSOLE: &str = include_str!("console.js");

/// By which a document's policy lets the scripts that are put into it.
const NONCE: &str = "'nonce-relay'";

/// A browser's proxy, for one page.
#[derive(Debug)]
pub(super) struct Relay {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    /// Put into every document.
    script: String,
    asked: Mutex<Vec<String>>,
    closed: AtomicBool,
}

impl Relay {
    /// Listens at a free port; `before` runs in every document before its own scripts do.
    pub(super) fn start(before: &str) -> io::Result<Self> {
        let script = format!("<script nonce=relay>document.currentScript.remove();{CONSOLE}\n{before}</script>");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let relay = Self { address: listener.local_addr()?, shared: Arc::new(Shared { script, ..Shared::default() }) };
        let shared = Arc::clone(&relay.shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if shared.closed.load(Ordering::Relaxed) {
                    break;
                }
                let shared = Arc::clone(&shared);
                // A browser that hangs up mid-answer is no one's error.
                thread::spawn(move || pass_on(&stream, &shared).ok());
            }
        });
        Ok(relay)
    }

    /// Where it listens, as `127.0.0.1:4321`.
    pub(super) fn address(&self) -> String {
        self.address.to_string()
    }

    /// Every address asked for so far.
    pub(super) fn asked(&self) -> Vec<String> {
        self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::Relaxed);
        // Wakes whoever waits for the next connection.
        let _ = TcpStream::connect(self.address);
    }
}

/// Answers one request with what the server answers; a server that is not there, or of another machine, hangs up.
fn pass_on(mut browser: &TcpStream, shared: &Shared) -> io::Result<()> {
    browser.set_read_timeout(Some(Duration::from_mins(1)))?;
    let head = head(&mut BufReader::new(browser))?;
    let mut words = head.lines().next().unwrap_or_default().split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if method.is_empty() {
        return Ok(());
    }
    // What a script asks for, it gets as it is.
    let is_fetched = head.lines().any(|line| line.to_ascii_lowercase().starts_with("sec-fetch-dest: empty"));
    shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(url.to_owned());
    let after = url.strip_prefix("http://").unwrap_or_default();
    let (server, path) = after.split_at(after.find('/').unwrap_or(after.len()));
    if method == "CONNECT" {
        return browser.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
    if !server.starts_with("127.0.0.1:") {
        return Ok(());
    }
    let mut server = TcpStream::connect(server)?;
    write!(server, "{method} {path} HTTP/1.1\r\nConnection: close\r\n")?;
    for line in head.lines().skip(1).filter(|line| is_passed_on(line)) {
        write!(server, "{line}\r\n")?;
    }
    server.write_all(b"\r\n")?;
    let mut answer = BufReader::new(server);
    let head = self::head(&mut answer)?;
    let mut body = Vec::new();
    answer.read_to_end(&mut body)?;
    let is_page = head.lines().any(|line| line.to_ascii_lowercase().starts_with("content-type: text/html"));
    let is_document = is_page && !is_fetched;
    if is_document {
        let text = String::from_utf8_lossy(&body);
        // The document type stays in front, and the browser thinks of a head where none is written.
        let place = text.find("<head>").map(|at| at + "<head>".len());
        let place = place.or_else(|| text.find('>').map(|at| at + 1)).unwrap_or_default();
        body = format!("{}{}{}", &text[..place], shared.script, &text[place..]).into_bytes();
    }
    for (number, line) in head.lines().filter(|line| !line.is_empty()).enumerate() {
        let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
        match name.as_str() {
            "content-length" if number > 0 => write!(browser, "Content-Length: {}\r\n", body.len())?,
            "content-security-policy" if is_document => write!(browser, "{}\r\n", admitting(line))?,
            "connection" => {}
            _ => write!(browser, "{line}\r\n")?,
        }
    }
    browser.write_all(b"Connection: close\r\n\r\n")?;
    if method == "HEAD" { Ok(()) } else { browser.write_all(&body) }
}

/// The first line and the headers.
fn head(reader: &mut impl BufRead) -> io::Result<String> {
    let mut head = String::new();
    loop {
        let before = head.len();
        if reader.read_line(&mut head)? == 0 || head[before..].trim().is_empty() {
            return Ok(head);
        }
    }
}

/// A copy the browser has would lack the scripts, and they cannot be put into what is compressed.
fn is_passed_on(line: &str) -> bool {
    const KEPT: [&str; 6] =
        ["connection", "proxy-connection", "accept-encoding", "if-none-match", "if-modified-since", "content-length"];
    let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
    !name.is_empty() && !KEPT.contains(&name.as_str())
}

/// A content security policy that admits the scripts as well, and nothing else.
fn admitting(policy: &str) -> String {
    let directives = |text: &str| text.split(';').map(|one| one.trim().to_owned()).collect::<Vec<_>>();
    let (name, value) = policy.split_once(':').unwrap_or_default();
    let mut all = directives(value);
    let source = |all: &[String], name: &str| all.iter().position(|one| one.split(' ').next() == Some(name));
    if source(&all, "script-src").is_none()
        && let Some(at) = source(&all, "default-src")
    {
        all.push(all[at].replacen("default-src", "script-src", 1));
    }
    if let Some(at) = source(&all, "script-src").filter(|at| !all[*at].contains("'unsafe-inline'")) {
        all[at] = format!("{} {NONCE}", all[at].replace(" 'none'", ""));
    }
    format!("{name}: {}", all.join("; "))
}

#[test]
fn policies_admit_the_scripts_and_nothing_else() {
    let check = |policy: &str, expected: &str| assert_eq!(admitting(policy), expected);
    check("CSP: default-src 'none'; img-src *", "CSP: default-src 'none'; img-src *; script-src 'nonce-relay'");
    check("CSP: script-src 'self'; img-src *", "CSP: script-src 'self' 'nonce-relay'; img-src *");
    check("CSP: script-src 'unsafe-inline'", "CSP: script-src 'unsafe-inline'");
}
