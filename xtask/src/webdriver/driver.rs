//! The driver's process.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::str::FromStr;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::{Engine, WebDriverError};

/// A driver of our own, which ends when this is dropped.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    /// The screen that a browser without a headless mode draws on.
    screen: Option<Child>,
    url: String,
}

/// The screen's width and height. What stands out of it is drawn all the same.
pub(super) const SCREEN: (u32, u32) = (1000, 1000);

/// Long enough for a machine with all cores busy.
const PATIENCE: Duration = Duration::from_mins(1);

impl Driver {
    /// Starts the chromedriver at `path` on a free port and waits until it listens.
    ///
    /// # Errors
    /// Where it cannot be started or does not name its port.
    pub fn start(path: &Path) -> Result<Self, WebDriverError> {
        Self::start_for(Engine::Chromium, path, &[])
    }

    /// Starts the driver of an engine at `path`, with these variables in its environment and its browser's, and waits until it listens.
    /// For `WebKit` a screen that nobody sees is started too, by Xvfb.
    ///
    /// # Errors
    /// Where it cannot be started or does not listen.
    pub fn start_for(engine: Engine, path: &Path, variables: &[(&str, OsString)]) -> Result<Self, WebDriverError> {
        let mut command = Command::new(path);
        command.envs(variables.iter().map(|(name, value)| (name, value)));
        match engine {
            Engine::Chromium => Self::named_port(command.arg("--port=0"), "started successfully on port "),
            // The browser's own settings are within the system's reach alone.
            Engine::Firefox => {
                Self::named_port(command.args(["--port=0", "--allow-system-access"]), "Listening on 127.0.0.1:")
            }
            Engine::WebKit => Self::on_a_screen(&mut command),
        }
    }

    /// A driver that takes a free port and says which, after these words.
    fn named_port(command: &mut Command, words: &'static str) -> Result<Self, WebDriverError> {
        let mut child = started(command.stdout(Stdio::piped()))?;
        let port = heard(child.stdout.take(), words);
        let mut driver = Self { child, screen: None, url: String::new() };
        let port: u16 = port.ok_or_else(|| WebDriverError::new("the driver did not say which port it listens at"))?;
        driver.url = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// A driver that wants to be told its port, and whose browser wants a screen.
    fn on_a_screen(command: &mut Command) -> Result<Self, WebDriverError> {
        let mut xvfb = Command::new("Xvfb");
        // One a browser, or they would take the focus from one another.
        xvfb.args(["-displayfd", "1", "-screen", "0"]).arg(format!("{}x{}x24", SCREEN.0, SCREEN.1));
        xvfb.args(["-nolisten", "tcp", "-terminate"]);
        let mut screen = started(xvfb.stdout(Stdio::piped()))?;
        let number: Option<u16> = heard(screen.stdout.take(), "");
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr()).map(|at| at.port());
        let port = port.map_err(|error| WebDriverError::new(format!("no port is free: {error}")))?;
        command.env("DISPLAY", format!(":{}", number.unwrap_or_default()));
        let child = started(command.arg(format!("--port={port}")).stdout(Stdio::null()))?;
        let driver = Self { child, screen: Some(screen), url: format!("http://127.0.0.1:{port}") };
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if begun.elapsed() > PATIENCE {
                return Err(WebDriverError::new("WebKitWebDriver does not listen"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for child in [Some(&mut self.child), self.screen.as_mut()].into_iter().flatten() {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn started(command: &mut Command) -> Result<Child, WebDriverError> {
    let name = command.get_program().display().to_string();
    let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
    child.map_err(|error| WebDriverError::new(format!("cannot start {name}: {error}")))
}

/// The number that a program says after these words, once it does.
fn heard(stdout: Option<ChildStdout>, words: &'static str) -> Option<u16> {
    let (said, hears) = mpsc::channel();
    let stdout = stdout?;
    thread::spawn(move || {
        let mut reader = BufReader::new(stdout);
        let mut line = String::new();
        while reader.read_line(&mut line).is_ok_and(|length| length > 0) {
            if let Some(number) = number_after(words, &line) {
                // Nobody waits any more: then nobody needs it.
                let _ = said.send(number);
                break;
            }
            line.clear();
        }
        // A full pipe would stop the driver.
        let _ = reader.read_to_end(&mut Vec::new());
    });
    hears.recv_timeout(PATIENCE).ok()
}

fn number_after<T: FromStr>(words: &str, line: &str) -> Option<T> {
    let (_, after) = line.split_once(words)?;
    after.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::number_after;

    #[test]
    fn the_port_the_driver_took() {
        let chromium = "ChromeDriver was started successfully on port 40321.\n";
        assert_eq!(number_after("started successfully on port ", chromium), Some(40321));
        assert_eq!(
            number_after::<u16>("started successfully on port ", "Starting ChromeDriver 156.0 on port 0\n"),
            None
        );
        let firefox = "1795715113071\tgeckodriver\tINFO\tListening on 127.0.0.1:36411\n";
        assert_eq!(number_after("Listening on 127.0.0.1:", firefox), Some(36411));
        assert_eq!(number_after("", "99\n"), Some(99));
    }
}
