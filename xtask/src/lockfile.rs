//! Versions from `Cargo.lock`, so that a tool is never of another version than the crate it serves.

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// The locked version of `package`.
///
/// # Errors
/// Where `Cargo.lock` cannot be read or does not name the package.
pub(crate) fn locked_version(project: &Project, package: &str) -> Outcome<String> {
    let path = project.root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    version_in(&lock, package)
        .map(str::to_owned)
        .ok_or_else(|| Failure::new(format!("Cargo.lock names no {package}: run `cargo update --workspace`")))
}

fn version_in<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::{locked_version, version_in};
    use crate::project::Project;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-shared\"
version = \"0.2.99\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry\"
";

    #[test]
    fn the_version_of_the_package_of_exactly_that_name() {
        assert_eq!(version_in(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(LOCK, "wasm"), None);
    }

    #[test]
    fn the_lock_names_wasm_bindgen_and_the_manifest_agrees() {
        let project = Project::find();
        let locked = locked_version(&project, "wasm-bindgen").unwrap();
        let manifest = std::fs::read_to_string(project.root().join("Cargo.toml")).unwrap();
        assert!(
            manifest.contains(&format!("wasm-bindgen = \"={locked}\"")),
            "pin wasm-bindgen to {locked} in Cargo.toml"
        );
    }
}
