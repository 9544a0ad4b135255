time-now = just now
time-in = in { $span }
time-ago = { $span } ago
time-minutes = { $count } min
time-hours = { $count } h
time-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
