case-facts = Facts
case-timeline = What happened since
case-next = What you can do
case-clocks = Promises
case-description = In the customer’s words
case-unsent = Not sent yet: the office and other desks do not see the latest deeds.
case-not-found = This case is not on this desk.
case-missing-next = It may belong to another store, or not have arrived yet.
case-restricted = About staff
case-restricted-why = Only whoever recorded it and those who answer for the area or for all stores can read this case.

sentence-open-nobody = Nobody looks after this yet; the next promise falls due { $due }.
sentence-open = { $name } looks after this; the next promise falls due { $due }.
sentence-open-nodue = { $name } looks after this.
sentence-open-nobody-nodue = Nobody looks after this yet.
sentence-late-nobody = Nobody looks after this yet, and the answer has been overdue since { $due }.
sentence-late = { $name } looks after this; the answer has been overdue since { $due }.
sentence-escalated = It waits for somebody to take it: { $role } was asked { $when }.
sentence-resolved = Put right { $when }: { $outcome }
sentence-resolved-plain = Put right { $when }.
sentence-closed = Closed { $when }: { $outcome }
sentence-closed-plain = Closed { $when }.
sentence-withdrawn = The customer withdrew it { $when }.
sentence-waiting_customer = Waiting since { $since } for the customer: { $reason }
sentence-waiting_third_party = Waiting since { $since } for somebody outside: { $reason }
sentence-waiting_internal = Waiting since { $since } for a colleague: { $reason }
sentence-not_investigated = Not looked into any further: { $reason }
sentence-proposed = Decided: { $given }. The customer has yet to be told.
sentence-approval_pending = { $name } proposes: { $given }. It waits for approval.
sentence-returned = The proposal was sent back: { $reason }
sentence-offered = Offered { $when }: { $given }. The customer has yet to answer.
sentence-final_response = The final answer went to the customer { $when }: { $decision }.
sentence-rejected = The customer refused the offer: { $text }
sentence-no_reply = The customer has not answered the offer, made { $when }.
sentence-fulfilling = { $count ->
    [one] Accepted { $when }: { $given }. One thing is still to be done.
   *[other] Accepted { $when }: { $given }. { $count } things are still to be done.
}
sentence-fulfilled = Accepted { $when }: { $given }. Everything is done.
sentence-referred_external = With { $body } since { $since }.
sentence-duplicate = Set aside { $when } as the same as another: { $reason }
sentence-forwarded = Given to somebody else to answer { $when }: { $reason }
sentence-invalid = Set aside { $when } as no complaint: { $reason }

group-customer = Customer
group-about = What it is about
group-request = What is wanted
group-assessment = Assessment
group-origin = Origin
group-other = Other

case-owner = Looked after by
case-owner-none = nobody yet
case-recorded = Recorded
case-received = Received
case-more-facts = Show facts that were not stated
case-fewer-facts = Hide facts that were not stated
case-edit = Change { $field }
case-edit-save = Keep
case-contested = Two people wrote this at the same time
case-contested-keep-short = Keep this
case-contested-third = Write another
case-similar = Perhaps alike

timeline-overruled = had no effect: somebody did something else at the same time
timeline-overruled-by = had no effect: { $name } { $deed } at the same time
timeline-overrules = stands; { $name } { $deed } at the same time, without effect
timeline-skewed = the desk’s clock was wrong; the office’s time is shown
timeline-unsent = not sent yet
timeline-elsewhere = at another desk
timeline-to = to { $name }
timeline-to-nobody = to nobody
timeline-line = Line { $line }
timeline-changed = { $field }: { $value }
timeline-changed-empty = { $field }: not stated any more
timeline-note-add = Write a note
timeline-note-placeholder = What should the next person know?
timeline-note-save = Add note
clock-why = Why then?
clock-why-title = Why “{ $clock }” is due { $when }
clock-why-started = It started
clock-why-target = What was promised
clock-why-due = Falls due
clock-why-zone = Times of the store, { $zone }
clock-why-hours = { $count ->
    [one] one hour on the clock, day and night
   *[other] { $count } hours on the clock, day and night
}
clock-why-business-hours = { $count ->
    [one] one hour while the store is open
   *[other] { $count } hours while the store is open
}
clock-why-minutes = { $count ->
    [one] one minute on the clock, day and night
   *[other] { $count } minutes on the clock, day and night
}
clock-why-business-minutes = { $count ->
    [one] one minute while the store is open
   *[other] { $count } minutes while the store is open
}
clock-why-days = { $count ->
    [one] one day on which the store is open
   *[other] { $count } days on which the store is open
}
clock-why-priority = Order of work
clock-why-calendar = The store counts as open
clock-why-calendar-store = Monday to Saturday, 9 to 18
clock-why-calendar-rules = In the hours that this version gives the store
clock-why-policy = By the rules in force when it was received
clock-why-policy-version = Version { $version }
clock-why-met = Kept
clock-met = kept { $when }
clock-met-late = kept late, { $when }
clock-due = due { $when }
clock-overdue = { $span } overdue
clock-none = No promise is running.
clock-paused = The promises stand still while the case waits.

ladder-title = Who is told when
ladder-none = Nobody is told: no promise is running and nobody is at risk.
ladder-told = { $names } told { $when }
ladder-to-come = Next: { $names } { $when }
ladder-nobody = Nobody could be told: there is nobody with that role who may read this case.
ladder-unsent = Nobody outside this desk has been told yet: it was not sent.
ladder-phone = On duty:
ladder-threshold = { $percent } % of the time for “{ $clock }” used up
ladder-manual = Somebody asked for help
ladder-acknowledged = Everybody told has answered, { $when }
ladder-taken = { $name } took it { $when }
ladder-met = The promise was kept { $when }
ladder-ended = The case ended { $when }
ladder-cleared = Taken back { $when }
ladder-why = Why?
ladder-why-title = Why they are told
ladder-because = What set it going
ladder-reached = Reached
ladder-later = How long after
ladder-when = Told
ladder-answer-by = Somebody answers by
ladder-rule = By the rule
ladder-rule-of = { $rule }, level { $level }, policy { $policy }
ladder-owner = case owner
ladder-named = { $name }, { $role }
ladder-instead = { $name }, { $role }, in place of somebody who is not there
ladder-unanswered = { $name }, { $role }, because nobody answered in time
ladder-answered = answered { $when }
ladder-passed-on = passed it on { $when }
card-safety = Do now: take the lot off the shelf, keep the item, write it into the incident book.

do-assign = Give to somebody
do-assign-me = Take it
do-acknowledge = Tell the customer
do-escalate = Escalate
do-take = Take the escalation
do-decline = Decline
do-resolve = Resolve
do-reopen = Reopen
do-close = Close
do-withdraw = Withdrawn by the customer
do-transfer = Hand to another store
do-wait = Wait for somebody
do-resume = Go on with it
do-not_investigate = Do not investigate
do-propose = Propose a decision
do-approve = Approve
do-return = Send back
do-offer = Tell the decision
do-answer = Note the customer’s answer
do-fulfil = Note what was done
do-refer = Give to an outside body
do-set_aside = Set aside
do-contact = Note a contact
do-told_by_phone = Told by telephone
do-relate = Relate to another case
do-unrelate = Take a relation back
do-find = Note a finding
do-cause = State the cause
do-survey = Ask how it went
do-more = More
do-note = Write a note
do-nothing = You may read this case, not change it.

dialog-assign-title = Who looks after this?
dialog-assign-nobody = Nobody
dialog-assign-do = Give it
dialog-acknowledge-title = How was the customer told?
dialog-acknowledge-text = What was said, or what was tried
dialog-acknowledge-do = Note it down
dialog-escalate-title = Who must act?
dialog-escalate-to = Ask
dialog-escalate-reason = Why can this not wait?
dialog-escalate-do = Escalate
dialog-escalate-hint = They get a notice on their desk at the next connection.
dialog-decline-title = Decline this escalation?
dialog-decline-reason = Why
dialog-decline-hint = It goes to the next role, with your reason.
dialog-decline-do = Decline
dialog-resolve-title = How was it put right?
dialog-resolve-decision = Decision
dialog-resolve-outcome = What was done for the customer
dialog-resolve-do = Resolve
dialog-reopen-title = Why open it again?
dialog-reopen-do = Reopen
dialog-close-title = Close this case
dialog-close-outcome = How it ended
dialog-close-do = Close it
dialog-withdraw-title = Why did the customer withdraw it?
dialog-withdraw-do = Mark withdrawn
dialog-transfer-title = Which store does it belong to?
dialog-transfer-to = Store
dialog-transfer-hint = It leaves this store’s desks at the next connection, with everything in it. Nobody owns it there until somebody takes it.
dialog-transfer-do = Hand it over
dialog-wait-title = What does it wait for?
dialog-wait-on = Waiting for
dialog-wait-reason = What has to come
dialog-wait-do = Wait
dialog-resume-title = Go on with it
dialog-resume-reason = What came, or why nobody waits any more
dialog-resume-do = Go on
dialog-not_investigate-title = Why is it not looked into?
dialog-not_investigate-do = Do not investigate
dialog-propose-title = Propose a decision
dialog-propose-do = Propose
dialog-approve-title = Approve this?
dialog-approve-hint = After this it can be told to the customer.
dialog-approve-do = Approve
dialog-return-title = Send this back?
dialog-return-reason = What should be different
dialog-return-do = Send back
dialog-offer-title = How was the customer told?
dialog-offer-method = How
dialog-offer-text = What was said or written
dialog-offer-do = Note it down
dialog-answer-title = What did the customer say?
dialog-answer-reply = Answer
dialog-answer-text = Their words, or what was tried
dialog-answer-do = Note it down
dialog-fulfil-title = What was done?
dialog-fulfil-line = What
dialog-fulfil-proof = Where it is on record
dialog-fulfil-hint = The number at the till or in the ledger, or who did it and when. Redress itself pays nothing.
dialog-fulfil-do = Note as done
dialog-refer-title = Which outside body has it?
dialog-refer-body = Body, and its reference
dialog-refer-do = Give it over
dialog-set_aside-title = Why set it aside?
dialog-set_aside-aside = It is
dialog-set_aside-reason = Which number, whose it is, or what it is instead
dialog-set_aside-do = Set aside
dialog-contact-title = Contact with the customer
dialog-contact-direction = Who spoke to whom
dialog-contact-channel = How
dialog-contact-text = What was said
dialog-contact-do = Note it down
dialog-told_by_phone-title = Who was told by telephone?
dialog-told_by_phone-whom = Name
dialog-told_by_phone-text = What they said
dialog-told_by_phone-hint = This does not take the escalation: it stays open until somebody takes it at a desk.
dialog-told_by_phone-do = Note it down
dialog-relate-title = How does it belong to another case?
dialog-relate-kind = Kind of relation
dialog-relate-number = Number of the other case
dialog-relate-hint = Both cases stay as they are. The relation can be taken back.
dialog-relate-do = Relate
dialog-find-title = What was found out?
dialog-find-text = Finding
dialog-find-evidence = What shows it: a file, a record, a witness
dialog-find-do = Note it down
dialog-cause-title = Why did it happen?
dialog-cause-do = State the cause
dialog-survey-title = How did it go for the customer?
dialog-survey-question = Read this out
dialog-survey-do = Note the answer

# What is decided and given.
proposal-title = Decision and redress
proposal-currency = Currency
proposal-lines = What is done for the customer
proposal-remedy = What
proposal-amount = Amount
proposal-note = Which article, or what else to know
proposal-add = Add a line
proposal-remove = Remove line { $line }
proposal-total = Together
proposal-total-open = not clear yet
proposal-nothing = Nothing is given.
proposal-given = { $what }, { $total }
proposal-done = Done: { $proof }
proposal-owed = still to be done
proposal-by = Proposed by { $name }
proposal-waits = Waits for approval: above the limit of { $name }, { $limit }
proposal-approved = Approved by { $name }
proposal-returned = Sent back by { $name }
proposal-reply = The customer’s answer: { $reply }
amount-wrong = This is no amount in { $currency }. Write it like { $example }.
amount-large = { $limit } is the most for one line.
amount-missing = How much? Write 0 if it costs nothing.
dialog-note-title = Write a note
dialog-note-do = Add note
dialog-reason = Reason
dialog-required = This is needed.
dialog-optional = may stay empty

# What was found out, how it belongs to others, and how it went for the customer.
case-chasing = { $count ->
    [one] The customer was in touch { $when } and waits for an answer.
   *[other] The customer was in touch { $count } times, last { $when }, and waits for an answer.
}
case-calls-back = The customer gave a low score: somebody is to call back.
case-cause-needed = It can be closed once somebody has said why it happened.
case-chasers = Customer in touch
case-chasers-count = { $count ->
    [one] once
   *[other] { $count } times
}
case-slips = Slip
case-slips-count = { $count ->
    [one] printed once; a further one is a copy
   *[other] printed { $count } times; a further one is a copy
}
cause-title = Why it happened
cause-why = Cause
cause-reason = Why this cause
cause-chain = Why, and why again
cause-chain-hint = Ask why until the answer is something that can be changed.
cause-step = Why { $step }
cause-question = Question
cause-answer = Answer
cause-evidence = What shows it
cause-add = Ask why once more
cause-remove = Remove why { $step }
cause-evidence-said = Shown by: { $evidence }
cause-steps = { $count ->
    [one] one step
   *[other] { $count } steps
}
relations-title = Belongs to others
relation-of = { $kind } { $number }
relation-back = Take back
relation-back-of = Take back: { $relation }
survey-title = How it went for the customer
survey-score = Answer
survey-text = The customer’s own words
survey-staff = One of us stood by
survey-staff-hint = People are kinder then; it is counted apart.
survey-scored = { $score } of { $max }
survey-low = low

# Files of a case.
attachments-title = Files
attachments-none = No photo or document yet.
attachments-add = Add a file
attachments-hint = Or drop it here, or paste a picture.
attachments-drop = Drop to attach
attachments-adding = Attaching { $name }…
attachments-loading = Fetching the file…
attachments-not-shown = This kind of file is not shown in the window yet.
attachments-by = { $name }, { $size }
attachment-state-here = Stored at the office
attachment-state-alone = On this desk
attachment-state-waiting = Waiting to be sent
attachment-state-sending = { $percent } sent
attachment-state-office = At the office
attachment-state-coming = On its way here
file-kind-photo = Photo
file-kind-document = Document
file-kind-signature = Signature
do-attach = Add a file

# Deadlines of the law
case-deadlines = Deadlines of the law
deadline-by = by { $day }
deadline-missed = missed: by { $day }
deadline-never-pauses = A deadline of the law never stands still while the case waits.
deadline-step-start_day = It starts on { $on }, which does not count.
deadline-step-start_day_counted = It starts on { $on }, which is day 1.
deadline-step-working_day = Working day { $number }: { $on }
deadline-step-weekend = { $on } is a weekend and does not count.
deadline-step-holiday = { $on } is a holiday ({ $name }) and does not count.
deadline-step-calendar_days = { $count } calendar days lead to { $on }.
deadline-step-working_days = { $count } working days lead to { $on }.
deadline-step-weeks = { $count } weeks lead to { $on }.
deadline-step-months = { $count } months lead to { $on }.
deadline-step-short_month = That month has no day { $wanted }: its last day, { $on }, is taken.
deadline-step-stands_still = It stands still from { $from } to { $on }, for a repair or replacement.
deadline-step-stands_still_yet = It stands still since { $from }, for a repair or replacement.
deadline-step-at_least = At least { $count } days must be left: { $on }.
deadline-step-end_of_day = It ends with { $on } ({ $zone }).
deadline-step-close_of_business = It ends at close of business on { $on }, { $at } ({ $zone }).
deadline-step-close_not_stated = Nobody has said when business closes: the end of the day is taken.
deadline-step-no_number = The source only says: { $wording }.
deadline-step-calendar_ends = Holidays from { $on } on are not known: the days cannot be counted.
deadline-step-not_yet_binding = The law does not bind yet what started before { $on }.
deadline-step-excused = It fell away, because the case was settled in time.

order-why = Why this priority?
order-why-title = Why this is “{ $priority }”
order-unstated = { $grade } (nobody has said; it counts so)
order-matrix = Where both meet
order-lift = Lifted by: { $flag }
order-at-least = at least “{ $priority }”
order-lift-only = Facts such as danger lift a priority. Nothing lowers it.

# Signature
sign-add = Take a signature
sign-hand = Hand over for signature
sign-title = Please sign here
sign-for = Signature for
sign-pad = Place to sign: draw with a finger, a pen or the mouse. Whoever cannot draw types the name below.
sign-undo = Undo the last stroke
sign-clear = Clear
sign-name = Name
sign-name-hint = Without a drawing the typed name is kept instead, and says that it was typed.
sign-typed = Typed, not drawn
sign-file-typed = Signature (typed)
sign-save = Keep the signature
sign-saved = The signature lies with { $number }.
