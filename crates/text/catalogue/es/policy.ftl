# Las normas de la organización: sus versiones, qué dice cada una, y la próxima mientras alguien la escribe.

policy-title = Normas
policy-lede = Lo que la organización promete, a quién avisa y qué puede conceder. Una versión publicada no cambia nunca.
policy-versions = Versiones
policy-version = Versión { $version }
policy-standing-in_force = vigente
policy-standing-to_come = futura
policy-standing-past = anterior
policy-standing-unusable = no se puede usar aquí
policy-from = vale desde: { $when }
policy-published = publicada: { $when }
policy-shipped = viene con Redress
policy-earlier = Versiones anteriores
policy-count = { $count ->
    [one] 1 versión
   *[other] { $count } versiones
}
policy-missing = En este puesto no existe la versión { $version }.
policy-unusable = Esta versión no se puede usar aquí; en su lugar vale la versión { $version }.
policy-unusable-next = No se ha perdido nada: el archivo se conserva y cada Redress más reciente lo vuelve a examinar. Actualice este puesto o avise a quien escribió el archivo.
policy-as-text = Ver como texto
policy-as-rules = Ver lo que dice
policy-copy = Copiar
policy-copy-failed = No se pudo copiar. Seleccione el texto y cópielo a mano.
policy-asleep = Se guarda y se comprueba, pero aún no se aplica: los puestos se rigen por lo que viene con Redress.
policy-asleep-shipped = Otra versión aún no puede cambiar esto.
policy-asleep-short = Guardado, aún sin aplicar
policy-none = ninguno
policy-every-case = Todos los casos

policy-part-version = Número
policy-part-effective_from = Vale desde
policy-part-targets = Compromisos
policy-part-next_update = Próxima noticia al cliente
policy-part-pauses = Los compromisos se detienen mientras un caso está en espera de
policy-part-snooze = Un aviso pospuesto calla durante
policy-part-thresholds = Se señala cuando se ha consumido este porcentaje del tiempo
policy-part-matrix = Prioridad según gravedad y urgencia
policy-part-lifts = Qué hace más urgente un caso
policy-part-ladders = A quién se avisa y cuándo
policy-part-calendars = Horarios de apertura
policy-part-default_calendar = Horario de todas las demás tiendas
policy-part-store_calendars = Horario de una tienda
policy-part-limits = Qué puede conceder cada función
policy-part-required = Qué datos son obligatorios
policy-part-categories = De qué tratan las reclamaciones
policy-part-packs = Plazos legales
policy-part-survey = Qué se pregunta a los clientes

policy-rule-service = Cuando se agota un compromiso
policy-rule-safety = Cuando alguien está en peligro
policy-trigger-nearest = Cuando se ha consumido el { $percent } % del tiempo del compromiso que vence antes
policy-trigger-severity = Gravedad «{ $severity }» o peor
policy-trigger-flag = Cuando está marcado «{ $flag }»
policy-trigger-repeat = Cuando un mismo cliente reclama { $count } veces en { $days } días
policy-trigger-similar = Cuando llegan { $count } reclamaciones parecidas en { $days } días
policy-trigger-score = Cuando el cliente responde { $score } o menos
policy-level-later = { $what }, más { $span }
policy-level-told = Se avisa a: { $names }.
policy-level-fallback = Si no hay nadie: { $name }.
policy-level-answer = Si nadie responde, se avisa a la siguiente persona pasado este tiempo: { $span }.
policy-level-repeat = Se repite cada: { $span }.
policy-level-ends = Termina cuando { $ends }.
policy-level-card = Con el aviso ven: { $card }
policy-owner = quien lleva el caso
policy-stop-acknowledged = todos los avisados han respondido
policy-stop-taken = alguien asume el caso
policy-stop-met = se cumple el compromiso
policy-stop-ended = el caso termina
policy-ladders-none = No se avisa a nadie de nada.

policy-calendars-count = { $count ->
    [one] 1 calendario
   *[other] { $count } calendarios
}
policy-calendar-default = Para todas las tiendas sin horario propio.
policy-calendar-default-and = Para { $names }, y todas las tiendas sin horario propio.
policy-calendar-stores = Para { $names }.
policy-calendar-unused = Ninguna tienda tiene este horario.
policy-calendar-zone = En la hora de { $zone }.
policy-calendar-own-zone = En la hora de cada tienda.
policy-hours = { $from }–{ $to }
policy-closed = cerrado
policy-days = de { $from } a { $to }
policy-holidays = Días de cierre
policy-holidays-none = Aparte de estos no hay días de cierre.
policy-days-count = { $count ->
    [one] 1 día
   *[other] { $count } días
}

policy-severity = Gravedad
policy-lift = «{ $flag }» da al caso al menos la prioridad «{ $priority }».
policy-limits-none = Solo quienes responden de todas las tiendas pueden conceder algo sin consultar.
policy-limits-others = Una función que no se nombra no puede conceder nada sin consultar.
policy-limit-role = Función
policy-limit-case = En un caso
policy-limit-year = A un cliente en un año
policy-limit-any = cualquier importe
policy-required-none = Nada más que lo ocurrido.
policy-required-for = Para
policy-required-before = Antes de
policy-required-fields = Hay que indicar
policy-stage-record = registrar
policy-stage-resolve = resolver
policy-stage-close = cerrar
policy-categories-count = { $count ->
    [one] 1 categoría
   *[other] { $count } categorías
}
policy-retired = { $name } (sin casos nuevos)
policy-packs-count = { $count ->
    [one] 1 fuente
   *[other] { $count } fuentes
}
policy-packs-none = Ninguna ley está ligada a ningún caso.
policy-pack = Fuente
policy-pack-checked = Última consulta
policy-pack-unknown = { $code }, que este Redress no conoce
policy-questions-count = { $count ->
    [one] 1 pregunta
   *[other] { $count } preguntas
}
policy-survey-none = No se pregunta nada.
policy-scale = ({ $min } – { $max })
policy-scale-reversed = ({ $min } – { $max }; cuanto más bajo, mejor)

policy-draft = La próxima versión
policy-draft-none = sin empezar
policy-draft-begun = empezada, guardada { $when }
policy-draft-from = Empezar la próxima versión con esta
policy-draft-go-on = Seguir con la próxima versión
policy-discard = Descartar
policy-draft-replaced = El borrador se ha sustituido.
policy-draft-discarded = El borrador se ha descartado.
policy-begin = Aún no hay nada escrito
policy-begin-next = Empiece con las normas vigentes y cambie lo que quiera, o abra un archivo TOML; también puede soltarlo aquí. Nada vale hasta que se publica.
policy-begin-with = Empezar con la versión { $version }
policy-open = Abrir un archivo…
policy-open-drop = Suelte aquí un archivo TOML
policy-open-failed = Este archivo no se puede abrir.
policy-open-failed-next = Está vacío, pasa de 256 kB o no es texto. Lo que había aquí sigue intacto; elija otro archivo.
policy-file = El archivo (TOML)
policy-file-hint = Las líneas que empiezan por # son comentarios. El número tiene que subir y la fecha tiene que ser futura.
policy-at-office = Las normas de este puesto vienen de su central.
policy-at-office-next = Escriba, compruebe y pruebe aquí la próxima versión y guárdela después como archivo. La administración la publica en la central, y cada puesto la recibe con su próximo intercambio:

policy-check = Comprobación
policy-changes = Qué cambia
policy-cases = Casos del último mes
policy-answer = Respuesta
policy-old = El texto ha cambiado desde entonces. Pregunte de nuevo.
policy-unreadable = Aún no se puede decir: el archivo no se puede leer.
policy-fits = Todo correcto: esta puede ser la próxima versión.
policy-fits-as = Versión { $version }, vale desde: { $when }.
policy-problems = { $count ->
    [one] Una cosa impide que esta sea la próxima versión.
   *[other] { $count } cosas impiden que esta sea la próxima versión.
}
policy-go-line = Ir a la línea { $line }
policy-line = Línea { $line }
policy-entry = entrada { $entry }
policy-same = Nada: dice lo mismo que la versión { $version }.
policy-differs = { $count ->
    [one] Un valor difiere de la versión { $version }, que es la vigente.
   *[other] { $count } valores difieren de la versión { $version }, que es la vigente.
}
policy-differs-asleep = { $count ->
    [one] Uno de ellos se guarda, pero ningún puesto lo aplica aún.
   *[other] { $count } de ellos se guardan, pero ningún puesto los aplica aún.
}
policy-place = Dónde
policy-before = Ahora
policy-after = Después
policy-nothing = nada
policy-moved = { $count ->
    [0] Nada habría sido distinto.
    [one] En un caso algo habría sido distinto.
   *[other] En { $count } casos algo habría sido distinto.
}
policy-moved-of = Examinados: { $complaints } casos de este puesto que usted puede leer, recibidos desde: { $since }, comparados con la versión { $version }.
policy-moved-asleep = Aún no lo aplica ningún puesto, aunque aquí se cuenta: { $places }.
policy-cases-count = { $count ->
    [one] 1 caso
   *[other] { $count } casos
}
policy-cases-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
policy-effect-more_urgent = Más urgente
policy-effect-less_urgent = Menos urgente
policy-effect-due_earlier = Un compromiso habría vencido antes
policy-effect-due_later = Un compromiso habría vencido después
policy-effect-missed = Se habría incumplido un compromiso que se cumplió o sigue en curso
policy-effect-kept = Se habría cumplido un compromiso que se incumplió
policy-effect-approval_needed = Habría necesitado la aprobación de alguien
policy-effect-approval_spared = No habría necesitado la aprobación de nadie

policy-save = Guardar como archivo
policy-saved = Guardado como { $path }
policy-save-failed = No se pudo guardar el archivo.
policy-save-failed-next = El borrador se conserva en este puesto. Compruebe que existe la carpeta de descargas y que hay sitio en el disco, o copie el texto.
policy-set = Fijar esta versión…
policy-set-sure = ¿Fijar la versión { $version }?
policy-set-explain = Vale desde: { $when }. Los casos recibidos a partir de entonces se rigen por ella; los anteriores conservan lo que se les prometió. Una vez fijada, una versión no se puede cambiar, solo puede seguirle otra.
policy-set-differs = { $count ->
    [0] Dice lo mismo que la versión { $version }.
    [one] Un valor difiere de la versión { $version }.
   *[other] { $count } valores difieren de la versión { $version }.
}
policy-set-do = Fijar
policy-set-done = La versión { $version } está fijada y vale desde: { $when }.

policy-problem-not_toml = A partir de aquí no es TOML. El lector dice: { $message }
policy-problem-too_long = El archivo tiene { $bytes } bytes; el máximo son { $most }.
policy-problem-not_as_published = Se publicó como versión { $version }, con otra fecha u otro número que los del archivo.
policy-problem-unknown_key = Aquí no hay nada con ese nombre. Quizá sea una errata.
policy-problem-missing_key = Esto hay que indicarlo.
policy-problem-wrong_kind = Aquí debe ir { $expected }; hay { $found }.
policy-problem-not_readable = «{ $text }» no se puede leer; se espera { $expected }.
policy-problem-unknown_word = «{ $word }» no se conoce aquí. Se conocen: { $known }.
policy-problem-unknown_role = No existe la función «{ $role }».
policy-problem-unknown_field = Una reclamación no tiene el dato «{ $field }».
policy-problem-matrix_gap = Aquí hacen falta cuatro entradas; hay { $found }.
policy-problem-not_a_priority = Una prioridad es 1, 2, 3 o 4, no { $value }.
policy-problem-not_a_flag = El dato «{ $field }» no se responde con sí o no, así que no puede hacer más urgente un caso.
policy-problem-thresholds_not_ascending = { $percent } % debe ser más que lo que va delante.
policy-problem-hours_reversed = Este horario termina a las { $to }, que no es después de las { $from }.
policy-problem-hours_beyond_day = Un día termina a las 24:00; { $time } queda fuera.
policy-problem-hours_overlap = { $later } empieza antes de que termine { $earlier }.
policy-problem-hours_out_of_order = { $later } es anterior a { $earlier } y debe ir delante.
policy-problem-unknown_zone = No existe la zona horaria «{ $zone }».
policy-problem-nameless_holiday = Este día no tiene nombre. El nombre explica por qué ese día no vence nada.
policy-problem-unknown_calendar = Ningún horario de este archivo se llama «{ $calendar }».
policy-problem-unknown_store = La organización no tiene la tienda «{ $store }».
policy-problem-never_opens = Con este horario no se abre nunca: lo prometido en horas de apertura no vencería jamás.
policy-problem-empty_span = Esto debe durar más que nada.
policy-problem-nobody_told = Este nivel no avisa a nadie: no nombra ni un destinatario ni un sustituto.
policy-problem-owner_only = Este nivel solo avisa a quien lleva el caso. Para los casos que no lleva nadie debe nombrar un sustituto.
policy-problem-clock_missing = Un porcentaje necesita el compromiso al que se refiere.
policy-problem-clock_not_used = Solo un porcentaje se refiere a un compromiso; «{ $trigger }» no lo es.
policy-problem-unknown_threshold = { $percent } % no está entre los umbrales de este archivo.
policy-problem-levels_not_ascending = «{ $later }» no viene después del nivel anterior, «{ $earlier }».
policy-problem-role_changes_nothing = La función «{ $role }» no cambia nada, así que no puede asumir un caso ni conceder nada.
policy-problem-nobody_holds_role = Nadie en la organización tiene una de estas funciones: { $roles }.
policy-problem-unknown_currency = No existe la moneda «{ $currency }».
policy-problem-limit_decreases = «{ $role }» puede conceder aquí { $amount }, menos que los { $lower_amount } de «{ $lower }». Quien responde de más no puede conceder menos.
policy-problem-negative_limit = Un límite no puede ser menor que cero; se indica { $amount }.
policy-problem-year_below_case = El límite de un año, { $year }, es menor que el de un caso, { $case }.
policy-problem-unknown_category = No existe la categoría «{ $category }» en este archivo.
policy-problem-duplicate = «{ $code }» aparece dos veces.
policy-problem-not_a_code = Un código tiene de 1 a 64 minúsculas, cifras y guiones bajos; «{ $code }» tiene otros caracteres.
policy-problem-scale_reversed = La escala termina en { $max }, que no es más que { $min }.
policy-problem-effective_in_past = Valdría desde { $effective_from }, que ya ha pasado; ahora es { $now }. Elija una fecha futura.
policy-problem-version_not_above = La versión { $version } no es superior a la { $previous }, a la que sigue. Suba el número.
policy-problem-effective_not_after = Valdría desde { $effective_from }, que no es después de la versión anterior, { $previous }.
policy-problem-code_vanished = «{ $code }» era un código hasta ahora. Hay casos antiguos que lo llevan: consérvelo y márquelo como retirado.
policy-problem-other = Se rechaza por un motivo que esta ventana no conoce: { $code }

policy-expected-list = una lista
policy-expected-section = una sección con claves
policy-expected-text = un texto entre comillas
policy-expected-number = un número entero desde 0
policy-expected-amount = un número entero en la moneda más pequeña (céntimos)
policy-expected-yes_no = true o false
policy-expected-span = una duración como "30 min", "4 h" o "2 d"
policy-expected-target = un compromiso como "30 min", "2 business hours" o "5 business days"
policy-expected-hours = un horario como "09:00-18:00"
policy-expected-date = una fecha como "2026-12-25"
policy-expected-instant = un instante como "2026-03-01T00:00:00Z"
policy-expected-trigger = un desencadenante como "75 %", "severity 1", "flag safety", "3 complaints in 90 d", "5 similar in 30 d", "score 2" o "manual"
policy-expected-role = una función
policy-expected-store = un código de tienda de 2 a 8 mayúsculas y cifras
policy-found-string = un texto
policy-found-integer = un número entero
policy-found-float = un número con punto
policy-found-boolean = true o false
policy-found-datetime = una fecha
policy-found-array = una lista
policy-found-table = una sección

policy-key-trigger = qué lo pone en marcha
policy-key-clock = de qué compromiso
policy-key-offset = cuánto después
policy-key-hours = según qué horario
policy-key-recipients = a quién se avisa
policy-key-fallback = a quién en su lugar
policy-key-ack_within = respuesta en
policy-key-repeat = se repite
policy-key-stop_on = qué lo termina
policy-key-card = ficha
policy-key-week = semana
policy-key-zone = zona horaria
policy-key-holidays = días de cierre
policy-key-case = en un caso
policy-key-customer_year = en un año
policy-key-code = código
policy-key-subcategories = segundo nivel
policy-key-retired = retirado
policy-key-retired_subcategories = segundo nivel retirado
policy-key-record = antes de registrar
policy-key-resolve = antes de resolver
policy-key-close = antes de cerrar
policy-key-categories = por categoría
policy-key-min = respuesta más baja
policy-key-max = respuesta más alta
policy-key-direction = qué extremo es el bueno
policy-key-general = todos los casos
policy-key-service = cuando se agota un compromiso
policy-key-safety = cuando alguien está en peligro
policy-key-file = Archivo
