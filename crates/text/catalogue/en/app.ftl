app-name = Redress
app-close = Close
app-cancel = Cancel
app-back = Back
app-retry = Try again
app-copied = Copied
app-unsaved = Not sent yet
app-skip = Skip to the content
app-not-stated = not stated
nav-label = Places
nav-record = Record a complaint
nav-worklist = Worklist
nav-escalations = Escalations
nav-attention = Needs attention
nav-desk = This desk
nav-policies = Rules
nav-insights = Insights
nav-lock = Lock
nav-keys = Keys

key-ctrl = Ctrl
keys-title = Keys
keys-record = Record a complaint
keys-save = Save what you are typing
keys-search = Search everything on this desk
keys-palette = All deeds and places
keys-list = Next and previous in a list
keys-open = Open the selected case
keys-take = Take the selected case
keys-decline = Decline the selected escalation
keys-snooze = Snooze the selected escalation for 15 minutes
keys-choose = Of two answers, keep the first or the second
keys-mark = Mark cases, to handle them together
keys-mark-all = Mark the page of the list in sight
keys-undo = Take back what you did last
keys-lock = Lock the desk
keys-help = This sheet
keys-escape = Close; nothing you typed is discarded
keys-back = Back to where you were
palette-title = Go to or do
palette-placeholder = Type a place, a deed or a number
palette-empty = Nothing by that name. Press Escape to close.
palette-look = Look: { $theme }
palette-switch = Switch person
palette-sync = Ask the office now

kept-begun = Begun before, kept { $when }
kept-clear = Discard
kept-failed = What you typed could not be kept: it is only on the screen.

toast-label = Messages
toast-undo = Undo
toast-taken = You have { $number } now.
toast-transferred = { $number } belongs to { $store } now.
toast-undone = Undone.
toast-done = Done.
toast-edited = Changed: { $field }
toast-attached = { $count ->
    [one] One file added to { $number }.
   *[other] { $count } files added to { $number }.
}
toast-related = Related to { $number }.
toast-unrelated = No longer related to { $number }.
toast-dismissed = Put away.

link-title = This link leads nowhere
link-unknown = The case { $number } is not on this desk, or not for you to read. Nothing was changed.
link-malformed = It does not name a case. A link to one reads redress://case/ and then the number.
link-understood = OK
