app-name = Redress
app-close = Schließen
app-cancel = Abbrechen
app-back = Zurück
app-retry = Noch einmal versuchen
app-copied = Kopiert
app-unsaved = Noch nicht gesendet
app-skip = Zum Inhalt
app-not-stated = keine Angabe

nav-label = Orte
nav-record = Beschwerde aufnehmen
nav-worklist = Arbeitsliste
nav-escalations = Eskalationen
nav-attention = Zu klären
nav-desk = Dieser Platz
nav-policies = Regeln
nav-insights = Auswertung
nav-lock = Sperren
nav-keys = Tasten

key-ctrl = Strg
keys-title = Tasten
keys-record = Eine Beschwerde aufnehmen
keys-save = Speichern, was Sie gerade schreiben
keys-search = Alles an diesem Platz durchsuchen
keys-palette = Alle Schritte und Orte
keys-list = Nächster und voriger in einer Liste
keys-open = Den gewählten Fall öffnen
keys-take = Den gewählten Fall übernehmen
keys-decline = Die gewählte Eskalation ablehnen
keys-snooze = An die gewählte Eskalation in 15 Minuten erinnern
keys-choose = Von zwei Antworten die erste oder zweite behalten
keys-mark = Fälle markieren, um sie zusammen zu bearbeiten
keys-mark-all = Die sichtbare Seite der Liste markieren
keys-undo = Das Letzte zurücknehmen
keys-lock = Den Platz sperren
keys-help = Dieses Blatt
keys-escape = Schließen; nichts Geschriebenes geht verloren
keys-back = Zurück, woher Sie kamen

palette-title = Gehen zu oder tun
palette-placeholder = Ort, Schritt oder Nummer eintippen
palette-empty = Nichts mit diesem Namen. Mit Escape schließen.
palette-look = Aussehen: { $theme }
palette-switch = Person wechseln
palette-sync = Jetzt bei der Zentrale nachfragen

kept-begun = Schon begonnen, gesichert { $when }
kept-clear = Verwerfen
kept-failed = Das Getippte konnte nicht gesichert werden: Es steht nur auf dem Bildschirm.

toast-label = Meldungen
toast-undo = Rückgängig
toast-taken = { $number } gehört jetzt Ihnen.
toast-transferred = { $number } gehört jetzt zu { $store }.
toast-undone = Rückgängig gemacht.
toast-done = Erledigt.
toast-edited = Geändert: { $field }
toast-attached = { $count ->
    [one] Eine Datei zu { $number } hinzugefügt.
   *[other] { $count } Dateien zu { $number } hinzugefügt.
}
toast-related = Verknüpft mit { $number }.
toast-unrelated = Nicht mehr verknüpft mit { $number }.
toast-dismissed = Weggelegt.

link-title = Dieser Link führt nirgendwohin
link-unknown = Der Fall { $number } ist nicht auf diesem Platz, oder Sie dürfen ihn nicht lesen. Geändert wurde nichts.
link-malformed = Er nennt keinen Fall. Ein Link zu einem Fall lautet redress://case/ und dann die Nummer.
link-understood = In Ordnung
