use std::fs;
use std::path::{Path, PathBuf};

use super::{accepts, inside, to};
use crate::server::request::Request;
use crate::server::{Manner, Site, Slip};

/// A folder with a page, an asset with its brotli sibling, and a secret beside the folder.
fn folder(name: &str) -> PathBuf {
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

fn served(folder: &Path, manner: Manner) -> Site {
    Site { folder: folder.to_owned(), manner }
}

fn headers(request: &Request, site: &Site) -> String {
    let mut out = Vec::new();
    to(request, site).write(request, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = folder("outside");
    let site = served(&folder, Manner::default());
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/../../secret.txt",
        "//etc/passwd",
        "/.stamp",
    ] {
        assert_eq!(to(&get(path, ""), &site).status, "404 Not Found", "{path}");
    }
    assert_eq!(inside(&folder, "secret.txt"), None);
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_leads_nowhere() {
    let folder = folder("link");
    let site = served(&folder, Manner::default());
    std::os::unix::fs::symlink(folder.parent().unwrap().join("secret.txt"), folder.join("open.txt")).unwrap();
    assert_eq!(to(&get("/open.txt", ""), &site).status, "404 Not Found");
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn a_page_is_asked_for_again_and_an_asset_kept() {
    let folder = folder("cache");
    let site = served(&folder, Manner::default());
    let page = headers(&get("/", ""), &site);
    assert!(page.contains("text/html") && page.contains("Cache-Control: no-cache"), "{page}");
    let asset = headers(&get("/assets/a-1.wasm", "gzip, br"), &site);
    assert!(asset.contains("application/wasm") && asset.contains("immutable"), "{asset}");
    assert!(asset.contains("Content-Encoding: br") && asset.ends_with("small"), "{asset}");
    assert!(headers(&get("/assets/a-1.wasm", "gzip"), &site).ends_with("plain"));
    assert!(headers(&get("/assets", ""), &site).contains("Location: /assets/\r\n"));
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn an_encoding_refused_is_not_sent() {
    assert!(accepts("gzip, deflate, br;q=0.9", "br"));
    assert!(!accepts("br;q=0, gzip", "br"));
    assert!(!accepts("brotli", "br"));
}

#[test]
fn a_careless_host_is_careless_where_it_is_told_to_be() {
    let folder = folder("careless");
    let asked = |manner, path| headers(&get(path, "br"), &served(&folder, manner));
    let asset = "/assets/a-1.wasm";
    assert!(asked(Manner::default(), asset).contains("Access-Control-Allow-Origin: *\r\n"));
    assert!(!asked(Manner::default().slipping("/assets/", Slip::Closed), asset).contains("Access-Control"));
    let cut = asked(Manner::default().slipping(".wasm", Slip::Cut), asset);
    assert!(cut.ends_with("\r\n\r\npl") && cut.contains("Content-Length: 2\r\n"), "{cut}");
    let wrong = asked(Manner::default().slipping(".wasm", Slip::Type("text/plain")), asset);
    assert!(wrong.contains("200 OK") && wrong.contains("Content-Type: text/plain\r\n"), "{wrong}");
    assert!(asked(Manner::default().slipping(".wasm", Slip::Missing), asset).contains("404 Not Found"));
    let stranger = asked(Manner::of_a_stranger(None), "/");
    assert!(stranger.contains("text/html") && !stranger.contains("Content-Security-Policy"), "{stranger}");
    let stranger = asked(Manner::of_a_stranger(Some("default-src *")), "/");
    assert!(stranger.contains("Content-Security-Policy: default-src *\r\n"), "{stranger}");
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}
