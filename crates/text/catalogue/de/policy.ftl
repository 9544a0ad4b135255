# Die Regeln der Organisation: ihre Fassungen, was jede sagt, und die nächste, während jemand sie schreibt.

policy-title = Regeln
policy-lede = Was die Organisation verspricht, wen sie verständigt und was sie geben darf. Eine veröffentlichte Fassung ändert sich nie.
policy-versions = Fassungen
policy-version = Fassung { $version }
policy-standing-in_force = in Kraft
policy-standing-to_come = kommt noch
policy-standing-past = früher
policy-standing-unusable = hier nicht verwendbar
policy-from = gilt ab { $when }
policy-published = veröffentlicht { $when }
policy-shipped = kommt mit Redress
policy-earlier = Frühere Fassungen
policy-count = { $count ->
    [one] 1 Fassung
   *[other] { $count } Fassungen
}
policy-missing = Eine Fassung { $version } gibt es an diesem Platz nicht.
policy-unusable = Diese Fassung ist hier nicht verwendbar; stattdessen gilt Fassung { $version }.
policy-unusable-next = Nichts ist verloren: Die Datei bleibt erhalten, und jedes neuere Redress sieht sie sich wieder an. Aktualisieren Sie diesen Platz oder sagen Sie dem Bescheid, der die Datei geschrieben hat.
policy-as-text = Als Text zeigen
policy-as-rules = Zeigen, was sie sagt
policy-copy = Kopieren
policy-copy-failed = Das Kopieren ging nicht. Markieren Sie den Text und kopieren Sie ihn von Hand.
policy-asleep = Wird aufbewahrt und geprüft, aber noch nicht befolgt: Die Plätze richten sich nach dem, was mit Redress kommt.
policy-asleep-shipped = Eine andere Fassung kann das noch nicht ändern.
policy-asleep-short = Aufbewahrt, noch nicht befolgt
policy-none = keine
policy-every-case = Jeder Fall

policy-part-version = Nummer
policy-part-effective_from = Gilt ab
policy-part-targets = Versprechen
policy-part-next_update = Nächste Nachricht an den Kunden
policy-part-pauses = Versprechen ruhen, solange ein Fall wartet auf
policy-part-snooze = Ein aufgeschobener Hinweis schweigt
policy-part-thresholds = Hervorgehoben, wenn so viel Zeit verbraucht ist
policy-part-matrix = Vorrang nach Schwere und Dringlichkeit
policy-part-lifts = Was einen Fall dringender macht
policy-part-ladders = Wer wann verständigt wird
policy-part-calendars = Öffnungszeiten
policy-part-default_calendar = Öffnungszeiten jeder anderen Filiale
policy-part-store_calendars = Öffnungszeiten einer Filiale
policy-part-limits = Was jede Aufgabe geben darf
policy-part-required = Was angegeben sein muss
policy-part-categories = Worum es bei Beschwerden geht
policy-part-packs = Gesetzliche Fristen
policy-part-survey = Was Kunden gefragt werden

policy-rule-service = Wenn ein Versprechen abläuft
policy-rule-safety = Wenn jemand in Gefahr ist
policy-trigger-nearest = Wenn { $percent } % der Zeit für das zuerst fällige Versprechen verbraucht sind
policy-trigger-severity = Schwere „{ $severity }“ oder schlimmer
policy-trigger-flag = Wenn „{ $flag }“ angekreuzt ist
policy-trigger-repeat = Wenn sich ein Kunde { $count }-mal innerhalb von { $days } Tagen beschwert
policy-trigger-similar = Wenn innerhalb von { $days } Tagen { $count } ähnliche Beschwerden kommen
policy-trigger-score = Wenn der Kunde mit { $score } oder weniger antwortet
policy-level-later = { $what }, und danach noch { $span }
policy-level-told = Verständigt wird: { $names }.
policy-level-fallback = Ist dort niemand: { $name }.
policy-level-answer = Antwortet niemand, wird die nächste Person verständigt nach: { $span }.
policy-level-repeat = Wiederholt alle: { $span }.
policy-level-ends = Es endet, wenn { $ends }.
policy-level-card = Dazu sehen sie: { $card }
policy-owner = wer zuständig ist
policy-stop-acknowledged = alle Verständigten geantwortet haben
policy-stop-taken = jemand den Fall übernimmt
policy-stop-met = das Versprechen gehalten ist
policy-stop-ended = der Fall endet
policy-ladders-none = Niemand wird von etwas verständigt.

policy-calendars-count = { $count ->
    [one] 1 Kalender
   *[other] { $count } Kalender
}
policy-calendar-default = Für jede Filiale ohne eigene Zeiten.
policy-calendar-default-and = Für { $names } und jede Filiale ohne eigene Zeiten.
policy-calendar-stores = Für { $names }.
policy-calendar-unused = Keine Filiale hat diese Zeiten.
policy-calendar-zone = In der Zeit von { $zone }.
policy-calendar-own-zone = In der Zeit jeder Filiale.
policy-hours = { $from }–{ $to }
policy-closed = geschlossen
policy-days = { $from } bis { $to }
policy-holidays = Geschlossen am
policy-holidays-none = Darüber hinaus ist kein Tag geschlossen.
policy-days-count = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}

policy-severity = Schwere
policy-lift = „{ $flag }“ macht einen Fall mindestens „{ $priority }“.
policy-limits-none = Nur wer für alle Filialen einsteht, darf etwas geben, ohne zu fragen.
policy-limits-others = Eine Aufgabe, die nicht genannt ist, darf nichts geben, ohne zu fragen.
policy-limit-role = Aufgabe
policy-limit-case = In einem Fall
policy-limit-year = Einem Kunden im Jahr
policy-limit-any = alles
policy-required-none = Nichts außer dem, was geschehen ist.
policy-required-for = Für
policy-required-before = Vor dem
policy-required-fields = Muss angegeben sein
policy-stage-record = Aufnehmen
policy-stage-resolve = Lösen
policy-stage-close = Beenden
policy-categories-count = { $count ->
    [one] 1 Kategorie
   *[other] { $count } Kategorien
}
policy-retired = { $name } (kein neuer Fall)
policy-packs-count = { $count ->
    [one] 1 Quelle
   *[other] { $count } Quellen
}
policy-packs-none = An keinen Fall ist ein Gesetz gebunden.
policy-pack = Quelle
policy-pack-checked = Zuletzt nachgesehen
policy-pack-unknown = { $code }, das dieses Redress nicht kennt
policy-questions-count = { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}
policy-survey-none = Nichts wird gefragt.
policy-scale = ({ $min } – { $max })
policy-scale-reversed = ({ $min } – { $max }; je weniger, desto besser)

policy-draft = Die nächste Fassung
policy-draft-none = noch nicht begonnen
policy-draft-begun = begonnen, gesichert { $when }
policy-draft-from = Nächste Fassung hiermit beginnen
policy-draft-go-on = An der nächsten Fassung weiterschreiben
policy-discard = Verwerfen
policy-draft-replaced = Der Entwurf wurde ersetzt.
policy-draft-discarded = Der Entwurf wurde verworfen.
policy-begin = Noch ist nichts geschrieben
policy-begin-next = Beginnen Sie mit den Regeln, die in Kraft sind, und ändern Sie, was Sie wollen, oder öffnen Sie eine TOML-Datei; Sie können sie auch hierher ziehen. Nichts gilt, bevor es veröffentlicht ist.
policy-begin-with = Mit Fassung { $version } beginnen
policy-open = Datei öffnen …
policy-open-drop = TOML-Datei hier ablegen
policy-open-failed = Diese Datei lässt sich nicht öffnen.
policy-open-failed-next = Sie ist leer, länger als 256 kB oder kein Text. Was vorher hier stand, ist unberührt; wählen Sie eine andere Datei.
policy-file = Die Datei (TOML)
policy-file-hint = Zeilen, die mit # beginnen, sind Bemerkungen. Die Nummer muss steigen, und das Datum muss in der Zukunft liegen.
policy-at-office = Die Regeln dieses Platzes kommen von seiner Zentrale.
policy-at-office-next = Schreiben, prüfen und erproben Sie die nächste Fassung hier und speichern Sie sie dann als Datei. Die Verwaltung veröffentlicht sie in der Zentrale, und jeder Platz bekommt sie mit seinem nächsten Austausch:

policy-check = Prüfen
policy-changes = Was sich ändert
policy-cases = Fälle des letzten Monats
policy-answer = Antwort
policy-old = Der Text hat sich seitdem geändert. Fragen Sie noch einmal.
policy-unreadable = Das lässt sich noch nicht sagen: Die Datei ist nicht lesbar.
policy-fits = Nichts ist falsch: Das kann die nächste Fassung sein.
policy-fits-as = Fassung { $version }, gilt ab { $when }.
policy-problems = { $count ->
    [one] Eines hindert dies daran, die nächste Fassung zu sein.
   *[other] { $count } Dinge hindern dies daran, die nächste Fassung zu sein.
}
policy-go-line = Zu Zeile { $line }
policy-line = Zeile { $line }
policy-entry = Eintrag { $entry }
policy-same = Nichts: Sie sagt dasselbe wie Fassung { $version }.
policy-differs = { $count ->
    [one] Ein Wert ist anders als in Fassung { $version }, die in Kraft ist.
   *[other] { $count } Werte sind anders als in Fassung { $version }, die in Kraft ist.
}
policy-differs-asleep = { $count ->
    [one] Einer davon wird aufbewahrt, aber noch von keinem Platz befolgt.
   *[other] { $count } davon werden aufbewahrt, aber noch von keinem Platz befolgt.
}
policy-place = Stelle
policy-before = Jetzt
policy-after = Dann
policy-nothing = nichts
policy-moved = { $count ->
    [0] Nichts wäre anders gewesen.
    [one] Bei einem Fall wäre etwas anders gewesen.
   *[other] Bei { $count } Fällen wäre etwas anders gewesen.
}
policy-moved-of = Angesehen: { $complaints } Fälle an diesem Platz, die Sie lesen dürfen, eingegangen seit { $since }, verglichen mit Fassung { $version }.
policy-moved-asleep = Noch von keinem Platz befolgt, hier aber mitgezählt: { $places }.
policy-cases-count = { $count ->
    [one] 1 Fall
   *[other] { $count } Fälle
}
policy-cases-more = { $count ->
    [one] und ein weiterer
   *[other] und { $count } weitere
}
policy-effect-more_urgent = Dringender
policy-effect-less_urgent = Weniger dringend
policy-effect-due_earlier = Ein Versprechen wäre früher fällig gewesen
policy-effect-due_later = Ein Versprechen wäre später fällig gewesen
policy-effect-missed = Ein Versprechen wäre verfehlt worden, das gehalten wurde oder noch läuft
policy-effect-kept = Ein Versprechen wäre gehalten worden, das verfehlt wurde
policy-effect-approval_needed = Hätte jemandes Freigabe gebraucht
policy-effect-approval_spared = Hätte keine Freigabe gebraucht

policy-save = Als Datei speichern
policy-saved = Gespeichert als { $path }
policy-save-failed = Die Datei konnte nicht gespeichert werden.
policy-save-failed-next = Der Entwurf ist an diesem Platz gesichert. Sehen Sie nach, ob der Ordner für Downloads da ist und die Platte Platz hat, oder kopieren Sie den Text.
policy-set = Festlegen …
policy-set-sure = Fassung { $version } festlegen?
policy-set-explain = Sie gilt ab { $when }. Fälle, die von da an eingehen, richten sich nach ihr; frühere behalten, was ihnen versprochen wurde. Ist eine Fassung festgelegt, lässt sie sich nicht mehr ändern, nur durch eine weitere ablösen.
policy-set-differs = { $count ->
    [0] Sie sagt dasselbe wie Fassung { $version }.
    [one] Ein Wert ist anders als in Fassung { $version }.
   *[other] { $count } Werte sind anders als in Fassung { $version }.
}
policy-set-do = Festlegen
policy-set-done = Fassung { $version } ist festgelegt und gilt ab { $when }.

policy-problem-not_toml = Von hier an ist es kein TOML. Der Leser sagt dazu: { $message }
policy-problem-too_long = Die Datei hat { $bytes } Bytes; höchstens { $most } dürfen es sein.
policy-problem-not_as_published = Sie wurde als Fassung { $version } veröffentlicht, mit anderem Datum oder anderer Nummer als in der Datei.
policy-problem-unknown_key = Etwas mit diesem Namen gibt es hier nicht. Vielleicht ein Tippfehler?
policy-problem-missing_key = Das muss angegeben sein.
policy-problem-wrong_kind = Hier muss { $expected } stehen; es ist { $found }.
policy-problem-not_readable = „{ $text }“ ist nicht lesbar; erwartet wird { $expected }.
policy-problem-unknown_word = „{ $word }“ ist hier nicht bekannt. Bekannt sind: { $known }.
policy-problem-unknown_role = Eine Aufgabe „{ $role }“ gibt es nicht.
policy-problem-unknown_field = Eine Beschwerde hat keine Angabe „{ $field }“.
policy-problem-matrix_gap = Hier braucht es vier Einträge; es sind { $found }.
policy-problem-not_a_priority = Ein Vorrang ist 1, 2, 3 oder 4, nicht { $value }.
policy-problem-not_a_flag = Die Angabe „{ $field }“ wird nicht mit Ja oder Nein beantwortet, kann also keinen Fall dringender machen.
policy-problem-thresholds_not_ascending = { $percent } % muss mehr sein als das, was davor steht.
policy-problem-hours_reversed = Diese Zeiten enden um { $to }, also nicht nach { $from }.
policy-problem-hours_beyond_day = Ein Tag endet um 24:00; { $time } liegt nicht darin.
policy-problem-hours_overlap = { $later } beginnt, bevor { $earlier } zu Ende ist.
policy-problem-hours_out_of_order = { $later } kommt vor { $earlier } und muss davor stehen.
policy-problem-unknown_zone = Eine Zeitzone „{ $zone }“ gibt es nicht.
policy-problem-nameless_holiday = Dieser Tag hat keinen Namen. Der Name erklärt, warum an ihm nichts fällig wird.
policy-problem-unknown_calendar = In dieser Datei heißen keine Öffnungszeiten „{ $calendar }“.
policy-problem-unknown_store = Die Organisation hat keine Filiale „{ $store }“.
policy-problem-never_opens = Hier ist nie geöffnet; was in Öffnungszeiten versprochen ist, würde niemals fällig.
policy-problem-empty_span = Das muss länger dauern als gar nicht.
policy-problem-nobody_told = Diese Stufe verständigt niemanden: Sie nennt weder Empfänger noch Ersatz.
policy-problem-owner_only = Diese Stufe verständigt nur den Zuständigen. Für Fälle ohne Zuständigen muss sie einen Ersatz nennen.
policy-problem-clock_missing = Ein Prozentwert braucht das Versprechen, von dem er ist.
policy-problem-clock_not_used = Nur ein Prozentwert ist von einem Versprechen; „{ $trigger }“ ist keiner.
policy-problem-unknown_threshold = { $percent } % gehört nicht zu den Schwellen dieser Datei.
policy-problem-levels_not_ascending = „{ $later }“ kommt nicht nach der Stufe davor, „{ $earlier }“.
policy-problem-role_changes_nothing = Die Aufgabe „{ $role }“ ändert nichts, kann also weder einen Fall übernehmen noch etwas geben.
policy-problem-nobody_holds_role = Niemand in der Organisation hat eine dieser Aufgaben: { $roles }.
policy-problem-unknown_currency = Eine Währung „{ $currency }“ gibt es nicht.
policy-problem-limit_decreases = „{ $role }“ darf hier { $amount } geben, weniger als die { $lower_amount } von „{ $lower }“. Wer für mehr einsteht, darf nicht weniger geben.
policy-problem-negative_limit = Eine Grenze kann nicht unter null liegen; angegeben ist { $amount }.
policy-problem-year_below_case = Die Grenze für das Jahr, { $year }, liegt unter der für einen Fall, { $case }.
policy-problem-unknown_category = Eine Kategorie „{ $category }“ gibt es in dieser Datei nicht.
policy-problem-duplicate = „{ $code }“ steht zweimal da.
policy-problem-not_a_code = Ein Kürzel hat 1 bis 64 Kleinbuchstaben, Ziffern und Unterstriche; „{ $code }“ hat andere Zeichen.
policy-problem-scale_reversed = Die Skala endet bei { $max }, also nicht über { $min }.
policy-problem-effective_in_past = Sie würde ab { $effective_from } gelten, das ist vorbei; jetzt ist { $now }. Wählen Sie ein Datum in der Zukunft.
policy-problem-version_not_above = Fassung { $version } liegt nicht über Fassung { $previous }, der sie folgt. Erhöhen Sie die Nummer.
policy-problem-effective_not_after = Sie würde ab { $effective_from } gelten, also nicht nach der Fassung davor, { $previous }.
policy-problem-code_vanished = „{ $code }“ war bisher ein Kürzel. Alte Fälle tragen es: Behalten Sie es und legen Sie es still.
policy-problem-other = Das wird aus einem Grund abgelehnt, den dieses Fenster nicht kennt: { $code }

policy-expected-list = eine Liste
policy-expected-section = ein Abschnitt mit Schlüsseln
policy-expected-text = ein Text in Anführungszeichen
policy-expected-number = eine ganze Zahl ab 0
policy-expected-amount = eine ganze Zahl in der kleinsten Münze (Cent)
policy-expected-yes_no = true oder false
policy-expected-span = eine Dauer wie "30 min", "4 h" oder "2 d"
policy-expected-target = ein Versprechen wie "30 min", "2 business hours" oder "5 business days"
policy-expected-hours = eine Öffnungszeit wie "09:00-18:00"
policy-expected-date = ein Tag wie "2026-12-25"
policy-expected-instant = ein Zeitpunkt wie "2026-03-01T00:00:00Z"
policy-expected-trigger = ein Auslöser wie "75 %", "severity 1", "flag safety", "3 complaints in 90 d", "5 similar in 30 d", "score 2" oder "manual"
policy-expected-role = eine Aufgabe
policy-expected-store = ein Filialkürzel aus 2 bis 8 Großbuchstaben und Ziffern
policy-found-string = ein Text
policy-found-integer = eine ganze Zahl
policy-found-float = eine Zahl mit Punkt
policy-found-boolean = true oder false
policy-found-datetime = ein Datum
policy-found-array = eine Liste
policy-found-table = ein Abschnitt

policy-key-trigger = Auslöser
policy-key-clock = welches Versprechen
policy-key-offset = wie lange danach
policy-key-hours = nach welcher Zeit
policy-key-recipients = wer verständigt wird
policy-key-fallback = Ersatz
policy-key-ack_within = beantwortet binnen
policy-key-repeat = Wiederholung
policy-key-stop_on = was es beendet
policy-key-card = Karte
policy-key-week = Woche
policy-key-zone = Zeitzone
policy-key-holidays = geschlossen am
policy-key-case = in einem Fall
policy-key-customer_year = im Jahr
policy-key-code = Kürzel
policy-key-subcategories = zweite Ebene
policy-key-retired = stillgelegt
policy-key-retired_subcategories = stillgelegte zweite Ebene
policy-key-record = vor dem Aufnehmen
policy-key-resolve = vor dem Lösen
policy-key-close = vor dem Beenden
policy-key-categories = nach Kategorie
policy-key-min = niedrigste Antwort
policy-key-max = höchste Antwort
policy-key-direction = welches Ende gut ist
policy-key-general = jeder Fall
policy-key-service = wenn ein Versprechen abläuft
policy-key-safety = wenn jemand in Gefahr ist
policy-key-file = Datei
