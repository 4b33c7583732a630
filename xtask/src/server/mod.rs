//! A small static server for this machine alone, which serves `dist/` as a careful host would: right types, the compressed
//! sibling a browser accepts, long caching of what is named by its content, and a strict content security policy.

mod answer;
mod kinds;
mod request;

use std::io::{self, BufReader, BufWriter, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

pub use kinds::is_compressible;

/// What the page may load and do: its own files and WebAssembly, nothing else. Trusted Types keep strings out of the DOM's
/// script sinks.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; require-trusted-types-for 'script'";

/// A folder, bound to a port of this machine.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    folder: Arc<Path>,
}

impl Server {
    /// Binds `folder` to `port` of 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// Where the port is taken or not allowed.
    pub fn bind(folder: impl Into<PathBuf>, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        Ok(Self { listener, folder: folder.into().into() })
    }

    /// Where the folder is served, as `http://127.0.0.1:8080/`.
    ///
    /// # Errors
    /// Where the system cannot tell the port it gave.
    pub fn url(&self) -> io::Result<String> {
        Ok(format!("http://{}/", self.listener.local_addr()?))
    }

    /// Answers until the process ends, each connection in a thread of its own.
    pub fn serve(self) {
        for stream in self.listener.incoming().flatten() {
            let folder = Arc::clone(&self.folder);
            // A visitor who hangs up mid-answer is no one's error.
            thread::spawn(move || converse(&stream, &folder).ok());
        }
    }
}

fn converse(stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = BufWriter::new(stream);
    while let Some(request) = request::read(&mut reader)? {
        answer::to(&request, folder).write(&request, &mut writer)?;
        writer.flush()?;
        if request.last {
            break;
        }
    }
    Ok(())
}
