time-now = gerade eben
time-in = in { $span }
time-ago = vor { $span }
time-minutes = { $count } min
time-hours = { $count } h
time-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tagen
}
