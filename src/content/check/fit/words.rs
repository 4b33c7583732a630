//! The other words of the fit check. What stands in braces is filled in.

use crate::content::check::Texts;

pub(super) const WORDS: Texts = Texts(concat!(
    "\
cost-title=What each would cost you
",
    // The currency of every figure below; whoever changes it, changes them.
    "\
currency=CAD
cost-lead=Both searches begin today; the curves add up what is paid over 24 months. All in Canadian dollars, whatever your plan is in. \
    Sellers of such services publish most of these figures; where you know your own, they count for more.
role=Compare for
role-manager=Sales manager
role-vp=VP of sales
full=Full-time
fractional=Fractional
reset=Back to {value}
paid=By month 24: {full} for {full-months} of someone full-time, about 21 days a month; {part} for {part-months} of someone \
    fractional, {days} days a month.
overtakes-full=From month {time} on full-time has cost less.
overtakes-fractional=From month {time} on fractional has cost less.
throughout-full=Full-time has cost less from the first payment on.
throughout-fractional=Fractional has cost less from the first payment on.
same=Both cost the same.
unequal=Neither is called the cheaper: one of them costs nothing here, or ends before month 24.
odd-answer=You answered that you could pay someone fractional, not someone full-time. On these figures full-time costs clearly less: \
    look at both again.
odd-fractional=The result is someone fractional, yet on these figures full-time costs clearly less: look at both again.
odd-full=The result is someone full-time, though fractional costs clearly less here: it goes by how much there is to lead.
waiting=An empty chair costs nothing, and leads nobody: that lasts {full} with someone full-time, {fractional} with someone fractional.
row-waiting=Until someone is there
row-effective=Until they are effective
row-first=Paid in 12 months
row-all=Paid in 24 months
row-day=Paid per day led
row-year=One full year, without the fee
row-loaded=First full year, with the fee
claim-less=Vendors’ claim for someone full-time, first year: {claim} and more. These figures come to {by} less.
claim-more=Vendors’ claim for someone full-time, first year: {claim} and more. These figures come to {by} more.
months={n} months
one-month={n} month
picture=Money paid over 24 months, full-time and fractional
axis=Months from today
thin=Dashed: not yet effective.
crossing=The curves last cross in month {time}, at {money}.
no-crossing=The curves do not cross.
table=The curves as a table
column=Month
left-out-title=What this leaves out
stale=One figure cannot be read. What you see is from before.
wrong-money=Enter an amount from {min} to {max}.
wrong-share=Enter a share from {min} to {max}.
small-share=Less than 1 %. If you mean {meant}, type {number}.
wrong-number=Enter a number from {min} to {max}.
checklist-title=How to find a good one
checklist-lead=There is no one-size-fits-all answer. Tick what is done; it is kept in this browser.
done={n} of {all} done
for-title=What outsourcing sales management is for
not-now-outsider=You would not let someone from outside set targets, so whoever came could not lead. Hand over one thing for a quarter \
    first: the pipeline review, for instance.
not-now-cost=You could pay neither for two years. Until you can: half an hour a week with each rep, on their pipeline, by you or your \
    best seller.
not-now-hire=Hire the rep first: nobody is there to be managed yet. Someone fractional can help to choose, by the day.
not-now-alone=Nobody is there to be managed, and no hire is decided.
not-now-manager=You have a manager who has not led a team to its target before. Training and coaching them comes before paying for a \
    second one.
not-now-direct=You have a manager, with too many direct reports. Appoint two team leads between them and the reps.
not-now-led=By your answers sales is led well enough today.
not-now-short=Target is missed, but by your answers not for want of someone to lead. The strategy review looks for where else it may come from.
not-now-yet=Nothing in your answers asks for someone to lead sales yet.
vp-manager=You have a manager: a VP would lead and coach them, not take their place. Decide with them first who does what.
full-time-direct=This needs someone full-time, which you could not pay. Appoint two team leads first, so that fewer report to one \
    person; then a fractional VP can lead.
full-time-cost=This needs someone full-time, which you could not pay. Start with someone fractional and hand the daily questions to a \
    lead among the reps.
",
));

pub(super) const LISTS: Texts = Texts(
    "\
checklist=Research the kinds of outsourcing there are: a person, a firm, a programme with coaching.
checklist=Write down needs, skills and experience as a job description.
checklist=Check references: ask former clients about experience and results, in numbers.
checklist=Interview several, with the same questions.
checklist=Decide on fit with your culture: let two reps meet them before you do.
for=More sales, through experience of teams like yours.
for=Cost: part of a salary, and no recruiting fee or benefits.
for=Flexibility: more days in a busy season, fewer after it, without employing anyone.
for=Your time: hours with reps go back to what only you can do.
left-out=Revenue: what a leader brings, or what is lost while nobody leads.
left-out=Leaving: severance, and a second search. A VP of sales is said to stay nineteen months.
left-out=Your own hours for hiring and for working with either.
",
);
