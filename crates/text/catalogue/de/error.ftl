# Was geschehen ist und was zu tun ist. Ob Daten sicher sind, sagt error-data-*. Die Namen enden auf feste Kennungen.

error-data-safe = Alles bisher Gespeicherte ist sicher.
error-data-not_saved = Der letzte Schritt wurde nicht gespeichert. Er steht noch auf dem Bildschirm.
error-data-unknown = Das bisher Gespeicherte ist sicher; ob der letzte Schritt gespeichert wurde, ist nicht gewiss.
error-reference = Kennung { $reference }
error-unknown = Etwas ist schiefgegangen ({ $code }). Versuchen Sie es noch einmal; kommt es wieder, melden Sie es der Person, die diesen Rechner betreut.
error-internal = In Redress ist etwas schiefgegangen. Versuchen Sie es noch einmal; kommt es wieder, melden Sie es der Person, die diesen Rechner betreut.

error-no_desk = Auf diesem Rechner gibt es noch keinen Platz. Treten Sie einer Zentrale bei oder probieren Sie es allein.
error-desk_exists = Auf diesem Rechner gibt es schon einen Platz; er wird nie ersetzt. Öffnen Sie ihn oder wählen Sie einen anderen Ordner.
error-locked = Dieser Platz ist gesperrt. Öffnen Sie ihn mit dem Wiederherstellungscode.
error-keychain_locked = Der Schlüsselbund des Rechners ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.
error-keychain_unavailable = Auf diesem Rechner antwortet kein Schlüsselbund. Öffnen Sie den Platz mit Wiederherstellungscode oder Passphrase.
error-key_missing = Der Schlüssel dieses Platzes liegt nicht im Schlüsselbund. Öffnen Sie ihn mit dem Wiederherstellungscode.
error-passphrase_needed = Dieser Platz wird mit seiner Passphrase geöffnet.
error-key_file_needed = Dieser Platz wird mit seiner Schlüsseldatei geöffnet.
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

error-role = Ihre Rolle darf das nicht. Fragen Sie Ihre Filialleitung.
error-scope = Dieser Fall gehört nicht zu Ihren Filialen.
error-state = So, wie der Fall jetzt steht, geht das nicht. Sehen Sie sich den Fall noch einmal an.
error-field = Ein Feld hat einen Wert, der nicht passt. Berichtigen Sie ihn und versuchen Sie es noch einmal.
error-refused = Eine Regel erlaubt das nicht.
error-not_found = Dieser Fall liegt nicht an diesem Platz.
error-alone = Dieser Platz arbeitet allein; es gibt keine Zentrale, die man fragen könnte.
error-number = Die Fallnummer lässt sich nicht lesen. Ein Buchstabe oder eine Ziffer ist vertippt.

error-unreachable = Die Zentrale antwortet nicht. Arbeiten Sie weiter; es wird von selbst wieder versucht.
error-not_an_office = Unter dieser Adresse antwortet keine Redress-Zentrale. Prüfen Sie die Adresse.
error-certificate = Das Zertifikat der Zentrale stimmt nicht. Machen Sie nicht weiter; fragen Sie die Person, die die Zentrale betreibt.
error-upgrade_required = Die Zentrale verlangt eine neuere Version von Redress. Aktualisieren Sie diesen Platz; das Aufgenommene wartet hier.
error-device_revoked = Die Zentrale hat diesen Platz entfernt. Nicht Gesendetes ist noch hier; bitten Sie die Zentrale um einen neuen Beitrittscode.
error-bad_signature = Die Zentrale hat die Unterschrift dieses Platzes nicht erkannt. Versuchen Sie es noch einmal; kommt es wieder, muss der Platz neu beitreten.
error-code_unknown = Dieser Beitrittscode ist nicht bekannt. Vergleichen Sie ihn mit dem, den Sie bekommen haben.
error-code_expired = Dieser Beitrittscode ist abgelaufen. Bitten Sie die Zentrale um einen neuen.
error-code_used = Dieser Beitrittscode wurde schon benutzt. Bitten Sie die Zentrale um einen neuen.
error-too_many_attempts = Zu viele Versuche. Warten Sie ein wenig und versuchen Sie es noch einmal.
error-busy = Die Zentrale ist beschäftigt. Es wird von selbst wieder versucht.
error-cursor_diverged = Platz und Zentrale erzählen Verschiedenes. Die Fälle werden neu geholt; was wartet, bleibt erhalten.
error-replica_forked = Die Daten dieses Platzes wurden kopiert oder zurückgesetzt. Was wartet, bleibt erhalten und wird unter neuer Kennung gesendet.

error-missing = Die Daten dieses Platzes liegen nicht, wo sie liegen sollten. Es wurde nichts an ihre Stelle gesetzt; sehen Sie nach, ob ein Laufwerk fehlt.
error-exists = Dort liegt schon eine Datei. Es wurde nichts ersetzt.
error-wrong_key = Die Daten gehören zu einem anderen Schlüssel. Nichts wurde verändert; öffnen Sie sie mit dem Wiederherstellungscode.
error-unreadable = Die Daten lassen sich mit diesem Schlüssel nicht lesen: Es ist ein anderer, oder die Datei ist beschädigt. Nichts wurde verändert.
error-damaged = Die Daten dieses Platzes sind beschädigt. Nichts wurde verändert oder gelöscht; spielen Sie eine Sicherung ein oder treten Sie neu bei.
error-not_encrypted = Die Datei ist nicht verschlüsselt, also keine von Redress. Nichts wurde verändert.
error-in_use = Ein anderes Redress hat diesen Platz geöffnet. Schließen Sie es zuerst.
error-disk_full = Die Festplatte ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-commit_unknown = Die Festplatte versagte im Augenblick des Speicherns. Sehen Sie nach, ob der letzte Schritt da ist, bevor Sie ihn wiederholen.
error-io = Die Festplatte hat versagt. Versuchen Sie es noch einmal; kommt es wieder, lassen Sie sie prüfen.
error-newer_schema = Die Daten stammen von einem neueren Redress. Aktualisieren Sie dieses; nichts wurde verändert.
error-no_cipher = Dieses Redress wurde ohne Verschlüsselung gebaut und darf keine Personendaten aufbewahren.
error-document = Der Fall lässt sich nicht lesen. Nichts wurde verändert; alles andere geht weiter.
error-folder = Der Ordner dieses Platzes lässt sich nicht benutzen. Prüfen Sie, ob es ihn gibt und ob Sie hineinschreiben dürfen.
