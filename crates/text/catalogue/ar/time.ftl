time-now = الآن
time-in = خلال { $span }
time-ago = قبل { $span }
time-minutes = { $count } د
time-hours = { $count } س
time-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
