# Hinweise, Ablage: nie der Kunde, nur Nummer, Filiale, Vorrang und Zeit.

notice-escalation-title = { $number } braucht Sie
notice-escalation-body = { $store } · { $priority } · { $due }
notice-merged-title = { $count ->
    [one] Eine Eskalation braucht Sie
   *[other] { $count } Eskalationen brauchen Sie
}
notice-merged-body = Öffnen Sie Redress, um sie zu sehen.
notice-due = fällig { $when }
notice-overdue = war fällig { $when }
notice-due-none = noch nichts fällig

action-open = Öffnen
action-take = Übernehmen
action-snooze = In 15 min erinnern

tray-tooltip = Redress
tray-counted = { $what }: { $count }
tray-unsent = Warten aufs Senden
tray-show = Redress öffnen
tray-quit = Redress beenden

close-title = Redress weiterlaufen lassen?
close-explain = Im Hintergrund meldet es Ihnen weiter Eskalationen. Verloren geht so oder so nichts.
close-tray = Im Hintergrund weiterlaufen
close-quit = Beenden
close-remember = Nicht mehr fragen
