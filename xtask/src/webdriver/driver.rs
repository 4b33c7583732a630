//! The driver's process.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::WebDriverError;

/// A chromedriver of our own, which ends when this is dropped.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    url: String,
}

/// Long enough for a machine with all cores busy.
const PATIENCE: Duration = Duration::from_mins(1);

impl Driver {
    /// Starts the chromedriver at `path` on a free port and waits until it listens.
    ///
    /// # Errors
    /// Where it cannot be started or does not name its port.
    pub fn start(path: &Path) -> Result<Self, WebDriverError> {
        let mut child = Command::new(path)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| WebDriverError::new(format!("cannot start {}: {error}", path.display())))?;
        let (said, hears) = mpsc::channel();
        if let Some(stdout) = child.stdout.take() {
            thread::spawn(move || {
                let mut reader = BufReader::new(stdout);
                let mut line = String::new();
                while reader.read_line(&mut line).is_ok_and(|length| length > 0) {
                    if let Some(port) = port_in(&line) {
                        // Nobody waits any more: then nobody needs it.
                        let _ = said.send(port);
                        break;
                    }
                    line.clear();
                }
                // A full pipe would stop the driver.
                let _ = reader.read_to_end(&mut Vec::new());
            });
        }
        let mut driver = Self { child, url: String::new() };
        let port = hears
            .recv_timeout(PATIENCE)
            .map_err(|_| WebDriverError::new("chromedriver did not say which port it listens at"))?;
        driver.url = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("started successfully on port ")?;
    after.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_the_driver_took() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40321.\n"), Some(40321));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0\n"), None);
    }
}
