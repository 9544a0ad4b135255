# Sacar en papel: qué se imprime, por dónde, y la impresora del puesto.
do-print = Imprimir…
print-title = Imprimir { $number }
print-what = Documento
print-language = Idioma
print-size = Formato
paper-size-a4 = Hoja A4
paper-size-80mm = Rollo, 80 mm
print-reasons = Motivos
print-reasons-delay = Por qué tarda más la respuesta.
print-reasons-decision = Por qué se decidió así. Si se deja vacío, la carta dice lo que dice la propuesta.
print-expected = Respuesta prometida para
print-outside = Adónde puede acudir después el cliente
print-outside-hint = Nombre y dirección del ombudsman, la junta arbitral o la autoridad.
print-leaflet = El folleto del ombudsman va en el sobre
print-lacking = Esta carta aún no se puede entregar. Le falta:
print-preview = Tal como saldrá
print-preview-none = No hay nada que ver hasta que la carta esté completa.
print-preview-coming = Componiendo la página…
print-page = Página { $page } de { $count }
print-more-pages = { $count ->
    [one] El PDF tiene una página más.
   *[other] El PDF tiene { $count } páginas más.
  }
print-not-here = Estas imágenes no están en este puesto y solo se enumeran: { $names }
print-no-printer = Este puesto aún no tiene impresora. Elija una, o guarde un PDF e imprímalo con otro programa.
print-slips-only = La impresora de este puesto es de tiques: solo imprime resguardos.
print-choose = Elegir una impresora
print-print = Imprimir
print-save = Guardar como PDF
print-counts = Impreso o guardado cuenta como entregado: el caso lo anota, y una carta cumple su plazo.
print-printed = Enviado a la impresora { $printer }.
print-saved = Guardado sin cifrar: { $path }
print-noted-failed = Ha salido, pero el caso no lo pudo anotar: escríbalo allí, por favor.
print-noted-read_only = El caso no ha cambiado, porque usted solo puede leerlo.
print-noted-noted = Consta en el caso.
print-open = Abrir
keys-print = Imprimir: resguardo, cartas, expediente

slip-printing = Imprimiendo el resguardo…
slip-printed = El resguardo se ha enviado a la impresora.
slip-other = Otras formas de entregarlo
slip-failed = El resguardo de { $number } no salió. Imprímalo desde el caso.
slip-no-printer = Aún no hay impresora: «Imprimir resguardo» lo muestra, y desde ahí se puede guardar como PDF. Elija una impresora en «Este puesto».
recorded-slip = Imprimir resguardo

printer-title = Impresora
printer-which = Impresora
printer-other = Otra, por su dirección…
printer-default = { $name } (la habitual)
printer-paused = { $name } (no admite trabajos ahora)
printer-address = Dirección
printer-address-hint = socket://192.168.1.50 para una impresora de tiques en la red, /dev/usb/lp0 por cable, ipp://impresora/ipp/print para una impresora de oficina.
printer-paper = Papel cargado
printer-at-once = Imprimir un resguardo en cuanto se registre una reclamación
printer-at-once-hint = El cliente lo tiene antes de pedirlo.
printer-keep = Usar esta impresora
printer-forget = Sin impresora

error-paper_incomplete = A esta carta le falta algo que debe decir; no se ha entregado nada.
error-paper_failed = No se pudo componer la página: { $problem }.
error-paper_unsaved = No se pudo guardar el archivo en { $folder }: { $problem }.
error-paper_not_shown = No se pudo abrir el archivo: { $problem }.
error-printer_none = Este puesto no tiene impresora. Elija una en «Este puesto»; no se ha impreso nada.
error-printer_address = «{ $address }» no es la dirección de una impresora. Escriba ipp://EQUIPO/RUTA, socket://EQUIPO o la ruta de un dispositivo como /dev/usb/lp0.
error-printer_setting = La elección de impresora no se pudo leer o guardar: { $problem }.
error-printer_unreachable = La impresora { $address } no responde: { $problem }. ¿Está encendida? En el caso no se ha anotado nada.
error-printer_not_a_printer = Lo que responde en { $address } no es una impresora: { $problem }. Compruebe la dirección en «Este puesto».
error-printer_refused = La impresora lo rechazó: { $status }. En el caso no se ha anotado nada.
error-printer_wants_login = La impresora { $address } pide un nombre y una contraseña, que este puesto no da. Elija otra o guarde un PDF.
error-printer_broke_off = La impresora { $address } se interrumpió: { $problem }. Compruebe si ha salido papel antes de volver a imprimir; en el caso no consta nada.
error-printer_only_slips = Una impresora de tiques solo imprime resguardos. Guarde un PDF en su lugar.
error-printer_not_a_device = { $path } es un archivo y no una impresora; no se ha escrito nada en él.
