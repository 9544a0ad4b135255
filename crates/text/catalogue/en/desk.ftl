escalation-title = Escalations
escalation-lede = What colleagues, deadlines and dangers ask of you. Taking one makes the case yours.
escalation-empty = Nobody is waiting for you.
escalation-empty-next = When somebody escalates a case to you, it appears here, also without a connection to the office.
escalation-asked = { $name } asked { $role } { $when }
escalation-declined = { $name } declined: { $reason }
escalation-take-short = Take
escalation-decline-short = Decline…
escalation-open-short = Open
escalation-taken = { $name } took it { $when }
escalation-due = next promise due { $when }
escalation-overdue = { $span } overdue
escalation-rest-title = Others and earlier
escalation-unsent = not sent yet: nobody outside this desk has been told
escalation-snoozed = Snoozed until { $when }
call-title = Calling you
call-since = You were told { $when }. Taking it makes the case yours.
call-pass-on = Pass on…
escalation-asked-title = Asked by colleagues

attention-title = Needs attention
attention-lede = What did not go through by itself. Every word you wrote is still here.
attention-empty = Nothing needs you here.
attention-empty-next = If two people change the same fact, or the office refuses a deed, it appears here with every word kept.
attention-nothing-lost = Nothing lost.
attention-refused = Refused by the office
attention-contested = Two answers to one fact
attention-overruled = Without effect
attention-overruled-by = At the same time { $name } { $deed }, and that stands.
attention-renumbered = Number given twice
attention-renumbered-explain = The customer’s slip says { $printed }, which another complaint bears too. This one is now { $number }; both numbers find it.
attention-copied = This desk was copied or put back
attention-copied-explain = Its data was used in two places, or put back to an earlier day. Everything not yet sent was kept and went out anew. New numbers carry { $now } instead of { $before }.
attention-copied-when = Noticed { $when }
attention-refused-by = { $name } { $deed }, { $when }
attention-text = What was written
attention-copy = Copy the words
attention-dismiss = Put away
attention-dismiss-sure = Put this away?
attention-dismiss-explain = The words are removed from this desk’s list. Copy them first if you still need them.
attention-open = Open the case
attention-redo = Do it again
attention-pick = Which is right?

refusal-role = The role “{ $role }” may not do this.
refusal-scope = The case is outside your stores.
refusal-state = This is not possible while the case is “{ $state }”.
refusal-limit = This is above what the role may give without somebody of a higher limit.
refusal-limit-amounts = { $amount } is above what the role may give: { $limit }. Somebody of a higher limit has to approve it.
refusal-four_eyes = It takes a second person: whoever made the proposal may not do this.
refusal-field = { $field }: { $problem }
refusal-field-missing = is missing
refusal-field-too_long = is too long
refusal-field-too_many = are too many
refusal-field-value = has a value that does not fit
refusal-field-not_editable = cannot be changed
refusal-field-taken = belongs to another case
refusal-field-not_yours = belongs to another desk
refusal-field-store = is of another store
refusal-field-owed = are not all done yet
refusal-close-cause-missing = Nobody has said yet why this happened. State the cause first; then it can be closed.
refusal-relate-to-value = No other case with this number lies on this desk, or the two are related like this already. Compare every character with the slip.
refusal-dep_refused = An earlier step that this one builds on was refused.
refusal-dep_missing = An earlier step that this one builds on has not reached the office.
refusal-actor_not_yours = It bears the mark of another desk.
refusal-seq_conflict = The office already has another step with this mark.
refusal-invalid_change = The office could not read it.
refusal-too_large = It is too large.
refusal-old_generation = The case has been rewritten since.
refusal-doc_erased = The case has been erased for good, and with it what was written here.
refusal-quarantined = The office has removed this desk and keeps the step apart.
refusal-unopened = The case could not be opened on this desk, so the step could not be done again.
refusal-other = The office gave a reason this version does not know: { $code }

status-label = Connection and unsent work
status-all-sent-when = All sent · { $when }
status-alone = This desk works alone. Everything is kept here.
status-waiting-oldest = { $count ->
    [one] 1 waiting for { $age }
   *[other] { $count } waiting, oldest { $age }
}
status-waiting-new = { $count ->
    [one] 1 waiting, just now
   *[other] { $count } waiting, just now
}
status-lease-days = { $days ->
    [0] without the office this desk locks itself today
    [one] without the office this desk locks itself in 1 day
   *[other] without the office this desk locks itself in { $days } days
}
status-first-sync = fetching cases, { $done } of { $total }
status-connecting = asking the office…
connection-alone = works alone
connection-connecting = asking the office…
connection-online = connected
connection-offline = no connection
connection-busy = the office is busy, trying again soon
connection-not_an_office = the address does not answer as an office
connection-certificate = the office’s certificate does not match
connection-revoked = the office has removed this desk
connection-upgrade_required = the office needs a newer version of Redress
connection-failed = the last exchange failed, trying again soon
status-attention = { $count ->
    [one] 1 needs attention
   *[other] { $count } need attention
}
status-never = never sent yet
status-storage-failed = This desk cannot write to its disk. What you see is safe; new work cannot be kept until there is room.

desk-title = This desk
desk-lede = What is kept here, and how it stands.
desk-store = Store
desk-code = Desk code
desk-office = Office
desk-office-none = none, this desk works alone
desk-last-sync = Last exchange with the office
desk-last-sync-never = never
desk-cases = Cases kept here
desk-unsent = Deeds waiting to be sent
desk-size = Space used
desk-folder = Folder
desk-toasts = Notices shown since the start
desk-toasts-count = { $shown } shown, { $failed } failed
desk-keychain = The key to this desk
desk-keychain-found = in this computer’s keychain
desk-keychain-absent = not in the keychain, asked for at each start
desk-keychain-locked = in a keychain that is locked
desk-keychain-unavailable = this computer has no keychain, asked for at each start
desk-version = Version
desk-sync-now = Ask the office now
desk-people = People on this desk
desk-look = Language and look
desk-language = Language
desk-theme = Light or dark
desk-theme-system = As the computer
desk-theme-light = Light
desk-theme-dark = Dark
desk-size-text = Size of text
desk-size-percent = { $percent }%
desk-theme-contrast = High contrast
desk-density = Space around things
desk-density-desk = For a mouse
desk-density-touch = For fingers
desk-lock = Lock by itself
desk-lock-never = Never
desk-lock-after = After { $minutes } minutes
desk-lock-pinless = This works once you have a PIN.
desk-quiet = Notifications while a store is closed
desk-quiet-urgent = Only urgent ones
desk-quiet-all = All
desk-add-person = Add a person
desk-add-person-code = Join code from the office
desk-set-pin-new = New PIN, 4 to 12 digits
desk-set-pin-do = Set PIN
desk-set-pin-done = Your PIN is set.
desk-computer = This computer
desk-login = Start Redress at login
desk-login-hint = So that nothing is missed before somebody opens it. It applies to you on this computer.
