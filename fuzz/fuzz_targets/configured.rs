//! See `tests/fuzzed/`.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    ridgeline_fuzz::run("configured", text);
});
