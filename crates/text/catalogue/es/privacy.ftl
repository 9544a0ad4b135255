# Todo lo que consta sobre una persona: la hoja de la ventana y el índice de lo que se entrega.
held-open = Todo lo que consta de esta persona…
held-title = Todo lo que consta de esta persona
held-known = Se busca por
held-found = { $count ->
    [0] En este puesto no se ha encontrado nada que usted pueda leer.
    [one] Una reclamación de este puesto corresponde a esta persona.
   *[other] { $count } reclamaciones de este puesto corresponden a esta persona.
  }
held-which = Qué se incluye
held-by = encontrada por { $fields }
held-unsure = Puede ser otra persona: solo coincide el nombre, el recibo o el final del teléfono, o aparece también otro nombre. Inclúyala únicamente si sabe que se trata de la misma persona.
held-files = { $count ->
    [one] un archivo
   *[other] { $count } archivos
  }
held-erased = Borradas definitivamente, aquí no queda nada de ellas: { $numbers }
held-contents = De cada reclamación: todo el historial con los datos de contacto en JSON, el expediente en PDF y los archivos adjuntos. Un índice explica con palabras sencillas qué consta, de dónde procede, quién lo conoció y qué no está incluido.
held-elsewhere = No incluye lo que tienen otras tiendas y la oficina, ni lo que usted no puede leer. Pídalo a la oficina.
held-alone = Este puesto trabaja solo: no hay ninguna oficina que tenga más.
held-check = Incluye notas y nombres de compañeros. Léalo antes de que salga de la casa.
held-counts = El caso anota que se ha sacado su expediente.
held-save = { $count ->
    [0] Guardar
    [one] Guardar una reclamación en ZIP
   *[other] Guardar { $count } reclamaciones en ZIP
  }
held-saved = Guardado sin cifrar: { $path }
held-away = Estos archivos no están en este puesto y solo se enumeran: { $names }
held-not-noted = No todos los casos han podido anotarlo, porque usted solo puede leerlos.
error-held_failed = No se ha podido reunir: { $problem }. No se ha guardado nada.

held-index-title = Lo que { $organisation } conserva sobre usted
held-index-made = Reunido el { $when } por { $name } ({ $role }) en el puesto { $desk }, { $store }.
held-index-known = Se ha buscado por: { $known }
held-index-ending = El teléfono se ha buscado con y sin el prefijo del país, por sus nueve últimas cifras (ocho si el número es más corto).
held-index-count = { $count ->
    [one] Incluye una reclamación.
   *[other] Incluye { $count } reclamaciones.
  }
held-index-how = De cada una hay una carpeta: complaint.json contiene todo en una forma que leen los programas, case-file.pdf lo mismo para las personas, y «files» lo que se adjuntó.
held-index-standing = Recibida el { $when } · { $store } · { $state } · { $count ->
    [one] una anotación
   *[other] { $count } anotaciones
  }
held-index-folder = Carpeta: { $folder }
held-index-by = Encontrada por: { $list }
held-index-facts = Qué consta, además de lo que ocurrió y lo que se hizo: { $list }
held-index-origin = De dónde procede: se nos comunicó ({ $channel }); lo anotó { $name } el { $when }.
held-index-imported = Se tomó de { $source }, donde tiene el número { $number }.
held-index-worked = Quién trabajó en ella: { $list }
held-index-told = A quién se avisó porque algo vencía o iba mal: { $list }
held-index-papers = Qué se imprimió de ella: { $list }
held-index-files = Archivos adjuntos: { $list }
held-index-file-away = { $name } (no incluido: su contenido no estaba en este puesto y la oficina no lo ha facilitado)
held-index-missing = Lo que NO está incluido
held-index-erased = Borradas definitivamente en la oficina; aquí no queda nada de ellas y solo se nombran porque otra reclamación las menciona: { $numbers }
held-index-elsewhere = Lo que no está en este puesto. Otras tiendas y la oficina de { $organisation } pueden conservar más: pregunte a la oficina.
held-index-alone = Nada de otros puestos: este trabaja solo y no hay ninguna oficina que conserve más.
held-index-closed = Reclamaciones que no puede leer quien ha reunido esto. Aquí no se dice si las hay: pregunte a la oficina.
held-index-readers = Quién se limitó a mirar. Un puesto no anota quién lee una reclamación; anota quién trabajó en ella, a quién se avisó y qué se imprimió.
held-index-unrecorded = Lo que alguien había empezado a escribir y aún no había registrado, y las reclamaciones que la oficina no admitió.
held-index-outside = Todo lo que está fuera de Redress: papel, cartas y correos enviados, cajas, otros programas, copias de seguridad.
