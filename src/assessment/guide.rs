//! The layout of an interview: who asks what, and when.
//!
//! Questions about integrity never stand next to each other, none is the first, no two interviewers share a question, and no list
//! is longer than its time. The same setup always has the same layout.

/// More than these do not interview one candidate.
pub const MOST_INTERVIEWERS: usize = 4;
/// The fewest minutes that an interviewer may have.
pub const SHORTEST: u32 = 30;
/// The most minutes that an interviewer may have.
pub const LONGEST: u32 = 90;
/// More questions than this are not asked in one sitting, however long it is: the time goes into each answer.
const MOST_QUESTIONS: usize = 8;
const OPENING: u32 = 3;
/// The step in which longer sittings are tried.
const STEP: u32 = 15;

/// What is to be laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setup<'a> {
    /// How many interview the candidate, one after another: one to [`MOST_INTERVIEWERS`], and held to that.
    pub interviewers: usize,
    /// Minutes that each has: [`SHORTEST`] to [`LONGEST`], and held to that.
    pub minutes: u32,
    /// How many questions there are about each competence, the weightiest first.
    pub competences: &'a [usize],
    /// How many questions there are on each theme of integrity.
    pub themes: &'a [usize],
    /// The visitor's own questions: the theme each is on; none where it is about the work.
    pub own: &'a [Option<usize>],
}

/// A question, by where it is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// About a competence: which, and which of its questions.
    Work(usize, usize),
    /// On a theme of integrity: which, and which of its questions.
    Integrity(usize, usize),
    /// One of the visitor's own: which, and the theme it is on.
    Own(usize, Option<usize>),
}

/// A part of the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Welcome.
    Opening,
    /// A question and its answer.
    Question(Ask),
    /// The candidate asks.
    Candidate,
    /// The candidate has left; the interviewer writes.
    Notes,
}

/// When a part begins and how long it lasts, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// What happens.
    pub part: Part,
    /// Minutes after the beginning.
    pub start: u32,
    /// Minutes.
    pub minutes: u32,
}

/// The layout, and what found no room in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// One list an interviewer, without gaps from 0 to the last of the minutes.
    pub lists: Vec<Vec<Slot>>,
    /// Themes that nobody asks about.
    pub themes_left: Vec<usize>,
    /// Competences that nobody asks about.
    pub competences_left: Vec<usize>,
    /// Own questions that nobody asks.
    pub own_left: Vec<usize>,
    /// The fewest minutes each in which nothing would be left out; none within bounds where it is empty.
    pub enough_minutes: Option<u32>,
    /// The fewest interviewers with whom nothing would be left out; none within bounds where it is empty.
    pub enough_interviewers: Option<usize>,
}

impl Ask {
    /// The theme of integrity it is on.
    pub const fn theme(self) -> Option<usize> {
        match self {
            Self::Work(..) => None,
            Self::Integrity(theme, _) => Some(theme),
            Self::Own(_, theme) => theme,
        }
    }
}

impl Guide {
    /// Everything found room.
    pub fn is_whole(&self) -> bool {
        self.themes_left.is_empty() && self.competences_left.is_empty() && self.own_left.is_empty()
    }
}

/// Lays the interview out; where something found no room, says what would make room for it.
pub fn lay_out(setup: &Setup) -> Guide {
    let mut guide = lay(setup);
    if !guide.is_whole() {
        let (minutes, interviewers) = (setup.minutes, setup.interviewers);
        guide.enough_minutes = (SHORTEST / STEP..=LONGEST / STEP)
            .map(|steps| steps * STEP)
            .find(|more| *more > minutes && lay(&Setup { minutes: *more, ..*setup }).is_whole());
        guide.enough_interviewers = (interviewers + 1..=MOST_INTERVIEWERS)
            .find(|more| lay(&Setup { interviewers: *more, ..*setup }).is_whole());
    }
    guide
}

/// What an interviewer asks, before it is put in order.
#[derive(Default)]
struct Hand {
    work: Vec<Ask>,
    integrity: Vec<Ask>,
}

fn lay(setup: &Setup) -> Guide {
    let minutes = setup.minutes.clamp(SHORTEST, LONGEST);
    let (room, each) = room(minutes);
    let mut hands = Vec::new();
    for _ in 0..setup.interviewers.clamp(1, MOST_INTERVIEWERS) {
        hands.push(Hand::default());
    }
    deal_own(setup, &mut hands, room, true);
    deal_themes(setup, &mut hands, room);
    deal_own(setup, &mut hands, room, false);
    deal_competences(setup, &mut hands, room);
    let lists: Vec<Vec<Slot>> = hands.into_iter().map(|hand| timed(&in_order(hand), minutes, each)).collect();
    let asked = |is: &dyn Fn(Ask) -> bool| {
        lists.iter().flatten().any(|slot| matches!(slot.part, Part::Question(question) if is(question)))
    };
    let themes_left = (0..setup.themes.len()).filter(|at| !asked(&|it| it.theme() == Some(*at))).collect();
    let competences_left =
        (0..setup.competences.len()).filter(|at| !asked(&|it| matches!(it, Ask::Work(of, _) if of == *at))).collect();
    let own_left =
        (0..setup.own.len()).filter(|at| !asked(&|it| matches!(it, Ask::Own(own, _) if own == *at))).collect();
    Guide { lists, themes_left, competences_left, own_left, enough_minutes: None, enough_interviewers: None }
}

/// How many questions there is time for, and the minutes of each: five at least, more in a longer sitting.
fn room(minutes: u32) -> (usize, u32) {
    let left = minutes - OPENING - candidate(minutes) - notes(minutes);
    let questions = (left / (4 + minutes / 30)).min(MOST_QUESTIONS as u32);
    (questions as usize, left / questions)
}

/// The least that is the candidate's own, in minutes.
const fn candidate(minutes: u32) -> u32 {
    minutes / 10 + 1
}

const fn notes(minutes: u32) -> u32 {
    minutes / 15 + 1
}

/// Deals the visitor's own questions, on integrity or about the work, each to whoever has fewest.
fn deal_own(setup: &Setup, hands: &mut [Hand], room: usize, integrity: bool) {
    for (own, theme) in setup.own.iter().enumerate().filter(|(_, theme)| theme.is_some() == integrity) {
        let has = |hand: &Hand| if integrity { hand.integrity.len() } else { hand.work.len() };
        let free = |hand: &Hand| if integrity { room / 2 - has(hand) } else { room - hand.integrity.len() - has(hand) };
        let next = hands.iter_mut().filter(|hand| free(hand) > 0).min_by_key(|hand| has(hand));
        if let Some(hand) = next {
            let list = if integrity { &mut hand.integrity } else { &mut hand.work };
            list.push(Ask::Own(own, *theme));
        }
    }
}

/// Deals each interviewer the themes they have not, those asked least so far first, up to half of their questions.
fn deal_themes(setup: &Setup, hands: &mut [Hand], room: usize) {
    let mut used = vec![0; setup.themes.len()];
    for at in 0..hands.len() {
        while hands[at].integrity.len() < room / 2 {
            let asks =
                |hand: &Hand, theme: usize| hand.integrity.iter().filter(|ask| ask.theme() == Some(theme)).count();
            let next = (0..used.len())
                .filter(|theme| used[*theme] < setup.themes[*theme] && asks(&hands[at], *theme) == 0)
                .min_by_key(|theme| hands.iter().map(|hand| asks(hand, *theme)).sum::<usize>());
            let Some(theme) = next else { break };
            hands[at].integrity.push(Ask::Integrity(theme, used[theme]));
            used[theme] += 1;
        }
    }
}

/// Deals each interviewer questions about the competences asked least so far, the weightiest first: no one interviewer has more than one
/// question more about one of them than about another that has any left.
fn deal_competences(setup: &Setup, hands: &mut [Hand], room: usize) {
    let mut used = vec![0; setup.competences.len()];
    for hand in hands {
        while hand.work.len() + hand.integrity.len() < room {
            let next = (0..used.len())
                .filter(|competence| used[*competence] < setup.competences[*competence])
                .min_by_key(|competence| used[*competence]);
            let Some(competence) = next else { break };
            hand.work.push(Ask::Work(competence, used[competence]));
            used[competence] += 1;
        }
    }
}

/// Spreads the questions on integrity among those about the work: each after at least one more of these.
fn in_order(hand: Hand) -> Vec<Ask> {
    let Hand { work, mut integrity } = hand;
    integrity.truncate(work.len());
    let (works, gaps) = (work.len(), integrity.len() + 1);
    let mut order = Vec::new();
    let mut integrity = integrity.into_iter().enumerate().peekable();
    for (at, ask) in work.into_iter().enumerate() {
        order.push(ask);
        let due = |(place, _): &(usize, Ask)| ((place + 1) * works).div_ceil(gaps) == at + 1;
        order.extend(integrity.next_if(due).map(|(_, ask)| ask));
    }
    order
}

/// Sets times to the questions. What is left over is the candidate's.
fn timed(order: &[Ask], minutes: u32, each: u32) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut start = 0;
    let mut add = |part, minutes| {
        slots.push(Slot { part, start, minutes });
        start += minutes;
    };
    add(Part::Opening, OPENING);
    for ask in order {
        add(Part::Question(*ask), each);
    }
    let notes = notes(minutes);
    add(Part::Candidate, minutes - OPENING - notes - each * order.len() as u32);
    add(Part::Notes, notes);
    slots
}
