//! What is on paper.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use super::browser::project;

/// Letter and A4, in inches.
pub(crate) const PAPERS: [(&str, f64, f64); 2] = [("letter", 8.5, 11.0), ("a4", 8.27, 11.69)];

/// What poppler reads on each page of a PDF, with plain spaces; it is kept as `target/e2e/NAME.pdf`.
#[track_caller]
pub(crate) fn pages_of(name: &str, pdf: &[u8]) -> Vec<String> {
    let file = project("target/e2e").join(format!("{name}.pdf"));
    let made = std::fs::create_dir_all(project("target/e2e")).and_then(|()| std::fs::write(&file, pdf));
    assert!(made.is_ok(), "{}: {made:?}", file.display());
    let program = env::var_os("RIDGELINE_PDFTOTEXT").map_or_else(|| PathBuf::from("pdftotext"), PathBuf::from);
    let read = Command::new(&program).arg(&file).arg("-").output();
    let read = read.unwrap_or_else(|error| panic!("{}: {error}: `cargo xtask test` installs it", program.display()));
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    // A form feed ends each.
    let text = String::from_utf8_lossy(&read.stdout);
    text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}
