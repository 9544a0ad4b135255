app-name = Redress
app-close = Cerrar
app-cancel = Cancelar
app-back = Atrás
app-retry = Reintentar
app-copied = Copiado
app-unsaved = Aún sin enviar
app-skip = Ir al contenido
app-not-stated = sin indicar

nav-label = Secciones
nav-record = Registrar reclamación
nav-worklist = Lista de trabajo
nav-escalations = Escalados
nav-attention = Por revisar
nav-desk = Este puesto
nav-policies = Normas
nav-insights = Análisis
nav-lock = Bloquear
nav-keys = Atajos

key-ctrl = Ctrl
keys-title = Atajos de teclado
keys-record = Registrar una reclamación
keys-save = Guardar lo que está escribiendo
keys-search = Buscar en todo este puesto
keys-palette = Todas las acciones y secciones
keys-list = Siguiente y anterior en una lista
keys-open = Abrir el caso seleccionado
keys-take = Asumir el caso seleccionado
keys-decline = Rechazar el escalado seleccionado
keys-snooze = Posponer 15 minutos el escalado seleccionado
keys-choose = De dos respuestas, conservar la primera o la segunda
keys-mark = Marcar casos para tratarlos juntos
keys-mark-all = Marcar la página visible de la lista
keys-undo = Deshacer lo último
keys-lock = Bloquear el puesto
keys-help = Esta hoja
keys-escape = Cerrar; nada de lo escrito se pierde
keys-back = Volver adonde estaba

palette-title = Ir a un sitio o hacer algo
palette-placeholder = Escriba una sección, una acción o un número
palette-empty = No hay nada con ese nombre. Pulse Escape para cerrar.
palette-look = Aspecto: { $theme }
palette-switch = Cambiar de persona
palette-sync = Consultar ahora a la central

kept-begun = Empezado antes, guardado { $when }
kept-clear = Descartar
kept-failed = Lo escrito no se pudo guardar: solo está en la pantalla.

toast-label = Mensajes
toast-undo = Deshacer
toast-taken = { $number } está ahora a su cargo.
toast-transferred = { $number } pertenece ahora a { $store }.
toast-undone = Deshecho.
toast-done = Hecho.
toast-edited = Cambiado: { $field }
toast-attached = { $count ->
    [one] Un archivo añadido a { $number }.
   *[other] { $count } archivos añadidos a { $number }.
}
toast-related = Vinculado con { $number }.
toast-unrelated = Ya no está vinculado con { $number }.
toast-dismissed = Retirado de la lista.

link-title = Este enlace no lleva a ninguna parte
link-unknown = El caso { $number } no está en este puesto, o usted no puede leerlo. No se ha cambiado nada.
link-malformed = No nombra ningún caso. Un enlace a un caso es redress://case/ seguido del número.
link-understood = De acuerdo
