case-facts = Datos
case-timeline = Qué ha pasado desde entonces
case-next = Qué puede hacer usted
case-clocks = Compromisos
case-description = En palabras del cliente
case-unsent = Aún sin enviar: la central y los demás puestos no ven las últimas acciones.
case-not-found = Este caso no está en este puesto.
case-missing-next = Puede que sea de otra tienda o que aún no haya llegado.
case-restricted = Sobre el personal
case-restricted-why = Este caso solo lo pueden leer quien lo registró y quienes responden de la zona o de todas las tiendas.

sentence-open-nobody = Aún no se encarga nadie; el próximo compromiso vence: { $due }.
sentence-open = Se encarga { $name }; el próximo compromiso vence: { $due }.
sentence-open-nodue = Se encarga { $name }.
sentence-open-nobody-nodue = Aún no se encarga nadie.
sentence-late-nobody = Aún no se encarga nadie, y el plazo de respuesta venció: { $due }.
sentence-late = Se encarga { $name }; el plazo de respuesta venció: { $due }.
sentence-escalated = Espera a que alguien lo asuma; se escaló { $when } a: { $role }.
sentence-resolved = Solucionado { $when }: { $outcome }
sentence-resolved-plain = Solucionado { $when }.
sentence-closed = Cerrado { $when }: { $outcome }
sentence-closed-plain = Cerrado { $when }.
sentence-withdrawn = El cliente retiró la reclamación { $when }.
sentence-waiting_customer = En espera del cliente (desde { $since }): { $reason }
sentence-waiting_third_party = En espera de un tercero (desde { $since }): { $reason }
sentence-waiting_internal = En espera de un compañero (desde { $since }): { $reason }
sentence-not_investigated = No se investiga más: { $reason }
sentence-proposed = Decidido: { $given }. Falta comunicarlo al cliente.
sentence-approval_pending = { $name } propone: { $given }. Falta la aprobación.
sentence-returned = La propuesta se ha devuelto: { $reason }
sentence-offered = Ofrecido { $when }: { $given }. Falta la respuesta del cliente.
sentence-final_response = La respuesta final se envió al cliente { $when }: { $decision }.
sentence-rejected = El cliente rechazó la oferta: { $text }
sentence-no_reply = El cliente no ha respondido a la oferta, hecha { $when }.
sentence-fulfilling = { $count ->
    [one] Aceptado { $when }: { $given }. Queda una cosa por hacer.
   *[other] Aceptado { $when }: { $given }. Quedan { $count } cosas por hacer.
}
sentence-fulfilled = Aceptado { $when }: { $given }. Todo está hecho.
sentence-referred_external = En manos de { $body } (desde { $since }).
sentence-duplicate = Apartado { $when } por ser el mismo que otro: { $reason }
sentence-forwarded = Derivado a otra persona o entidad { $when }: { $reason }
sentence-invalid = Apartado { $when } por no ser una reclamación: { $reason }

group-customer = Cliente
group-about = De qué se trata
group-request = Qué se pide
group-assessment = Valoración
group-origin = Origen
group-other = Otros

case-owner = A cargo de
case-owner-none = nadie todavía
case-recorded = Registrado
case-received = Recibido
case-more-facts = Mostrar los datos sin indicar
case-fewer-facts = Ocultar los datos sin indicar
case-edit = Cambiar: { $field }
case-edit-save = Guardar
case-contested = Dos personas escribieron esto al mismo tiempo
case-contested-keep-short = Quedarse con esto
case-contested-third = Escribir otra cosa
case-similar = Quizá parecidos

timeline-overruled = sin efecto: alguien hizo otra cosa al mismo tiempo
timeline-overruled-by = sin efecto: { $name } { $deed } al mismo tiempo
timeline-overrules = vale; { $name } { $deed } al mismo tiempo, sin efecto
timeline-skewed = el reloj del puesto estaba mal; se muestra la hora de la central
timeline-unsent = aún sin enviar
timeline-elsewhere = en otro puesto
timeline-to = a { $name }
timeline-to-nobody = a nadie
timeline-line = Partida { $line }
timeline-changed = { $field }: { $value }
timeline-changed-empty = { $field }: ya sin indicar
timeline-note-add = Escribir una nota
timeline-note-placeholder = ¿Qué debería saber la siguiente persona?
timeline-note-save = Añadir nota

clock-why = ¿Por qué ese plazo?
clock-why-title = Por qué vence en ese momento «{ $clock }»: { $when }
clock-why-started = Inicio
clock-why-target = Lo prometido
clock-why-due = Vence
clock-why-zone = Hora de la tienda, { $zone }
clock-why-hours = { $count ->
    [one] una hora de reloj, día y noche
   *[other] { $count } horas de reloj, día y noche
}
clock-why-business-hours = { $count ->
    [one] una hora con la tienda abierta
   *[other] { $count } horas con la tienda abierta
}
clock-why-minutes = { $count ->
    [one] un minuto de reloj, día y noche
   *[other] { $count } minutos de reloj, día y noche
}
clock-why-business-minutes = { $count ->
    [one] un minuto con la tienda abierta
   *[other] { $count } minutos con la tienda abierta
}
clock-why-days = { $count ->
    [one] un día de apertura
   *[other] { $count } días de apertura
}
clock-why-priority = Prioridad
clock-why-calendar = La tienda cuenta como abierta
clock-why-calendar-store = De lunes a sábado, de 9 a 18 h
clock-why-calendar-rules = En el horario que esta versión da a la tienda
clock-why-policy = Según las normas vigentes cuando se recibió
clock-why-policy-version = Versión { $version }
clock-why-met = Cumplido
clock-met = cumplido { $when }
clock-met-late = cumplido con retraso, { $when }
clock-due = vence { $when }
clock-overdue = { $span } de retraso
clock-none = No hay ningún compromiso en curso.
clock-paused = Los compromisos se detienen mientras el caso está en espera.

ladder-title = A quién se avisa y cuándo
ladder-none = No se avisa a nadie: no hay ningún compromiso en curso ni nadie en peligro.
ladder-told = Avisados { $when }: { $names }
ladder-to-come = Después: { $names } { $when }
ladder-nobody = No se pudo avisar a nadie: nadie con esa función puede leer este caso.
ladder-unsent = Fuera de este puesto aún no lo sabe nadie: no se ha enviado.
ladder-phone = De guardia:
ladder-threshold = Consumido el { $percent } % del tiempo de «{ $clock }»
ladder-manual = Alguien pidió ayuda
ladder-acknowledged = Todos los avisados han respondido, { $when }
ladder-taken = { $name } lo asumió { $when }
ladder-met = El compromiso se cumplió { $when }
ladder-ended = El caso terminó { $when }
ladder-cleared = Anulado { $when }
ladder-why = ¿Por qué?
ladder-why-title = Por qué se les avisa
ladder-because = Qué lo puso en marcha
ladder-reached = Alcanzado
ladder-later = Cuánto después
ladder-when = Avisados
ladder-answer-by = Responder antes de
ladder-rule = Según la norma
ladder-rule-of = { $rule }, nivel { $level }, normas { $policy }
ladder-owner = a cargo del caso
ladder-named = { $name }, { $role }
ladder-instead = { $name }, { $role }, en lugar de alguien ausente
ladder-unanswered = { $name }, { $role }, porque nadie respondió a tiempo
ladder-answered = respondió { $when }
ladder-passed-on = lo pasó { $when }
card-safety = Haga esto ahora: retire el lote de la estantería, guarde el artículo y anótelo en el libro de incidencias.

do-assign = Asignar a alguien
do-assign-me = Asumir
do-acknowledge = Acusar recibo
do-escalate = Escalar
do-take = Asumir el escalado
do-decline = Rechazar
do-resolve = Resolver
do-reopen = Reabrir
do-close = Cerrar
do-withdraw = Anotar que el cliente la retira
do-transfer = Traspasar a otra tienda
do-wait = Esperar a alguien
do-resume = Continuar
do-not_investigate = No investigar
do-propose = Proponer una decisión
do-approve = Aprobar
do-return = Devolver
do-offer = Comunicar la decisión
do-answer = Anotar la respuesta del cliente
do-fulfil = Anotar lo que se ha hecho
do-refer = Remitir a un organismo externo
do-set_aside = Apartar
do-contact = Anotar un contacto
do-told_by_phone = Anotar aviso por teléfono
do-relate = Vincular con otro caso
do-unrelate = Deshacer un vínculo
do-find = Anotar un hallazgo
do-cause = Indicar la causa
do-survey = Preguntar cómo ha ido
do-more = Más
do-note = Escribir una nota
do-nothing = Puede leer este caso, pero no cambiarlo.

dialog-assign-title = ¿Quién se encarga?
dialog-assign-nobody = Nadie
dialog-assign-do = Asignar
dialog-acknowledge-title = ¿Cómo se avisó al cliente?
dialog-acknowledge-text = Qué se dijo o qué se intentó
dialog-acknowledge-do = Anotar
dialog-escalate-title = ¿Quién tiene que actuar?
dialog-escalate-to = Se consulta a
dialog-escalate-reason = ¿Por qué no puede esperar?
dialog-escalate-do = Escalar
dialog-escalate-hint = Recibirá un aviso en su puesto con la próxima conexión.
dialog-decline-title = ¿Rechazar este escalado?
dialog-decline-reason = Por qué
dialog-decline-hint = Pasa a la función siguiente, con su motivo.
dialog-decline-do = Rechazar
dialog-resolve-title = ¿Cómo se solucionó?
dialog-resolve-decision = Decisión
dialog-resolve-outcome = Qué se hizo por el cliente
dialog-resolve-do = Resolver
dialog-reopen-title = ¿Por qué reabrirlo?
dialog-reopen-do = Reabrir
dialog-close-title = Cerrar este caso
dialog-close-outcome = Cómo terminó
dialog-close-do = Cerrar
dialog-withdraw-title = ¿Por qué retiró el cliente la reclamación?
dialog-withdraw-do = Anotar como retirada
dialog-transfer-title = ¿A qué tienda pertenece?
dialog-transfer-to = Tienda
dialog-transfer-hint = Con la próxima conexión desaparece de los puestos de esta tienda, con todo lo que contiene. Allí no está a cargo de nadie hasta que alguien lo asuma.
dialog-transfer-do = Traspasar
dialog-wait-title = ¿A qué se espera?
dialog-wait-on = En espera de
dialog-wait-reason = Qué tiene que llegar
dialog-wait-do = Poner en espera
dialog-resume-title = Continuar
dialog-resume-reason = Qué llegó, o por qué ya no se espera
dialog-resume-do = Continuar
dialog-not_investigate-title = ¿Por qué no se investiga?
dialog-not_investigate-do = No investigar
dialog-propose-title = Proponer una decisión
dialog-propose-do = Proponer
dialog-approve-title = ¿Aprobar esto?
dialog-approve-hint = Después se puede comunicar al cliente.
dialog-approve-do = Aprobar
dialog-return-title = ¿Devolver esto?
dialog-return-reason = Qué debería ser distinto
dialog-return-do = Devolver
dialog-offer-title = ¿Cómo se comunicó al cliente?
dialog-offer-method = Cómo
dialog-offer-text = Qué se dijo o se escribió
dialog-offer-do = Anotar
dialog-answer-title = ¿Qué dijo el cliente?
dialog-answer-reply = Respuesta
dialog-answer-text = Sus palabras, o qué se intentó
dialog-answer-do = Anotar
dialog-fulfil-title = ¿Qué se ha hecho?
dialog-fulfil-line = Qué
dialog-fulfil-proof = Dónde consta
dialog-fulfil-hint = El número de la caja o de la contabilidad, o quién lo hizo y cuándo. Redress no paga nada por sí mismo.
dialog-fulfil-do = Anotar como hecho
dialog-refer-title = ¿Qué organismo externo lo tiene?
dialog-refer-body = Organismo y su referencia
dialog-refer-do = Remitir
dialog-set_aside-title = ¿Por qué apartarlo?
dialog-set_aside-aside = Motivo
dialog-set_aside-reason = Qué número, a quién corresponde o qué es en realidad
dialog-set_aside-do = Apartar
dialog-contact-title = Contacto con el cliente
dialog-contact-direction = Quién contactó con quién
dialog-contact-channel = Cómo
dialog-contact-text = Qué se dijo
dialog-contact-do = Anotar
dialog-told_by_phone-title = ¿A quién se avisó por teléfono?
dialog-told_by_phone-whom = Nombre
dialog-told_by_phone-text = Qué dijo
dialog-told_by_phone-hint = Con esto no se asume el escalado: sigue abierto hasta que alguien lo asuma en un puesto.
dialog-told_by_phone-do = Anotar
dialog-relate-title = ¿Qué relación tiene con otro caso?
dialog-relate-kind = Tipo de vínculo
dialog-relate-number = Número del otro caso
dialog-relate-hint = Los dos casos quedan como están. El vínculo se puede deshacer.
dialog-relate-do = Vincular
dialog-find-title = ¿Qué se ha averiguado?
dialog-find-text = Hallazgo
dialog-find-evidence = Qué lo demuestra: un archivo, un registro, un testigo
dialog-find-do = Anotar
dialog-cause-title = ¿Por qué ocurrió?
dialog-cause-do = Indicar la causa
dialog-survey-title = ¿Cómo le fue al cliente?
dialog-survey-question = Lea esto en voz alta
dialog-survey-do = Anotar la respuesta

# Lo que se decide y se entrega.
proposal-title = Decisión y compensación
proposal-currency = Moneda
proposal-lines = Qué se hace por el cliente
proposal-remedy = Qué
proposal-amount = Importe
proposal-note = Qué artículo, o qué más hay que saber
proposal-add = Añadir una partida
proposal-remove = Quitar la partida { $line }
proposal-total = Total
proposal-total-open = aún sin determinar
proposal-nothing = No se entrega nada.
proposal-given = { $what }, { $total }
proposal-done = Hecho: { $proof }
proposal-owed = aún por hacer
proposal-by = Propuesta de { $name }
proposal-waits = Falta la aprobación: supera el límite de { $name }, { $limit }
proposal-approved = Aprobada por { $name }
proposal-returned = Devuelta por { $name }
proposal-reply = Respuesta del cliente: { $reply }
amount-wrong = Esto no es un importe en { $currency }. Escríbalo así: { $example }.
amount-large = El máximo por partida es { $limit }.
amount-missing = ¿Cuánto? Escriba 0 si no cuesta nada.
dialog-note-title = Escribir una nota
dialog-note-do = Añadir nota
dialog-reason = Motivo
dialog-required = Esto es necesario.
dialog-optional = puede quedar vacío

# Lo que se averiguó, qué relación tiene con otros y cómo le fue al cliente.
case-chasing = { $count ->
    [one] El cliente contactó { $when } y espera respuesta.
   *[other] El cliente ha contactado { $count } veces, la última { $when }, y espera respuesta.
}
case-calls-back = El cliente dio una puntuación baja: alguien debe llamarle.
case-cause-needed = Se podrá cerrar cuando alguien haya indicado por qué ocurrió.
case-chasers = Contactos del cliente
case-chasers-count = { $count ->
    [one] una vez
   *[other] { $count } veces
}
case-slips = Resguardo
case-slips-count = { $count ->
    [one] impreso una vez; el siguiente será una copia
   *[other] impreso { $count } veces; el siguiente será una copia
}
cause-title = Por qué ocurrió
cause-why = Causa
cause-reason = Por qué esta causa
cause-chain = Por qué, y otra vez por qué
cause-chain-hint = Pregunte por qué hasta que la respuesta sea algo que se pueda cambiar.
cause-step = Porqué { $step }
cause-question = Pregunta
cause-answer = Respuesta
cause-evidence = Qué lo demuestra
cause-add = Preguntar por qué una vez más
cause-remove = Quitar el porqué { $step }
cause-evidence-said = Lo demuestra: { $evidence }
cause-steps = { $count ->
    [one] un paso
   *[other] { $count } pasos
}
relations-title = Relación con otros
relation-of = { $kind } { $number }
relation-back = Deshacer
relation-back-of = Deshacer: { $relation }
survey-title = Cómo le fue al cliente
survey-score = Respuesta
survey-text = En palabras del cliente
survey-staff = Alguien de la casa estaba delante
survey-staff-hint = Así se juzga con más amabilidad; se cuenta aparte.
survey-scored = { $score } de { $max }
survey-low = baja

# Archivos de un caso.
attachments-title = Archivos
attachments-none = Aún no hay fotos ni documentos.
attachments-add = Añadir un archivo
attachments-hint = O suéltelo aquí, o pegue una imagen.
attachments-drop = Suelte para adjuntar
attachments-adding = Adjuntando { $name }…
attachments-loading = Trayendo el archivo…
attachments-not-shown = La ventana aún no muestra este tipo de archivo.
attachments-by = { $name }, { $size }
attachment-state-here = Guardado en la central
attachment-state-alone = En este puesto
attachment-state-waiting = Pendiente de envío
attachment-state-sending = { $percent } enviado
attachment-state-office = En la central
attachment-state-coming = De camino
file-kind-photo = Foto
file-kind-document = Documento
file-kind-signature = Firma
do-attach = Añadir un archivo

# Plazos legales
case-deadlines = Plazos legales
deadline-by = hasta el { $day }
deadline-missed = incumplido: hasta el { $day }
deadline-never-pauses = Un plazo legal nunca se detiene aunque el caso esté en espera.
deadline-step-start_day = Empieza el { $on }, día que no cuenta.
deadline-step-start_day_counted = Empieza el { $on }, que es el día 1.
deadline-step-working_day = Día hábil { $number }: { $on }
deadline-step-weekend = El { $on } es fin de semana y no cuenta.
deadline-step-holiday = El { $on } es festivo ({ $name }) y no cuenta.
deadline-step-calendar_days = { $count } días naturales llevan al { $on }.
deadline-step-working_days = { $count } días hábiles llevan al { $on }.
deadline-step-weeks = { $count } semanas llevan al { $on }.
deadline-step-months = { $count } meses llevan al { $on }.
deadline-step-short_month = Ese mes no tiene día { $wanted }: vale su último día, el { $on }.
deadline-step-stands_still = Queda en suspenso del { $from } al { $on }, por reparación o sustitución.
deadline-step-stands_still_yet = Está en suspenso desde el { $from }, por reparación o sustitución.
deadline-step-at_least = Deben quedar al menos { $count } días: { $on }.
deadline-step-end_of_day = Termina al acabar el { $on } ({ $zone }).
deadline-step-close_of_business = Termina al cierre del { $on }, { $at } ({ $zone }).
deadline-step-close_not_stated = Nadie ha indicado la hora de cierre: vale el final del día.
deadline-step-no_number = La fuente solo dice: { $wording }.
deadline-step-calendar_ends = Los festivos a partir del { $on } no se conocen: no se pueden contar los días.
deadline-step-not_yet_binding = La ley aún no obliga en lo que empezó antes del { $on }.
deadline-step-excused = Ha decaído, porque el caso se solucionó a tiempo.

order-why = ¿Por qué esta prioridad?
order-why-title = Por qué es «{ $priority }»
order-unstated = { $grade } (sin indicar; cuenta así)
order-matrix = Donde ambas se cruzan
order-lift = Elevada por: { $flag }
order-at-least = al menos «{ $priority }»
order-lift-only = Hechos como un peligro elevan la prioridad. Nada la baja.

# Firma
sign-add = Pedir una firma
sign-hand = Entregar para firmar
sign-title = Firme aquí, por favor
sign-for = Firma para
sign-pad = Espacio para firmar: dibuje con el dedo, un lápiz o el ratón. Quien no pueda dibujar escribe su nombre abajo.
sign-undo = Deshacer el último trazo
sign-clear = Borrar
sign-name = Nombre
sign-name-hint = Sin dibujo se guarda el nombre escrito, con la nota de que fue tecleado.
sign-typed = Tecleado, no dibujado
sign-file-typed = Firma (tecleada)
sign-save = Guardar la firma
sign-saved = La firma queda con { $number }.
