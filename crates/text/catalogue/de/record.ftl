record-title = Beschwerde aufnehmen
record-lede = Fünf Antworten, dann eine Nummer für den Kunden. Das geht auch ohne Verbindung.
record-description = Was ist geschehen?
record-description-hint = Mit den Worten des Kunden oder Ihren eigenen.
record-category = Kategorie
record-category-hint = Wählen oder tippen
record-who = Wer beschwert sich?
record-anonymous = Möchte anonym bleiben
record-name = Name
record-phone = Telefon
record-email = E-Mail
record-about = Worum geht es?
record-product = Produkt oder Leistung
record-receipt = Beleg- oder Bestellnummer
record-remedy = Was wünscht der Kunde?
record-safety = Ist jemand verletzt oder in Gefahr?
record-today = Muss es heute sein?
record-today-no = Nein
record-today-today = Heute
record-today-now = Sofort
record-more = Mehr, falls bekannt
record-more-count = { $count ->
    [one] eine weitere Angabe
   *[other] { $count } weitere Angaben
}
record-channel = Wie kam es herein?
record-mood = Stimmung
record-lot = Los oder Charge
record-serial = Seriennummer
record-purchased_on = Gekauft am
record-department = Abteilung
record-language = Sprache des Kunden
record-address = Anschrift
record-on_behalf_of = Gemeldet im Namen von
record-vulnerable = Der Kunde braucht besondere Rücksicht
record-staff_conduct = Es geht um das Verhalten eines Kollegen
record-media = Presse oder öffentlicher Beitrag im Spiel
record-legal = Rechtliche Schritte wurden erwähnt
record-settled = Gleich erledigt
record-settled-hint = Am Tresen schon in Ordnung gebracht. Der Fall wird in einem Zug aufgenommen und gelöst.
record-outcome = Was wurde getan?
record-save = Aufnehmen
record-save-settled = Aufnehmen und lösen
record-saving = Wird aufgeschrieben …
record-missing = Sagen Sie zuerst, was geschehen ist; alles andere kann folgen.
record-missing-outcome = Sagen Sie in wenigen Worten, was getan wurde.
record-draft-kept = Entwurf gesichert: { $when }
record-draft-none = Entwürfe werden beim Tippen gesichert.
record-draft-failed = Der Entwurf konnte nicht gesichert werden. Ihr Text steht noch auf dem Bildschirm.
record-draft-new = Neues Blatt
record-drafts = Angefangen
record-drafts-untitled = Noch ohne Worte
record-draft-discard = Diesen Entwurf verwerfen
record-draft-discard-sure = Den Entwurf endgültig verwerfen?
record-draft-discard-explain = Das Getippte geht verloren. Aufgenommen wurde noch nichts.
record-similar = Schon aufgenommen?
record-similar-hint = Fälle mit gleichem Telefon, Beleg oder Produkt erscheinen hier, während Sie tippen.
record-similar-none = Nichts Ähnliches an diesem Platz.
record-similar-count = { $count ->
    [one] Ein Fall sieht ähnlich aus
   *[other] { $count } Fälle sehen ähnlich aus
}
recorded-title = Aufgenommen
recorded-give = Geben Sie diese Nummer dem Kunden.
recorded-safe = Um { $time } auf die Festplatte dieses Platzes geschrieben.
recorded-sent-later = Geht an die Zentrale, sobald eine Verbindung besteht.
recorded-due = Der Kunde soll eine Antwort haben bis: { $when }.
recorded-settled = Aufgenommen und gelöst.
recorded-next = Nächste Beschwerde
recorded-open = Fall öffnen
recorded-copy = Nummer kopieren

# Was ein Scanner gelesen hat
scan-slip = Nummer auf dem Beleg
scan-earlier = Unter dieser Nummer schon aufgenommen
scan-go-on = Weiter aufnehmen
scan-not-held = Dieser Fall liegt nicht an diesem Platz
scan-not-held-next = Aufgenommen wurde er bei { $store }. Rufen Sie dort an und lesen Sie die Nummer vor; was Sie getippt haben, bleibt stehen.
scan-taken = { $field }: { $code }
scan-stray = { $code } ist keine Nummer von uns.

# Fotos, die mit der Beschwerde gehen
record-photos = Fotos
record-photos-add = Fotos hinzufügen
record-photos-hint = Oder hier ablegen oder ein Bild einfügen.
record-photos-kept = Sie werden angehängt, sobald die Beschwerde aufgenommen ist. Bis dahin bleiben sie nur, solange das Programm läuft, nicht mit dem Entwurf.
record-photos-remove = { $name } entfernen
record-photos-count = { $count ->
    [one] ein Foto
   *[other] { $count } Fotos
}
recorded-photos-going = { $count ->
    [one] Ein Foto wird angehängt …
   *[other] { $count } Fotos werden angehängt …
}
recorded-photos-done = { $count ->
    [one] Ein Foto ist angehängt.
   *[other] { $count } Fotos sind angehängt.
}
recorded-photos-failed = { $count ->
    [one] Ein Foto ist nicht angehängt:
   *[other] { $count } Fotos sind nicht angehängt:
}
recorded-photos-forget = Weglassen
camera-take = Foto aufnehmen
camera-shoot = Auslösen
camera-waiting = Die Kamera startet …
camera-denied = Dieses Programm darf die Kamera nicht benutzen. Erlauben Sie es in den Einstellungen des Systems, oder fügen Sie ein Foto aus einer Datei hinzu.
camera-failed = Die Kamera antwortet nicht. Vielleicht benutzt sie ein anderes Programm. Sie können ein Foto aus einer Datei hinzufügen.
camera-file = Foto { $time }
