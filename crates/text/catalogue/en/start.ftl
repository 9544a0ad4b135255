start-step = Step { $step } of { $count }
start-language-title = Your language
start-how-title = How will this desk work?
start-how-join = Join an office
start-how-join-explain = Your office gave you a join code. Cases travel between this desk, the office and your colleagues.
start-how-alone = Try it alone
start-how-alone-explain = No office needed. Everything stays on this computer.
start-join-title = Join an office
start-join-url = Address of the office
start-join-code = Join code
start-join-code-hint = Letters and digits; hyphens do not matter.
start-join-device = Name of this desk
start-join-device-hint = As colleagues would call it: “Counter 2”.
start-join-person = Your name
start-join-more = More
start-join-ca = Certificate of the office
start-join-ca-hint = Only if your office gave you one: where the PEM file lies on this computer.
start-join-do = Join
start-join-working = Asking the office…
start-passphrase = Passphrase
start-passphrase-hint = This computer has no keychain that can be used. The passphrase opens the desk at each start.
start-alone-title = Try it alone
start-alone-demo = Fill it with demo cases
start-alone-demo-explain = 500 real complaints from public records, spread over an invented chain of stores.
start-alone-do = Begin
start-alone-working = Preparing this desk…
start-code-title = Your recovery code
start-code-explain = It opens this desk if the computer’s keychain is lost. It is shown once, now, and kept nowhere else. Write it down on paper.
start-code-label = Recovery code
start-code-written = I have written it down
start-code-go = Continue
start-code-no-keychain = This computer’s keychain does not hold the key, so the desk asks for a code at each start.
start-ready-title = Ready
start-ready-explain = Record a complaint as soon as somebody stands in front of you. Nothing needs a connection.
start-ready-record = Record a complaint
start-ready-look = Look around first
start-failed-title = This desk cannot be opened

unlock-title = This desk is locked
unlock-locked = The computer’s keychain is locked. Unlock it and try again, or open the desk with the recovery code.
unlock-absent = The key is not in this computer’s keychain. Your cases are safe on the disk; the recovery code opens them.
unlock-unavailable = This computer has no keychain. The recovery code or passphrase opens the desk.
unlock-with = Open with
unlock-recovery = Recovery code
unlock-passphrase = Passphrase
unlock-do = Open
unlock-working = Opening…
unlock-safe = Nothing is deleted by a wrong attempt.

lock-title-lease_ended = This desk is locked
lock-title-desk_revoked = The office has removed this desk
lock-title-desk_wiped = This desk was wiped
lock-waiting = { $count ->
    [0] Nothing waits to be sent.
    [one] 1 step waits to be sent. It is kept.
   *[other] { $count } steps wait to be sent. They are kept.
}
lock-clock = If this computer’s date is wrong, put it right first.

person-title = Who is at the desk?
lock-pinless = You have no PIN, so locking would keep nobody out. Set one under “This desk”. Somebody else can take over here.
person-switch = Switch person
person-pin = PIN of { $name }
person-pin-do = Switch
person-here = at the desk now
person-nobody = Nobody

alone-organisation = My shop
alone-person = You
