# Alles, was über eine Person vorliegt: das Blatt im Fenster und das Verzeichnis dessen, was herausgegeben wird.
held-open = Alles über diese Person …
held-title = Alles, was über diese Person vorliegt
held-known = Gesucht nach
held-found = { $count ->
    [0] An diesem Platz wurde nichts gefunden, was Sie lesen dürfen.
    [one] Eine Beschwerde an diesem Platz passt zu dieser Person.
   *[other] { $count } Beschwerden an diesem Platz passen zu dieser Person.
  }
held-which = Was hineinkommt
held-by = gefunden nach { $fields }
held-unsure = Es kann eine andere Person sein: Nur der Name, der Beleg oder das Ende der Telefonnummer ist gleich, oder es kommt auch ein anderer Name vor. Nehmen Sie sie nur dazu, wenn Sie wissen, dass es dieselbe Person ist.
held-files = { $count ->
    [one] eine Datei
   *[other] { $count } Dateien
  }
held-erased = Endgültig gelöscht, hier ist nichts mehr davon: { $numbers }
held-contents = Zu jeder Beschwerde: der ganze Verlauf mit den Kontaktdaten als JSON, die Fallakte als PDF und die angehängten Dateien. Ein Verzeichnis sagt in einfachen Worten, was vorliegt, woher es kam, wer davon wusste und was nicht darin ist.
held-elsewhere = Was andere Filialen und die Zentrale haben, ist nicht darin, auch nichts, was Sie nicht lesen dürfen. Fragen Sie dafür die Zentrale.
held-alone = Dieser Platz arbeitet allein: Es gibt keine Zentrale, die mehr hätte.
held-check = Notizen und Namen von Kolleginnen und Kollegen sind darin. Lesen Sie es, bevor es das Haus verlässt.
held-counts = Der Fall vermerkt, dass seine Akte ausgegeben wurde.
held-save = { $count ->
    [0] Speichern
    [one] Eine Beschwerde als ZIP speichern
   *[other] { $count } Beschwerden als ZIP speichern
  }
held-saved = Gespeichert, unverschlüsselt: { $path }
held-away = Diese Dateien liegen nicht an diesem Platz und sind nur aufgeführt: { $names }
held-not-noted = Nicht jeder Fall konnte es vermerken, weil Sie ihn nur lesen dürfen.
error-held_failed = Es ließ sich nicht zusammenstellen: { $problem }. Es wurde nichts gespeichert.

held-index-title = Was { $organisation } über Sie gespeichert hat
held-index-made = Zusammengestellt am { $when } von { $name } ({ $role }) am Platz { $desk }, { $store }.
held-index-known = Gesucht nach: { $known }
held-index-ending = Eine Telefonnummer wurde mit und ohne Landesvorwahl gesucht, nach ihren letzten neun Ziffern (acht, wo eine Nummer kürzer ist).
held-index-count = { $count ->
    [one] Eine Beschwerde ist darin.
   *[other] { $count } Beschwerden sind darin.
  }
held-index-how = Zu jeder gibt es einen Ordner: complaint.json enthält alles in einer Form, die Programme lesen, case-file.pdf dasselbe für Menschen, und „files“ das, was angehängt wurde.
held-index-standing = Eingegangen { $when } · { $store } · { $state } · { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
  }
held-index-folder = Ordner: { $folder }
held-index-by = Gefunden nach: { $list }
held-index-facts = Was vorliegt, außer dem, was geschah und was getan wurde: { $list }
held-index-origin = Woher es kam: uns mitgeteilt ({ $channel }), aufgeschrieben von { $name } am { $when }.
held-index-imported = Es wurde aus { $source } übernommen und hat dort die Nummer { $number }.
held-index-worked = Wer daran gearbeitet hat: { $list }
held-index-told = Wem es gemeldet wurde, weil etwas fällig oder schiefgegangen war: { $list }
held-index-papers = Was davon gedruckt wurde: { $list }
held-index-files = Angehängte Dateien: { $list }
held-index-file-away = { $name } (nicht dabei: Die Datei lag nicht an diesem Platz, und die Zentrale hat sie nicht gegeben)
held-index-missing = Was NICHT darin ist
held-index-erased = In der Zentrale endgültig gelöscht, hier ist nichts mehr davon; genannt nur, weil eine andere Beschwerde darauf verweist: { $numbers }
held-index-elsewhere = Was nicht an diesem Platz liegt. Andere Filialen und die Zentrale von { $organisation } können mehr haben: Fragen Sie die Zentrale.
held-index-alone = Nichts von anderen Plätzen: Dieser arbeitet allein, und es gibt keine Zentrale, die mehr hätte.
held-index-closed = Beschwerden, die nicht lesen darf, wer dies zusammengestellt hat. Ob es solche gibt, wird hier nicht gesagt: Fragen Sie die Zentrale.
held-index-readers = Wer nur hineingesehen hat. Ein Platz vermerkt nicht, wer eine Beschwerde gelesen hat, sondern wer daran gearbeitet hat, wem sie gemeldet wurde und was gedruckt wurde.
held-index-unrecorded = Was jemand zu schreiben begonnen und noch nicht aufgenommen hatte, und Beschwerden, die die Zentrale nicht angenommen hat.
held-index-outside = Alles außerhalb von Redress: Papier, verschickte Briefe und E-Mails, Kassen, andere Programme, Sicherungen.
