worklist-title = Worklist
worklist-views = Views
worklist-list = Cases
view-mine = Mine
view-store = My store
view-due_today = Due today
view-overdue = Overdue
view-escalated = Escalated
view-unsent = Not sent
view-all = All
view-closed = Closed
worklist-search = Search everything on this desk
worklist-search-placeholder = Number, name, telephone, words…
worklist-search-clear = Clear the search
worklist-found = { $count ->
    [0] Nothing found for “{ $text }”
    [one] One case found for “{ $text }”, newest first
   *[other] { $count } cases found for “{ $text }”, newest first
}
worklist-found-more = The newest { $count } cases for “{ $text }”; add a word to narrow it
worklist-nobody = nobody yet
worklist-anonymous = anonymous
worklist-escalated = escalated to { $role }
worklist-unsent = not sent
worklist-contested = { $count ->
    [one] one disputed fact
   *[other] { $count } disputed facts
}
worklist-loading = Fetching…
worklist-due = due { $when }
worklist-overdue = { $span } overdue
worklist-no-due = nothing due
worklist-empty-mine = Nothing is yours right now.
worklist-empty-mine-next = Look through “My store” and take a case with T.
worklist-empty-store = No open case in your store.
worklist-empty-store-next = Record the first with Ctrl N.
worklist-empty-due_today = Nothing falls due today.
worklist-empty-due_today-next = A good moment for the oldest case in “My store”.
worklist-empty-overdue = Nothing is overdue.
worklist-empty-overdue-next = Every promise to a customer is being kept.
worklist-empty-escalated = Nobody is waiting for a higher hand.
worklist-empty-escalated-next = What is escalated to you appears under Escalations too.
worklist-empty-unsent = Everything has been sent.
worklist-empty-unsent-next = The office has all that was recorded here.
worklist-empty-all = No case on this desk.
worklist-empty-all-next = Record the first with Ctrl N.
worklist-empty-closed = No closed case yet.
worklist-empty-closed-next = Resolved and closed cases can be read here.
worklist-empty-search = No case here has all of these words.
worklist-empty-search-next = Try fewer words, or the beginning of a number.
preview-label = Preview of { $number }
preview-open = Open
preview-take = Take
preview-none = Select a case to read it here.
preview-keys = J and K move, Enter opens, T takes.

bulk-title = Marked cases
bulk-count = { $count ->
    [one] One case marked
   *[other] { $count } cases marked
}
bulk-count-full = { $count } cases marked; more cannot be handled at once
bulk-take = Take them
bulk-clear = Unmark all
bulk-for = { $count ->
    [one] For the one marked case
   *[other] For all { $count } marked cases
}
bulk-done = { $count ->
    [0] Nothing was changed.
    [one] Done for one case.
   *[other] Done for { $count } cases.
}
bulk-left = { $count ->
    [one] One case was left as it is:
   *[other] { $count } cases were left as they are:
}
bulk-left-seen = Seen
bulk-undone-some = Undone for { $count } of { $of } cases; the others have changed since.
