//! Patterns of wordings, and how they are found.

use super::{Fault, Token};

// A pattern is words in a row; alternatives stand between `|`, a name in capitals is one of the sets below, `_` any word, `*` one or more words,
// none of them asking for an account. `.` is the beginning of a sentence, `,` a break within it, `?` its end as a question.

/// Words that stand for one another. Without apostrophes, which many leave out.
const SETS: [(&str, &str); 6] = [
    (
        "NOT",
        "dont|doesnt|didnt|isnt|arent|wasnt|werent|havent|hasnt|hadnt|wont|wouldnt|cant|couldnt|shouldnt|mustnt|aint",
    ),
    ("AUX", "do|does|did|is|are|was|were|have|has|had|will|would|can|could|should|may|might|must|am"),
    ("WHO", "you|it|that|this|we|they|he|she|there|i|one"),
    ("HOW", "how|what|when|where|who|whom|which|why"),
    ("TELL", "tell|describe|share|walk|give|talk|explain|take|show|name|recall|think|outline|remember"),
    (
        "DO",
        "do|say|react|handle|act|respond|feel|approach|deal|go|choose|decide|tell|try|start|manage|be|make|take|change|behave",
    ),
];

/// What looks like a fault and is none: asking politely, or about something that happened.
pub(super) const FINE: [&str; 5] = [
    ". can|could|would|will you TELL me|us",
    ". can|could you TELL|please",
    ". would|will you please|kindly|mind",
    "what|which|who would you say was|were|is|are",
    "what|which|who would you call|consider|describe",
];

pub(super) const FAULTS: [(Fault, &[&str]); 2] = [
    (
        Fault::Leading,
        &[
            ".|,|and|but|so|or|why|how NOT WHO",
            ".|,|why|how AUX WHO not",
            ". NOT",
            "NOT WHO ?",
            ", AUX WHO ?",
            ", right|correct|yes|no|ok|okay|eh|agreed|true ?",
            ". you|your|youre|youve|youd * ?",
            "am i right|correct",
            "is that right|correct|so|not ?",
            "would|do|did|must|to you agree",
            "you would|do|must|surely agree",
            "youd agree",
            ".|, would you say",
            "is|its|be fair to say",
            "i assume|presume|imagine|guess|suppose|trust|take|bet|expect|hope you|your|youre|that|it",
            "im|am sure|certain|confident you|your|youre|that",
            "we|you all|both agree|know",
            "how come WHO",
            "because|since|as everyone|everybody|anyone|anybody",
            ". surely|obviously|clearly|naturally",
            ". of course",
            ".|because|since|here|as we value|expect|believe|prize|hire",
            "important to us",
            ". as a|an honest|ethical|decent|good|truthful",
        ],
    ),
    (
        Fault::Hypothetical,
        &[
            "would|will you|your",
            "HOW you would|will|might DO",
            "HOW youd|youll DO",
            "HOW might|should you DO",
            "HOW could you do|handle|respond",
            "HOW would|will|should a|an|the|someone|anyone|somebody|people|they|we|be|happen",
            "do you do|say if|when",
            "do you usually|typically|normally|generally",
            "HOW do you handle|react|respond|approach|deal|manage|cope|behave",
            ".|, imagine|suppose|supposing|pretend|picture|envision|hypothetically",
            ". assume|assuming|hypothetical",
            ". consider this|a|an|the situation|scenario|case|customer|buyer|rep",
            "HOW might|should|could one",
            ".|, in a situation where|when",
            ".|, in situations where|when",
            "lets|us say|suppose|imagine|assume|pretend",
            ". say you|youre|a|an|the|your|that|someone",
            ".|, picture|see|imagine yourself",
            ".|, what if",
            ".|, if you were|had|found|saw|got|could|noticed|discovered|caught|knew",
            "an ideal|perfect world",
        ],
    ),
];

/// How a question begins that asks for a view, of oneself or of the world.
pub(super) const OPINION: [&str; 5] = [
    ". HOW do|does you|one|it",
    ". HOW is|are",
    ". HOW _ is|are you|your",
    ". name|list|give",
    ". HOW makes|motivates|drives|matters|interests|sets|qualifies",
];

/// Words that ask for what happened, apart from those that end in "ed".
pub(super) const PAST: &str = "did|was|were|had|time|last|happened|became|came|went|made|told|said|took|got|won|lost|felt|thought|found|ago|when|knew|saw|kept|gave|left|led|met|sold|chose|heard|began|brought|example";

/// Words that may come before a sentence proper.
pub(super) const FILLERS: &str = "so|and|but|now|well|ok|okay|please|just|then|or|also";

/// A sentence that begins so asks for an account, whatever else is asked.
pub(super) const OPEN: &str = "HOW|TELL|for|in|on|from|at|to";

/// How many tokens the longest of the patterns takes that `tokens` begin with.
pub(super) fn longest(tokens: &[Token], patterns: &[&str]) -> Option<usize> {
    patterns.iter().filter_map(|pattern| length(tokens, pattern)).max()
}

fn length(tokens: &[Token], pattern: &str) -> Option<usize> {
    let mut at = 0;
    let mut any = false;
    for part in pattern.split(' ') {
        if part == "*" {
            any = true;
            continue;
        }
        if part == "_" {
            at += 1;
            continue;
        }
        let from = at;
        while any && !is_any(".|?|HOW", &tokens.get(at)?.text) {
            at += 1;
        }
        let skipped_none = any && at == from;
        if skipped_none || !is_any(part, &tokens.get(at)?.text) {
            return None;
        }
        at += 1;
        any = false;
    }
    Some(at)
}

pub(super) fn is_any(alternatives: &str, word: &str) -> bool {
    alternatives.split('|').any(|one| {
        let set = SETS.iter().find(|set| set.0 == one);
        set.map_or(one == word, |set| set.1.split('|').any(|one| one == word))
    })
}
