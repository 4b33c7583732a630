//! `cargo xtask serve`: the release, built and served on this machine.

use std::io::ErrorKind;
use std::process::{Command, Stdio};

use xtask::server::Server;

use crate::dist;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8099;

/// Builds what changed and serves until interrupted.
///
/// # Errors
/// Where the port asked for is taken, or the build fails.
pub(crate) fn serve(project: &Project, port: Option<u16>, open: bool) -> Outcome {
    // Before the build: minutes of building for a port that is taken would be in vain.
    let server = bind(project, port)?;
    dist::build(project)?;
    let url = server.url().map_err(|error| Failure::new(format!("cannot tell the port to serve at: {error}")))?;
    println!("Ridgeline is at {url} (Ctrl+C stops it)");
    if open {
        show(&url);
    }
    server.serve();
    Ok(())
}

fn bind(project: &Project, asked: Option<u16>) -> Outcome<Server> {
    if let Some(port) = asked {
        return Server::bind(project.dist(), port).map_err(|error| refused(port, error.kind()));
    }
    for port in FIRST_PORT..=LAST_PORT {
        match Server::bind(project.dist(), port) {
            Ok(server) => {
                if port != FIRST_PORT {
                    println!("Port {FIRST_PORT} is taken, so this is served at port {port} (--port N chooses one)");
                }
                return Ok(server);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(refused(port, error.kind())),
        }
    }
    Err(Failure::new(format!("ports {FIRST_PORT} to {LAST_PORT} are all taken: choose a free one with --port N")))
}

fn refused(port: u16, why: ErrorKind) -> Failure {
    Failure::new(match why {
        ErrorKind::AddrInUse => {
            format!(
                "port {port} is taken: stop what runs there, choose another with --port N, or leave --port away for the next free one"
            )
        }
        ErrorKind::PermissionDenied => {
            format!("port {port} is not allowed to you: choose one from 1024 on with --port N")
        }
        other => format!("port {port} cannot be served ({other}): choose another with --port N"),
    })
}

fn show(url: &str) {
    let (program, args): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start"])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(args)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        println!("No browser could be opened here: open {url} yourself");
    }
}
