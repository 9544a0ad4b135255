escalation-title = Escalados
escalation-lede = Lo que le piden los compañeros, los plazos y los peligros. Si asume un escalado, el caso queda a su cargo.
escalation-empty = Nadie le espera.
escalation-empty-next = Cuando alguien le escale un caso, aparecerá aquí, también sin conexión con la central.
escalation-asked = { $name } lo escaló { $when } a: { $role }
escalation-declined = { $name } lo rechazó: { $reason }
escalation-take-short = Asumir
escalation-decline-short = Rechazar…
escalation-open-short = Abrir
escalation-taken = { $name } lo asumió { $when }
escalation-due = el próximo compromiso vence { $when }
escalation-overdue = { $span } de retraso
escalation-rest-title = Otros y anteriores
escalation-unsent = aún sin enviar: fuera de este puesto no se ha avisado a nadie
escalation-snoozed = Pospuesto hasta { $when }
call-title = Requieren su atención
call-since = Se le avisó { $when }. Si lo asume, el caso queda a su cargo.
call-pass-on = Pasar a otro…
escalation-asked-title = Escalados por compañeros

attention-title = Por revisar
attention-lede = Lo que no pasó por sí solo. Cada palabra que escribió sigue aquí.
attention-empty = Aquí no hay nada que revisar.
attention-empty-next = Si dos personas cambian el mismo dato, o la central rechaza una acción, aparecerá aquí con todo lo escrito.
attention-nothing-lost = No se ha perdido nada.
attention-refused = Rechazado por la central
attention-contested = Dos respuestas para un mismo dato
attention-overruled = Sin efecto
attention-overruled-by = Al mismo tiempo { $name } { $deed }, y eso es lo que vale.
attention-renumbered = Número dado dos veces
attention-renumbered-explain = El resguardo del cliente dice { $printed }, número que lleva también otra reclamación. Esta es ahora { $number }; se encuentra con los dos números.
attention-copied = Este puesto se copió o se restauró
attention-copied-explain = Sus datos se usaron en dos sitios o se devolvieron a un día anterior. Todo lo que estaba sin enviar se conservó y salió de nuevo. Los números nuevos llevan { $now } en lugar de { $before }.
attention-copied-when = Advertido { $when }
attention-refused-by = { $name } { $deed }, { $when }
attention-text = Qué se escribió
attention-copy = Copiar el texto
attention-dismiss = Retirar
attention-dismiss-sure = ¿Retirar esto?
attention-dismiss-explain = El texto desaparece de la lista de este puesto. Cópielo antes si aún lo necesita.
attention-open = Abrir el caso
attention-redo = Hacerlo de nuevo
attention-pick = ¿Cuál es la correcta?

refusal-role = La función «{ $role }» no puede hacer esto.
refusal-scope = El caso no es de sus tiendas.
refusal-state = No es posible mientras el caso está así: «{ $state }».
refusal-limit = Supera lo que esta función puede conceder sin alguien con un límite más alto.
refusal-limit-amounts = { $amount } supera lo que esta función puede conceder: { $limit }. Debe aprobarlo alguien con un límite más alto.
refusal-four_eyes = Hace falta una segunda persona: quien hizo la propuesta no puede hacer esto.
refusal-field = { $field }: { $problem }
refusal-field-missing = falta
refusal-field-too_long = es demasiado largo
refusal-field-too_many = son demasiados
refusal-field-value = tiene un valor que no encaja
refusal-field-not_editable = no se puede cambiar
refusal-field-taken = pertenece a otro caso
refusal-field-not_yours = pertenece a otro puesto
refusal-field-store = es de otra tienda
refusal-field-owed = aún no está todo hecho
refusal-close-cause-missing = Nadie ha dicho aún por qué ocurrió. Indique primero la causa; después se podrá cerrar.
refusal-relate-to-value = En este puesto no hay otro caso con este número, o ya están vinculados así. Compare cada carácter con el resguardo.
refusal-dep_refused = Se rechazó una acción anterior en la que se basa esta.
refusal-dep_missing = Una acción anterior en la que se basa esta no ha llegado a la central.
refusal-actor_not_yours = Lleva la marca de otro puesto.
refusal-seq_conflict = La central ya tiene otra acción con esta marca.
refusal-invalid_change = La central no la pudo leer.
refusal-too_large = Es demasiado grande.
refusal-old_generation = El caso se ha reescrito desde entonces.
refusal-doc_erased = El caso se ha borrado definitivamente, y con él lo que se escribió aquí.
refusal-quarantined = La central ha dado de baja este puesto y guarda la acción aparte.
refusal-unopened = El caso no se pudo abrir en este puesto, así que la acción no se pudo repetir.
refusal-other = La central dio un motivo que esta versión no conoce: { $code }

status-label = Conexión y trabajo sin enviar
status-all-sent-when = Todo enviado · { $when }
status-alone = Este puesto trabaja solo. Todo se guarda aquí.
status-waiting-oldest = { $count ->
    [one] 1 pendiente desde hace { $age }
   *[other] { $count } pendientes, el más antiguo desde hace { $age }
}
status-waiting-new = { $count ->
    [one] 1 pendiente, ahora mismo
   *[other] { $count } pendientes, ahora mismo
}
status-lease-days = { $days ->
    [0] sin la central este puesto se bloquea hoy
    [one] sin la central este puesto se bloquea en 1 día
   *[other] sin la central este puesto se bloquea en { $days } días
}
status-first-sync = trayendo casos, { $done } de { $total }
status-connecting = consultando a la central…
connection-alone = trabaja solo
connection-connecting = consultando a la central…
connection-online = conectado
connection-offline = sin conexión
connection-busy = la central está ocupada, se reintenta enseguida
connection-not_an_office = en esa dirección no responde una central
connection-certificate = el certificado de la central no coincide
connection-revoked = la central ha dado de baja este puesto
connection-upgrade_required = la central exige una versión más reciente de Redress
connection-failed = el último intercambio falló, se reintenta enseguida
status-attention = { $count ->
    [one] 1 por revisar
   *[other] { $count } por revisar
}
status-never = aún no se ha enviado nada
status-storage-failed = Este puesto no puede escribir en su disco. Lo que ve está a salvo; lo nuevo no se podrá guardar hasta que haya sitio.

desk-title = Este puesto
desk-lede = Qué se guarda aquí y en qué estado está.
desk-store = Tienda
desk-code = Código del puesto
desk-office = Central
desk-office-none = ninguna, este puesto trabaja solo
desk-last-sync = Último intercambio con la central
desk-last-sync-never = nunca
desk-cases = Casos guardados aquí
desk-unsent = Acciones pendientes de envío
desk-size = Espacio ocupado
desk-folder = Carpeta
desk-toasts = Avisos mostrados desde el inicio
desk-toasts-count = { $shown } mostrados, { $failed } fallidos
desk-keychain = La clave de este puesto
desk-keychain-found = en el llavero de este ordenador
desk-keychain-absent = no está en el llavero, se pide en cada inicio
desk-keychain-locked = en un llavero bloqueado
desk-keychain-unavailable = este ordenador no tiene llavero, se pide en cada inicio
desk-version = Versión
desk-sync-now = Consultar ahora a la central
desk-people = Personas de este puesto
desk-look = Idioma y aspecto
desk-language = Idioma
desk-theme = Claro u oscuro
desk-theme-system = Como el ordenador
desk-theme-light = Claro
desk-theme-dark = Oscuro
desk-size-text = Tamaño del texto
desk-size-percent = { $percent } %
desk-theme-contrast = Alto contraste
desk-density = Separación entre elementos
desk-density-desk = Para ratón
desk-density-touch = Para los dedos
desk-lock = Bloqueo automático
desk-lock-never = Nunca
desk-lock-after = Tras { $minutes } minutos
desk-lock-pinless = Funciona en cuanto tenga un PIN.
desk-quiet = Avisos mientras la tienda está cerrada
desk-quiet-urgent = Solo los urgentes
desk-quiet-all = Todos
desk-add-person = Añadir una persona
desk-add-person-code = Código de alta de la central
desk-set-pin-new = PIN nuevo, de 4 a 12 cifras
desk-set-pin-do = Fijar PIN
desk-set-pin-done = Su PIN está fijado.
desk-computer = Este ordenador
desk-login = Iniciar Redress al iniciar sesión
desk-login-hint = Para que no se pase nada por alto antes de que alguien lo abra. Vale para usted en este ordenador.
