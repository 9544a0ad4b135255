# The rules of the organisation: their versions, what each says, and the next one while somebody writes it.

policy-title = Rules
policy-lede = What the organisation promises, whom it tells and what it may give. A published version never changes.
policy-versions = Versions
policy-version = Version { $version }
policy-standing-in_force = in force
policy-standing-to_come = to come
policy-standing-past = earlier
policy-standing-unusable = cannot be used here
policy-from = applies from { $when }
policy-published = published { $when }
policy-shipped = comes with Redress
policy-earlier = Earlier versions
policy-count = { $count ->
    [one] 1 version
   *[other] { $count } versions
}
policy-missing = There is no version { $version } at this desk.
policy-unusable = This version cannot be used here; version { $version } is gone by instead.
policy-unusable-next = Nothing is lost: the file is kept, and is looked at again by every newer Redress. Update this desk, or tell whoever wrote the file.
policy-as-text = Show as text
policy-as-rules = Show what it says
policy-copy = Copy
policy-copy-failed = It could not be copied. Mark the text and copy it by hand.
policy-asleep = Kept and checked, but not acted on yet: desks go by what comes with Redress.
policy-asleep-shipped = Another version cannot change this yet.
policy-asleep-short = Kept, not acted on yet
policy-none = none
policy-every-case = Every case

policy-part-version = Number
policy-part-effective_from = Applies from
policy-part-targets = Promises
policy-part-next_update = Next word to the customer
policy-part-pauses = Promises stand still while a case waits for
policy-part-snooze = A snoozed notice is quiet for
policy-part-thresholds = Marked when so much of the time is used up
policy-part-matrix = Order of work by severity and urgency
policy-part-lifts = What makes a case more urgent
policy-part-ladders = Who is told when
policy-part-calendars = Opening hours
policy-part-default_calendar = Opening hours of every other store
policy-part-store_calendars = Opening hours of a store
policy-part-limits = What each role may give
policy-part-required = What must be stated
policy-part-categories = What complaints are about
policy-part-packs = Deadlines of the law
policy-part-survey = What customers are asked

policy-rule-service = When a promise runs out
policy-rule-safety = When somebody is at risk
policy-trigger-nearest = When { $percent } % of the time of the promise due first is used up
policy-trigger-severity = Severity “{ $severity }” or worse
policy-trigger-flag = When “{ $flag }” is ticked
policy-trigger-repeat = When one customer complains { $count } times within { $days } days
policy-trigger-similar = When { $count } similar complaints come within { $days } days
policy-trigger-score = When the customer answers { $score } or lower
policy-level-later = { $what }, and then { $span } later
policy-level-told = Told: { $names }.
policy-level-fallback = Where there is nobody: { $name }.
policy-level-answer = Without an answer the next person is told after { $span }.
policy-level-repeat = Told again every { $span }.
policy-level-ends = It ends when { $ends }.
policy-level-card = With it they see: { $card }
policy-owner = case owner
policy-stop-acknowledged = everybody told has answered
policy-stop-taken = somebody takes the case
policy-stop-met = the promise is kept
policy-stop-ended = the case ends
policy-ladders-none = Nobody is told of anything.

policy-calendars-count = { $count ->
    [one] 1 calendar
   *[other] { $count } calendars
}
policy-calendar-default = For every store without hours of its own.
policy-calendar-default-and = For { $names }, and every store without hours of its own.
policy-calendar-stores = For { $names }.
policy-calendar-unused = No store has these hours.
policy-calendar-zone = In the time of { $zone }.
policy-calendar-own-zone = In the time of each store.
policy-hours = { $from }–{ $to }
policy-closed = closed
policy-days = { $from } to { $to }
policy-holidays = Closed on
policy-holidays-none = No day is closed beside these.
policy-days-count = { $count ->
    [one] 1 day
   *[other] { $count } days
}

policy-severity = Severity
policy-lift = “{ $flag }” makes a case at least “{ $priority }”.
policy-limits-none = Only those who answer for all stores may give anything without asking.
policy-limits-others = A role that is not named may give nothing without asking.
policy-limit-role = Role
policy-limit-case = On one case
policy-limit-year = On one customer within a year
policy-limit-any = anything
policy-required-none = Nothing but what happened.
policy-required-for = For
policy-required-before = Before
policy-required-fields = Must be stated
policy-stage-record = recording
policy-stage-resolve = resolving
policy-stage-close = closing
policy-categories-count = { $count ->
    [one] 1 category
   *[other] { $count } categories
}
policy-retired = { $name } (no new case)
policy-packs-count = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
policy-packs-none = No law is bound to any case.
policy-pack = Source
policy-pack-checked = Last looked at
policy-pack-unknown = { $code }, which this Redress does not know
policy-questions-count = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
policy-survey-none = Nothing is asked.
policy-scale = ({ $min } – { $max })
policy-scale-reversed = ({ $min } – { $max }; the lower the better)

policy-draft = The next version
policy-draft-none = not begun
policy-draft-begun = begun, kept { $when }
policy-draft-from = Begin the next version with this
policy-draft-go-on = Go on with the next version
policy-discard = Discard
policy-draft-replaced = The draft was replaced.
policy-draft-discarded = The draft was discarded.
policy-begin = Nothing is written yet
policy-begin-next = Begin with the rules in force and change what you want, or open a TOML file; it may also be dropped here. Nothing applies before it is published.
policy-begin-with = Begin with version { $version }
policy-open = Open a file…
policy-open-drop = Drop a TOML file here
policy-open-failed = This file cannot be opened.
policy-open-failed-next = It is empty, longer than 256 kB or no text. What was here before is untouched; choose another file.
policy-file = The file (TOML)
policy-file-hint = Lines that begin with # are remarks. The number has to rise, and the date has to lie ahead.
policy-at-office = The rules of this desk come from its office.
policy-at-office-next = Write, check and try the next version here, then save it as a file. An administrator publishes it at the office, and every desk gets it with its next exchange:

policy-check = Check
policy-changes = What changes
policy-cases = Last month’s cases
policy-answer = Answer
policy-old = The text has changed since. Ask again.
policy-unreadable = This cannot be said yet: the file cannot be read.
policy-fits = Nothing is wrong: this can be the next version.
policy-fits-as = Version { $version }, applies from { $when }.
policy-problems = { $count ->
    [one] One thing keeps this from being the next version.
   *[other] { $count } things keep this from being the next version.
}
policy-go-line = Go to line { $line }
policy-line = Line { $line }
policy-entry = entry { $entry }
policy-same = Nothing: it says the same as version { $version }.
policy-differs = { $count ->
    [one] One value differs from version { $version }, which is in force.
   *[other] { $count } values differ from version { $version }, which is in force.
}
policy-differs-asleep = { $count ->
    [one] One of them is kept, but no desk acts on it yet.
   *[other] { $count } of them are kept, but no desk acts on them yet.
}
policy-place = Where
policy-before = Now
policy-after = Then
policy-nothing = nothing
policy-moved = { $count ->
    [0] Nothing would have been otherwise.
    [one] For one case something would have been otherwise.
   *[other] For { $count } cases something would have been otherwise.
}
policy-moved-of = Looked at: { $complaints } cases at this desk that you may read, received since { $since }, held against version { $version }.
policy-moved-asleep = Not acted on by any desk yet, though counted here: { $places }.
policy-cases-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
policy-cases-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
policy-effect-more_urgent = More urgent
policy-effect-less_urgent = Less urgent
policy-effect-due_earlier = A promise would have been due earlier
policy-effect-due_later = A promise would have been due later
policy-effect-missed = A promise would have been missed that was kept or still runs
policy-effect-kept = A promise would have been kept that was missed
policy-effect-approval_needed = Would have needed somebody’s approval
policy-effect-approval_spared = Would not have needed anybody’s approval

policy-save = Save as file
policy-saved = Saved as { $path }
policy-save-failed = The file could not be saved.
policy-save-failed-next = The draft is kept on this desk. Look whether the folder for downloads is there and the disk has room, or copy the text.
policy-set = Set this version…
policy-set-sure = Set version { $version }?
policy-set-explain = It applies from { $when }. Cases received from then on go by it; those received before keep the promises made to them. Once set, a version cannot be changed, only followed by another.
policy-set-differs = { $count ->
    [0] It says the same as version { $version }.
    [one] One value differs from version { $version }.
   *[other] { $count } values differ from version { $version }.
}
policy-set-do = Set it
policy-set-done = Version { $version } is set and applies from { $when }.

policy-problem-not_toml = From here on it is no TOML. What the reader says: { $message }
policy-problem-too_long = The file has { $bytes } bytes; { $most } are the most.
policy-problem-not_as_published = It was published as version { $version }, with another date or number than the file has.
policy-problem-unknown_key = There is nothing of that name here. Look for a slip of the finger.
policy-problem-missing_key = This has to be stated.
policy-problem-wrong_kind = This has to be { $expected }; { $found } is given.
policy-problem-not_readable = “{ $text }” is not { $expected }.
policy-problem-unknown_word = “{ $word }” is not known here. Known are: { $known }.
policy-problem-unknown_role = There is no role “{ $role }”.
policy-problem-unknown_field = A complaint has no field “{ $field }”.
policy-problem-matrix_gap = Four entries are needed here; there are { $found }.
policy-problem-not_a_priority = A priority is 1, 2, 3 or 4, not { $value }.
policy-problem-not_a_flag = The field “{ $field }” is not answered by yes or no, so it cannot make a case more urgent.
policy-problem-thresholds_not_ascending = { $percent } % has to be more than what stands before it.
policy-problem-hours_reversed = These hours end at { $to }, which is not after { $from }.
policy-problem-hours_beyond_day = A day ends at 24:00; { $time } is not in it.
policy-problem-hours_overlap = { $later } begins before { $earlier } has ended.
policy-problem-hours_out_of_order = { $later } comes before { $earlier } and has to stand before it.
policy-problem-unknown_zone = There is no time zone “{ $zone }”.
policy-problem-nameless_holiday = This day has no name. The name explains why nothing falls due on it.
policy-problem-unknown_calendar = No opening hours of this file are called “{ $calendar }”.
policy-problem-unknown_store = The organisation has no store “{ $store }”.
policy-problem-never_opens = These hours never open, so nothing promised in opening hours would ever fall due.
policy-problem-empty_span = This has to take longer than no time.
policy-problem-nobody_told = This level tells nobody: it names neither a recipient nor somebody instead.
policy-problem-owner_only = This level tells the case owner only. For cases without an owner it has to name somebody instead.
policy-problem-clock_missing = A percentage needs the promise that it is of.
policy-problem-clock_not_used = Only a percentage is of a promise; “{ $trigger }” is not.
policy-problem-unknown_threshold = { $percent } % is not among the thresholds of this file.
policy-problem-levels_not_ascending = “{ $later }” does not come after the level before it, “{ $earlier }”.
policy-problem-role_changes_nothing = The role “{ $role }” changes nothing, so it can neither take a case nor give anything.
policy-problem-nobody_holds_role = Nobody in the organisation has one of these roles: { $roles }.
policy-problem-unknown_currency = There is no currency “{ $currency }”.
policy-problem-limit_decreases = “{ $role }” may give { $amount } here, less than the { $lower_amount } of “{ $lower }”. Whoever answers for more may not give less.
policy-problem-negative_limit = A limit cannot be less than nothing; { $amount } is given.
policy-problem-year_below_case = The limit of a year, { $year }, is less than that of one case, { $case }.
policy-problem-unknown_category = There is no category “{ $category }” in this file.
policy-problem-duplicate = “{ $code }” is listed twice.
policy-problem-not_a_code = A code has 1 to 64 small letters, digits and underscores; “{ $code }” has others.
policy-problem-scale_reversed = The scale ends at { $max }, which is not above { $min }.
policy-problem-effective_in_past = It would apply from { $effective_from }, which has passed; it is { $now }. Choose a date ahead.
policy-problem-version_not_above = Version { $version } is not above version { $previous }, which it follows. Raise the number.
policy-problem-effective_not_after = It would apply from { $effective_from }, which is not after the version before it, { $previous }.
policy-problem-code_vanished = “{ $code }” was a code before. Old cases bear it: keep it and mark it as retired.
policy-problem-other = This is refused for a reason that this window does not know: { $code }

policy-expected-list = a list
policy-expected-section = a section with keys
policy-expected-text = words in quotation marks
policy-expected-number = a whole number from 0 up
policy-expected-amount = a whole number of the smallest coin (cents, pence)
policy-expected-yes_no = true or false
policy-expected-span = a span such as "30 min", "4 h" or "2 d"
policy-expected-target = a promise such as "30 min", "2 business hours" or "5 business days"
policy-expected-hours = hours such as "09:00-18:00"
policy-expected-date = a date such as "2026-12-25"
policy-expected-instant = an instant such as "2026-03-01T00:00:00Z"
policy-expected-trigger = a trigger such as "75 %", "severity 1", "flag safety", "3 complaints in 90 d", "5 similar in 30 d", "score 2" or "manual"
policy-expected-role = a role
policy-expected-store = a store’s code of 2 to 8 capitals and digits
policy-found-string = text
policy-found-integer = a whole number
policy-found-float = a number with a point
policy-found-boolean = true or false
policy-found-datetime = a date
policy-found-array = a list
policy-found-table = a section

policy-key-trigger = what sets it going
policy-key-clock = of which promise
policy-key-offset = how long after
policy-key-hours = by which hours
policy-key-recipients = who is told
policy-key-fallback = who instead
policy-key-ack_within = answered within
policy-key-repeat = told again
policy-key-stop_on = what ends it
policy-key-card = card
policy-key-week = week
policy-key-zone = time zone
policy-key-holidays = closed on
policy-key-case = on one case
policy-key-customer_year = within a year
policy-key-code = code
policy-key-subcategories = second level
policy-key-retired = retired
policy-key-retired_subcategories = retired second level
policy-key-record = before recording
policy-key-resolve = before resolving
policy-key-close = before closing
policy-key-categories = by category
policy-key-min = lowest answer
policy-key-max = highest answer
policy-key-direction = which end is good
policy-key-general = every case
policy-key-service = when a promise runs out
policy-key-safety = when somebody is at risk
policy-key-file = File
