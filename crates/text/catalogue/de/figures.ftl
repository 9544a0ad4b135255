measure-volume = Beschwerden
measure-volume-says = Wie viele eingegangen sind.
measure-open = Offen
measure-open-says = Wie viele offen sind: Jemand schuldet dem Kunden noch etwas.
measure-resolved_within_target = Rechtzeitig gelöst
measure-resolved_within_target-says = Von den gelösten mit zugesagter Zeit der Anteil, der spätestens dann gelöst war. Zeiten, in denen die Uhr steht, zählen nicht.
measure-first_response = Erste Antwort
measure-first_response-says = Zeit vom Eingang bis zur ersten Antwort in der Sache, Nächte und Wochenenden mitgezählt.
measure-resolution = Lösung
measure-resolution-says = Zeit vom Eingang bis zur geltenden Lösung, Nächte und Wochenenden mitgezählt.
measure-upheld = Berechtigt
measure-upheld-says = Von den mit einer Entscheidung gelösten der Anteil, der ganz oder teilweise für den Kunden entschieden wurde.
measure-reopened = Wieder aufgenommen
measure-reopened-says = Von denen, die mindestens einmal beendet waren, der Anteil, der wieder aufgenommen wurde.
measure-redress_total = Geleistete Wiedergutmachung
measure-redress_total-says = Geld aller erledigten Posten der Wiedergutmachung, und was geleistet wurde, bevor eine Beschwerde hierher kam, nach Währung. Zugesagtes, das noch aussteht, ist nicht dabei, und Währungen werden nicht addiert.
measure-satisfaction = Zufriedenheit
measure-satisfaction-says = Von denen, bei denen die Zufriedenheit des Kunden angegeben ist, der Anteil jeder Antwort.

# Was die Beschwerden zusammen ergeben.
insight-lede = Was die Beschwerden ergeben, die Sie lesen dürfen, Stand { $when }.
insight-kind = Gezählt wird
insight-measures = Kennzahlen
insight-by = Unterschieden nach
insight-version = Fassung { $version } dieser Festlegung.
insight-of = { $count } von { $of }
insight-p90 = die Hälfte dauert nicht länger; neun von zehn { $span }, aus { $of }
insight-cases = { $count ->
    [one] ein Fall
   *[other] { $count } Fälle
  }
insight-behind = Fälle
insight-none = nicht angegeben
insight-copy = Als CSV kopieren
insight-latest = Die letzten { $shown } von { $count } Fällen
insight-empty = Noch nichts zu zählen
insight-empty-next = Sobald Beschwerden aufgenommen sind, steht hier, wie viele es waren, wie lange es dauerte, wie es ausging und was es kostete.
insight-finding-count = Am meisten: { $value }, { $number } ({ $share } von allen)
insight-finding-most = Am höchsten: { $value }, { $number }; alle zusammen { $all }
dimension-store = Filiale
dimension-category = Kategorie
dimension-product = Produkt
dimension-channel = Weg
dimension-result = Ergebnis im früheren System
dimension-decision = Entscheidung
dimension-state = Stand
dimension-priority = Vorrang
dimension-month = Monat
dimension-satisfaction = Zufrieden
