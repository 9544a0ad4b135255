# Qué ha pasado y qué hacer. Si los datos están a salvo lo dice error-data-*. Los nombres acaban en códigos fijos.

error-data-safe = Todo lo guardado antes está a salvo.
error-data-not_saved = Lo que acaba de hacer no se ha guardado. Sigue en la pantalla.
error-data-unknown = Lo guardado antes está a salvo; no es seguro que el último paso se haya guardado.
error-reference = Referencia { $reference }
error-unknown = Algo ha fallado ({ $code }). Inténtelo de nuevo; si se repite, dígaselo a quien se ocupa de este ordenador.
error-fault = Algo ha fallado dentro de Redress. Inténtelo de nuevo; si se repite, dígaselo a quien se ocupa de este ordenador.

error-no_desk = Aún no hay ningún puesto en este ordenador. Únase a una central o pruebe sin ella.
error-desk_exists = Ya hay un puesto en este ordenador; nunca se sustituye. Ábralo o elija otra carpeta.
error-keychain_locked = El llavero del ordenador está bloqueado. Desbloquéelo e inténtelo de nuevo.
error-keychain_unavailable = En este ordenador no responde ningún llavero. Abra el puesto con el código de recuperación o la frase de contraseña.
error-key_missing = El llavero no guarda la clave de este puesto. Ábralo con el código de recuperación.
error-passphrase_needed = Este puesto se abre con su frase de contraseña.
error-key_file_needed = Este puesto se abre con su archivo de clave.
error-lease_ended = Este puesto lleva sin contacto con su central más tiempo del que puede trabajar sin ella. No se ha perdido nada: se abre solo en cuanto la central responde, y envía lo pendiente.
error-desk_revoked = La central ha dado de baja este puesto. Lo que no se envió se entrega a la central; lo que hay aquí sigue cifrado y no se muestra a nadie. Consulte a la central.
error-desk_wiped = La central ha dado de baja este puesto, y todo lo que se guardaba en él se ha destruido. Lo que no se había enviado se entregó antes a la central. Para volver a trabajar aquí, pida a la central un código de alta.
error-no_keychain = No hay ningún llavero que guarde la clave. Elija una frase de contraseña.
error-code_mistyped = El código de recuperación está mal escrito: un carácter es incorrecto o falta. Compárelo con el papel.
error-does_not_open = Con eso no se abre este puesto. Revise cada carácter; puede intentarlo cuantas veces quiera.
error-key_file = El archivo de clave no se puede usar. Compruebe que está ahí y que usted puede leerlo.
error-keys_damaged = El archivo que guarda la clave está dañado. No borre nada; consulte a quien se ocupa de este ordenador.

error-nobody_here = No hay nadie en el puesto. Diga primero quién es.
error-not_enrolled = Esta persona no puede usar este puesto. Necesita un código de alta de la central.
error-wrong_pin = Ese PIN no es correcto. Intentos que quedan: { $left }.
error-pin_delay = Demasiados PIN incorrectos. Espere { $seconds } segundos.
error-pin_destroyed = Demasiados PIN incorrectos. Esta persona necesita un nuevo código de alta de la central.
error-pin_shape = Un PIN tiene de 4 a 12 cifras.

error-refused = Una norma no lo permite.
error-not_found = Este caso no está en este puesto.
error-alone = Este puesto trabaja solo; no hay central a la que consultar.
error-not_alone = Esto se hace en la central a la que pertenece este puesto.

error-office_unreachable = La central no responde. Siga trabajando; se reintenta solo.
error-office_not_an_office = Lo que responde en esta dirección no es una central de Redress. Compruebe la dirección.
error-office_certificate = El certificado de la central no coincide. No siga; consulte a quien lleva la central.
error-office_upgrade = La central exige una versión más reciente de Redress. Actualice este puesto; lo registrado espera aquí.
error-office_revoked = La central ha dado de baja este puesto. Lo que no se envió sigue aquí; pida a la central un nuevo código de alta.
error-office_signature = La central no reconoció la firma de este puesto. Inténtelo de nuevo; si se repite, hay que volver a dar de alta el puesto.
error-join_unknown = Este código de alta no se conoce. Compárelo con el que le dio la central.
error-join_expired = Este código de alta ha caducado. Pida uno nuevo a la central.
error-join_used = Este código de alta ya se usó. Pida uno nuevo a la central.
error-office_too_many = Demasiados intentos. Espere un poco e inténtelo de nuevo.
error-office_busy = La central está ocupada. Se reintenta solo.
error-office_diverged = Este puesto y la central no coinciden. Los casos se traen de nuevo; lo pendiente se conserva.
error-office_forked = Los datos de este puesto se copiaron o se devolvieron a un estado anterior. Lo pendiente se conserva y se envía con una marca nueva.

error-replica_missing = Los datos de este puesto no están donde deberían. No se ha creado nada en su lugar; compruebe si falta un disco.
error-replica_wrong_key = Los datos no se pueden leer con esta clave: la clave es otra o el archivo está dañado. No se ha cambiado nada.
error-replica_damaged = Los datos de este puesto están dañados. No se ha cambiado ni borrado nada; restaure una copia de seguridad o dé de alta el puesto de nuevo.
error-replica_in_use = Otro Redress tiene abierto este puesto. Ciérrelo primero.
error-disk_full = El disco está lleno. Libere espacio e inténtelo de nuevo.
error-disk_unsure = El disco falló en el momento de guardar. Compruebe si el último paso está ahí antes de repetirlo.
error-disk_failed = El disco ha fallado. Inténtelo de nuevo; si se repite, guarde su trabajo en otro sitio y haga revisar el disco.
error-replica_newer = Los datos los escribió un Redress más reciente. Actualice este; no se ha cambiado nada.
error-no_cipher = Este Redress se compiló sin cifrado y no puede guardar datos personales.
error-folder = La carpeta de este puesto no se puede usar. Compruebe que existe y que usted puede escribir en ella.
error-office_failed = La central ha sufrido un fallo propio. Se reintenta solo.
error-office_malformed = La central no entendió a este puesto. Actualice Redress; lo registrado espera aquí.
error-office_not_granted = La central no concede a este puesto lo que pidió. Consulte a quien lleva la central.
error-file = El archivo no se puede usar. Compruebe que está ahí y que es de un tipo que Redress puede leer.

error-attachment_empty = Este archivo está vacío. No se ha adjuntado nada.
error-attachment_too_large = Este archivo es demasiado grande: el máximo son { $limit } MB.
error-attachment_kind = No se admiten archivos de este tipo. Sí imágenes, PDF, texto y documentos de oficina.
error-attachment_not_as_named = Este archivo no es lo que dice su nombre. No se ha adjuntado; consulte a quien se lo dio.
error-attachment_unreadable = Esta imagen no se puede leer. Ábrala en otro programa, guárdela de nuevo e inténtelo otra vez.
error-attachment_name = El nombre de este archivo no se puede conservar. Póngale un nombre sencillo e inténtelo de nuevo.
error-attachment_there = Este archivo ya está adjunto al caso.
error-attachment_not_here = Este archivo está en la central. Llegará solo en cuanto la central responda y lo tenga entero.
error-office_no_room = La central no tiene sitio para archivos, o no los guarda. El archivo se queda aquí y se envía cuando haya sitio; dígaselo a quien lleva la central.
error-login_start = El ordenador no cambia lo que se inicia con la sesión: { $problem }.
