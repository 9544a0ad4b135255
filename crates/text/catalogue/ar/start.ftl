start-step = الخطوة { $step } من { $count }
start-language-title = لغتك
start-how-title = كيف ستعمل هذه المحطة؟
start-how-join = الانضمام إلى مركز
start-how-join-explain = أعطاك المركز رمز انضمام. تنتقل الحالات بين هذه المحطة والمركز وزملائك.
start-how-alone = التجربة وحدك
start-how-alone-explain = لا حاجة إلى مركز. كل شيء يبقى على هذا الحاسوب.
start-join-title = الانضمام إلى مركز
start-join-url = عنوان المركز
start-join-code = رمز الانضمام
start-join-code-hint = حروف وأرقام؛ الشرطات لا تهم.
start-join-device = اسم هذه المحطة
start-join-device-hint = كما يسميها الزملاء: «المنضدة 2».
start-join-person = اسمك
start-join-more = المزيد
start-join-ca = شهادة المركز
start-join-ca-hint = فقط إن أعطاك المركز شهادة: مكان ملف PEM على هذا الحاسوب.
start-join-do = انضمام
start-join-working = يجري سؤال المركز…
start-passphrase = عبارة المرور
start-passphrase-hint = لا سلسلة مفاتيح صالحة في هذا الحاسوب. عبارة المرور تفتح المحطة عند كل بدء.
start-alone-title = التجربة وحدك
start-alone-demo = املأها بحالات للتجربة
start-alone-demo-explain = 500 شكوى حقيقية من سجلات عامة، موزعة على سلسلة متاجر متخيلة.
start-alone-do = ابدأ
start-alone-working = يجري إعداد المحطة…
start-code-title = رمز الاستعادة
start-code-explain = يفتح هذه المحطة إذا ضاعت سلسلة مفاتيح الحاسوب. يُعرض مرة واحدة الآن ولا يُحفظ في مكان آخر. اكتبه على ورقة.
start-code-label = رمز الاستعادة
start-code-written = لقد كتبته
start-code-go = متابعة
start-code-no-keychain = سلسلة مفاتيح هذا الحاسوب لا تحفظ المفتاح، لذا تطلب المحطة رمزًا عند كل بدء.
start-ready-title = جاهزة
start-ready-explain = سجّل الشكوى حالما يقف أحد أمامك. لا شيء يحتاج إلى اتصال.
start-ready-record = تسجيل شكوى
start-ready-look = ألقِ نظرة أولًا
start-failed-title = تعذّر فتح هذه المحطة

unlock-title = هذه المحطة مقفلة
unlock-locked = سلسلة مفاتيح الحاسوب مقفلة. افتحها وحاول مرة أخرى، أو افتح المحطة برمز الاستعادة.
unlock-absent = المفتاح ليس في سلسلة مفاتيح هذا الحاسوب. حالاتك آمنة على القرص؛ رمز الاستعادة يفتحها.
unlock-unavailable = لا سلسلة مفاتيح في هذا الحاسوب. رمز الاستعادة أو عبارة المرور يفتحان المحطة.
unlock-with = الفتح بواسطة
unlock-recovery = رمز الاستعادة
unlock-passphrase = عبارة المرور
unlock-do = فتح
unlock-working = يجري الفتح…
unlock-safe = المحاولة الخاطئة لا تحذف شيئًا.

lock-title-lease_ended = هذه المحطة مقفلة
lock-title-desk_revoked = أزال المركز هذه المحطة
lock-title-desk_wiped = مُسحت هذه المحطة
lock-waiting = { $count ->
    [0] لا شيء ينتظر الإرسال.
    [one] خطوة واحدة تنتظر الإرسال، وهي محفوظة.
    [two] خطوتان تنتظران الإرسال، وهما محفوظتان.
    [few] { $count } خطوات تنتظر الإرسال، وهي محفوظة.
    [many] { $count } خطوة تنتظر الإرسال، وهي محفوظة.
   *[other] { $count } خطوة تنتظر الإرسال، وهي محفوظة.
}
lock-clock = إن كان تاريخ هذا الحاسوب خطأ فصحّحه أولًا.

person-title = من عند المحطة؟
lock-pinless = ليس لديك رمز PIN، فلن يمنع القفل أحدًا. عيّن رمزًا في «هذه المحطة». ويمكن لشخص آخر أن يتابع من هنا.
person-switch = تبديل الشخص
person-pin = الرقم السري لـ { $name }
person-pin-do = تبديل
person-here = عند المحطة الآن
person-nobody = لا أحد

alone-organisation = متجري
alone-person = أنت
