# Avisos y bandeja: nunca el cliente, solo número, tienda, prioridad y hora.

notice-escalation-title = { $number } le necesita
notice-escalation-body = { $store } · { $priority } · { $due }
notice-merged-title = { $count ->
    [one] Un escalado le necesita
   *[other] { $count } escalados le necesitan
}
notice-merged-body = Abra Redress para verlos.
notice-due = vence { $when }
notice-overdue = venció { $when }
notice-due-none = aún no vence nada

action-open = Abrir
action-take = Asumir
action-snooze = Posponer 15 min

tray-tooltip = Redress
tray-counted = { $what }: { $count }
tray-unsent = Pendientes de envío
tray-show = Abrir Redress
tray-quit = Salir de Redress

close-title = ¿Mantener Redress en marcha?
close-explain = En segundo plano le sigue avisando de los escalados. No se pierde nada en ningún caso.
close-tray = Seguir en segundo plano
close-quit = Salir
close-remember = No volver a preguntar
