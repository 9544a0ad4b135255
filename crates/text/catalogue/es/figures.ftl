measure-volume = Reclamaciones
measure-volume-says = Cuántas se recibieron.
measure-open = Abiertas
measure-open-says = Cuántas están abiertas: alguien le debe aún algo al cliente.
measure-resolved_within_target = Resueltas a tiempo
measure-resolved_within_target-says = De las resueltas que tenían un plazo prometido, la parte resuelta dentro de él. No cuentan los tiempos en que el reloj está parado.
measure-first_response = Primera respuesta
measure-first_response-says = Tiempo desde la recepción hasta la primera respuesta de fondo, incluidas noches y fines de semana.
measure-resolution = Resolución
measure-resolution-says = Tiempo desde la recepción hasta la resolución que vale, incluidas noches y fines de semana.
measure-upheld = Estimadas
measure-upheld-says = De las resueltas con una decisión, la parte decidida a favor del cliente, del todo o en parte.
measure-reopened = Reabiertas
measure-reopened-says = De las que terminaron al menos una vez, la parte que se retomó.
measure-redress_total = Compensación entregada
measure-redress_total-says = Dinero de todas las partidas de compensación cumplidas, y lo entregado antes de que la reclamación llegara aquí, por moneda. Lo prometido y aún no cumplido no está incluido, y las monedas no se suman entre sí.
measure-satisfaction = Satisfacción
measure-satisfaction-says = De las que indican si el cliente quedó satisfecho, la parte de cada respuesta.

# Lo que suman las reclamaciones en conjunto.
insight-lede = Lo que suman las reclamaciones que usted puede leer, con datos de { $when }.
insight-kind = Se cuentan
insight-measures = Indicadores
insight-by = Desglosado por
insight-version = Versión { $version } de esta definición.
insight-of = { $count } de { $of }
insight-p90 = la mitad no tarda más; nueve de cada diez, como mucho { $span } (de { $of })
insight-cases = { $count ->
    [one] un caso
   *[other] { $count } casos
  }
insight-behind = Casos
insight-none = sin indicar
insight-copy = Copiar como CSV
insight-latest = Los últimos { $shown } de { $count } casos
insight-empty = Aún no hay nada que contar
insight-empty-next = En cuanto se registren reclamaciones, esta página dirá cuántas, cuánto tardaron, cómo terminaron y qué costaron.
insight-finding-count = Lo más frecuente: { $value }, { $number } ({ $share } del total)
insight-finding-most = El valor más alto: { $value }, { $number }; en conjunto, { $all }
dimension-store = Tienda
dimension-category = Categoría
dimension-product = Producto
dimension-channel = Vía
dimension-result = Resultado en el sistema anterior
dimension-decision = Decisión
dimension-state = Estado
dimension-priority = Prioridad
dimension-month = Mes
dimension-satisfaction = Satisfecho
