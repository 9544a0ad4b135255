record-title = Registrar una reclamación
record-lede = Cinco respuestas y después un número para el cliente. Funciona sin conexión.
record-description = ¿Qué ha pasado?
record-description-hint = En palabras del cliente o con las de usted.
record-category = Categoría
record-category-hint = Elija o escriba
record-who = ¿Quién reclama?
record-anonymous = Quiere permanecer anónimo
record-name = Nombre
record-phone = Teléfono
record-email = Correo electrónico
record-about = ¿De qué se trata?
record-product = Producto o servicio
record-receipt = Número de tique o de pedido
record-remedy = ¿Qué quiere el cliente?
record-safety = ¿Hay alguien herido o en peligro?
record-today = ¿Tiene que ser hoy?
record-today-no = No
record-today-today = Hoy
record-today-now = Ahora mismo
record-more = Más, si lo sabe
record-more-count = { $count ->
    [one] un dato más
   *[other] { $count } datos más
}
record-channel = ¿Cómo llegó?
record-mood = Ánimo
record-lot = Lote o partida
record-serial = Número de serie
record-purchased_on = Fecha de compra
record-department = Sección
record-language = Idioma del cliente
record-address = Dirección
record-on_behalf_of = Presentada en nombre de
record-vulnerable = El cliente necesita una atención especial
record-staff_conduct = Trata de la conducta de un compañero
record-media = Interviene la prensa o una publicación en redes
record-legal = Se mencionaron acciones legales
record-settled = Solucionado ya
record-settled-hint = Ya arreglado en el mostrador. El caso se registra y se resuelve de una vez.
record-outcome = ¿Qué se hizo?
record-save = Registrar
record-save-settled = Registrar y resolver
record-saving = Anotándolo…
record-missing = Diga primero qué ha pasado; todo lo demás puede venir después.
record-missing-outcome = Diga en pocas palabras qué se hizo.
record-draft-kept = Borrador guardado { $when }
record-draft-none = Los borradores se guardan mientras escribe.
record-draft-failed = El borrador no se pudo guardar. Su texto sigue en la pantalla.
record-draft-new = Hoja nueva
record-drafts = Sin terminar
record-drafts-untitled = Aún sin texto
record-draft-discard = Descartar este borrador
record-draft-discard-sure = ¿Descartar el borrador para siempre?
record-draft-discard-explain = Lo escrito se pierde. Aún no se ha registrado nada.
record-similar = ¿Ya registrada?
record-similar-hint = Aquí aparecen, mientras escribe, los casos con el mismo teléfono, tique o producto.
record-similar-none = Nada parecido en este puesto.
record-similar-count = { $count ->
    [one] Un caso se parece a este
   *[other] { $count } casos se parecen a este
}
recorded-title = Registrada
recorded-give = Dé este número al cliente.
recorded-safe = Escrita en el disco de este puesto a las { $time }.
recorded-sent-later = Va a la central en cuanto haya conexión.
recorded-due = El cliente debe tener respuesta antes de: { $when }.
recorded-settled = Registrada y resuelta.
recorded-next = Siguiente reclamación
recorded-open = Abrir el caso
recorded-copy = Copiar el número

# Lo que ha leído un escáner
scan-slip = Número del resguardo
scan-earlier = Ya registrada con este número
scan-go-on = Seguir registrando
scan-not-held = Este puesto no tiene ese caso
scan-not-held-next = Se registró en { $store }. Llame allí y lea el número en voz alta; lo que ha escrito se queda como está.
scan-taken = { $field }: { $code }
scan-stray = { $code } no es un número nuestro.

# Fotos que acompañan la reclamación
record-photos = Fotos
record-photos-add = Añadir fotos
record-photos-hint = O suéltelas aquí, o pegue una imagen.
record-photos-kept = Se adjuntan en cuanto la reclamación queda registrada. Hasta entonces solo se guardan mientras el programa esté abierto, no con el borrador.
record-photos-remove = Quitar { $name }
record-photos-count = { $count ->
    [one] una foto
   *[other] { $count } fotos
}
recorded-photos-going = { $count ->
    [one] Adjuntando una foto…
   *[other] Adjuntando { $count } fotos…
}
recorded-photos-done = { $count ->
    [one] Una foto adjuntada.
   *[other] { $count } fotos adjuntadas.
}
recorded-photos-failed = { $count ->
    [one] Una foto no se ha adjuntado:
   *[other] { $count } fotos no se han adjuntado:
}
recorded-photos-forget = Dejar fuera
camera-take = Hacer una foto
camera-shoot = Disparar
camera-waiting = La cámara está arrancando…
camera-denied = Este programa no puede usar la cámara. Permítalo en los ajustes del sistema o añada una foto desde un archivo.
camera-failed = La cámara no responde. Quizá la esté usando otro programa. Puede añadir una foto desde un archivo.
camera-file = Foto { $time }
