//! All other words of the check. In those with a figure, `#` stands for it.

use crate::content::check::Texts;

pub(super) const WORDS: Texts = Texts(concat!(
    // The three parts.
    "\
parts=What is it about?
guide=Before: the guide
after=After: compare notes
doubts=A rep you have
",
    // Roles, competences, themes.
    "\
role=Role
rep=Sales rep, new business
development=Sales development
accounts=Account manager
manager=Sales manager
prospecting=Finding customers
asking=Asking for the business
discovery=Understanding the customer
setbacks=After a setback
method=Working to a method
learning=Learning
keeping=Keeping customers
growing=Growing accounts
together=Working with others
coaching=Coaching
standards=Holding to standards
hiring=Hiring
forecast=Forecasting
change=Bringing change
unseen=An injustice nobody saw
truth=The truth with a customer
easy=The right against the easy
integrity=Integrity
work=The work
",
    // The builder.
    "\
setup=Set up the interview
panel=Interviewers, one after another
minutes=Minutes each
own=Your own questions
own-hint=Each takes the place of one from the list. Begin with “Tell me about a time you…”.
own-one=Question
own-about=It is about
auto=By its words
own-close=sounds like integrity. As a question about the work it may stand beside another on integrity.
own-add=Add a question
own-remove=Remove this question
hypothetical=asks for a guess or a habit. Ask what they did: “Tell me about a time you…”.
leading=says which answer you want. Ask openly: “Tell me about…”, “What did you…?”
closed=can be answered with yes or no. Begin with “Tell me about…” or “What”.
opinion=This asks for an opinion, not for something that happened. Better: “Tell me about a time you…”.
all-fits=Everything fits: all three themes, every competence, no question asked twice.
flagged=Still to be put in other words: # of your own questions. As they stand they are asked all the same.
no-room=No room for
enough-minutes=It would all fit in # minutes each.
enough-panel=It would all fit with # interviewers.
not-enough=Nothing offered here makes room for it all. Take questions out, or plan a second round.
",
    // The guide.
    "\
guide-title=The interview guide
interviewer=Interviewer
name=Name
in-all=minutes in all
candidate=Candidate
date=Date
opening=Welcome. Say who you are, how long it takes, and that you take notes.
opening-name=Opening
theirs=Their questions. How they ask is worth a note as well.
theirs-name=The candidate asks
notes=The candidate has left. Complete your notes and fill in the form, alone.
notes-name=Your notes
asking-well=How to ask
profiles=Before the interview: public profiles
why=Why it is laid out so
why-past=What people did tells more about what they will do than what they say they would do (Taylor and Small, 2002, comparing both \
    kinds of questions). Structured interviews are among the best predictors of performance (Sackett and others, 2022).
why-apart=Two questions on integrity in a row tell the candidate what is being tested. Each stands among questions about the work, \
    none comes first, and every interviewer asks others.
key=Keep this page out of the room. On the sheets, ◦ marks a question on integrity.
",
    // The forms.
    "\
form=After the interview
form-hint=Fill it in alone, from your notes, before you compare.
heard=How whole was the answer?
looked-for=What did you notice, anywhere in the interview?
evasive=Evasive: answered something else, or stayed general when asked for an example
backpedals=Backpedalled: took back or softened what they had said once you asked for detail
glosses=Glossed over an earlier answer that no longer fitted
ours=Said “we” throughout; their own part stayed unclear after you asked
others=Every difficulty was someone else’s doing
bare=No name, date or figure that could be checked, even when asked
quote=In their words
side=Side by side
side-blank=What the interviewers marked stands here once a form is begun.
point=Point
differ=They differ
differ-some=Points on which they differ: #. Let each say what they heard before anyone says what they think.
differ-one=One form so far: where they differ shows with the second.
differ-none=No two interviewers differ so far.
unmarked=–
caution=Nothing here proves dishonesty. Nerves, a second language or a long time can look the same, and people tell truth from lies \
    little better than chance (Bond and DePaulo, 2006). A mark says where to ask again or check a reference.
caution-rep=Nothing here proves dishonesty. Each sign has innocent causes: a late entry, an unclear rule, a customer who changed \
    course. Look at what can be checked, then ask.
",
));
