time-now = ahora mismo
time-in = en { $span }
time-ago = hace { $span }
time-minutes = { $count } min
time-hours = { $count } h
time-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
