//! Questions to ask, all about what a candidate has done; what else is listed.

use crate::assessment::Id;

type Lists = &'static [(Id, &'static [&'static str])];

/// Four questions each at least, so that four interviewers share none.
pub(super) const LISTS: Lists = &[
    (
        "unseen",
        &[
            "Tell me about a time you saw a colleague treated unfairly and nobody else had noticed. What did you do?",
            "Tell me about a time credit for a deal went to the wrong person and only you knew. What happened next?",
            "Describe a time a colleague was blamed for something that was not their doing, and you were the one who knew.",
            "Tell me about a time it would have cost you something to speak up for a colleague. What did you do?",
        ],
    ),
    (
        "truth",
        &[
            "Tell me about a customer who wanted results in three to six months when you knew it took longer. What did you tell them?",
            "Tell me about a deal that leaving something out could have won. What did you say to the customer?",
            "Tell me about a time a customer believed something about your product that was not so. What did you do?",
            "Describe a time a result took longer than you had told the customer. What had you promised, and what did you say then?",
        ],
    ),
    (
        "easy",
        &[
            "Tell me about a time the right decision was not the easy one. How did you come to it?",
            "Tell me about a mistake of yours that nobody was going to find. What did you do about it?",
            "Describe a time a rule stood between you and a deal. What happened?",
            "Tell me about a time you told your manager something they did not want to hear. What came of it?",
        ],
    ),
    (
        "prospecting",
        &[
            "Tell me about the last customer you won who had never heard of you. How did it begin?",
            "Describe a week in which you started the most new conversations. How did you go about it?",
            "Tell me about a time your calendar was empty. What did you do in the two weeks after?",
            "Tell me about someone you reached after others had given up. What did you try?",
        ],
    ),
    (
        "asking",
        &[
            "Tell me about the last time you asked a customer to buy and heard no. What did you do next?",
            "Describe a deal that stood still until you did something. What was it?",
            "Tell me about a time you held your price. What did you say, and what came of it?",
            "Tell me about a deal you stopped working on. How did you decide?",
        ],
    ),
    (
        "discovery",
        &[
            "Tell me about a time a customer asked for one thing and needed another. How did you find out?",
            "Describe the last deal in which you met everyone who had a say. How did you get to them?",
            "Tell me about a deal you lost to someone you had not known was involved.",
            "Tell me about a question of yours that changed the course of a sale.",
        ],
    ),
    (
        "setbacks",
        &[
            "Tell me about your worst quarter. What did you do, week by week?",
            "Describe the deal that hurt most to lose. What did you change afterwards?",
            "Tell me about criticism that was hard to hear. What did you do with it?",
            "Tell me about a target you missed. When did you know, and whom did you tell?",
        ],
    ),
    (
        "method",
        &[
            "Walk me through your last full working week. What came first, and why?",
            "Tell me about a time your records showed you something you had not seen.",
            "Describe something you stopped doing because it did not pay. How did you notice?",
            "Tell me about a promise to a customer that nearly slipped. What kept it, or did not?",
        ],
    ),
    (
        "learning",
        &[
            "Tell me about something you were poor at and are now good at. How did that come about?",
            "Describe the last time you changed how you work because of something you heard or read.",
            "Tell me about a call that went badly. What did you do before the next one?",
            "Tell me about someone you learned from. What did you take over from them?",
        ],
    ),
    (
        "keeping",
        &[
            "Tell me about a customer who was about to leave. What did you do?",
            "Describe the last review you held with a customer. What did you prepare, and what changed?",
            "Tell me about an account you lost. What had you missed?",
            "Tell me about a complaint that was partly right. What came of it?",
        ],
    ),
    (
        "growing",
        &[
            "Tell me about an account that bought more because of something you did.",
            "Describe a time you found a need in an account that nobody had named. What came of it?",
            "Tell me about the last time you met someone new inside an old account. How did it come about?",
            "Tell me about a plan you made for an account. What became of it?",
        ],
    ),
    (
        "together",
        &[
            "Tell me about a time you needed work from a colleague who owed you nothing.",
            "Describe a disagreement with another department about a customer. How did it end?",
            "Tell me about a time you handed an account over. What did you pass on?",
            "Tell me about a deal you and a colleague won between you. Who did what?",
        ],
    ),
    (
        "coaching",
        &[
            "Tell me about a rep who got better with you. What did you do, week by week?",
            "Describe the last sales call you joined. What did you say afterwards?",
            "Tell me about a rep you could not help. What did you try?",
            "Tell me about a time you found out that you were the one in a rep’s way.",
        ],
    ),
    (
        "standards",
        &[
            "Tell me about a strong seller who let a habit slip. What did you do?",
            "Describe the last time you let someone go. What came before it?",
            "Tell me about a rep who was busy and behind. What did you ask for, and what came of it?",
            "Tell me about a standard your team did not want. What became of it?",
        ],
    ),
    (
        "hiring",
        &[
            "Tell me about your best hire. What did you see that others had not?",
            "Describe a hire that went wrong. What had you overlooked?",
            "Tell me about a time you left a seat empty. What did it cost, and whom?",
            "Tell me about a rep’s first 90 days under you. What did they do, and what did you?",
        ],
    ),
    (
        "forecast",
        &[
            "Tell me about a forecast you missed by a lot. When did you know, and what did you say?",
            "Describe a time you took a deal out of the forecast against a rep’s wish.",
            "Tell me about a time the numbers showed trouble before anyone felt it. What did you do?",
            "Tell me about the last change you made to how a forecast is put together. What came of it?",
        ],
    ),
    (
        "change",
        &[
            "Tell me about a change you brought to a team that liked things as they were.",
            "Describe something you introduced and later took back. How did you decide?",
            "Tell me about a time you disagreed with the owner or your boss. What came of it?",
            "Tell me about a tool or a process your team came to use. How did that happen?",
        ],
    ),
    (
        "asking-well",
        &[
            "Ask the question as it stands, in the same even tone as every other.",
            "Then stop talking. Leave the silence to the candidate; count to ten before you help.",
            "Follow up with open questions only: What was your part? What happened next? Who else was there?",
            "No nod, no frown, no story of your own: they say which answer you want.",
            "Take each answer at face value while you listen, and write down their words, not your view of them.",
            "Reassess afterwards, alone, before you speak with another interviewer.",
        ],
    ),
    (
        "profiles",
        &[
            "Look only at what is public and about work, the same for every candidate. Find out first what the law where you are allows.",
            "Employers, titles and dates: does the CV say what the public profile says?",
            "Results and awards: does anyone else mention them?",
            "How they write about former colleagues and customers, and how they speak about them.",
            "A disconnect is a question, not an answer. Ask about it openly: “Your profile says 2019, your CV 2020. How did that come about?”",
        ],
    ),
    (
        "stories",
        &[
            "No situation of their own",
            "A situation, but not their part or what came of it",
            "A situation, their part and what came of it",
        ],
    ),
    ("stories-short", &["None", "In part", "Whole"]),
    ("seen", &["Not seen", "Once", "More than once"]),
];
