//! Who visits, with what screen and settings. How each engine is brought to them is in `chromium.rs`, `firefox.rs` and `webkit.rs`.

/// A visitor's screen and settings; the default is a plain desktop.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own, on or off, as a visitor finds it")]
pub(crate) struct Options {
    /// The viewport's width in CSS pixels.
    pub(crate) width: u32,
    /// Its height.
    pub(crate) height: u32,
    /// Device pixels in a CSS pixel; `WebKit` has one.
    pub(crate) scale: f64,
    /// Whether the screen is touched, and the viewport a phone's; in `WebKit` a mouse it is.
    pub(crate) touch: bool,
    /// Whether dark colours are preferred.
    pub(crate) dark: bool,
    /// Whether less motion is preferred.
    pub(crate) reduced_motion: bool,
    /// Whether the system imposes its own few colours.
    pub(crate) forced_colors: bool,
    /// Whether style sheets see paper instead of a screen.
    pub(crate) print: bool,
    /// The browser's language and formats, as `fr-CA`.
    pub(crate) locale: Option<&'static str>,
    /// The visitor's time zone, as `America/Toronto`.
    pub(crate) timezone: Option<&'static str>,
    /// Whether scripts are off.
    pub(crate) javascript_off: bool,
    /// Whether the browser refuses all storage: reading `localStorage` throws.
    pub(crate) blocked_storage: bool,
    /// Runs in every document before its own scripts do; nothing where empty.
    pub(crate) before: &'static str,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            scale: 1.0,
            touch: false,
            dark: false,
            reduced_motion: false,
            forced_colors: false,
            print: false,
            locale: None,
            timezone: None,
            javascript_off: false,
            blocked_storage: false,
            before: "",
        }
    }
}
