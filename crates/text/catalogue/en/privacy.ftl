# Everything held on one person: the sheet in the window, and the index of what is handed over.
held-open = Everything held on this person…
held-title = Everything held on this person
held-known = Looked for by
held-found = { $count ->
    [0] Nothing was found on this desk that you may read.
    [one] One complaint on this desk fits this person.
   *[other] { $count } complaints on this desk fit this person.
  }
held-which = What goes in
held-by = found by { $fields }
held-unsure = It may be another person: only the name, the receipt or the end of the telephone is the same, or people with another name have it too. Take it only if you know that it is the same person.
held-files = { $count ->
    [one] one file
   *[other] { $count } files
  }
held-erased = Erased for good, nothing of it is left here: { $numbers }
held-contents = For each complaint: the whole history with the contact details as JSON, the case file as PDF, and the attached files. An index says in plain words what is held, where it came from, who knew of it, and what is not in it.
held-elsewhere = What other stores and the office hold is not in it, nor what you may not read. Ask the office for that.
held-alone = This desk works alone: there is no office that holds more.
held-check = Notes and the names of colleagues are in it. Read it before it leaves the house.
held-counts = The case notes that its case file was made.
held-save = { $count ->
    [0] Save
    [one] Save one complaint as ZIP
   *[other] Save { $count } complaints as ZIP
  }
held-saved = Saved, unencrypted: { $path }
held-away = These files are not on this desk and are only listed: { $names }
held-not-noted = Not every case could note it, because you may only read it.
error-held_failed = It could not be put together: { $problem }. Nothing was saved.

held-index-title = What { $organisation } holds on you
held-index-made = Put together on { $when } by { $name } ({ $role }) at desk { $desk }, { $store }.
held-index-known = Looked for by: { $known }
held-index-ending = A telephone was looked for with and without the code of a country, by its last nine digits (eight where a number is shorter).
held-index-count = { $count ->
    [one] One complaint is in it.
   *[other] { $count } complaints are in it.
  }
held-index-how = For each there is a folder: complaint.json has everything in a form that programs read, case-file.pdf the same for people, and “files” what was attached.
held-index-standing = Received { $when } · { $store } · { $state } · { $count ->
    [one] one entry
   *[other] { $count } entries
  }
held-index-folder = Folder: { $folder }
held-index-by = Found by: { $list }
held-index-facts = What is held, besides what happened and what was done: { $list }
held-index-origin = Where it came from: told to us ({ $channel }), written down by { $name } on { $when }.
held-index-imported = It was taken over from { $source }, where it has the number { $number }.
held-index-worked = Who worked on it: { $list }
held-index-told = Who was told of it because something was due or wrong: { $list }
held-index-papers = What was printed of it: { $list }
held-index-files = Attached files: { $list }
held-index-file-away = { $name } (not here: its bytes were not on this desk, and the office did not give them)
held-index-missing = What is NOT in it
held-index-erased = Erased for good at the office, and nothing of it is left here, named only because another complaint points to it: { $numbers }
held-index-elsewhere = What does not lie on this desk. Other stores and the office of { $organisation } may hold more: ask the office.
held-index-alone = Nothing of other desks: this one works alone, and there is no office that holds more.
held-index-closed = Complaints that whoever put this together may not read. If there are any, this says nothing of them: ask the office.
held-index-readers = Who only looked. A desk does not note who read a complaint; it notes who worked on it, who was told of it and what was printed.
held-index-unrecorded = What somebody had begun to write down and had not recorded yet, and complaints that the office refused to take.
held-index-outside = Anything outside Redress: paper, letters and e-mails that were sent, tills, other programs, backups.
