start-step = Schritt { $step } von { $count }
start-language-title = Ihre Sprache
start-how-title = Wie soll dieser Platz arbeiten?
start-how-join = Einer Zentrale beitreten
start-how-join-explain = Sie haben einen Beitrittscode bekommen. Fälle wandern zwischen diesem Platz, der Zentrale und Ihren Kollegen.
start-how-alone = Allein ausprobieren
start-how-alone-explain = Ohne Zentrale. Alles bleibt auf diesem Rechner.
start-join-title = Einer Zentrale beitreten
start-join-url = Adresse der Zentrale
start-join-code = Beitrittscode
start-join-code-hint = Buchstaben und Ziffern; Bindestriche sind gleichgültig.
start-join-device = Name dieses Platzes
start-join-device-hint = So, wie Kollegen ihn nennen: „Tresen 2“.
start-join-person = Ihr Name
start-join-more = Mehr
start-join-ca = Zertifikat der Zentrale
start-join-ca-hint = Nur wenn Ihre Zentrale Ihnen eines gegeben hat: wo die PEM-Datei auf diesem Rechner liegt.
start-join-do = Beitreten
start-join-working = Die Zentrale wird gefragt …
start-passphrase = Passphrase
start-passphrase-hint = Dieser Rechner hat keinen brauchbaren Schlüsselbund. Die Passphrase öffnet den Platz bei jedem Start.
start-alone-title = Allein ausprobieren
start-alone-demo = Mit Beispielfällen füllen
start-alone-demo-explain = 500 echte Beschwerden aus öffentlichen Verzeichnissen, verteilt auf eine erfundene Kette.
start-alone-do = Beginnen
start-alone-working = Der Platz wird eingerichtet …
start-code-title = Ihr Wiederherstellungscode
start-code-explain = Er öffnet diesen Platz, wenn der Schlüsselbund des Rechners verloren geht. Er wird nur jetzt gezeigt und nirgends sonst aufbewahrt. Schreiben Sie ihn auf Papier.
start-code-label = Wiederherstellungscode
start-code-written = Ich habe ihn aufgeschrieben
start-code-go = Weiter
start-code-no-keychain = Der Schlüsselbund dieses Rechners hält den Schlüssel nicht; der Platz fragt bei jedem Start nach einem Code.
start-ready-title = Bereit
start-ready-explain = Nehmen Sie eine Beschwerde auf, sobald jemand vor Ihnen steht. Nichts davon braucht eine Verbindung.
start-ready-record = Beschwerde aufnehmen
start-ready-look = Erst umsehen
start-failed-title = Dieser Platz lässt sich nicht öffnen

unlock-title = Dieser Platz ist gesperrt
unlock-locked = Der Schlüsselbund des Rechners ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal, oder öffnen Sie den Platz mit dem Wiederherstellungscode.
unlock-absent = Der Schlüssel liegt nicht im Schlüsselbund dieses Rechners. Ihre Fälle liegen sicher auf der Festplatte; der Wiederherstellungscode öffnet sie.
unlock-unavailable = Dieser Rechner hat keinen Schlüsselbund. Wiederherstellungscode oder Passphrase öffnen den Platz.
unlock-with = Öffnen mit
unlock-recovery = Wiederherstellungscode
unlock-passphrase = Passphrase
unlock-do = Öffnen
unlock-working = Wird geöffnet …
unlock-safe = Ein falscher Versuch löscht nichts.

lock-title-lease_ended = Dieser Platz ist gesperrt
lock-title-desk_revoked = Die Zentrale hat diesen Platz entfernt
lock-title-desk_wiped = Dieser Platz wurde gelöscht
lock-waiting = { $count ->
    [0] Nichts wartet darauf, gesendet zu werden.
    [one] 1 Schritt wartet darauf, gesendet zu werden. Er ist aufbewahrt.
   *[other] { $count } Schritte warten darauf, gesendet zu werden. Sie sind aufbewahrt.
}
lock-clock = Wenn das Datum dieses Rechners falsch ist, stellen Sie es zuerst richtig.

person-title = Wer ist am Platz?
lock-pinless = Sie haben keine PIN; eine Sperre hielte niemanden ab. Setzen Sie eine unter „Dieser Platz“. Hier kann jemand anderes übernehmen.
person-switch = Person wechseln
person-pin = PIN von { $name }
person-pin-do = Wechseln
person-here = jetzt am Platz
person-nobody = Niemand

alone-organisation = Mein Laden
alone-person = Sie
