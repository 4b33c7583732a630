//! What was chosen for the interview, and the layout that follows.

use super::Desk;
use crate::{
    assessment::guide::{Ask, Guide, MOST_INTERVIEWERS, Setup, lay_out},
    content::check::interview::{MINUTES, ROLES, Role, THEMES, theme_of},
};

/// More questions of one's own than this are not taken.
pub(super) const MOST_OWN: usize = 8;
/// The names of questions of one's own are numbered up to this.
const LAST_OWN: u32 = 99;

/// A question of the visitor's own.
pub(super) struct Own {
    /// It is kept under names that begin so: `own-3.`.
    pub(super) name: String,
    /// Its number in the name.
    pub(super) number: u32,
    /// As typed; may be blank.
    pub(super) text: String,
    /// The theme it is on; none where it is about the work.
    pub(super) theme: Option<usize>,
    /// Nobody said what it is about: its words do.
    pub(super) auto: bool,
}

/// More letters of a name than this are not shown.
const NAME_SHOWN: usize = 40;

/// All choices, and the layout.
pub(super) struct Laid {
    pub(super) role: &'static Role,
    pub(super) interviewers: usize,
    pub(super) minutes: u32,
    /// Blank ones too.
    pub(super) own: Vec<Own>,
    /// The places in `own` of those that are asked for, as the layout counts them.
    pub(super) written: Vec<usize>,
    pub(super) guide: Guide,
}

impl Laid {
    pub(super) fn read(desk: &Desk) -> Self {
        let role = ROLES.iter().find(|role| role.id == desk.text("role")).unwrap_or(&ROLES[0]);
        let panel = desk.text("panel").parse().ok().filter(|panel| (1..=MOST_INTERVIEWERS).contains(panel));
        let minutes = desk.text("minutes").parse().ok().filter(|minutes| MINUTES.contains(minutes));
        let (interviewers, minutes) = (panel.unwrap_or(2), minutes.unwrap_or(60));
        let own = own(desk);
        let mut written = Vec::new();
        let mut themes = Vec::new();
        for (at, own) in own.iter().enumerate() {
            if !own.text.trim().is_empty() {
                written.push(at);
                themes.push(own.theme);
            }
        }
        let count = |ids: &[&str]| {
            let mut counts = Vec::new();
            for id in ids {
                counts.push(desk.check.list(id).len());
            }
            counts
        };
        let guide = lay_out(&Setup {
            interviewers,
            minutes,
            competences: &count(role.competences),
            themes: &count(&THEMES),
            own: &themes,
        });
        Self { role, interviewers, minutes, own, written, guide }
    }

    /// The words of a question, and what it is about.
    pub(super) fn words(&self, desk: &Desk, ask: Ask) -> (String, &'static str) {
        let about = match ask {
            Ask::Work(competence, _) => self.role.competences[competence],
            _ => ask.theme().map_or("work", |theme| THEMES[theme]),
        };
        let text = match ask {
            Ask::Own(own, _) => self.own[self.written[own]].text.trim().to_owned(),
            Ask::Work(_, question) | Ask::Integrity(_, question) => desk.check.list(about)[question].to_owned(),
        };
        (text, desk.check.word(about))
    }
}

/// What interviewer `at` is called, counted from 0: by a number, and by the name where one was given.
pub(super) fn interviewer(desk: &Desk, at: usize) -> String {
    let mut called = [desk.check.word("interviewer"), " ", &figure(desk, at + 1)].concat();
    let name = desk.text(&name_of(at)).trim();
    if !name.is_empty() {
        let cut = name.char_indices().nth(NAME_SHOWN).map(|letter| letter.0);
        let (shown, more) = cut.map_or((name, ""), |cut| (&name[..cut], "…"));
        called = [&*called, ": ", shown, more].concat();
    }
    called
}

/// Under which name an interviewer's own is kept.
pub(super) fn name_of(at: usize) -> String {
    ["name-", &(at + 1).to_string()].concat()
}

/// A count, as the locale writes it.
pub(super) fn figure(desk: &Desk, count: usize) -> String {
    desk.format.number(count as f64)
}

/// The words called `id`, with a count in them.
pub(super) fn with_figure(desk: &Desk, id: &str, count: usize) -> String {
    let words = desk.check.word(id);
    let (before, after) = words.split_once('#').unwrap_or((words, ""));
    [before, &figure(desk, count), after].concat()
}

fn own(desk: &Desk) -> Vec<Own> {
    let mut found = Vec::new();
    for number in 1..=LAST_OWN {
        let name = ["own-", &number.to_string(), "."].concat();
        if found.len() < MOST_OWN && desk.notebook.has_any(&[desk.prefix, &name].concat()) {
            let about = desk.text(&[&name, "about"].concat());
            let text = desk.text(&[&name, "text"].concat()).to_owned();
            let auto = !(about == "work" || THEMES.contains(&about));
            let said = THEMES.iter().position(|theme| *theme == about);
            let theme = if auto { theme_of(&text) } else { said };
            found.push(Own { name, number, text, theme, auto });
        }
    }
    found
}

impl Laid {
    /// The number for one more question of one's own: after the last, so that it is added at the end. None where there are enough.
    pub(super) fn next_own(&self) -> Option<u32> {
        let next = self.own.last().map_or(1, |own| own.number + 1);
        let free = || (1..=LAST_OWN).find(|number| self.own.iter().all(|own| own.number != *number));
        let next = if next > LAST_OWN { free() } else { Some(next) };
        next.filter(|_| self.own.len() < MOST_OWN)
    }
}
