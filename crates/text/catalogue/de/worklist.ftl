worklist-title = Arbeitsliste
worklist-views = Ansichten
worklist-list = Fälle
view-mine = Meine
view-store = Meine Filiale
view-due_today = Heute fällig
view-overdue = Überfällig
view-escalated = Eskaliert
view-unsent = Nicht gesendet
view-all = Alle
view-closed = Beendet
worklist-search = Alles an diesem Platz durchsuchen
worklist-search-placeholder = Nummer, Name, Telefon, Wörter …
worklist-search-clear = Suche leeren
worklist-found = { $count ->
    [0] Nichts gefunden für „{ $text }“
    [one] Ein Fall gefunden für „{ $text }“, neueste zuerst
   *[other] { $count } Fälle gefunden für „{ $text }“, neueste zuerst
}
worklist-found-more = Die neuesten { $count } Fälle für „{ $text }“; ein weiteres Wort grenzt ein
worklist-nobody = noch niemand
worklist-anonymous = anonym
worklist-escalated = eskaliert: { $role }
worklist-unsent = nicht gesendet
worklist-contested = { $count ->
    [one] eine strittige Angabe
   *[other] { $count } strittige Angaben
}
worklist-loading = Wird geholt …
worklist-due = fällig { $when }
worklist-overdue = { $span } überfällig
worklist-no-due = nichts fällig
worklist-empty-mine = Im Augenblick gehört Ihnen kein Fall.
worklist-empty-mine-next = Sehen Sie „Meine Filiale“ durch und übernehmen Sie einen Fall mit T.
worklist-empty-store = Kein offener Fall in Ihrer Filiale.
worklist-empty-store-next = Nehmen Sie den ersten mit Strg N auf.
worklist-empty-due_today = Heute wird nichts fällig.
worklist-empty-due_today-next = Ein guter Augenblick für den ältesten unter „Meine Filiale“.
worklist-empty-overdue = Nichts ist überfällig.
worklist-empty-overdue-next = Jedes Versprechen an einen Kunden wird gehalten.
worklist-empty-escalated = Niemand wartet auf eine höhere Stelle.
worklist-empty-escalated-next = Was Ihnen vorgelegt wird, steht auch unter Eskalationen.
worklist-empty-unsent = Alles ist gesendet.
worklist-empty-unsent-next = Die Zentrale hat alles, was hier aufgenommen wurde.
worklist-empty-all = Kein Fall an diesem Platz.
worklist-empty-all-next = Nehmen Sie den ersten mit Strg N auf.
worklist-empty-closed = Noch kein beendeter Fall.
worklist-empty-closed-next = Gelöste und beendete Fälle sind hier nachzulesen.
worklist-empty-search = Kein Fall hier enthält alle diese Wörter.
worklist-empty-search-next = Versuchen Sie weniger Wörter oder den Anfang einer Nummer.
preview-label = Vorschau auf { $number }
preview-open = Öffnen
preview-take = Übernehmen
preview-none = Wählen Sie einen Fall, um ihn hier zu lesen.
preview-keys = J und K wandern, Eingabe öffnet, T übernimmt.

bulk-title = Markierte Fälle
bulk-count = { $count ->
    [one] Ein Fall markiert
   *[other] { $count } Fälle markiert
}
bulk-count-full = { $count } Fälle markiert; mehr gehen nicht auf einmal
bulk-take = Übernehmen
bulk-clear = Keinen markieren
bulk-for = { $count ->
    [one] Für den einen markierten Fall
   *[other] Für alle { $count } markierten Fälle
}
bulk-done = { $count ->
    [0] Nichts wurde geändert.
    [one] Bei einem Fall erledigt.
   *[other] Bei { $count } Fällen erledigt.
}
bulk-left = { $count ->
    [one] Ein Fall blieb, wie er ist:
   *[other] { $count } Fälle blieben, wie sie sind:
}
bulk-left-seen = Gelesen
bulk-undone-some = Bei { $count } von { $of } Fällen zurückgenommen; die anderen haben sich seitdem geändert.
