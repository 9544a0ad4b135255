# Notices, tray: never the customer, only number, store, level and time.

notice-escalation-title = { $number } needs you
notice-escalation-body = { $store } · { $priority } · { $due }
notice-merged-title = { $count ->
    [one] One escalation needs you
   *[other] { $count } escalations need you
}
notice-merged-body = Open Redress to see them.
notice-due = due { $when }
notice-overdue = was due { $when }
notice-due-none = nothing due yet

action-open = Open
action-take = Take
action-snooze = Snooze 15 min

tray-tooltip = Redress
tray-counted = { $what }: { $count }
tray-unsent = Waiting to be sent
tray-show = Open Redress
tray-quit = Quit Redress

close-title = Keep Redress running?
close-explain = In the tray it still tells you about escalations. Nothing is lost either way.
close-tray = Keep running in the tray
close-quit = Quit
close-remember = Do not ask again
