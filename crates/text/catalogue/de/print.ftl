# Papier ausgeben: was gedruckt wird, wohin, und der Drucker des Platzes.
do-print = Drucken …
print-title = { $number } drucken
print-what = Papier
print-language = Sprache
print-size = Format
paper-size-a4 = Blatt A4
paper-size-80mm = Rolle, 80 mm
print-reasons = Begründung
print-reasons-delay = Warum die Antwort länger dauert.
print-reasons-decision = Warum so entschieden wurde. Bleibt es leer, steht im Brief, was der Vorschlag sagt.
print-expected = Antwort zugesagt bis
print-outside = Wohin sich der Kunde als Nächstes wenden kann
print-outside-hint = Name und Anschrift der Ombuds-, Schlichtungs- oder Aufsichtsstelle.
print-leaflet = Das Merkblatt der Ombudsstelle liegt im Umschlag
print-lacking = Dieser Brief kann noch nicht ausgegeben werden. Es fehlt:
print-preview = So kommt es heraus
print-preview-none = Zu sehen gibt es etwas, sobald der Brief vollständig ist.
print-preview-coming = Die Seite wird gesetzt …
print-page = Seite { $page } von { $count }
print-more-pages = { $count ->
    [one] Eine weitere Seite steht im PDF.
   *[other] { $count } weitere Seiten stehen im PDF.
  }
print-not-here = Diese Bilder liegen nicht an diesem Platz und sind nur aufgeführt: { $names }
print-no-printer = Dieser Platz hat noch keinen Drucker. Wählen Sie einen, oder speichern Sie ein PDF und drucken Sie es mit einem anderen Programm.
print-slips-only = Der Drucker dieses Platzes ist ein Bondrucker: Er druckt nur Belege.
print-choose = Drucker wählen
print-print = Drucken
print-save = Als PDF speichern
print-counts = Gedruckt oder gespeichert gilt als ausgegeben: Der Fall vermerkt es, und ein Brief wahrt seine Frist.
print-printed = An den Drucker { $printer } übergeben.
print-saved = Unverschlüsselt gespeichert: { $path }
print-noted-failed = Es ist ausgegeben, doch der Fall konnte es nicht vermerken: Bitte schreiben Sie es dort auf.
print-noted-read_only = Der Fall wurde nicht geändert, weil Sie ihn nur lesen dürfen.
print-noted-noted = Im Fall steht es.
print-open = Öffnen
keys-print = Drucken: Beleg, Briefe, Fallakte

slip-printing = Der Beleg wird gedruckt …
slip-printed = Der Beleg wurde an den Drucker übergeben.
slip-other = Anders ausgeben
slip-failed = Der Beleg zu { $number } kam nicht heraus. Drucken Sie ihn aus dem Fall.
slip-no-printer = Noch kein Drucker: „Beleg drucken“ zeigt den Beleg; von dort lässt er sich als PDF speichern. Einen Drucker wählen Sie unter „Dieser Platz“.
recorded-slip = Beleg drucken

printer-title = Drucker
printer-which = Drucker
printer-other = Ein anderer, nach Adresse …
printer-default = { $name } (Standard)
printer-paused = { $name } (nimmt gerade nichts an)
printer-address = Adresse
printer-address-hint = socket://192.168.1.50 für einen Bondrucker im Netz, /dev/usb/lp0 am Kabel, ipp://drucker/ipp/print für einen Bürodrucker.
printer-paper = Papier darin
printer-at-once = Einen Beleg drucken, sobald eine Beschwerde aufgenommen ist
printer-at-once-hint = Der Kunde hat ihn, bevor er danach fragt.
printer-keep = Diesen Drucker verwenden
printer-forget = Kein Drucker

error-paper_incomplete = Dem Brief fehlt etwas, das er sagen muss; es wurde nichts ausgegeben.
error-paper_failed = Die Seite ließ sich nicht setzen: { $problem }.
error-paper_unsaved = Die Datei ließ sich in { $folder } nicht speichern: { $problem }.
error-paper_not_shown = Die Datei ließ sich nicht öffnen: { $problem }.
error-printer_none = Dieser Platz hat keinen Drucker. Wählen Sie einen unter „Dieser Platz“; gedruckt wurde nichts.
error-printer_address = „{ $address }“ ist keine Adresse eines Druckers. Schreiben Sie ipp://RECHNER/PFAD, socket://RECHNER oder den Pfad eines Geräts, etwa /dev/usb/lp0.
error-printer_setting = Die Wahl des Druckers ließ sich nicht lesen oder behalten: { $problem }.
error-printer_unreachable = Der Drucker { $address } antwortet nicht: { $problem }. Ist er eingeschaltet? Im Fall wurde nichts vermerkt.
error-printer_not_a_printer = Unter { $address } antwortet kein Drucker: { $problem }. Prüfen Sie die Adresse unter „Dieser Platz“.
error-printer_refused = Der Drucker lehnt ab: { $status }. Im Fall wurde nichts vermerkt.
error-printer_wants_login = Der Drucker { $address } verlangt Namen und Kennwort, die dieser Platz nicht angibt. Wählen Sie einen anderen, oder speichern Sie ein PDF.
error-printer_broke_off = Der Drucker { $address } brach ab: { $problem }. Sehen Sie nach, ob Papier herauskam, bevor Sie noch einmal drucken; im Fall steht nichts davon.
error-printer_only_slips = Ein Bondrucker druckt nur Belege. Speichern Sie stattdessen ein PDF.
error-printer_not_a_device = { $path } ist eine Datei und kein Drucker; es wurde nichts hineingeschrieben.
