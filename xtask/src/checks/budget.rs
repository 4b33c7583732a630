//! What opening the page costs a visitor, and that it comes from one host.

use std::path::Path;

use super::outsiders;
use crate::dist::{self, Sizes};
use crate::failure::{Failure, Outcome};

/// Bytes a first visit may receive, brotli compressed: what it weighs now and a little room, so that it does not grow unseen.
/// To be lowered with every gain; `ARCHITECTURE.md` says where the bytes are and what was tried.
const BUDGET: u64 = 124_400;

/// What it is meant to weigh.
const AIM: u64 = 100_000;

/// Prints what the page loads and asserts that it fits.
///
/// # Errors
/// Where it weighs more, or loads anything from another host.
pub(super) fn check(folder: &Path) -> Outcome {
    let loaded = dist::references::loaded_by(folder, "index.html")?;
    let sizes = Sizes::of(folder)?.only(|path| loaded.contains(Path::new(path)));
    print!("{sizes}");
    for path in &loaded {
        let content = dist::read(&folder.join(path))?;
        let found = outsiders::in_file(path, &String::from_utf8_lossy(&content));
        if let Some(url) = found.first() {
            return Err(Failure::new(format!(
                "{} would load {url} from another host: ship it with the page",
                path.display()
            )));
        }
    }
    verdict(sizes.brotli())
}

fn verdict(bytes: u64) -> Outcome {
    if bytes > BUDGET {
        return Err(Failure::new(format!(
            "the page loads {bytes} bytes, {} more than the {BUDGET} it may",
            bytes - BUDGET
        )));
    }
    println!("The page loads {bytes} of the {BUDGET} bytes it may, all of them from its own host; the aim is {AIM}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, verdict};

    #[test]
    fn the_last_byte_still_fits() {
        assert!(verdict(BUDGET).is_ok());
        assert!(verdict(BUDGET + 1).unwrap_err().to_string().contains("1 more than"));
    }
}
