escalation-title = Eskalationen
escalation-lede = Worum Kollegen, Fristen und Gefahren Sie bitten. Wer übernimmt, wird zuständig.
escalation-empty = Niemand wartet auf Sie.
escalation-empty-next = Legt Ihnen jemand einen Fall vor, erscheint er hier, auch ohne Verbindung zur Zentrale.
escalation-asked = { $name } fragte { $when } an: { $role }
escalation-declined = { $name } lehnte ab: { $reason }
escalation-take-short = Übernehmen
escalation-decline-short = Ablehnen …
escalation-open-short = Öffnen
escalation-taken = { $name } hat { $when } übernommen
escalation-due = nächstes Versprechen fällig { $when }
escalation-overdue = { $span } überfällig
escalation-rest-title = Andere und frühere
escalation-unsent = noch nicht gesendet: Außerhalb dieses Platzes weiß noch niemand davon
escalation-snoozed = Zurückgestellt bis { $when }
call-title = Ruft Sie
call-since = Sie wurden { $when } verständigt. Wer übernimmt, wird zuständig.
call-pass-on = Weitergeben …
escalation-asked-title = Von Kollegen vorgelegt

attention-title = Zu klären
attention-lede = Was nicht von selbst durchging. Jedes Wort, das Sie schrieben, ist noch da.
attention-empty = Hier braucht Sie nichts.
attention-empty-next = Ändern zwei Personen dieselbe Angabe oder weist die Zentrale einen Schritt zurück, erscheint es hier, mit jedem Wort.
attention-nothing-lost = Nichts ist verloren.
attention-refused = Von der Zentrale zurückgewiesen
attention-contested = Zwei Antworten auf eine Frage
attention-overruled = Ohne Wirkung
attention-overruled-by = Gleichzeitig: { $name } { $deed }, und das gilt.
attention-renumbered = Nummer zweimal vergeben
attention-renumbered-explain = Auf dem Beleg des Kunden steht { $printed }; diese Nummer trägt auch eine andere Beschwerde. Diese hier heißt nun { $number }; beide Nummern finden sie.
attention-copied = Dieser Platz wurde kopiert oder zurückgesetzt
attention-copied-explain = Seine Daten liefen an zwei Stellen, oder sie wurden auf einen früheren Tag zurückgesetzt. Alles noch nicht Gesendete blieb erhalten und ging erneut hinaus. Neue Nummern tragen { $now } statt { $before }.
attention-copied-when = Bemerkt { $when }
attention-refused-by = { $name } { $deed }, { $when }
attention-text = Was geschrieben wurde
attention-copy = Wörter kopieren
attention-dismiss = Weglegen
attention-dismiss-sure = Dies weglegen?
attention-dismiss-explain = Die Wörter verschwinden aus der Liste dieses Platzes. Kopieren Sie sie vorher, wenn Sie sie noch brauchen.
attention-open = Fall öffnen
attention-redo = Noch einmal tun
attention-pick = Was stimmt?

refusal-role = Die Rolle „{ $role }“ darf das nicht.
refusal-scope = Der Fall gehört nicht zu Ihren Filialen.
refusal-state = Das geht nicht, solange der Fall so steht: „{ $state }“.
refusal-limit = Das ist mehr, als die Rolle ohne jemanden mit höherer Grenze geben darf.
refusal-limit-amounts = { $amount } ist mehr, als die Rolle geben darf: { $limit }. Freigeben muss es jemand mit höherer Grenze.
refusal-four_eyes = Das muss jemand anders tun: Von wem der Vorschlag stammt, darf es nicht.
refusal-field = { $field }: { $problem }
refusal-field-missing = fehlt
refusal-field-too_long = ist zu lang
refusal-field-too_many = sind zu viele
refusal-field-value = hat einen Wert, der nicht passt
refusal-field-not_editable = lässt sich nicht ändern
refusal-field-taken = gehört zu einem anderen Fall
refusal-field-not_yours = gehört einem anderen Platz
refusal-field-store = ist von einer anderen Filiale
refusal-field-owed = sind noch nicht alle erledigt
refusal-close-cause-missing = Noch hat niemand gesagt, warum es geschehen ist. Stellen Sie erst die Ursache fest; dann kann der Fall beendet werden.
refusal-relate-to-value = An diesem Platz liegt kein anderer Fall mit dieser Nummer, oder die beiden sind schon so verknüpft. Vergleichen Sie jedes Zeichen mit dem Beleg.
refusal-dep_refused = Ein früherer Schritt, auf dem dieser aufbaut, wurde zurückgewiesen.
refusal-dep_missing = Ein früherer Schritt, auf dem dieser aufbaut, hat die Zentrale nicht erreicht.
refusal-actor_not_yours = Er trägt die Kennung eines anderen Platzes.
refusal-seq_conflict = Die Zentrale hat unter dieser Kennung schon einen anderen Schritt.
refusal-invalid_change = Die Zentrale konnte ihn nicht lesen.
refusal-too_large = Er ist zu groß.
refusal-old_generation = Der Fall wurde inzwischen neu geschrieben.
refusal-doc_erased = Der Fall wurde endgültig gelöscht und mit ihm, was hier geschrieben stand.
refusal-quarantined = Die Zentrale hat diesen Platz entfernt und bewahrt den Schritt gesondert auf.
refusal-unopened = Der Fall ließ sich an diesem Platz nicht öffnen; der Schritt konnte nicht wiederholt werden.
refusal-other = Die Zentrale nannte einen Grund, den diese Version nicht kennt: { $code }

status-label = Verbindung und Ungesendetes
status-all-sent-when = Alles gesendet · { $when }
status-alone = Dieser Platz arbeitet allein. Alles wird hier aufbewahrt.
status-waiting-oldest = { $count ->
    [one] 1 wartet, { $age } alt
   *[other] { $count } warten, das älteste { $age } alt
}
status-waiting-new = { $count ->
    [one] 1 wartet, gerade eben
   *[other] { $count } warten, gerade eben
}
status-lease-days = { $days ->
    [0] ohne die Zentrale sperrt sich dieser Platz heute
    [one] ohne die Zentrale sperrt sich dieser Platz in 1 Tag
   *[other] ohne die Zentrale sperrt sich dieser Platz in { $days } Tagen
}
status-first-sync = Fälle werden geholt, { $done } von { $total }
status-connecting = die Zentrale wird gefragt …
connection-alone = arbeitet allein
connection-connecting = die Zentrale wird gefragt …
connection-online = verbunden
connection-offline = keine Verbindung
connection-busy = die Zentrale ist beschäftigt, gleich noch einmal
connection-not_an_office = unter der Adresse antwortet keine Zentrale
connection-certificate = das Zertifikat der Zentrale stimmt nicht
connection-revoked = die Zentrale hat diesen Platz entfernt
connection-upgrade_required = die Zentrale verlangt ein neueres Redress
connection-failed = der letzte Austausch misslang, gleich noch einmal
status-attention = { $count ->
    [one] 1 zu klären
   *[other] { $count } zu klären
}
status-never = noch nie gesendet
status-storage-failed = Dieser Platz kann nicht auf seine Festplatte schreiben. Was Sie sehen, ist sicher; Neues lässt sich erst bewahren, wenn Platz ist.

desk-title = Dieser Platz
desk-lede = Was hier aufbewahrt wird und wie es steht.
desk-store = Filiale
desk-code = Kennung des Platzes
desk-office = Zentrale
desk-office-none = keine, dieser Platz arbeitet allein
desk-last-sync = Letzter Austausch mit der Zentrale
desk-last-sync-never = noch nie
desk-cases = Fälle, die hier liegen
desk-unsent = Schritte, die aufs Senden warten
desk-size = Belegter Speicher
desk-folder = Ordner
desk-toasts = Hinweise seit dem Start
desk-toasts-count = { $shown } gezeigt, { $failed } misslungen
desk-keychain = Der Schlüssel zu diesem Platz
desk-keychain-found = im Schlüsselbund dieses Rechners
desk-keychain-absent = nicht im Schlüsselbund, wird bei jedem Start erfragt
desk-keychain-locked = in einem gesperrten Schlüsselbund
desk-keychain-unavailable = kein Schlüsselbund auf diesem Rechner, wird bei jedem Start erfragt
desk-version = Version
desk-sync-now = Jetzt bei der Zentrale nachfragen
desk-people = Personen an diesem Platz
desk-look = Sprache und Aussehen
desk-language = Sprache
desk-theme = Hell oder dunkel
desk-theme-system = Wie der Rechner
desk-theme-light = Hell
desk-theme-dark = Dunkel
desk-size-text = Schriftgröße
desk-size-percent = { $percent } %
desk-theme-contrast = Hoher Kontrast
desk-density = Abstände
desk-density-desk = Für die Maus
desk-density-touch = Für Finger
desk-lock = Von selbst sperren
desk-lock-never = Nie
desk-lock-after = Nach { $minutes } Minuten
desk-lock-pinless = Das wirkt, sobald Sie eine PIN haben.
desk-quiet = Meldungen, während ein Geschäft geschlossen ist
desk-quiet-urgent = Nur dringende
desk-quiet-all = Alle
desk-add-person = Person hinzufügen
desk-add-person-code = Beitrittscode von der Zentrale
desk-set-pin-new = Neue PIN, 4 bis 12 Ziffern
desk-set-pin-do = PIN setzen
desk-set-pin-done = Ihre PIN ist gesetzt.
desk-computer = Dieser Computer
desk-login = Redress bei der Anmeldung starten
desk-login-hint = Damit nichts versäumt wird, bevor jemand es öffnet. Gilt für Sie an diesem Computer.
