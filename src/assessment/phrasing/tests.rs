use super::{
    Fault::{Closed, Hypothetical, Leading, Opinion},
    *,
};

/// `expected`: each fault with the words it is found in.
#[track_caller]
fn check(question: &str, expected: &[(Fault, &str)]) {
    let found = findings(question);
    let found: Vec<(Fault, &str)> = found.iter().map(|it| (it.fault, &question[it.place.clone()])).collect();
    assert_eq!(found, expected, "{question}");
}

#[test]
fn what_would_be() {
    for (question, words) in [
        ("How would you handle an angry customer?", "would you"),
        ("HOW WOULD YOU handle it", "WOULD YOU"),
        ("What would you do if a buyer lied to you?", "would you"),
        ("Tell me how you would win back a lost customer, and what you would do first.", "what you would do"),
        ("Tell me how you’d handle a missed target.", "how you’d handle"),
        ("What will you do in your first 90 days?", "will you"),
        ("Where would your plan begin?", "would your"),
        ("Imagine that a colleague takes your deal.", "Imagine"),
        ("Please imagine a customer who lies.", "imagine"),
        ("Well, suppose a customer asked for a kickback. Tell me your answer.", "suppose"),
        ("Let’s say a deal slips. Who hears of it first?", "Let’s say"),
        ("Say you found a mistake in your own favour. Who hears of it?", "Say you"),
        ("What if a customer asked you to bend the rules?", "What if"),
        ("If you were short of target, whom did you tell?", "If you were"),
        ("Picture yourself in front of a board.", "Picture yourself"),
        ("What do you do when a deal stalls?", "do you do when"),
        ("How do you handle pressure?", "How do you handle"),
        ("How should a rep report a lost deal?", "How should a"),
        ("How might you handle a rival’s false claim?", "How might you handle"),
        ("In a situation where a client pushes back, what is your approach?", "In a situation where"),
        ("How might one deal with pressure?", "How might one"),
        ("Hypothetically, who pays for a mistake?", "Hypothetically"),
    ] {
        check(question, &[(Hypothetical, words)]);
    }
}

#[test]
fn what_leads() {
    for (question, words) in [
        ("Don't you think honesty matters?", "Don't you"),
        ("Don’t you think honesty matters?", "Don’t you"),
        ("Isnt it better to tell the truth?", "Isnt it"),
        ("Shouldn't a rep always tell the truth?", "Shouldn't"),
        ("You would agree that a promise is a promise.", "You would agree"),
        ("Would you agree that a promise is a promise?", "Would you agree"),
        ("Honesty comes first, isn't it?", "isn't it"),
        ("Lying to a buyer is wrong isn’t it?", "isn’t it"),
        ("You told the customer, right?", "You told the customer, right"),
        ("So you have never lied to a customer?", "you have never lied to a customer"),
        ("It was the customer's fault, correct?", "correct"),
        ("Tell me about the quota. It was fair, was it?", "was it"),
        ("Why didn't you tell your manager?", "Why didn't you"),
        ("Did you not see it coming?", "Did you not"),
        ("I assume you told the customer. What came of it?", "I assume you"),
        ("I’m sure you have seen a colleague cheat. Who was it?", "I’m sure you"),
        ("Surely someone noticed. Who was it?", "Surely"),
        ("Would you say you are honest?", "Would you say"),
        ("How come you never cheat?", "How come you"),
        ("Tell me about a time you lied, because everyone does", "because everyone"),
        ("We value honesty here. Tell me about a time you told the truth.", "We value"),
        ("Honesty is important to us. Tell me about a hard choice.", "important to us"),
    ] {
        check(question, &[(Leading, words)]);
    }
}

#[test]
fn what_yes_answers() {
    for (question, words) in [
        ("Have you ever lied to a customer?", "Have"),
        ("Are you an honest person?", "Are"),
        ("Do you always tell the truth", "Do"),
        ("OK, did anyone notice?", "did"),
        ("Are you honest", "Are"),
        ("Is your pipeline up to date?", "Is"),
    ] {
        check(question, &[(Closed, words)]);
    }
}

#[test]
fn what_asks_for_an_opinion() {
    for question in [
        "How honest are you",
        "How do you feel about honesty",
        "What is your greatest weakness",
        "Name three strengths",
        "What motivates you",
        "What do you think of our product",
    ] {
        check(question, &[(Opinion, question)]);
    }
    check("What is the hardest deal you lost?", &[]);
    check("Name the customer who taught you most, and what happened.", &[]);
}

#[test]
fn words_are_told_by_their_beginning_and_not_in_quotes() {
    assert!(mentions("Tell me about a time you CHEATED.", "lie|cheat*"));
    assert!(!mentions("Tell me about a client you believed.", "lie|cheat*"));
    assert!(!mentions("Tell me about a time a buyer said “you lie”.", "lie|cheat*"));
}

#[test]
fn what_is_fine() {
    for question in [
        "",
        "?!",
        "Tell me about a time you would rather have kept quiet.",
        "Tell me about a time you did what you would not do again.",
        "Tell me about a time you had to imagine how a buyer felt.",
        "Tell me about a time a customer asked if you were sure.",
        "Tell me about a deal you didn't win.",
        "Describe something at work that wasn't your fault and that you put right.",
        "Tell me about a time you thought you had the answer and that wasn't it.",
        "How did you know you were right?",
        "What did you do once you knew that the customer was right?",
        "Tell me about a time a customer asked you, “How would you do it?”",
        "Tell me about a time your manager said \"don't you agree\" and you did not.",
        "Can you tell me about a time you lost a deal?",
        "Could you please describe the last deal you lost?",
        "Would you tell me about your last forecast?",
        "Would you mind telling me about your last forecast?",
        "Have you ever had to stop a deal? Tell me about it.",
        "What would you call your best month? Tell me about it.",
        "Which deal would have closed without you, and how do you know?",
        "Tell me about a time a colleague supposed you had agreed.",
        "Tell me about a picture you drew for a customer.",
        "Tell me about a time you could not deliver what you had promised.",
        "How could you tell that the buyer was serious?",
        "What made you think that the forecast of 3.5 million would hold?",
        "Tell me about a week when you set the pace. What did you do when it slipped?",
        "You moved to a larger team in 2019. What led to that?",
        "In your last job, who knew that a deal was lost before you did?",
    ] {
        check(question, &[]);
    }
}

#[test]
fn several_sentences_bring_several_findings() {
    check(
        "Imagine a customer asks for a discount. What would you do? You would stand firm, right?",
        &[(Hypothetical, "Imagine"), (Hypothetical, "would you"), (Leading, "You would stand firm, right")],
    );
}

#[test]
fn the_place_is_right_beside_letters_of_several_bytes() {
    check("« Été »: don’t you think so?", &[(Leading, "don’t you")]);
}

/// An account is asked for in the second sentence, whatever ends the first.
#[test]
fn sentences_end_at_their_marks() {
    for end in [".", "!", "…", "\n", "?"] {
        check(&format!("Did you ever lose a deal{end} Tell me how it went."), &[]);
    }
    check("Did you ever lose a deal, tell me", &[(Closed, "Did")]);
}

/// Two quotations, each of somebody else's words; a question that is one quotation is the interviewer's own.
#[test]
fn what_is_quoted_is_passed_over() {
    for (open, close) in [("\"", "\""), ("“", "”")] {
        check(
            &format!("Tell me when a buyer asked {open}would you{close} and you said {open}would you mind{close}."),
            &[],
        );
        let own = format!("{open}How would you handle it?{close}");
        assert_eq!(findings(&own).len(), 1, "{own}");
        // What stands between them is the interviewer's.
        let between = format!("A buyer said {open}yes{close}; would you tell him {open}no{close}?");
        check(&between, &[(Hypothetical, "would you")]);
    }
    check("Tell me when you said “I won” and what you would do now.", &[(Hypothetical, "what you would do")]);
}
