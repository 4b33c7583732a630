//! A small static server for this machine alone, which serves `dist/` as a careful host would: right types, the compressed
//! sibling a browser accepts, long caching of what is named by its content, a strict content security policy, and files that pages
//! of other origins may load. For tests it serves as a stranger's host too, and as a careless one.

mod answer;
mod kinds;
mod manner;
mod request;

use std::io::{self, BufReader, BufWriter, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

pub use kinds::is_compressible;
pub use manner::{Manner, Slip};

/// What the page may load and do: its own files and WebAssembly, nothing else. Trusted Types keep strings out of the DOM's
/// script sinks.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; require-trusted-types-for 'script'";

/// A folder, bound to a port of this machine.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
}

/// What is served, and how.
#[derive(Debug)]
struct Site {
    folder: PathBuf,
    manner: Manner,
}

impl Server {
    /// Binds `folder` to `port` of 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// Where the port is taken or not allowed.
    pub fn bind(folder: impl Into<PathBuf>, port: u16) -> io::Result<Self> {
        Self::bind_as(Manner::default(), folder, port)
    }

    /// Binds `folder` as [`Server::bind`] does, to be served in another manner.
    ///
    /// # Errors
    /// Where the port is taken or not allowed.
    pub fn bind_as(manner: Manner, folder: impl Into<PathBuf>, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        Ok(Self { listener, site: Arc::new(Site { folder: folder.into(), manner }) })
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
            let site = Arc::clone(&self.site);
            // A visitor who hangs up mid-answer is no one's error.
            thread::spawn(move || converse(&stream, &site).ok());
        }
    }
}

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = BufWriter::new(stream);
    while let Some(request) = request::read(&mut reader)? {
        answer::to(&request, site).write(&request, &mut writer)?;
        writer.flush()?;
        if request.last {
            break;
        }
    }
    Ok(())
}
