//! The zip for self-hosting. It is one folder for both kinds of site: WordPress installs it as a plugin as it is, and unpacked on any other
//! server it is the site.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::package::{VERSION, packages};
use super::{files, read, write};
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// The folder in the zip. WordPress knows a plugin by it, from one version to the next.
const FOLDER: &str = "ridgeline";

/// The zip.
pub(crate) fn place(project: &Project) -> PathBuf {
    packages(project).join(format!("ridgeline-{VERSION}.zip"))
}

/// Packs what was built.
pub(super) fn pack(project: &Project) -> Outcome {
    let mut contents = Vec::new();
    for (folder, is_text) in [(project.dist(), false), (project.root().join("embed/wordpress"), true)] {
        for file in files(&folder)? {
            let content = read(&folder.join(&file))?;
            contents.push((named(&file), if is_text { versioned(&content) } else { content }));
        }
    }
    // WordPress looks for texts that end so.
    contents.push(("LICENSE.txt".to_owned(), read(&project.root().join("LICENSE"))?));
    contents.sort_unstable();
    let packed = zipped(&contents).map_err(|error| Failure::new(format!("the zip could not be packed: {error}")))?;
    write(&place(project), &packed)
}

/// A path as zips have it, on every system.
fn named(file: &Path) -> String {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn versioned(text: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(text).replace("{version}", VERSION).into_bytes()
}

/// The same files always give the same bytes: no time, no user.
fn zipped(contents: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let deflated = options.compression_method(CompressionMethod::Deflated).compression_level(Some(9));
    let stored = options.compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in contents {
        let is_small = Path::new(name).extension().is_some_and(|ending| ending == "br" || ending == "gz");
        writer.start_file(format!("{FOLDER}/{name}"), if is_small { stored } else { deflated })?;
        writer.write_all(content)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use zip::ZipArchive;

    use super::{versioned, zipped};

    #[test]
    fn the_same_files_give_the_same_zip_and_come_out_of_it() {
        let contents =
            [("a/b c.wasm".to_owned(), vec![0, 97, 115, 109]), ("a/b c.wasm.br".to_owned(), b"small".to_vec())];
        let packed = zipped(&contents).unwrap();
        assert_eq!(packed, zipped(&contents).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
        for (name, content) in contents {
            let mut found = Vec::new();
            let mut file = archive.by_name(&format!("ridgeline/{name}")).unwrap();
            assert_eq!(file.last_modified().map(|time| time.year()), Some(1980));
            file.read_to_end(&mut found).unwrap();
            assert_eq!(found, content);
        }
    }

    #[test]
    fn what_wordpress_reads_has_the_version() {
        assert_eq!(
            versioned(b"Version: {version}\n"),
            format!("Version: {}\n", env!("CARGO_PKG_VERSION")).into_bytes()
        );
    }
}
