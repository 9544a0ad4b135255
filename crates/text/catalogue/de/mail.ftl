# Briefe der Zentrale an Menschen, die gerufen sind und nicht antworten. Nie der Kunde, nie, was jemand schrieb.

mail-subject = Niemand hat geantwortet: { $number }, { $store }
mail-subject-several = { $count ->
    [one] Niemand hat geantwortet: eine kritische Beschwerde
   *[other] Niemand hat geantwortet: { $count } kritische Beschwerden
}
mail-opening = { $name }, Sie sind gerufen, und von den Gerufenen hat noch niemand geantwortet.
mail-called = Gerufen { $at }: { $why }
mail-others = Auch gerufen: { $names }
mail-phone = Diensthabend in der Filiale: { $phone }
mail-todo = Öffnen Sie den Fall in Redress und übernehmen Sie ihn, oder geben Sie ihn mit einem Grund weiter. Sobald jemand antwortet, wird niemand sonst angeschrieben.
mail-privacy = Kunden sind in dieser Nachricht mit Absicht nicht genannt. Sie kommt von der Beschwerdestelle von { $organisation }; Antworten darauf werden nicht gelesen.
mail-trial-subject = Probe der Beschwerdestelle von { $organisation }
mail-trial-body = Briefe der Beschwerdestelle von { $organisation } kommen hier an. Es ist nichts zu tun.
