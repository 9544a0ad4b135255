# Was geschehen ist und was zu tun ist. Ob Daten sicher sind, sagt error-data-*. Die Namen enden auf feste Kennungen.

error-data-safe = Alles bisher Gespeicherte ist sicher.
error-data-not_saved = Der letzte Schritt wurde nicht gespeichert. Er steht noch auf dem Bildschirm.
error-data-unknown = Das bisher Gespeicherte ist sicher; ob der letzte Schritt gespeichert wurde, ist nicht gewiss.
error-reference = Kennung { $reference }
error-unknown = Etwas ist schiefgegangen ({ $code }). Versuchen Sie es noch einmal; kommt es wieder, melden Sie es der Person, die diesen Rechner betreut.
error-fault = In Redress ist etwas schiefgegangen. Versuchen Sie es noch einmal; kommt es wieder, melden Sie es der Person, die diesen Rechner betreut.

error-no_desk = Auf diesem Rechner gibt es noch keinen Platz. Treten Sie einer Zentrale bei oder probieren Sie es allein.
error-desk_exists = Auf diesem Rechner gibt es schon einen Platz; er wird nie ersetzt. Öffnen Sie ihn oder wählen Sie einen anderen Ordner.
error-keychain_locked = Der Schlüsselbund des Rechners ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.
error-keychain_unavailable = Auf diesem Rechner antwortet kein Schlüsselbund. Öffnen Sie den Platz mit Wiederherstellungscode oder Passphrase.
error-key_missing = Der Schlüssel dieses Platzes liegt nicht im Schlüsselbund. Öffnen Sie ihn mit dem Wiederherstellungscode.
error-passphrase_needed = Dieser Platz wird mit seiner Passphrase geöffnet.
error-key_file_needed = Dieser Platz wird mit seiner Schlüsseldatei geöffnet.
error-lease_ended = Dieser Platz hatte länger keine Verbindung zur Zentrale, als er ohne sie arbeiten darf. Nichts ist verloren: Er öffnet sich von selbst, sobald die Zentrale antwortet, und sendet, was wartet.
error-desk_revoked = Die Zentrale hat diesen Platz entfernt. Nicht Gesendetes wird der Zentrale übergeben; was hier liegt, bleibt verschlüsselt und wird niemandem gezeigt. Fragen Sie die Zentrale.
error-desk_wiped = Die Zentrale hat diesen Platz entfernt, und alles, was hier lag, ist vernichtet. Nicht Gesendetes wurde vorher der Zentrale übergeben. Um hier wieder zu arbeiten, bitten Sie die Zentrale um einen Beitrittscode.
error-no_keychain = Es gibt keinen Schlüsselbund, der den Schlüssel hütet. Wählen Sie eine Passphrase.
error-code_mistyped = Der Wiederherstellungscode ist vertippt: Ein Zeichen ist falsch oder fehlt. Vergleichen Sie ihn mit dem Papier.
error-does_not_open = Damit lässt sich dieser Platz nicht öffnen. Prüfen Sie jedes Zeichen; Sie können es beliebig oft versuchen.
error-key_file = Die Schlüsseldatei lässt sich nicht benutzen. Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.
error-keys_damaged = Die Datei, die den Schlüssel hütet, ist beschädigt. Löschen Sie nichts; fragen Sie die Person, die diesen Rechner betreut.

error-nobody_here = Niemand ist am Platz. Sagen Sie zuerst, wer Sie sind.
error-not_enrolled = Diese Person darf diesen Platz nicht benutzen. Sie braucht einen Beitrittscode von der Zentrale.
error-wrong_pin = Diese PIN ist falsch. Es bleiben { $left } Versuche.
error-pin_delay = Zu viele falsche PINs. Warten Sie { $seconds } Sekunden.
error-pin_destroyed = Zu viele falsche PINs. Diese Person braucht einen neuen Beitrittscode von der Zentrale.
error-pin_shape = Eine PIN hat 4 bis 12 Ziffern.

error-refused = Eine Regel erlaubt das nicht.
error-not_found = Dieser Fall liegt nicht an diesem Platz.
error-alone = Dieser Platz arbeitet allein; es gibt keine Zentrale, die man fragen könnte.
error-not_alone = Das geschieht in der Zentrale, zu der dieser Platz gehört.

error-office_unreachable = Die Zentrale antwortet nicht. Arbeiten Sie weiter; es wird von selbst wieder versucht.
error-office_not_an_office = Unter dieser Adresse antwortet keine Redress-Zentrale. Prüfen Sie die Adresse.
error-office_certificate = Das Zertifikat der Zentrale stimmt nicht. Machen Sie nicht weiter; fragen Sie die Person, die die Zentrale betreibt.
error-office_upgrade = Die Zentrale verlangt eine neuere Version von Redress. Aktualisieren Sie diesen Platz; das Aufgenommene wartet hier.
error-office_revoked = Die Zentrale hat diesen Platz entfernt. Nicht Gesendetes ist noch hier; bitten Sie die Zentrale um einen neuen Beitrittscode.
error-office_signature = Die Zentrale hat die Unterschrift dieses Platzes nicht erkannt. Versuchen Sie es noch einmal; kommt es wieder, muss der Platz neu beitreten.
error-join_unknown = Dieser Beitrittscode ist nicht bekannt. Vergleichen Sie ihn mit dem, den Sie bekommen haben.
error-join_expired = Dieser Beitrittscode ist abgelaufen. Bitten Sie die Zentrale um einen neuen.
error-join_used = Dieser Beitrittscode wurde schon benutzt. Bitten Sie die Zentrale um einen neuen.
error-office_too_many = Zu viele Versuche. Warten Sie ein wenig und versuchen Sie es noch einmal.
error-office_busy = Die Zentrale ist beschäftigt. Es wird von selbst wieder versucht.
error-office_diverged = Platz und Zentrale erzählen Verschiedenes. Die Fälle werden neu geholt; was wartet, bleibt erhalten.
error-office_forked = Die Daten dieses Platzes wurden kopiert oder zurückgesetzt. Was wartet, bleibt erhalten und wird unter neuer Kennung gesendet.

error-replica_missing = Die Daten dieses Platzes liegen nicht, wo sie liegen sollten. Es wurde nichts an ihre Stelle gesetzt; sehen Sie nach, ob ein Laufwerk fehlt.
error-replica_wrong_key = Die Daten lassen sich mit diesem Schlüssel nicht lesen: Es ist ein anderer, oder die Datei ist beschädigt. Nichts wurde verändert.
error-replica_damaged = Die Daten dieses Platzes sind beschädigt. Nichts wurde verändert oder gelöscht; spielen Sie eine Sicherung ein oder treten Sie neu bei.
error-replica_in_use = Ein anderes Redress hat diesen Platz geöffnet. Schließen Sie es zuerst.
error-disk_full = Die Festplatte ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-disk_unsure = Die Festplatte versagte im Augenblick des Speicherns. Sehen Sie nach, ob der letzte Schritt da ist, bevor Sie ihn wiederholen.
error-disk_failed = Die Festplatte hat versagt. Versuchen Sie es noch einmal; kommt es wieder, lassen Sie sie prüfen.
error-replica_newer = Die Daten stammen von einem neueren Redress. Aktualisieren Sie dieses; nichts wurde verändert.
error-no_cipher = Dieses Redress wurde ohne Verschlüsselung gebaut und darf keine Personendaten aufbewahren.
error-folder = Der Ordner dieses Platzes lässt sich nicht benutzen. Prüfen Sie, ob es ihn gibt und ob Sie hineinschreiben dürfen.
error-office_failed = In der Zentrale ist etwas schiefgegangen. Es wird von selbst wieder versucht.
error-office_malformed = Die Zentrale hat diesen Platz nicht verstanden. Aktualisieren Sie Redress; das Aufgenommene wartet hier.
error-office_not_granted = Die Zentrale gewährt diesem Platz nicht, worum er bat. Fragen Sie die Person, die die Zentrale betreibt.
error-file = Die Datei lässt sich nicht benutzen. Prüfen Sie, ob sie da ist und ob Redress sie lesen kann.

error-attachment_empty = In dieser Datei ist nichts. Es wurde nichts angehängt.
error-attachment_too_large = Diese Datei ist zu groß: { $limit } MB sind das Höchste.
error-attachment_kind = Dateien dieser Art werden nicht angenommen. Bilder, PDF, Text und Bürodokumente schon.
error-attachment_not_as_named = Diese Datei ist nicht, was ihr Name sagt. Sie wurde nicht angehängt; fragen Sie die Person, von der sie kommt.
error-attachment_unreadable = Dieses Bild lässt sich nicht lesen. Öffnen Sie es mit einem anderen Programm, speichern Sie es neu und versuchen Sie es noch einmal.
error-attachment_name = Der Name dieser Datei lässt sich nicht behalten. Geben Sie ihr einen schlichten Namen und versuchen Sie es noch einmal.
error-attachment_there = Diese Datei hängt schon an der Beschwerde.
error-attachment_not_here = Diese Datei liegt in der Zentrale. Sie kommt von selbst, sobald die Zentrale antwortet und sie ganz hat.
error-office_no_room = Die Zentrale hat keinen Platz für Dateien oder bewahrt keine auf. Die Datei bleibt hier und wird gesendet, wenn Platz ist; sagen Sie es der Person, die die Zentrale betreibt.
error-login_start = Der Computer ändert nicht, was bei der Anmeldung startet: { $problem }.
