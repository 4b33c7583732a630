use std::fs;
use std::path::PathBuf;

use super::{accepts, inside, to};
use crate::server::request::Request;

/// A folder with a page, an asset with its brotli sibling, and a secret beside the folder.
fn site(name: &str) -> PathBuf {
    let home = std::env::temp_dir().join(format!("ridgeline-server-{}-{name}", std::process::id()));
    fs::create_dir_all(home.join("dist/assets")).unwrap();
    fs::write(home.join("secret.txt"), "secret").unwrap();
    fs::write(home.join("dist/index.html"), "<!doctype html>").unwrap();
    fs::write(home.join("dist/.stamp"), "hidden").unwrap();
    fs::write(home.join("dist/assets/a-1.wasm"), "plain").unwrap();
    fs::write(home.join("dist/assets/a-1.wasm.br"), "small").unwrap();
    home.join("dist")
}

fn get(path: &str, accepted: &str) -> Request {
    Request { method: "GET".into(), path: path.into(), accepted: accepted.into(), last: false }
}

fn headers(request: &Request, folder: &std::path::Path) -> String {
    let mut out = Vec::new();
    to(request, folder).write(request, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = site("outside");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/../../secret.txt",
        "//etc/passwd",
        "/.stamp",
    ] {
        assert_eq!(to(&get(path, ""), &folder).status, "404 Not Found", "{path}");
    }
    assert_eq!(inside(&folder, "secret.txt"), None);
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_leads_nowhere() {
    let folder = site("link");
    std::os::unix::fs::symlink(folder.parent().unwrap().join("secret.txt"), folder.join("open.txt")).unwrap();
    assert_eq!(to(&get("/open.txt", ""), &folder).status, "404 Not Found");
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn a_page_is_asked_for_again_and_an_asset_kept() {
    let folder = site("cache");
    let page = headers(&get("/", ""), &folder);
    assert!(page.contains("text/html") && page.contains("Cache-Control: no-cache"), "{page}");
    let asset = headers(&get("/assets/a-1.wasm", "gzip, br"), &folder);
    assert!(asset.contains("application/wasm") && asset.contains("immutable"), "{asset}");
    assert!(asset.contains("Content-Encoding: br") && asset.ends_with("small"), "{asset}");
    assert!(headers(&get("/assets/a-1.wasm", "gzip"), &folder).ends_with("plain"));
    assert!(headers(&get("/assets", ""), &folder).contains("Location: /assets/\r\n"));
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn an_encoding_refused_is_not_sent() {
    assert!(accepts("gzip, deflate, br;q=0.9", "br"));
    assert!(!accepts("br;q=0, gzip", "br"));
    assert!(!accepts("brotli", "br"));
}
