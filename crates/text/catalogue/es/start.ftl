start-step = Paso { $step } de { $count }
start-language-title = Su idioma
start-how-title = ¿Cómo va a trabajar este puesto?
start-how-join = Unirse a una central
start-how-join-explain = Su central le ha dado un código de alta. Los casos viajan entre este puesto, la central y sus compañeros.
start-how-alone = Probar sin central
start-how-alone-explain = No hace falta ninguna central. Todo se queda en este ordenador.
start-join-title = Unirse a una central
start-join-url = Dirección de la central
start-join-code = Código de alta
start-join-code-hint = Letras y cifras; los guiones no importan.
start-join-device = Nombre de este puesto
start-join-device-hint = Como lo llamarían los compañeros: «Mostrador 2».
start-join-person = Su nombre
start-join-more = Más
start-join-ca = Certificado de la central
start-join-ca-hint = Solo si su central le dio uno: dónde está el archivo PEM en este ordenador.
start-join-do = Unirse
start-join-working = Consultando a la central…
start-passphrase = Frase de contraseña
start-passphrase-hint = Este ordenador no tiene un llavero que se pueda usar. La frase de contraseña abre el puesto en cada inicio.
start-alone-title = Probar sin central
start-alone-demo = Llenarlo con casos de ejemplo
start-alone-demo-explain = 500 reclamaciones reales de registros públicos, repartidas por una cadena de tiendas inventada.
start-alone-do = Empezar
start-alone-working = Preparando este puesto…
start-code-title = Su código de recuperación
start-code-explain = Abre este puesto si se pierde el llavero del ordenador. Se muestra una sola vez, ahora, y no se guarda en ningún otro sitio. Escríbalo en papel.
start-code-label = Código de recuperación
start-code-written = Lo he escrito en papel
start-code-go = Continuar
start-code-no-keychain = El llavero de este ordenador no guarda la clave, así que el puesto pide un código en cada inicio.
start-ready-title = Listo
start-ready-explain = Registre una reclamación en cuanto tenga a alguien delante. Nada necesita conexión.
start-ready-record = Registrar una reclamación
start-ready-look = Primero echar un vistazo
start-failed-title = Este puesto no se puede abrir

unlock-title = Este puesto está bloqueado
unlock-locked = El llavero del ordenador está bloqueado. Desbloquéelo e inténtelo de nuevo, o abra el puesto con el código de recuperación.
unlock-absent = La clave no está en el llavero de este ordenador. Sus casos están a salvo en el disco; el código de recuperación los abre.
unlock-unavailable = Este ordenador no tiene llavero. El código de recuperación o la frase de contraseña abren el puesto.
unlock-with = Abrir con
unlock-recovery = Código de recuperación
unlock-passphrase = Frase de contraseña
unlock-do = Abrir
unlock-working = Abriendo…
unlock-safe = Un intento fallido no borra nada.

lock-title-lease_ended = Este puesto está bloqueado
lock-title-desk_revoked = La central ha dado de baja este puesto
lock-title-desk_wiped = Este puesto se ha borrado
lock-waiting = { $count ->
    [0] No hay nada pendiente de envío.
    [one] Hay 1 acción pendiente de envío. Se conserva.
   *[other] Hay { $count } acciones pendientes de envío. Se conservan.
}
lock-clock = Si la fecha de este ordenador está mal, corríjala primero.

person-title = ¿Quién está en el puesto?
lock-pinless = No tiene PIN, así que bloquear no impediría el paso a nadie. Fije uno en «Este puesto». Aquí puede continuar otra persona.
person-switch = Cambiar de persona
person-pin = PIN de { $name }
person-pin-do = Cambiar
person-here = ahora en el puesto
person-nobody = Nadie

alone-organisation = Mi tienda
alone-person = Usted
