//! Taking a plan along, in words: the brief, the table, the picture, the dates.

pub mod assumptions;
pub mod brief;
pub mod dates;
pub mod sheet;

/// Heading of the panel.
pub const HEADING: &str = "Take away";
/// What all of it is.
pub const HINT: &str = "Everything is made here, in your browser, from the plan that is open. Nothing is sent.";
/// Where the numbers of the open plan are not complete.
pub const INCOMPLETE: &str =
    "The numbers of this plan are not complete. Mend what is marked in the form, and it can be taken along.";

/// Heading of the brief.
pub const BRIEF: &str = "One page for the meeting";
/// What it is, and how it is printed.
pub const BRIEF_HINT: &str = "Headline, chart, indicators, warnings and assumptions on one page. To keep it as a PDF, choose that in place of a printer. While this stands open, printing in any way prints the brief; close it to print the whole page.";
/// Prints it.
pub const PRINT: &str = "Print the brief";

/// Heading of the files.
pub const FILES: &str = "Files";
/// What they are.
pub const FILES_HINT: &str = "The table holds inputs, windows and weeks of all complete plans, for any spreadsheet. The picture is the chart with its headline and key.";
/// Saves the table.
pub const TABLE: &str = "Table (CSV)";
/// Saves the picture to be scaled.
pub const PICTURE: &str = "Chart (SVG)";
/// Saves the picture as pixels.
pub const PIXELS: &str = "Chart (PNG)";
/// Saves the dates.
pub const DATES: &str = "Dates for your calendar (.ics)";
/// Where there is no date to save.
pub const NO_DATES: &str =
    "There is no date for a calendar: no valley ahead can still be helped by a certain day, and no warning has one.";
/// A file was handed over.
pub const SAVED: &str = "Saved with your downloads.";
/// The picture could not be made.
pub const NOT_DRAWN: &str =
    "This page does not let a picture be made of pixels. Take the chart as SVG instead; it opens in any browser.";
/// No file could be handed over.
pub const NOT_SAVED: &str = "Your browser did not take the file.";

/// Heading of the text.
pub const TEXT: &str = "Text for an e-mail";
/// Names it.
pub const TEXT_LABEL: &str = "The plan in words";
/// Copies it.
pub const COPY: &str = "Copy the text";
/// It is on the clipboard.
pub const COPIED: &str = "Copied";
/// It is not.
pub const NOT_COPIED: &str = "It could not be copied. Select the text and copy it by hand.";
