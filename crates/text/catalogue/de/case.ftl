case-facts = Angaben
case-timeline = Was seither geschah
case-next = Was Sie tun können
case-clocks = Versprechen
case-description = Mit den Worten des Kunden
case-unsent = Noch nicht gesendet: Zentrale und andere Plätze sehen die letzten Schritte noch nicht.
case-not-found = Dieser Fall liegt nicht an diesem Platz.
case-missing-next = Vielleicht gehört er zu einer anderen Filiale oder ist noch nicht angekommen.
case-restricted = Über das Personal
case-restricted-why = Lesen können diesen Fall nur, wer ihn aufgenommen hat, und wer für das Gebiet oder alle Filialen zuständig ist.

sentence-open-nobody = Noch kümmert sich niemand darum; das nächste Versprechen ist fällig: { $due }.
sentence-open = { $name } kümmert sich darum; das nächste Versprechen ist fällig: { $due }.
sentence-open-nodue = { $name } kümmert sich darum.
sentence-open-nobody-nodue = Noch kümmert sich niemand darum.
sentence-late-nobody = Noch kümmert sich niemand darum, und die Antwort war fällig: { $due }.
sentence-late = { $name } kümmert sich darum; die Antwort war fällig: { $due }.
sentence-escalated = Es wartet darauf, dass jemand übernimmt; gefragt wurde { $when }: { $role }.
sentence-resolved = In Ordnung gebracht { $when }: { $outcome }
sentence-resolved-plain = In Ordnung gebracht { $when }.
sentence-closed = Beendet { $when }: { $outcome }
sentence-closed-plain = Beendet { $when }.
sentence-withdrawn = Der Kunde hat die Beschwerde zurückgezogen ({ $when }).
sentence-waiting_customer = Wartet seit { $since } auf den Kunden: { $reason }
sentence-waiting_third_party = Wartet seit { $since } auf Dritte: { $reason }
sentence-waiting_internal = Wartet seit { $since } auf Kollegen: { $reason }
sentence-not_investigated = Wird nicht weiter untersucht: { $reason }
sentence-proposed = Entschieden: { $given }. Der Kunde weiß es noch nicht.
sentence-approval_pending = { $name } schlägt vor: { $given }. Die Freigabe steht aus.
sentence-returned = Der Vorschlag wurde zurückgegeben: { $reason }
sentence-offered = Angeboten { $when }: { $given }. Die Antwort des Kunden steht aus.
sentence-final_response = Dem Kunden abschließend geantwortet { $when }: { $decision }.
sentence-rejected = Der Kunde hat das Angebot abgelehnt: { $text }
sentence-no_reply = Der Kunde hat auf das Angebot nicht geantwortet; gemacht wurde es { $when }.
sentence-fulfilling = { $count ->
    [one] Angenommen { $when }: { $given }. Eines ist noch zu tun.
   *[other] Angenommen { $when }: { $given }. { $count } Dinge sind noch zu tun.
}
sentence-fulfilled = Angenommen { $when }: { $given }. Alles ist getan.
sentence-referred_external = Liegt seit { $since } bei einer äußeren Stelle: { $body }
sentence-duplicate = Aussortiert { $when }, derselbe Fall wie ein anderer: { $reason }
sentence-forwarded = Zur Antwort weitergegeben { $when }: { $reason }
sentence-invalid = Aussortiert { $when }, keine Beschwerde: { $reason }

group-customer = Kunde
group-about = Worum es geht
group-request = Was gewünscht wird
group-assessment = Einschätzung
group-origin = Herkunft
group-other = Sonstiges

case-owner = Zuständig
case-owner-none = noch niemand
case-recorded = Aufgenommen
case-received = Eingegangen
case-more-facts = Fehlende Angaben zeigen
case-fewer-facts = Fehlende Angaben verbergen
case-edit = { $field } ändern
case-edit-save = Übernehmen
case-contested = Zwei Personen haben dies gleichzeitig geschrieben
case-contested-keep-short = Dies behalten
case-contested-third = Etwas anderes schreiben
case-similar = Vielleicht ähnlich

timeline-overruled = ohne Wirkung: Jemand tat gleichzeitig etwas anderes
timeline-overruled-by = ohne Wirkung: { $name } { $deed }, zur gleichen Zeit
timeline-overrules = gilt; { $name } { $deed }, zur gleichen Zeit und ohne Wirkung
timeline-skewed = die Uhr des Platzes ging falsch; gezeigt wird die Zeit der Zentrale
timeline-unsent = noch nicht gesendet
timeline-elsewhere = an einem anderen Platz
timeline-to = an { $name }
timeline-to-nobody = an niemanden
timeline-line = Posten { $line }
timeline-changed = { $field }: { $value }
timeline-changed-empty = { $field }: keine Angabe mehr
timeline-note-add = Notiz schreiben
timeline-note-placeholder = Was sollte die nächste Person wissen?
timeline-note-save = Notiz hinzufügen

clock-why = Warum dann?
clock-why-title = Warum „{ $clock }“ dann fällig ist: { $when }
clock-why-started = Beginn
clock-why-target = Versprochen
clock-why-due = Fällig
clock-why-zone = Zeiten der Filiale, { $zone }
clock-why-hours = { $count ->
    [one] eine Stunde nach der Uhr, Tag und Nacht
   *[other] { $count } Stunden nach der Uhr, Tag und Nacht
}
clock-why-business-hours = { $count ->
    [one] eine Stunde, in der die Filiale geöffnet ist
   *[other] { $count } Stunden, in denen die Filiale geöffnet ist
}
clock-why-minutes = { $count ->
    [one] eine Minute nach der Uhr, Tag und Nacht
   *[other] { $count } Minuten nach der Uhr, Tag und Nacht
}
clock-why-business-minutes = { $count ->
    [one] eine Minute, in der die Filiale geöffnet ist
   *[other] { $count } Minuten, in denen die Filiale geöffnet ist
}
clock-why-days = { $count ->
    [one] ein Tag, an dem die Filiale geöffnet ist
   *[other] { $count } Tage, an denen die Filiale geöffnet ist
}
clock-why-priority = Vorrang
clock-why-calendar = Die Filiale gilt als geöffnet
clock-why-calendar-store = Montag bis Samstag, 9 bis 18 Uhr
clock-why-calendar-rules = In den Zeiten, die diese Fassung der Filiale gibt
clock-why-policy = Nach den Regeln, die bei Eingang galten
clock-why-policy-version = Fassung { $version }
clock-why-met = Gehalten
clock-met = gehalten { $when }
clock-met-late = verspätet gehalten, { $when }
clock-due = fällig { $when }
clock-overdue = { $span } überfällig
clock-none = Kein Versprechen läuft.
clock-paused = Die Versprechen ruhen, solange der Fall wartet.

ladder-title = Wer wann verständigt wird
ladder-none = Niemand wird verständigt: Es läuft kein Versprechen, und niemand ist in Gefahr.
ladder-told = { $names } verständigt { $when }
ladder-to-come = Als Nächstes: { $names } { $when }
ladder-nobody = Niemand konnte verständigt werden: Niemand mit dieser Aufgabe darf diesen Fall lesen.
ladder-unsent = Außerhalb dieses Platzes weiß noch niemand davon: Es ist nicht gesendet.
ladder-phone = Im Dienst:
ladder-threshold = { $percent } % der Zeit für „{ $clock }“ verbraucht
ladder-manual = Jemand hat um Hilfe gebeten
ladder-acknowledged = Alle Verständigten haben geantwortet, { $when }
ladder-taken = { $name } hat { $when } übernommen
ladder-met = Das Versprechen wurde { $when } gehalten
ladder-ended = Der Fall endete { $when }
ladder-cleared = Zurückgenommen { $when }
ladder-why = Warum?
ladder-why-title = Warum sie verständigt werden
ladder-because = Auslöser
ladder-reached = Erreicht
ladder-later = Wie lange danach
ladder-when = Verständigt
ladder-answer-by = Antwort bis
ladder-rule = Nach der Regel
ladder-rule-of = { $rule }, Stufe { $level }, Regelwerk { $policy }
ladder-owner = zuständig
ladder-named = { $name }, { $role }
ladder-instead = { $name }, { $role }, anstelle von jemandem, der nicht da ist
ladder-unanswered = { $name }, { $role }, weil niemand rechtzeitig geantwortet hat
ladder-answered = hat { $when } geantwortet
ladder-passed-on = hat { $when } weitergegeben
card-safety = Jetzt tun: die Charge aus dem Regal nehmen, das Stück aufbewahren, ins Unfallbuch eintragen.

do-assign = Jemandem geben
do-assign-me = Übernehmen
do-acknowledge = Den Kunden benachrichtigen
do-escalate = Eskalieren
do-take = Eskalation übernehmen
do-decline = Ablehnen
do-resolve = Lösen
do-reopen = Wieder öffnen
do-close = Beenden
do-withdraw = Vom Kunden zurückgezogen
do-transfer = An andere Filiale geben
do-wait = Auf jemanden warten
do-resume = Weiter bearbeiten
do-not_investigate = Nicht untersuchen
do-propose = Entscheidung vorschlagen
do-approve = Freigeben
do-return = Zurückgeben
do-offer = Entscheidung mitteilen
do-answer = Antwort des Kunden festhalten
do-fulfil = Erledigtes festhalten
do-refer = An äußere Stelle geben
do-set_aside = Aussortieren
do-contact = Kontakt festhalten
do-told_by_phone = Telefonisch informiert
do-relate = Mit anderem Fall verknüpfen
do-unrelate = Verknüpfung zurücknehmen
do-find = Befund festhalten
do-cause = Ursache feststellen
do-survey = Zufriedenheit erfragen
do-more = Mehr
do-note = Notiz schreiben
do-nothing = Sie dürfen diesen Fall lesen, aber nicht ändern.

dialog-assign-title = Wer kümmert sich darum?
dialog-assign-nobody = Niemand
dialog-assign-do = Übergeben
dialog-acknowledge-title = Wie wurde der Kunde benachrichtigt?
dialog-acknowledge-text = Was gesagt oder versucht wurde
dialog-acknowledge-do = Festhalten
dialog-escalate-title = Wer muss handeln?
dialog-escalate-to = Gefragt wird
dialog-escalate-reason = Warum kann das nicht warten?
dialog-escalate-do = Eskalieren
dialog-escalate-hint = Bei der nächsten Verbindung erscheint dort am Platz ein Hinweis.
dialog-decline-title = Diese Eskalation ablehnen?
dialog-decline-reason = Warum
dialog-decline-hint = Sie geht mit Ihrer Begründung an die nächste Rolle.
dialog-decline-do = Ablehnen
dialog-resolve-title = Wie wurde es in Ordnung gebracht?
dialog-resolve-decision = Entscheidung
dialog-resolve-outcome = Was für den Kunden getan wurde
dialog-resolve-do = Lösen
dialog-reopen-title = Warum wieder öffnen?
dialog-reopen-do = Wieder öffnen
dialog-close-title = Diesen Fall beenden
dialog-close-outcome = Wie er ausging
dialog-close-do = Beenden
dialog-withdraw-title = Warum hat der Kunde zurückgezogen?
dialog-withdraw-do = Als zurückgezogen vermerken
dialog-transfer-title = Zu welcher Filiale gehört der Fall?
dialog-transfer-to = Filiale
dialog-transfer-hint = Bei der nächsten Verbindung verlässt er die Plätze dieser Filiale, mit allem, was darin steht. Dort hat ihn niemand, bis ihn jemand übernimmt.
dialog-transfer-do = Abgeben
dialog-wait-title = Worauf wird gewartet?
dialog-wait-on = Gewartet wird auf
dialog-wait-reason = Was kommen muss
dialog-wait-do = Warten
dialog-resume-title = Weiter bearbeiten
dialog-resume-reason = Was kam, oder warum nicht mehr gewartet wird
dialog-resume-do = Weiter
dialog-not_investigate-title = Warum wird nicht untersucht?
dialog-not_investigate-do = Nicht untersuchen
dialog-propose-title = Entscheidung vorschlagen
dialog-propose-do = Vorschlagen
dialog-approve-title = Dies freigeben?
dialog-approve-hint = Danach kann es dem Kunden mitgeteilt werden.
dialog-approve-do = Freigeben
dialog-return-title = Dies zurückgeben?
dialog-return-reason = Was anders sein sollte
dialog-return-do = Zurückgeben
dialog-offer-title = Wie wurde es dem Kunden mitgeteilt?
dialog-offer-method = Wie
dialog-offer-text = Was gesagt oder geschrieben wurde
dialog-offer-do = Festhalten
dialog-answer-title = Was hat der Kunde gesagt?
dialog-answer-reply = Antwort
dialog-answer-text = Die Worte des Kunden, oder was versucht wurde
dialog-answer-do = Festhalten
dialog-fulfil-title = Was wurde erledigt?
dialog-fulfil-line = Was
dialog-fulfil-proof = Wo es belegt ist
dialog-fulfil-hint = Die Nummer an der Kasse oder in der Buchhaltung, oder wer es wann getan hat. Redress selbst zahlt nichts.
dialog-fulfil-do = Als erledigt festhalten
dialog-refer-title = Bei welcher äußeren Stelle liegt es?
dialog-refer-body = Stelle und ihr Aktenzeichen
dialog-refer-do = Abgeben
dialog-set_aside-title = Warum aussortieren?
dialog-set_aside-aside = Grund
dialog-set_aside-reason = Welche Nummer, wer zuständig ist, oder was es stattdessen ist
dialog-set_aside-do = Aussortieren
dialog-contact-title = Kontakt mit dem Kunden
dialog-contact-direction = Wer sich bei wem meldete
dialog-contact-channel = Wie
dialog-contact-text = Was gesagt wurde
dialog-contact-do = Festhalten
dialog-told_by_phone-title = Wer wurde telefonisch informiert?
dialog-told_by_phone-whom = Name
dialog-told_by_phone-text = Was die Person sagte
dialog-told_by_phone-hint = Übernommen ist die Eskalation damit nicht: Sie bleibt offen, bis jemand sie an einem Platz übernimmt.
dialog-told_by_phone-do = Festhalten
dialog-relate-title = Wie gehört der Fall zu einem anderen?
dialog-relate-kind = Art der Verknüpfung
dialog-relate-number = Nummer des anderen Falls
dialog-relate-hint = Beide Fälle bleiben, wie sie sind. Die Verknüpfung lässt sich zurücknehmen.
dialog-relate-do = Verknüpfen
dialog-find-title = Was wurde herausgefunden?
dialog-find-text = Befund
dialog-find-evidence = Was es belegt: eine Datei, ein Eintrag, ein Zeuge
dialog-find-do = Festhalten
dialog-cause-title = Warum ist es geschehen?
dialog-cause-do = Ursache feststellen
dialog-survey-title = Wie war es für den Kunden?
dialog-survey-question = Lesen Sie dies vor
dialog-survey-do = Antwort festhalten

# Was entschieden und gegeben wird.
proposal-title = Entscheidung und Ausgleich
proposal-currency = Währung
proposal-lines = Was für den Kunden getan wird
proposal-remedy = Was
proposal-amount = Betrag
proposal-note = Welcher Artikel, oder was sonst zu wissen ist
proposal-add = Posten hinzufügen
proposal-remove = Posten { $line } entfernen
proposal-total = Zusammen
proposal-total-open = noch unklar
proposal-nothing = Es wird nichts gegeben.
proposal-given = { $what }, { $total }
proposal-done = Erledigt: { $proof }
proposal-owed = noch zu tun
proposal-by = Vorgeschlagen von { $name }
proposal-waits = Wartet auf Freigabe: über der Grenze von { $name }, { $limit }
proposal-approved = Freigegeben von { $name }
proposal-returned = Zurückgegeben von { $name }
proposal-reply = Antwort des Kunden: { $reply }
amount-wrong = Das ist kein Betrag in { $currency }. Geschrieben wird er zum Beispiel { $example }.
amount-large = Höchstens { $limit } in einem Posten.
amount-missing = Wie viel? 0, wenn es nichts kostet.
dialog-note-title = Notiz schreiben
dialog-note-do = Notiz hinzufügen
dialog-reason = Begründung
dialog-required = Das wird gebraucht.
dialog-optional = kann leer bleiben

# Was herausgefunden wurde, wie es zu anderen gehört, und wie es für den Kunden war.
case-chasing = { $count ->
    [one] Der Kunde meldete sich { $when } und wartet auf eine Antwort.
   *[other] Der Kunde meldete sich { $count }-mal, zuletzt { $when }, und wartet auf eine Antwort.
}
case-calls-back = Der Kunde hat niedrig bewertet: Jemand soll zurückrufen.
case-cause-needed = Beendet werden kann der Fall, sobald jemand gesagt hat, warum es geschehen ist.
case-chasers = Kunde meldete sich
case-chasers-count = { $count ->
    [one] einmal
   *[other] { $count }-mal
}
case-slips = Beleg
case-slips-count = { $count ->
    [one] einmal gedruckt; ein weiterer ist eine Kopie
   *[other] { $count }-mal gedruckt; ein weiterer ist eine Kopie
}
cause-title = Warum es geschehen ist
cause-why = Ursache
cause-reason = Warum diese Ursache
cause-chain = Warum, und noch einmal warum
cause-chain-hint = Fragen Sie warum, bis die Antwort etwas ist, das sich ändern lässt.
cause-step = Warum { $step }
cause-question = Frage
cause-answer = Antwort
cause-evidence = Was es belegt
cause-add = Noch einmal warum fragen
cause-remove = Warum { $step } entfernen
cause-evidence-said = Belegt durch: { $evidence }
cause-steps = { $count ->
    [one] ein Schritt
   *[other] { $count } Schritte
}
relations-title = Gehört zu anderen
relation-of = { $kind } { $number }
relation-back = Zurücknehmen
relation-back-of = Zurücknehmen: { $relation }
survey-title = Wie es für den Kunden war
survey-score = Antwort
survey-text = Die eigenen Worte des Kunden
survey-staff = Jemand von uns stand dabei
survey-staff-hint = Dann urteilen Menschen milder; es wird getrennt gezählt.
survey-scored = { $score } von { $max }
survey-low = niedrig

# Dateien einer Beschwerde.
attachments-title = Dateien
attachments-none = Noch kein Foto und kein Dokument.
attachments-add = Datei anhängen
attachments-hint = Oder hier ablegen oder ein Bild einfügen.
attachments-drop = Ablegen zum Anhängen
attachments-adding = { $name } wird angehängt …
attachments-loading = Die Datei wird geholt …
attachments-not-shown = Dateien dieser Art zeigt das Fenster noch nicht.
attachments-by = { $name }, { $size }
attachment-state-here = In der Zentrale gespeichert
attachment-state-alone = An diesem Platz
attachment-state-waiting = Wartet aufs Senden
attachment-state-sending = { $percent } gesendet
attachment-state-office = In der Zentrale
attachment-state-coming = Auf dem Weg hierher
file-kind-photo = Foto
file-kind-document = Dokument
file-kind-signature = Unterschrift
do-attach = Datei anhängen

# Fristen des Gesetzes
case-deadlines = Gesetzliche Fristen
deadline-by = bis { $day }
deadline-missed = versäumt: bis { $day }
deadline-never-pauses = Eine gesetzliche Frist steht nie still, auch wenn der Fall wartet.
deadline-step-start_day = Sie beginnt am { $on }; dieser Tag zählt nicht mit.
deadline-step-start_day_counted = Sie beginnt am { $on }; das ist Tag 1.
deadline-step-working_day = Arbeitstag { $number }: { $on }
deadline-step-weekend = { $on } ist Wochenende und zählt nicht.
deadline-step-holiday = { $on } ist Feiertag ({ $name }) und zählt nicht.
deadline-step-calendar_days = { $count } Kalendertage führen zum { $on }.
deadline-step-working_days = { $count } Arbeitstage führen zum { $on }.
deadline-step-weeks = { $count } Wochen führen zum { $on }.
deadline-step-months = { $count } Monate führen zum { $on }.
deadline-step-short_month = Der Monat hat keinen { $wanted }. Tag: es gilt sein letzter, { $on }.
deadline-step-stands_still = Sie steht vom { $from } bis zum { $on } still, wegen Reparatur oder Ersatz.
deadline-step-stands_still_yet = Sie steht seit dem { $from } still, wegen Reparatur oder Ersatz.
deadline-step-at_least = Mindestens { $count } Tage müssen bleiben: { $on }.
deadline-step-end_of_day = Sie endet mit dem { $on } ({ $zone }).
deadline-step-close_of_business = Sie endet am { $on } bei Geschäftsschluss, { $at } ({ $zone }).
deadline-step-close_not_stated = Wann Geschäftsschluss ist, hat niemand angegeben: es gilt das Ende des Tages.
deadline-step-no_number = Die Quelle sagt nur: { $wording }.
deadline-step-calendar_ends = Feiertage ab dem { $on } sind nicht bekannt: die Tage lassen sich nicht zählen.
deadline-step-not_yet_binding = Was vor dem { $on } begann, bindet das Gesetz noch nicht.
deadline-step-excused = Sie ist weggefallen, weil der Fall rechtzeitig erledigt war.

order-why = Warum dieser Vorrang?
order-why-title = Warum dies „{ $priority }“ ist
order-unstated = { $grade } (nicht angegeben; zählt so)
order-matrix = Wo beide sich treffen
order-lift = Angehoben durch: { $flag }
order-at-least = mindestens „{ $priority }“
order-lift-only = Tatsachen wie Gefahr heben den Vorrang an. Nichts senkt ihn.

# Unterschrift
sign-add = Unterschreiben lassen
sign-hand = Zur Unterschrift geben
sign-title = Bitte hier unterschreiben
sign-for = Unterschrift zu
sign-pad = Feld zum Unterschreiben: mit Finger, Stift oder Maus zeichnen. Wer nicht zeichnen kann, tippt unten den Namen.
sign-undo = Letzten Strich zurücknehmen
sign-clear = Leeren
sign-name = Name
sign-name-hint = Ohne Zeichnung wird der getippte Name behalten, mit dem Vermerk, dass er getippt ist.
sign-typed = Getippt, nicht gezeichnet
sign-file-typed = Unterschrift (getippt)
sign-save = Unterschrift behalten
sign-saved = Die Unterschrift liegt bei { $number }.
