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
clock-why-met = Kept
clock-met = kept { $when }
clock-met-late = kept late, { $when }
clock-due = due { $when }
clock-overdue = { $span } overdue
clock-none = No promise is running.

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
dialog-note-title = Write a note
dialog-note-do = Add note
dialog-reason = Reason
dialog-required = This is needed.

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
