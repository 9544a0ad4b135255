record-title = Record a complaint
record-lede = Five answers, then a number for the customer. It works without a connection.
record-description = What happened?
record-description-hint = In the customer’s words, or yours.
record-category = Category
record-category-hint = Choose or type
record-who = Who is complaining?
record-anonymous = Wants to stay anonymous
record-name = Name
record-phone = Telephone
record-email = E-mail
record-about = What is it about?
record-product = Product or service
record-receipt = Receipt or order number
record-remedy = What does the customer want?
record-safety = Is anybody hurt or at risk?
record-today = Must it be today?
record-today-no = No
record-today-today = Today
record-today-now = Right now
record-more = More, if you know it
record-more-count = { $count ->
    [one] one more answer given
   *[other] { $count } more answers given
}
record-channel = How did it come in?
record-mood = Mood
record-lot = Lot or batch
record-serial = Serial number
record-purchased_on = Bought on
record-department = Department
record-language = Customer’s language
record-address = Address
record-on_behalf_of = Reported on behalf of
record-vulnerable = The customer needs extra care
record-staff_conduct = It is about a colleague’s conduct
record-media = The press or a public post is involved
record-legal = A legal claim was mentioned
record-settled = Settled now
record-settled-hint = Already put right at the counter. The case is recorded and resolved in one go.
record-outcome = What was done?
record-save = Record
record-save-settled = Record and resolve
record-saving = Writing it down…
record-missing = Say what happened first; everything else can follow.
record-missing-outcome = Say in a few words what was done.
record-draft-kept = Draft kept { $when }
record-draft-none = Drafts are kept while you type.
record-draft-failed = The draft could not be kept. Your text is still on the screen.
record-draft-new = New sheet
record-drafts = Unfinished
record-drafts-untitled = Without words yet
record-draft-discard = Discard this draft
record-draft-discard-sure = Discard the draft for good?
record-draft-discard-explain = What was typed is lost. Nothing was recorded yet.
record-similar = Already recorded?
record-similar-hint = Cases with the same telephone, receipt or product appear here while you type.
record-similar-none = Nothing like this on this desk.
record-similar-count = { $count ->
    [one] One case looks like this
   *[other] { $count } cases look like this
}
recorded-title = Recorded
recorded-give = Give this number to the customer.
recorded-safe = Written to this desk’s disk at { $time }.
recorded-sent-later = It goes to the office as soon as there is a connection.
recorded-due = The customer should have an answer by { $when }.
recorded-settled = Recorded and resolved.
recorded-next = Next complaint
recorded-open = Open the case
recorded-copy = Copy the number

# What a scanner read
scan-slip = Number on the slip
scan-earlier = Already recorded under this number
scan-go-on = Go on recording
scan-not-held = This desk does not hold that case
scan-not-held-next = It was recorded at { $store }. Ring there and read the number aloud; what you typed stays as it is.
scan-taken = { $field }: { $code }
scan-stray = { $code } is not a number of ours.

# Photos that go with the complaint
record-photos = Photos
record-photos-add = Add photos
record-photos-hint = Or drop them here, or paste a picture.
record-photos-kept = They are attached as soon as the complaint is recorded. Until then they are kept only while the program runs, not with the draft.
record-photos-remove = Remove { $name }
record-photos-count = { $count ->
    [one] one photo
   *[other] { $count } photos
}
recorded-photos-going = { $count ->
    [one] One photo is being attached…
   *[other] { $count } photos are being attached…
}
recorded-photos-done = { $count ->
    [one] One photo is attached.
   *[other] { $count } photos are attached.
}
recorded-photos-failed = { $count ->
    [one] One photo is not attached:
   *[other] { $count } photos are not attached:
}
recorded-photos-forget = Leave out
camera-take = Take a photo
camera-shoot = Take it
camera-waiting = The camera is starting…
camera-denied = This program may not use the camera. Allow it in the settings of the system, or add a photo from a file.
camera-failed = The camera does not answer. Perhaps another program is using it. You can add a photo from a file.
camera-file = Photo { $time }
