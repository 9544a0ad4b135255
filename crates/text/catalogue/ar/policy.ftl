# قواعد المؤسسة: إصداراتها، وما يقوله كل منها، والإصدار التالي أثناء كتابته.

policy-title = القواعد
policy-lede = ما تعد به المؤسسة، ومن تُبلغه، وما يجوز لها أن تمنحه. الإصدار المنشور لا يتغير أبدًا.
policy-versions = الإصدارات
policy-version = الإصدار { $version }
policy-standing-in_force = سارٍ
policy-standing-to_come = سيأتي
policy-standing-past = سابق
policy-standing-unusable = لا يمكن استعماله هنا
policy-from = يسري من { $when }
policy-published = نُشر { $when }
policy-shipped = يأتي مع Redress
policy-earlier = إصدارات أقدم
policy-count = { $count ->
    [zero] لا إصدارات
    [one] إصدار واحد
    [two] إصداران
    [few] { $count } إصدارات
    [many] { $count } إصدارًا
   *[other] { $count } إصدار
}
policy-missing = لا يوجد الإصدار { $version } في هذه المحطة.
policy-unusable = لا يمكن استعمال هذا الإصدار هنا؛ يُعمل بدلًا منه بالإصدار { $version }.
policy-unusable-next = لم يضع شيء: الملف محفوظ، وكل إصدار أحدث من Redress ينظر فيه من جديد. حدّث هذه المحطة، أو أخبر من كتب الملف.
policy-as-text = عرض كنص
policy-as-rules = عرض ما يقوله
policy-copy = نسخ
policy-copy-failed = تعذّر النسخ. حدّد النص وانسخه بنفسك.
policy-asleep = محفوظ ومفحوص، لكن لا يُعمل به بعد: تعمل المحطات بما يأتي مع Redress.
policy-asleep-shipped = لا يستطيع إصدار آخر تغيير هذا بعد.
policy-asleep-short = محفوظ، لا يُعمل به بعد
policy-none = لا شيء
policy-every-case = كل حالة

policy-part-version = الرقم
policy-part-effective_from = يسري من
policy-part-targets = الوعود
policy-part-next_update = الخبر التالي للعميل
policy-part-pauses = تتوقف الوعود ما دامت الحالة تنتظر
policy-part-snooze = مدة سكوت الإشعار المؤجل
policy-part-thresholds = تُبرز الحالة إذا انقضى من الوقت
policy-part-matrix = الأولوية بحسب الخطورة والاستعجال
policy-part-lifts = ما يجعل الحالة أكثر استعجالًا
policy-part-ladders = من يُبلَّغ ومتى
policy-part-calendars = ساعات العمل
policy-part-default_calendar = ساعات عمل كل متجر آخر
policy-part-store_calendars = ساعات عمل متجر
policy-part-limits = ما يجوز لكل دور أن يمنحه
policy-part-required = ما يجب ذكره
policy-part-categories = موضوعات الشكاوى
policy-part-packs = المهل القانونية
policy-part-survey = ما يُسأل عنه العملاء

policy-rule-service = عندما ينقضي وقت وعد
policy-rule-safety = عندما يكون أحد في خطر
policy-trigger-nearest = إذا انقضى { $percent } % من وقت أقرب وعد
policy-trigger-severity = عند الخطورة «{ $severity }» أو ما هو أشد
policy-trigger-flag = إذا أُشّر على «{ $flag }»
policy-trigger-repeat = إذا اشتكى عميل واحد عدد { $count } من المرات خلال { $days } من الأيام
policy-trigger-similar = إذا وردت شكاوى متشابهة عددها { $count } خلال { $days } من الأيام
policy-trigger-score = إذا أجاب العميل بـ { $score } أو أقل
policy-level-later = { $what }، ثم بعد { $span }
policy-level-told = يُبلَّغ: { $names }.
policy-level-fallback = وإن لم يوجد أحد: { $name }.
policy-level-answer = إن لم يجب أحد يُبلَّغ من يليه بعد: { $span }.
policy-level-repeat = يتكرر الإبلاغ كل: { $span }.
policy-level-ends = ينتهي عندما: { $ends }.
policy-level-card = ويظهر معه: { $card }
policy-owner = المسؤول عن الحالة
policy-stop-acknowledged = يجيب كل من أُبلغ
policy-stop-taken = يتولى أحدهم الحالة
policy-stop-met = يُوفى بالوعد
policy-stop-ended = تنتهي الحالة
policy-ladders-none = لا يُبلَّغ أحد بشيء.

policy-calendars-count = { $count ->
    [zero] لا تقويم
    [one] تقويم واحد
    [two] تقويمان
    [few] { $count } تقاويم
    [many] { $count } تقويمًا
   *[other] { $count } تقويم
}
policy-calendar-default = لكل متجر ليست له ساعات خاصة.
policy-calendar-default-and = لـ { $names } ولكل متجر ليست له ساعات خاصة.
policy-calendar-stores = لـ { $names }.
policy-calendar-unused = لا متجر له هذه الساعات.
policy-calendar-zone = بتوقيت { $zone }.
policy-calendar-own-zone = بتوقيت كل متجر.
policy-hours = من { $from } إلى { $to }
policy-closed = مغلق
policy-days = { $from } إلى { $to }
policy-holidays = أيام الإغلاق
policy-holidays-none = لا يوم إغلاق غير ذلك.
policy-days-count = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

policy-severity = الخطورة
policy-lift = «{ $flag }» يجعل أولوية الحالة «{ $priority }» على الأقل.
policy-limits-none = لا يمنح شيئًا دون سؤال إلا من هو مسؤول عن كل المتاجر.
policy-limits-others = الدور الذي لم يُذكر لا يجوز له أن يمنح شيئًا دون سؤال.
policy-limit-role = الدور
policy-limit-case = في حالة واحدة
policy-limit-year = لعميل واحد خلال سنة
policy-limit-any = أي مبلغ
policy-required-none = لا شيء سوى ما حدث.
policy-required-for = لأي حالة
policy-required-before = قبل
policy-required-fields = يجب ذكره
policy-stage-record = التسجيل
policy-stage-resolve = الحل
policy-stage-close = الإنهاء
policy-categories-count = { $count ->
    [zero] لا فئات
    [one] فئة واحدة
    [two] فئتان
    [few] { $count } فئات
    [many] { $count } فئة
   *[other] { $count } فئة
}
policy-retired = { $name } (لا لحالة جديدة)
policy-packs-count = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
policy-packs-none = لا قانون مرتبط بأي حالة.
policy-pack = المصدر
policy-pack-checked = آخر مراجعة
policy-pack-unknown = { $code }، ولا يعرفه إصدار Redress هذا
policy-questions-count = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
}
policy-survey-none = لا يُسأل عن شيء.
policy-scale = ({ $min } – { $max })
policy-scale-reversed = ({ $min } – { $max }؛ الأقل أفضل)

policy-draft = الإصدار التالي
policy-draft-none = لم يبدأ
policy-draft-begun = بدأ، وحُفظ { $when }
policy-draft-from = ابدأ الإصدار التالي من هذا
policy-draft-go-on = تابع كتابة الإصدار التالي
policy-discard = حذف المسودة
policy-draft-replaced = استُبدلت المسودة.
policy-draft-discarded = حُذفت المسودة.
policy-begin = لم يُكتب شيء بعد
policy-begin-next = ابدأ بالقواعد السارية وغيّر ما تريد، أو افتح ملف TOML؛ ويمكن إسقاطه هنا أيضًا. لا يسري شيء قبل نشره.
policy-begin-with = ابدأ بالإصدار { $version }
policy-open = فتح ملف…
policy-open-drop = أسقط ملف TOML هنا
policy-open-failed = لا يمكن فتح هذا الملف.
policy-open-failed-next = إنه فارغ أو أطول من 256 ك.ب أو ليس نصًا. لم يُمسّ ما كان هنا؛ اختر ملفًا آخر.
policy-file = الملف (TOML)
policy-file-hint = الأسطر التي تبدأ بـ # ملاحظات. يجب أن يزيد الرقم وأن يكون التاريخ في المستقبل.
policy-at-office = تأتي قواعد هذه المحطة من مركزها.
policy-at-office-next = اكتب الإصدار التالي وافحصه وجرّبه هنا، ثم احفظه ملفًا. ينشره مدير النظام في المركز، وتتسلمه كل محطة عند التبادل التالي:

policy-check = فحص
policy-changes = ما الذي يتغير
policy-cases = حالات الشهر الماضي
policy-answer = الجواب
policy-old = تغيّر النص منذ ذلك. اسأل مرة أخرى.
policy-unreadable = لا يمكن قول ذلك بعد: الملف غير مقروء.
policy-fits = لا خطأ فيه: يصلح أن يكون الإصدار التالي.
policy-fits-as = الإصدار { $version }، يسري من { $when }.
policy-problems = { $count ->
    [zero] لا شيء يمنع أن يكون هذا الإصدار التالي.
    [one] أمر واحد يمنع أن يكون هذا الإصدار التالي.
    [two] أمران يمنعان أن يكون هذا الإصدار التالي.
    [few] { $count } أمور تمنع أن يكون هذا الإصدار التالي.
    [many] { $count } أمرًا تمنع أن يكون هذا الإصدار التالي.
   *[other] { $count } أمر تمنع أن يكون هذا الإصدار التالي.
}
policy-go-line = إلى السطر { $line }
policy-line = السطر { $line }
policy-entry = البند { $entry }
policy-same = لا شيء: يقول ما يقوله الإصدار { $version }.
policy-differs = { $count ->
    [zero] لا تختلف أي قيمة عن الإصدار { $version } الساري.
    [one] تختلف قيمة واحدة عن الإصدار { $version } الساري.
    [two] تختلف قيمتان عن الإصدار { $version } الساري.
    [few] تختلف { $count } قيم عن الإصدار { $version } الساري.
    [many] تختلف { $count } قيمة عن الإصدار { $version } الساري.
   *[other] تختلف { $count } قيمة عن الإصدار { $version } الساري.
}
policy-differs-asleep = { $count ->
    [zero] تعمل المحطات بها كلها.
    [one] واحدة منها محفوظة، لكن لا تعمل بها أي محطة بعد.
    [two] اثنتان منها محفوظتان، لكن لا تعمل بهما أي محطة بعد.
    [few] { $count } منها محفوظة، لكن لا تعمل بها أي محطة بعد.
    [many] { $count } منها محفوظة، لكن لا تعمل بها أي محطة بعد.
   *[other] { $count } منها محفوظة، لكن لا تعمل بها أي محطة بعد.
}
policy-place = الموضع
policy-before = الآن
policy-after = بعد ذلك
policy-nothing = لا شيء
policy-moved = { $count ->
    [0] ما كان شيء ليختلف.
    [zero] ما كان شيء ليختلف.
    [one] كان شيء سيختلف في حالة واحدة.
    [two] كان شيء سيختلف في حالتين.
    [few] كان شيء سيختلف في { $count } حالات.
    [many] كان شيء سيختلف في { $count } حالة.
   *[other] كان شيء سيختلف في { $count } حالة.
}
policy-moved-of = عدد ما نُظر فيه: { $complaints } من الحالات في هذه المحطة التي يحق لك قراءتها، وردت منذ { $since }، بالمقارنة مع الإصدار { $version }.
policy-moved-asleep = لا تعمل به أي محطة بعد، وإن حُسب هنا: { $places }.
policy-cases-count = { $count ->
    [zero] لا حالات
    [one] حالة واحدة
    [two] حالتان
    [few] { $count } حالات
    [many] { $count } حالة
   *[other] { $count } حالة
}
policy-cases-more = { $count ->
    [zero] ولا غيرها
    [one] وحالة أخرى
    [two] وحالتان أخريان
    [few] و{ $count } حالات أخرى
    [many] و{ $count } حالة أخرى
   *[other] و{ $count } حالة أخرى
}
policy-effect-more_urgent = أكثر استعجالًا
policy-effect-less_urgent = أقل استعجالًا
policy-effect-due_earlier = كان وعد سيستحق أبكر
policy-effect-due_later = كان وعد سيستحق لاحقًا
policy-effect-missed = كان سيُخلف وعد وُفي به أو ما زال جاريًا
policy-effect-kept = كان سيُوفى بوعد أُخلف
policy-effect-approval_needed = كان سيحتاج إلى موافقة
policy-effect-approval_spared = ما كان ليحتاج إلى موافقة

policy-save = حفظ كملف
policy-saved = حُفظ باسم { $path }
policy-save-failed = تعذّر حفظ الملف.
policy-save-failed-next = المسودة محفوظة في هذه المحطة. تحقق من وجود مجلد التنزيلات ومن المساحة على القرص، أو انسخ النص.
policy-set = اعتماد هذا الإصدار…
policy-set-sure = اعتماد الإصدار { $version }؟
policy-set-explain = يسري من { $when }. تسير عليه الحالات التي ترد منذ ذلك الحين؛ وتحتفظ السابقة بما وُعدت به. بعد الاعتماد لا يتغير الإصدار، بل يليه إصدار آخر فقط.
policy-set-differs = { $count ->
    [0] يقول ما يقوله الإصدار { $version }.
    [zero] يقول ما يقوله الإصدار { $version }.
    [one] تختلف قيمة واحدة عن الإصدار { $version }.
    [two] تختلف قيمتان عن الإصدار { $version }.
    [few] تختلف { $count } قيم عن الإصدار { $version }.
    [many] تختلف { $count } قيمة عن الإصدار { $version }.
   *[other] تختلف { $count } قيمة عن الإصدار { $version }.
}
policy-set-do = اعتماد
policy-set-done = اعتُمد الإصدار { $version } ويسري من { $when }.

policy-problem-not_toml = من هنا ليس النص TOML. يقول القارئ: { $message }
policy-problem-too_long = طول الملف { $bytes } بايت؛ والحد الأقصى { $most }.
policy-problem-not_as_published = نُشر بوصفه الإصدار { $version }، بتاريخ أو رقم غير ما في الملف.
policy-problem-unknown_key = لا شيء هنا بهذا الاسم. لعله خطأ في الكتابة.
policy-problem-missing_key = يجب ذكر هذا.
policy-problem-wrong_kind = المطلوب هنا { $expected }؛ والمذكور { $found }.
policy-problem-not_readable = «{ $text }» لا يُقرأ؛ المطلوب { $expected }.
policy-problem-unknown_word = «{ $word }» غير معروف هنا. المعروف: { $known }.
policy-problem-unknown_role = لا يوجد دور «{ $role }».
policy-problem-unknown_field = ليس للشكوى حقل «{ $field }».
policy-problem-matrix_gap = يلزم هنا أربعة بنود؛ والموجود { $found }.
policy-problem-not_a_priority = الأولوية 1 أو 2 أو 3 أو 4، لا { $value }.
policy-problem-not_a_flag = الحقل «{ $field }» لا يُجاب بنعم أو لا، فلا يجعل الحالة أكثر استعجالًا.
policy-problem-thresholds_not_ascending = يجب أن تزيد { $percent } % على ما قبلها.
policy-problem-hours_reversed = تنتهي هذه الساعات في { $to }، وليس ذلك بعد { $from }.
policy-problem-hours_beyond_day = ينتهي اليوم في 24:00؛ و{ $time } خارجه.
policy-problem-hours_overlap = تبدأ { $later } قبل أن تنتهي { $earlier }.
policy-problem-hours_out_of_order = تأتي { $later } قبل { $earlier } فيجب أن تُكتب قبلها.
policy-problem-unknown_zone = لا توجد منطقة زمنية «{ $zone }».
policy-problem-nameless_holiday = ليس لهذا اليوم اسم. الاسم يفسر لماذا لا يستحق فيه شيء.
policy-problem-unknown_calendar = لا توجد في هذا الملف ساعات عمل باسم «{ $calendar }».
policy-problem-unknown_store = ليس للمؤسسة متجر «{ $store }».
policy-problem-never_opens = لا يفتح المتجر في هذه الساعات أبدًا، فلن يستحق ما وُعد به في ساعات العمل.
policy-problem-empty_span = يجب أن يستغرق هذا وقتًا.
policy-problem-nobody_told = لا تُبلغ هذه الدرجة أحدًا: لا تذكر متلقيًا ولا بديلًا.
policy-problem-owner_only = لا تُبلغ هذه الدرجة إلا المسؤول عن الحالة. للحالات التي بلا مسؤول يجب ذكر بديل.
policy-problem-clock_missing = تحتاج النسبة إلى ذكر الوعد الذي هي منه.
policy-problem-clock_not_used = النسبة وحدها تكون من وعد؛ و«{ $trigger }» ليس نسبة.
policy-problem-unknown_threshold = ليست { $percent } % من عتبات هذا الملف.
policy-problem-levels_not_ascending = «{ $later }» لا يأتي بعد الدرجة التي قبله، «{ $earlier }».
policy-problem-role_changes_nothing = الدور «{ $role }» لا يغيّر شيئًا، فلا يتولى حالة ولا يمنح شيئًا.
policy-problem-nobody_holds_role = لا أحد في المؤسسة له أحد هذه الأدوار: { $roles }.
policy-problem-unknown_currency = لا توجد عملة «{ $currency }».
policy-problem-limit_decreases = يجوز للدور «{ $role }» أن يمنح هنا { $amount }، أقل من { $lower_amount } للدور «{ $lower }». من كانت مسؤوليته أوسع لا يكون حده أقل.
policy-problem-negative_limit = لا يقل الحد عن الصفر؛ والمذكور { $amount }.
policy-problem-year_below_case = حد السنة { $year } أقل من حد الحالة الواحدة { $case }.
policy-problem-unknown_category = لا توجد في هذا الملف فئة «{ $category }».
policy-problem-duplicate = «{ $code }» مذكور مرتين.
policy-problem-not_a_code = يتكون الرمز من 1 إلى 64 من الحروف اللاتينية الصغيرة والأرقام والشرطات السفلية؛ وفي «{ $code }» غيرها.
policy-problem-scale_reversed = ينتهي المقياس عند { $max }، وليس ذلك فوق { $min }.
policy-problem-effective_in_past = سيسري من { $effective_from }، وقد مضى ذلك؛ والآن { $now }. اختر تاريخًا مقبلًا.
policy-problem-version_not_above = الإصدار { $version } ليس فوق الإصدار { $previous } الذي يليه. زد الرقم.
policy-problem-effective_not_after = سيسري من { $effective_from }، وليس ذلك بعد الإصدار الذي قبله، { $previous }.
policy-problem-code_vanished = كان «{ $code }» رمزًا من قبل. تحمله حالات قديمة: أبقه وعلّمه متوقفًا.
policy-problem-other = رُفض لسبب لا تعرفه هذه النافذة: { $code }

policy-expected-list = قائمة
policy-expected-section = قسم له مفاتيح
policy-expected-text = كلمات بين علامتي اقتباس
policy-expected-number = عدد صحيح من 0 فصاعدًا
policy-expected-amount = عدد صحيح من أصغر وحدة نقدية
policy-expected-yes_no = true أو false
policy-expected-span = مدة مثل "30 min" أو "4 h" أو "2 d"
policy-expected-target = وعد مثل "30 min" أو "2 business hours" أو "5 business days"
policy-expected-hours = ساعات مثل "09:00-18:00"
policy-expected-date = تاريخ مثل "2026-12-25"
policy-expected-instant = لحظة مثل "2026-03-01T00:00:00Z"
policy-expected-trigger = مُطلِق مثل "75 %" أو "severity 1" أو "flag safety" أو "3 complaints in 90 d" أو "5 similar in 30 d" أو "score 2" أو "manual"
policy-expected-role = دور
policy-expected-store = رمز متجر من 2 إلى 8 من الحروف اللاتينية الكبيرة والأرقام
policy-found-string = نص
policy-found-integer = عدد صحيح
policy-found-float = عدد بفاصلة
policy-found-boolean = true أو false
policy-found-datetime = تاريخ
policy-found-array = قائمة
policy-found-table = قسم

policy-key-trigger = المُطلِق
policy-key-clock = أي وعد
policy-key-offset = بعد كم
policy-key-hours = بأي ساعات
policy-key-recipients = من يُبلَّغ
policy-key-fallback = البديل
policy-key-ack_within = الجواب خلال
policy-key-repeat = التكرار
policy-key-stop_on = ما ينهيه
policy-key-card = البطاقة
policy-key-week = الأسبوع
policy-key-zone = المنطقة الزمنية
policy-key-holidays = أيام الإغلاق
policy-key-case = في حالة واحدة
policy-key-customer_year = خلال سنة
policy-key-code = الرمز
policy-key-subcategories = المستوى الثاني
policy-key-retired = متوقف
policy-key-retired_subcategories = المتوقف من المستوى الثاني
policy-key-record = قبل التسجيل
policy-key-resolve = قبل الحل
policy-key-close = قبل الإنهاء
policy-key-categories = بحسب الفئة
policy-key-min = أدنى جواب
policy-key-max = أعلى جواب
policy-key-direction = أي طرف أفضل
policy-key-general = كل حالة
policy-key-service = عندما ينقضي وقت وعد
policy-key-safety = عندما يكون أحد في خطر
policy-key-file = الملف
