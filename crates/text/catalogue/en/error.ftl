# What happened, and what to do. Whether data is safe is said by error-data-*. The ids end in stable codes.

error-data-safe = Everything saved before is safe.
error-data-not_saved = What you just did was not saved. It is still on the screen.
error-data-unknown = What was saved before is safe; whether the last step was saved is not certain.
error-reference = Reference { $reference }
error-unknown = Something went wrong ({ $code }). Try again; if it returns, tell whoever looks after this computer.
error-fault = Something went wrong inside Redress. Try again; if it returns, tell whoever looks after this computer.

error-no_desk = There is no desk on this computer yet. Join an office or try it alone.
error-desk_exists = There is a desk on this computer already; it is never replaced. Open it, or choose another folder.
error-keychain_locked = The computer’s keychain is locked. Unlock it and try again.
error-keychain_unavailable = This computer has no keychain that answers. Open the desk with the recovery code or passphrase.
error-key_missing = The keychain does not hold the key of this desk. Open it with the recovery code.
error-passphrase_needed = This desk opens with its passphrase.
error-key_file_needed = This desk opens with its key file.
error-lease_ended = This desk had no contact with its office for longer than it may work without. Nothing is lost: it opens by itself as soon as the office answers, and sends what waits.
error-desk_revoked = The office has removed this desk. What was not sent is handed to the office; what lies here stays encrypted and is shown to nobody. Ask the office.
error-desk_wiped = The office has removed this desk, and everything that was kept on it is destroyed. What was not sent was handed to the office first. To work here again, ask the office for a join code.
error-no_keychain = There is no keychain to guard the key. Choose a passphrase.
error-code_mistyped = The recovery code was mistyped: a character is wrong or missing. Compare it with the paper.
error-does_not_open = That does not open this desk. Check every character; you can try as often as you like.
error-key_file = The key file cannot be used. Check that it is there and that you may read it.
error-keys_damaged = The file that guards the key is damaged. Do not delete anything; ask whoever looks after this computer.

error-nobody_here = Nobody is at the desk. Say who you are first.
error-not_enrolled = This person may not use this desk. They need a join code from the office.
error-wrong_pin = That PIN is wrong. { $left } attempts are left.
error-pin_delay = Too many wrong PINs. Wait { $seconds } seconds.
error-pin_destroyed = Too many wrong PINs. This person needs a new join code from the office.
error-pin_shape = A PIN has 4 to 12 digits.

error-refused = A rule does not allow this.
error-not_found = This case is not on this desk.
error-alone = This desk works alone; there is no office to ask.
error-not_alone = This is done at the office that this desk belongs to.

error-office_unreachable = The office does not answer. Go on working; it is tried again by itself.
error-office_not_an_office = What answers at this address is not a Redress office. Check the address.
error-office_certificate = The certificate of the office does not match. Do not go on; ask whoever runs the office.
error-office_upgrade = The office needs a newer version of Redress. Update this desk; what was recorded waits here.
error-office_revoked = The office has removed this desk. What was not sent is still here; ask the office for a new join code.
error-office_signature = The office did not recognise this desk’s signature. Try again; if it returns, the desk must join anew.
error-join_unknown = This join code is not known. Compare it with what the office gave you.
error-join_expired = This join code has expired. Ask the office for a new one.
error-join_used = This join code was used already. Ask the office for a new one.
error-office_too_many = Too many attempts. Wait a little and try again.
error-office_busy = The office is busy. It is tried again by itself.
error-office_diverged = This desk and the office tell different stories. The cases are fetched anew; what waits is kept.
error-office_forked = The data of this desk was copied or rolled back. What waits is kept and sent under a new mark.

error-replica_missing = The data of this desk is not where it should be. Nothing was made in its place; look whether a disk is missing.
error-replica_wrong_key = The data cannot be read with this key: the key is another one, or the file is damaged. Nothing was changed.
error-replica_damaged = The data on this desk is damaged. Nothing was changed or deleted; restore a backup or join anew.
error-replica_in_use = Another Redress has this desk open. Close it first.
error-disk_full = The disk is full. Make room and try again.
error-disk_unsure = The disk failed at the moment of saving. Look whether the last step is there before doing it again.
error-disk_failed = The disk failed. Try again; if it returns, save your work elsewhere and have the disk looked at.
error-replica_newer = The data was written by a newer Redress. Update this one; nothing was changed.
error-no_cipher = This Redress was built without encryption and must not keep personal data.
error-folder = The folder of this desk cannot be used. Check that it exists and that you may write to it.
error-office_failed = The office had an accident of its own. It is tried again by itself.
error-office_malformed = The office did not understand this desk. Update Redress; what was recorded waits here.
error-office_not_granted = The office does not grant this desk what it asked for. Ask whoever runs the office.
error-file = The file cannot be used. Check that it is there and of a kind that Redress can read.

error-attachment_empty = There is nothing in this file. Nothing was attached.
error-attachment_too_large = This file is too large: { $limit } MB is the most.
error-attachment_kind = Files of this kind are not taken. Pictures, PDF, text and office documents are.
error-attachment_not_as_named = This file is not what its name says. It was not attached; ask whoever gave it to you.
error-attachment_unreadable = This picture cannot be read. Open it in another program, save it anew and try again.
error-attachment_name = The name of this file cannot be kept. Give it a plain name and try again.
error-attachment_there = This file is attached to the case already.
error-attachment_not_here = This file lies at the office. It comes by itself as soon as the office answers and has all of it.
error-office_no_room = The office has no room for files, or keeps none. The file stays here and is sent when there is room; tell whoever runs the office.
error-login_start = The computer does not change what starts at login: { $problem }.
