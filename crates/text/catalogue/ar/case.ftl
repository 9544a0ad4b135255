case-facts = البيانات
case-timeline = ما حدث منذ ذلك
case-next = ما يمكنك فعله
case-clocks = الوعود
case-description = بكلمات العميل
case-unsent = لم يُرسل بعد: المركز والمحطات الأخرى لا ترى آخر الإجراءات.
case-not-found = هذه الحالة ليست في هذه المحطة.
case-missing-next = قد تكون لمتجر آخر، أو لم تصل بعد.
case-restricted = عن الموظفين
case-restricted-why = لا يقرأ هذه الحالة إلا من سجّلها ومن هو مسؤول عن المنطقة أو عن كل المتاجر.

sentence-open-nobody = لا أحد يتابعها بعد؛ والوعد التالي يستحق { $due }.
sentence-open = يتابعها { $name }؛ والوعد التالي يستحق { $due }.
sentence-open-nodue = يتابعها { $name }.
sentence-open-nobody-nodue = لا أحد يتابعها بعد.
sentence-late-nobody = لا أحد يتابعها بعد، وقد كان الجواب مستحقًا { $due }.
sentence-late = يتابعها { $name }؛ وقد كان الجواب مستحقًا { $due }.
sentence-escalated = تنتظر من يتولاها؛ سُئل { $role } { $when }.
sentence-resolved = حُلّت { $when }: { $outcome }
sentence-resolved-plain = حُلّت { $when }.
sentence-closed = أُنهيت { $when }: { $outcome }
sentence-closed-plain = أُنهيت { $when }.
sentence-withdrawn = سحب العميل شكواه { $when }.
sentence-waiting_customer = منذ { $since } تنتظر العميل: { $reason }
sentence-waiting_third_party = منذ { $since } تنتظر طرفًا خارجيًا: { $reason }
sentence-waiting_internal = منذ { $since } تنتظر زميلًا: { $reason }
sentence-not_investigated = لن يُحقق فيها أكثر: { $reason }
sentence-proposed = القرار: { $given }. لم يُبلَّغ به العميل بعد.
sentence-approval_pending = يقترح { $name }: { $given }. ينتظر الموافقة.
sentence-returned = أُعيد الاقتراح: { $reason }
sentence-offered = عُرض { $when }: { $given }. لم يرد العميل بعد.
sentence-final_response = أُرسل الرد النهائي إلى العميل { $when }: { $decision }.
sentence-rejected = رفض العميل العرض: { $text }
sentence-no_reply = لم يرد العميل على العرض الذي قُدّم { $when }.
sentence-fulfilling = { $count ->
    [zero] قبل العميل { $when }: { $given }. لم يبق شيء.
    [one] قبل العميل { $when }: { $given }. بقي أمر واحد.
    [two] قبل العميل { $when }: { $given }. بقي أمران.
    [few] قبل العميل { $when }: { $given }. بقيت { $count } أمور.
    [many] قبل العميل { $when }: { $given }. بقي { $count } أمرًا.
   *[other] قبل العميل { $when }: { $given }. بقي { $count } أمر.
}
sentence-fulfilled = قبل العميل { $when }: { $given }. نُفّذ كل شيء.
sentence-referred_external = لدى { $body } منذ { $since }.
sentence-duplicate = نُحّيت { $when } لأنها مكررة: { $reason }
sentence-forwarded = حُوّلت { $when } إلى من يجيب عنها: { $reason }
sentence-invalid = نُحّيت { $when } لأنها ليست شكوى: { $reason }

group-customer = العميل
group-about = موضوع الشكوى
group-request = المطلوب
group-assessment = التقييم
group-origin = المصدر
group-other = أخرى

case-owner = يتابعها
case-owner-none = لا أحد بعد
case-recorded = سُجّلت
case-received = وصلت
case-more-facts = إظهار البيانات غير المذكورة
case-fewer-facts = إخفاء البيانات غير المذكورة
case-edit = تغيير { $field }
case-edit-save = اعتماد
case-contested = كتب شخصان هذا في الوقت نفسه
case-contested-keep-short = احتفظ بهذا
case-contested-third = كتابة قيمة أخرى
case-similar = ربما متشابهة

timeline-overruled = بلا أثر: فعل شخص آخر شيئًا آخر في الوقت نفسه
timeline-overruled-by = بلا أثر: { $name } { $deed } في الوقت نفسه
timeline-overrules = هذا هو القائم؛ { $name } { $deed } في الوقت نفسه بلا أثر
timeline-skewed = ساعة المحطة كانت خاطئة؛ المعروض وقت المركز
timeline-unsent = لم يُرسل بعد
timeline-elsewhere = في محطة أخرى
timeline-to = إلى { $name }
timeline-to-nobody = إلى لا أحد
timeline-line = البند { $line }
timeline-changed = { $field }: { $value }
timeline-changed-empty = { $field }: لم يعد مذكورًا
timeline-note-add = اكتب ملاحظة
timeline-note-placeholder = ماذا ينبغي أن يعرف الشخص التالي؟
timeline-note-save = إضافة ملاحظة

clock-why = لماذا هذا الموعد؟
clock-why-title = لماذا «{ $clock }» يستحق { $when }
clock-why-started = البداية
clock-why-target = الموعود
clock-why-due = يستحق
clock-why-zone = بتوقيت المتجر، { $zone }
clock-why-hours = { $count ->
    [zero] لا ساعات
    [one] ساعة واحدة على مدار اليوم
    [two] ساعتان على مدار اليوم
    [few] { $count } ساعات على مدار اليوم
    [many] { $count } ساعة على مدار اليوم
   *[other] { $count } ساعة على مدار اليوم
}
clock-why-business-hours = { $count ->
    [zero] لا ساعات عمل
    [one] ساعة واحدة من دوام المتجر
    [two] ساعتان من دوام المتجر
    [few] { $count } ساعات من دوام المتجر
    [many] { $count } ساعة من دوام المتجر
   *[other] { $count } ساعة من دوام المتجر
}
clock-why-minutes = { $count ->
    [zero] لا دقائق
    [one] دقيقة واحدة على مدار اليوم
    [two] دقيقتان على مدار اليوم
    [few] { $count } دقائق على مدار اليوم
    [many] { $count } دقيقة على مدار اليوم
   *[other] { $count } دقيقة على مدار اليوم
}
clock-why-business-minutes = { $count ->
    [zero] لا دقائق عمل
    [one] دقيقة واحدة من دوام المتجر
    [two] دقيقتان من دوام المتجر
    [few] { $count } دقائق من دوام المتجر
    [many] { $count } دقيقة من دوام المتجر
   *[other] { $count } دقيقة من دوام المتجر
}
clock-why-days = { $count ->
    [zero] لا أيام عمل
    [one] يوم عمل واحد للمتجر
    [two] يوما عمل للمتجر
    [few] { $count } أيام عمل للمتجر
    [many] { $count } يوم عمل للمتجر
   *[other] { $count } يوم عمل للمتجر
}
clock-why-priority = الأولوية
clock-why-calendar = يُعدّ المتجر مفتوحًا
clock-why-calendar-store = من الاثنين إلى السبت، من 9 إلى 18
clock-why-calendar-rules = في الساعات التي يحددها هذا الإصدار للمتجر
clock-why-policy = وفق القواعد السارية عند ورودها
clock-why-policy-version = الإصدار { $version }
clock-why-met = وُفي به
clock-met = وُفي به { $when }
clock-met-late = وُفي به متأخرًا، { $when }
clock-due = يستحق { $when }
clock-overdue = متأخر { $span }
clock-none = لا وعد جارٍ.
clock-paused = تتوقف الوعود ما دامت الحالة في انتظار.

ladder-title = من يُبلَّغ ومتى
ladder-none = لا أحد يُبلَّغ: لا وعد قائمًا ولا أحد في خطر.
ladder-told = أُبلغ { $names } { $when }
ladder-to-come = التالي: { $names } { $when }
ladder-nobody = تعذّر إبلاغ أحد: لا أحد بهذا الدور يحق له قراءة هذه الحالة.
ladder-unsent = لم يعلم أحد خارج هذه المحطة بعد: لم يُرسل.
ladder-phone = المناوب:
ladder-threshold = انقضى { $percent } % من وقت «{ $clock }»
ladder-manual = طلب أحدهم المساعدة
ladder-acknowledged = أجاب كل من أُبلغ، { $when }
ladder-taken = تولاها { $name } { $when }
ladder-met = تحقق الوعد { $when }
ladder-ended = انتهت الحالة { $when }
ladder-cleared = سُحب { $when }
ladder-why = لماذا؟
ladder-why-title = لماذا يُبلَّغون
ladder-because = ما الذي أطلقه
ladder-reached = بُلغ
ladder-later = بعد كم
ladder-when = الإبلاغ
ladder-answer-by = يجيب أحدهم حتى
ladder-rule = وفق القاعدة
ladder-rule-of = { $rule }، الدرجة { $level }، السياسة { $policy }
ladder-owner = المسؤول عن الحالة
ladder-named = { $name }، { $role }
ladder-instead = { $name }، { $role }، بدلًا من شخص غير موجود
ladder-unanswered = { $name }، { $role }، لأن أحدًا لم يجب في الوقت
ladder-answered = أجاب { $when }
ladder-passed-on = أحالها { $when }
card-safety = افعل الآن: ارفع الدفعة عن الرف، واحتفظ بالقطعة، وسجّلها في دفتر الحوادث.

do-assign = إسناد إلى شخص
do-assign-me = تولّي الحالة
do-acknowledge = إبلاغ العميل
do-escalate = تصعيد
do-take = تولّي التصعيد
do-decline = رفض
do-resolve = حل
do-reopen = إعادة فتح
do-close = إنهاء
do-withdraw = سحبها العميل
do-transfer = تحويل إلى متجر آخر
do-wait = وضعها في الانتظار
do-resume = متابعة العمل عليها
do-not_investigate = عدم التحقيق
do-propose = اقتراح قرار
do-approve = موافقة
do-return = إعادة
do-offer = إبلاغ القرار
do-answer = تدوين رد العميل
do-fulfil = تدوين ما نُفّذ
do-refer = إحالة إلى جهة خارجية
do-set_aside = تنحية
do-contact = تدوين تواصل
do-told_by_phone = إبلاغ بالهاتف
do-relate = ربط بحالة أخرى
do-unrelate = إلغاء ارتباط
do-find = تدوين ما تبيّن
do-cause = تحديد السبب
do-survey = سؤال العميل عن رضاه
do-more = المزيد
do-note = اكتب ملاحظة
do-nothing = يمكنك قراءة هذه الحالة لا تغييرها.

dialog-assign-title = من يتابع هذا؟
dialog-assign-nobody = لا أحد
dialog-assign-do = إسناد
dialog-acknowledge-title = كيف أُبلغ العميل؟
dialog-acknowledge-text = ما قيل أو ما جُرّب
dialog-acknowledge-do = تدوين
dialog-escalate-title = من يجب أن يتصرف؟
dialog-escalate-to = المطلوب منه
dialog-escalate-reason = لماذا لا يحتمل الانتظار؟
dialog-escalate-do = تصعيد
dialog-escalate-hint = يصلهم تنبيه في محطتهم عند أول اتصال.
dialog-decline-title = رفض هذا التصعيد؟
dialog-decline-reason = السبب
dialog-decline-hint = يذهب مع سببك إلى الدور التالي.
dialog-decline-do = رفض
dialog-resolve-title = كيف حُلّت؟
dialog-resolve-decision = القرار
dialog-resolve-outcome = ما تم من أجل العميل
dialog-resolve-do = حل
dialog-reopen-title = لماذا تُفتح من جديد؟
dialog-reopen-do = إعادة فتح
dialog-close-title = إنهاء هذه الحالة
dialog-close-outcome = كيف انتهت
dialog-close-do = إنهاء
dialog-withdraw-title = لماذا سحبها العميل؟
dialog-withdraw-do = تدوين السحب
dialog-transfer-title = إلى أي متجر تنتمي هذه الحالة؟
dialog-transfer-to = المتجر
dialog-transfer-hint = عند الاتصال التالي تغادر محطات هذا المتجر بكل ما فيها. ولا أحد مسؤول عنها هناك حتى يتولاها أحد.
dialog-transfer-do = تحويل
dialog-wait-title = ماذا تنتظر؟
dialog-wait-on = في انتظار
dialog-wait-reason = ما ينبغي أن يصل
dialog-wait-do = انتظار
dialog-resume-title = متابعة العمل عليها
dialog-resume-reason = ما وصل، أو لماذا لم يعد أحد ينتظر
dialog-resume-do = متابعة
dialog-not_investigate-title = لماذا لا يُحقق فيها؟
dialog-not_investigate-do = عدم التحقيق
dialog-propose-title = اقتراح قرار
dialog-propose-do = اقتراح
dialog-approve-title = أتوافق على هذا؟
dialog-approve-hint = بعد ذلك يمكن إبلاغ العميل به.
dialog-approve-do = موافقة
dialog-return-title = أتعيد هذا؟
dialog-return-reason = ما ينبغي أن يتغير
dialog-return-do = إعادة
dialog-offer-title = كيف أُبلغ العميل؟
dialog-offer-method = الطريقة
dialog-offer-text = ما قيل أو كُتب
dialog-offer-do = تدوين
dialog-answer-title = ماذا قال العميل؟
dialog-answer-reply = الرد
dialog-answer-text = كلمات العميل، أو ما جُرّب
dialog-answer-do = تدوين
dialog-fulfil-title = ما الذي نُفّذ؟
dialog-fulfil-line = البند
dialog-fulfil-proof = أين هو مدوَّن
dialog-fulfil-hint = الرقم في الصندوق أو في الدفتر، أو من نفّذه ومتى. لا يدفع Redress شيئًا بنفسه.
dialog-fulfil-do = تدوين التنفيذ
dialog-refer-title = لدى أي جهة خارجية هي؟
dialog-refer-body = الجهة ورقمها المرجعي
dialog-refer-do = إحالة
dialog-set_aside-title = لماذا تُنحّى؟
dialog-set_aside-aside = لأنها
dialog-set_aside-reason = أي رقم، أو من يجيب عنها، أو ما هي بدلًا من ذلك
dialog-set_aside-do = تنحية
dialog-contact-title = تواصل مع العميل
dialog-contact-direction = من تواصل مع من
dialog-contact-channel = الطريقة
dialog-contact-text = ما قيل
dialog-contact-do = تدوين
dialog-told_by_phone-title = من أُبلغ بالهاتف؟
dialog-told_by_phone-whom = الاسم
dialog-told_by_phone-text = ما قاله
dialog-told_by_phone-hint = هذا لا يعني تولّي التصعيد: يبقى مفتوحًا حتى يتولاه أحد من محطة.
dialog-told_by_phone-do = تدوين
dialog-relate-title = كيف ترتبط بحالة أخرى؟
dialog-relate-kind = نوع الارتباط
dialog-relate-number = رقم الحالة الأخرى
dialog-relate-hint = تبقى الحالتان كما هما، ويمكن إلغاء الارتباط.
dialog-relate-do = ربط
dialog-find-title = ماذا تبيّن؟
dialog-find-text = ما تبيّن
dialog-find-evidence = ما يثبت ذلك: ملف أو سجل أو شاهد
dialog-find-do = تدوين
dialog-cause-title = لماذا حدث هذا؟
dialog-cause-do = تحديد السبب
dialog-survey-title = كيف كانت تجربة العميل؟
dialog-survey-question = اقرأ هذا على العميل
dialog-survey-do = تدوين الجواب

# القرار وما يُعطى للعميل.
proposal-title = القرار والتعويض
proposal-currency = العملة
proposal-lines = ما يُفعل من أجل العميل
proposal-remedy = ماذا
proposal-amount = المبلغ
proposal-note = أي صنف، أو ما ينبغي معرفته
proposal-add = إضافة بند
proposal-remove = حذف البند { $line }
proposal-total = المجموع
proposal-total-open = غير واضح بعد
proposal-nothing = لا يُعطى شيء.
proposal-given = { $what } بما مجموعه { $total }
proposal-done = نُفّذ: { $proof }
proposal-owed = لم يُنفّذ بعد
proposal-by = اقترحه { $name }
proposal-waits = ينتظر الموافقة: أعلى من حدّ { $name }، وهو { $limit }
proposal-approved = وافق عليه { $name }
proposal-returned = أعاده { $name }
proposal-reply = رد العميل: { $reply }
amount-wrong = هذا ليس مبلغًا بعملة { $currency }. اكتبه هكذا: { $example }.
amount-large = الحد الأقصى للبند الواحد { $limit }.
amount-missing = كم المبلغ؟ اكتب 0 إن كان بلا تكلفة.
dialog-note-title = اكتب ملاحظة
dialog-note-do = إضافة ملاحظة
dialog-reason = السبب
dialog-required = هذا مطلوب.
dialog-optional = يمكن تركه فارغًا

# ما تبيّن، وكيف ترتبط بغيرها، وكيف كانت تجربة العميل.
case-chasing = { $count ->
    [one] تواصل معنا العميل { $when } وينتظر جوابًا.
    [two] تواصل معنا العميل مرتين، آخرهما { $when }، وينتظر جوابًا.
    [few] تواصل معنا العميل { $count } مرات، آخرها { $when }، وينتظر جوابًا.
    [many] تواصل معنا العميل { $count } مرة، آخرها { $when }، وينتظر جوابًا.
   *[other] تواصل معنا العميل { $count } مرة، آخرها { $when }، وينتظر جوابًا.
}
case-calls-back = أعطى العميل تقييمًا منخفضًا: ينبغي أن يتصل به أحد.
case-cause-needed = يمكن إنهاؤها متى ذُكر سبب ما حدث.
case-chasers = تواصل العميل
case-chasers-count = { $count ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
case-slips = الإيصال
case-slips-count = { $count ->
    [one] طُبع مرة واحدة؛ وما يُطبع بعده نسخة
    [two] طُبع مرتين؛ وما يُطبع بعدهما نسخة
    [few] طُبع { $count } مرات؛ وما يُطبع بعدها نسخة
    [many] طُبع { $count } مرة؛ وما يُطبع بعدها نسخة
   *[other] طُبع { $count } مرة؛ وما يُطبع بعدها نسخة
}
cause-title = لماذا حدث هذا
cause-why = السبب الجذري
cause-reason = لماذا هذا السبب
cause-chain = لماذا، ثم لماذا
cause-chain-hint = اسأل «لماذا» حتى يكون الجواب شيئًا يمكن تغييره.
cause-step = لماذا { $step }
cause-question = السؤال
cause-answer = الجواب
cause-evidence = ما يثبت ذلك
cause-add = اسأل «لماذا» مرة أخرى
cause-remove = حذف لماذا { $step }
cause-evidence-said = يثبته: { $evidence }
cause-steps = { $count ->
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $count } خطوات
    [many] { $count } خطوة
   *[other] { $count } خطوة
}
relations-title = ارتباطها بغيرها
relation-of = { $kind } { $number }
relation-back = إلغاء
relation-back-of = إلغاء: { $relation }
survey-title = كيف كانت تجربة العميل
survey-score = الجواب
survey-text = بكلمات العميل نفسه
survey-staff = كان أحدنا حاضرًا
survey-staff-hint = يكون الناس عندها ألطف؛ ويُحسب ذلك على حدة.
survey-scored = { $score } من { $max }
survey-low = منخفض

# ملفات الحالة.
attachments-title = الملفات
attachments-none = لا صورة ولا مستند بعد.
attachments-add = إضافة ملف
attachments-hint = أو أفلته هنا، أو ألصق صورة.
attachments-drop = أفلت للإرفاق
attachments-adding = جارٍ إرفاق { $name }…
attachments-loading = جارٍ جلب الملف…
attachments-not-shown = لا يعرض هذا الإصدار ملفات من هذا النوع في النافذة.
attachments-by = { $name }، { $size }
attachment-state-here = محفوظ في المركز
attachment-state-alone = على هذه المحطة
attachment-state-waiting = ينتظر الإرسال
attachment-state-sending = أُرسل { $percent }
attachment-state-office = في المركز
attachment-state-coming = في الطريق إلى هنا
file-kind-photo = صورة
file-kind-document = مستند
file-kind-signature = توقيع
do-attach = إضافة ملف

# المهل القانونية
case-deadlines = المهل القانونية
deadline-by = حتى { $day }
deadline-missed = فاتت: حتى { $day }
deadline-never-pauses = لا تتوقف المهلة القانونية أبدًا، حتى حين تنتظر الحالة.
deadline-step-start_day = تبدأ في { $on }، ولا يُحسب هذا اليوم.
deadline-step-start_day_counted = تبدأ في { $on }، وهو اليوم الأول.
deadline-step-working_day = يوم العمل { $number }: { $on }
deadline-step-weekend = { $on } عطلة أسبوعية ولا يُحسب.
deadline-step-holiday = { $on } عطلة رسمية ({ $name }) ولا يُحسب.
deadline-step-calendar_days = المدة بالأيام التقويمية: { $count }، فتنتهي في { $on }.
deadline-step-working_days = المدة بأيام العمل: { $count }، فتنتهي في { $on }.
deadline-step-weeks = المدة بالأسابيع: { $count }، فتنتهي في { $on }.
deadline-step-months = المدة بالأشهر: { $count }، فتنتهي في { $on }.
deadline-step-short_month = ليس في ذلك الشهر يوم { $wanted }: يؤخذ آخر أيامه، { $on }.
deadline-step-stands_still = تتوقف من { $from } إلى { $on } بسبب إصلاح أو استبدال.
deadline-step-stands_still_yet = متوقفة منذ { $from } بسبب إصلاح أو استبدال.
deadline-step-at_least = يجب أن يبقى من الأيام على الأقل { $count }: { $on }.
deadline-step-end_of_day = تنتهي بانتهاء { $on } ({ $zone }).
deadline-step-close_of_business = تنتهي عند إغلاق العمل في { $on }، { $at } ({ $zone }).
deadline-step-close_not_stated = لم يُذكر وقت إغلاق العمل: تؤخذ نهاية اليوم.
deadline-step-no_number = لا يقول المصدر إلا: { $wording }.
deadline-step-calendar_ends = العطل ابتداءً من { $on } غير معروفة: لا يمكن عدّ الأيام.
deadline-step-not_yet_binding = لا يُلزم القانون بعدُ ما بدأ قبل { $on }.
deadline-step-excused = سقطت لأن الحالة سُوّيت في الوقت.

order-why = لماذا هذه الأولوية؟
order-why-title = لماذا هذه «{ $priority }»
order-unstated = { $grade } (لم يقل أحد شيئًا؛ تُحسب هكذا)
order-matrix = حيث يلتقيان
order-lift = رفعها: { $flag }
order-at-least = «{ $priority }» على الأقل
order-lift-only = وقائع مثل الخطر ترفع الأولوية، ولا شيء يخفضها.

# التوقيع
sign-add = أخذ توقيع
sign-hand = تسليم للتوقيع
sign-title = وقّع هنا من فضلك
sign-for = توقيع على
sign-pad = مكان التوقيع: ارسم بالإصبع أو القلم أو الفأرة. ومن لا يستطيع الرسم يكتب اسمه في الأسفل.
sign-undo = التراجع عن آخر خط
sign-clear = مسح
sign-name = الاسم
sign-name-hint = إن لم يُرسم شيء يُحفظ الاسم المكتوب، ومعه أنه كُتب بلوحة المفاتيح.
sign-typed = مكتوب، غير مرسوم
sign-file-typed = توقيع (مكتوب)
sign-save = حفظ التوقيع
sign-saved = حُفظ التوقيع مع { $number }.
