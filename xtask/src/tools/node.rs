//! Node, which runs wasm-opt and brings npm.

use crate::failure::{Failure, Outcome};
use crate::run::answer;

const OLDEST: u32 = 20;

/// # Errors
/// Where Node or npm is missing, or Node is too old.
pub(crate) fn check() -> Outcome {
    let said = answer("node", &["--version"]);
    judge(said.as_deref()).map_err(Failure::new)
}

fn judge(said: Option<&str>) -> Result<(), String> {
    let Some(said) = said else {
        return Err(format!(
            "node is not on PATH: install Node {OLDEST} or later (https://nodejs.org) and open a new terminal"
        ));
    };
    let major = said.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        _ => Err(format!(
            "Node {OLDEST} or later is needed, and {said} was found: install a newer one (https://nodejs.org)"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn twenty_and_later_will_do() {
        assert_eq!(judge(Some("v20.0.0")), Ok(()));
        assert_eq!(judge(Some("v24.1.2")), Ok(()));
    }

    #[test]
    fn an_old_or_missing_node_is_named() {
        assert!(judge(Some("v18.19.1")).unwrap_err().contains("v18.19.1 was found"));
        assert!(judge(Some("io.js")).unwrap_err().contains("io.js"));
        assert!(judge(None).unwrap_err().contains("not on PATH"));
    }
}
