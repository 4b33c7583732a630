//! Compresses ahead of time, as hard as it goes: a host that knows `.br` and `.gz` siblings sends those.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use xtask::server::is_compressible;

use super::{files, read, write};
use crate::failure::{Failure, Outcome};

/// Writes a `.br` and a `.gz` beside every file it pays for.
pub(crate) fn all(folder: &Path) -> Outcome {
    for path in files(folder)?.iter().filter(|path| is_compressible(path)) {
        let path = folder.join(path);
        let content = read(&path)?;
        for (suffix, small) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
            let mut name = path.clone().into_os_string();
            name.push(format!(".{suffix}"));
            write(Path::new(&name), &small)?;
        }
    }
    Ok(())
}

/// Brotli at quality 11 with the window every browser takes.
pub(crate) fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    writer
        .write_all(content)
        .and_then(|()| writer.flush())
        .map_err(|error| Failure::new(format!("brotli failed: {error}")))?;
    drop(writer);
    Ok(out)
}

fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer
        .write_all(content)
        .and_then(|()| writer.finish())
        .map_err(|error| Failure::new(format!("gzip failed: {error}")))
}
