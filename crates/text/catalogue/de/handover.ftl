# Der Bildschirm in den Händen eines Kunden.
handover-do = Bildschirm dem Kunden geben
handover-needs-pin = Setzen Sie zuerst unter „Dieser Platz“ eine PIN: Mit ihr kommt der Bildschirm vom Kunden zurück.
handover-language = Sprache
handover-staff = Für Mitarbeitende
handover-place = Frage { $at } von { $of }
handover-words = Mit Ihren eigenen Worten
handover-skip = Überspringen
handover-answer = Antworten
handover-thanks = Vielen Dank. So können wir es besser machen.
handover-give-back = Bitte geben Sie den Bildschirm zurück.
handover-back-title = Zurück zum Platz
handover-back-do = Zurück zum Platz
handover-stay = Bei den Fragen bleiben
