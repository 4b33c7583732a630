//! Where things are in the working copy.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The working copy the command runs in.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The copy cargo runs us for. The environment comes first, so that a copied or moved `target/` still finds its own.
    pub(crate) fn find() -> Self {
        let xtask =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        Self { root: xtask.parent().map_or(xtask.clone(), Path::to_path_buf) }
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What is deployed.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Everything installed for the project alone.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// A binary that `cargo install` put under the project's tools.
    pub(crate) fn tool(&self, name: &str) -> PathBuf {
        self.tools().join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// Where npm installs for the project.
    pub(crate) fn npm(&self) -> PathBuf {
        self.tools().join("npm")
    }

    /// What npm installed for the project.
    pub(crate) fn node_modules(&self) -> PathBuf {
        self.npm().join("node_modules")
    }

    /// What the benches install and build, apart from what the project itself takes.
    pub(crate) fn bench(&self) -> PathBuf {
        self.root.join("target/bench")
    }

    /// `PATH` with the project's own tools first, so that Trunk takes those.
    pub(crate) fn path(&self) -> OsString {
        let own = [self.tools().join("bin"), self.node_modules().join(".bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
    }
}
