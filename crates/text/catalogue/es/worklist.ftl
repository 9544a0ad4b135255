worklist-title = Lista de trabajo
worklist-views = Vistas
worklist-list = Casos
view-mine = Míos
view-store = Mi tienda
view-due_today = Vencen hoy
view-overdue = Vencidos
view-escalated = Escalados
view-unsent = Sin enviar
view-all = Todos
view-closed = Cerrados
worklist-search = Buscar en todo este puesto
worklist-search-placeholder = Número, nombre, teléfono, palabras…
worklist-search-clear = Borrar la búsqueda
worklist-found = { $count ->
    [0] No se ha encontrado nada para «{ $text }»
    [one] Un caso encontrado para «{ $text }», primero el más reciente
   *[other] { $count } casos encontrados para «{ $text }», primero los más recientes
}
worklist-found-more = Los { $count } casos más recientes para «{ $text }»; añada una palabra para acotar
worklist-nobody = nadie todavía
worklist-anonymous = anónimo
worklist-escalated = escalado a: { $role }
worklist-unsent = sin enviar
worklist-contested = { $count ->
    [one] un dato en conflicto
   *[other] { $count } datos en conflicto
}
worklist-loading = Trayendo…
worklist-due = vence { $when }
worklist-overdue = { $span } de retraso
worklist-no-due = sin vencimiento
worklist-empty-mine = Ahora mismo no tiene casos a su cargo.
worklist-empty-mine-next = Mire en «Mi tienda» y asuma un caso con T.
worklist-empty-store = No hay casos abiertos en su tienda.
worklist-empty-store-next = Registre el primero con Ctrl N.
worklist-empty-due_today = Hoy no vence nada.
worklist-empty-due_today-next = Buen momento para el caso más antiguo de «Mi tienda».
worklist-empty-overdue = No hay nada vencido.
worklist-empty-overdue-next = Se están cumpliendo todos los compromisos con los clientes.
worklist-empty-escalated = Nadie espera a una instancia superior.
worklist-empty-escalated-next = Lo que le escalen aparece también en Escalados.
worklist-empty-unsent = Todo está enviado.
worklist-empty-unsent-next = La central tiene todo lo que se registró aquí.
worklist-empty-all = No hay casos en este puesto.
worklist-empty-all-next = Registre el primero con Ctrl N.
worklist-empty-closed = Aún no hay casos cerrados.
worklist-empty-closed-next = Los casos resueltos y cerrados se pueden leer aquí.
worklist-empty-search = Ningún caso de aquí tiene todas estas palabras.
worklist-empty-search-next = Pruebe con menos palabras o con el principio de un número.
preview-label = Vista previa de { $number }
preview-open = Abrir
preview-take = Asumir
preview-none = Seleccione un caso para leerlo aquí.
preview-keys = J y K mueven, Intro abre, T asume.

bulk-title = Casos marcados
bulk-count = { $count ->
    [one] Un caso marcado
   *[other] { $count } casos marcados
}
bulk-count-full = { $count } casos marcados; no se pueden tratar más a la vez
bulk-take = Asumirlos
bulk-clear = Desmarcar todos
bulk-for = { $count ->
    [one] Para el caso marcado
   *[other] Para los { $count } casos marcados
}
bulk-done = { $count ->
    [0] No se ha cambiado nada.
    [one] Hecho en un caso.
   *[other] Hecho en { $count } casos.
}
bulk-left = { $count ->
    [one] Un caso ha quedado como estaba:
   *[other] { $count } casos han quedado como estaban:
}
bulk-left-seen = Visto
bulk-undone-some = Deshecho en { $count } de { $of } casos; los demás han cambiado desde entonces.
