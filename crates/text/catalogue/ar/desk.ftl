escalation-title = التصعيدات
escalation-lede = ما يطلبه منك الزملاء والمواعيد والأخطار. من يتولى تصعيدًا تصبح الحالة له.
escalation-empty = لا أحد ينتظرك.
escalation-empty-next = عندما يصعّد أحد حالة إليك تظهر هنا، حتى دون اتصال بالمركز.
escalation-asked = سأل { $name } { $role } { $when }
escalation-declined = رفض { $name }: { $reason }
escalation-take-short = تولّي
escalation-decline-short = رفض…
escalation-open-short = فتح
escalation-taken = تولاها { $name } { $when }
escalation-due = الوعد التالي يستحق { $when }
escalation-overdue = متأخر { $span }
escalation-rest-title = غيرها وما سبق
escalation-unsent = لم يُرسل بعد: لم يعلم أحد خارج هذه المحطة
escalation-snoozed = مؤجَّل حتى { $when }
call-title = تستدعيك
call-since = أُبلغت { $when }. من يتولاها تصبح الحالة له.
call-pass-on = إحالة…
escalation-asked-title = بطلب من الزملاء

attention-title = يحتاج إلى انتباه
attention-lede = ما لم يمر من تلقاء نفسه. كل كلمة كتبتها ما زالت هنا.
attention-empty = لا شيء هنا يحتاج إليك.
attention-empty-next = إذا غيّر شخصان البيان نفسه، أو رفض المركز إجراءً، ظهر هنا بكل كلماته.
attention-nothing-lost = لم يضع شيء.
attention-refused = رفضه المركز
attention-contested = إجابتان عن بيان واحد
attention-overruled = بلا أثر
attention-overruled-by = في الوقت نفسه: { $name } { $deed }، وهو الساري.
attention-renumbered = رقم أُعطي مرتين
attention-renumbered-explain = على إيصال العميل الرقم { $printed }، وتحمله شكوى أخرى أيضًا. رقم هذه الآن { $number }، ويُعثر عليها بالرقمين.
attention-copied = نُسخت هذه المحطة أو أُعيدت إلى ما قبل
attention-copied-explain = استُخدمت بياناتها في مكانين، أو أُعيدت إلى يوم سابق. كل ما لم يُرسل بعد محفوظ وأُرسل من جديد. تحمل الأرقام الجديدة { $now } بدلًا من { $before }.
attention-copied-when = لوحظ { $when }
attention-refused-by = { $name } { $deed }، { $when }
attention-text = ما كُتب
attention-copy = نسخ الكلمات
attention-dismiss = وضع جانبًا
attention-dismiss-sure = وضع هذا جانبًا؟
attention-dismiss-explain = تُزال الكلمات من قائمة هذه المحطة. انسخها أولًا إن كنت تحتاج إليها.
attention-open = فتح الحالة
attention-redo = كرّر الإجراء
attention-pick = أيهما الصحيح؟

refusal-role = لا يحق للدور «{ $role }» فعل هذا.
refusal-scope = الحالة خارج متاجرك.
refusal-state = هذا غير ممكن والحالة «{ $state }».
refusal-limit = هذا أعلى مما يحق لهذا الدور أن يمنحه دون موافقة صاحب حدّ أعلى.
refusal-limit-amounts = المبلغ { $amount } أعلى مما يحق لهذا الدور أن يمنحه: { $limit }. لا بد من موافقة صاحب حدّ أعلى.
refusal-four_eyes = لا بد من شخص ثانٍ: لا يحق هذا لمن قدّم الاقتراح.
refusal-field = { $field }: { $problem }
refusal-field-missing = ناقص
refusal-field-too_long = طويل جدًا
refusal-field-too_many = أكثر مما يُسمح به
refusal-field-value = قيمته غير مناسبة
refusal-field-not_editable = لا يمكن تغييره
refusal-field-taken = يخص حالة أخرى
refusal-field-not_yours = يخص محطة أخرى
refusal-field-store = من متجر آخر
refusal-field-owed = لم تُنجَز كلّها بعد
refusal-close-cause-missing = لم يذكر أحد بعد لماذا حدث هذا. حدّد السبب أولًا، ثم يمكن إنهاؤها.
refusal-relate-to-value = لا توجد في هذه المحطة حالة أخرى بهذا الرقم، أو أن الحالتين مرتبطتان هكذا من قبل. قارن كل حرف بما على الإيصال.
refusal-dep_refused = رُفض إجراء سابق يُبنى عليه هذا.
refusal-dep_missing = لم يصل إلى المركز إجراء سابق يُبنى عليه هذا.
refusal-actor_not_yours = يحمل علامة محطة أخرى.
refusal-seq_conflict = لدى المركز إجراء آخر بهذه العلامة.
refusal-invalid_change = لم يستطع المركز قراءته.
refusal-too_large = حجمه كبير جدًا.
refusal-old_generation = أُعيدت كتابة الحالة منذ ذلك.
refusal-doc_erased = مُحيت الحالة نهائيًا، ومُحي معها ما كُتب هنا.
refusal-quarantined = أزال المركز هذه المحطة ويحفظ الخطوة على حدة.
refusal-unopened = تعذّر فتح الحالة على هذه المحطة، فلم تتسنَّ إعادة الإجراء.
refusal-other = ذكر المركز سببًا لا يعرفه هذا الإصدار: { $code }

status-label = الاتصال وما لم يُرسل
status-all-sent-when = أُرسل كل شيء · { $when }
status-alone = هذه المحطة تعمل وحدها. كل شيء محفوظ هنا.
status-waiting-oldest = { $count ->
    [zero] لا شيء ينتظر منذ { $age }
    [one] إجراء واحد ينتظر، منذ { $age }
    [two] إجراءان ينتظران، أقدمهما { $age }
    [few] { $count } إجراءات تنتظر، أقدمها { $age }
    [many] { $count } إجراءً ينتظر، أقدمها { $age }
   *[other] { $count } إجراء ينتظر، أقدمها { $age }
}
status-waiting-new = { $count ->
    [zero] لا شيء ينتظر
    [one] إجراء واحد ينتظر، الآن
    [two] إجراءان ينتظران، الآن
    [few] { $count } إجراءات تنتظر، الآن
    [many] { $count } إجراءً ينتظر، الآن
   *[other] { $count } إجراء ينتظر، الآن
}
status-lease-days = { $days ->
    [0] تُقفل هذه المحطة نفسها اليوم إن لم تتصل بالمركز
    [one] تُقفل هذه المحطة نفسها بعد يوم إن لم تتصل بالمركز
    [two] تُقفل هذه المحطة نفسها بعد يومين إن لم تتصل بالمركز
    [few] تُقفل هذه المحطة نفسها بعد { $days } أيام إن لم تتصل بالمركز
    [many] تُقفل هذه المحطة نفسها بعد { $days } يومًا إن لم تتصل بالمركز
   *[other] تُقفل هذه المحطة نفسها بعد { $days } يوم إن لم تتصل بالمركز
}
status-first-sync = يجري جلب الحالات، { $done } من { $total }
status-connecting = يجري سؤال المركز…
connection-alone = تعمل وحدها
connection-connecting = يجري سؤال المركز…
connection-online = متصلة
connection-offline = لا اتصال
connection-busy = المركز مشغول، تُعاد المحاولة قريبًا
connection-not_an_office = ما يجيب على العنوان ليس مركزًا
connection-certificate = شهادة المركز غير مطابقة
connection-revoked = أزال المركز هذه المحطة
connection-upgrade_required = يحتاج المركز إلى إصدار أحدث من Redress
connection-failed = فشل آخر تبادل، تُعاد المحاولة قريبًا
status-attention = { $count ->
    [zero] لا شيء يحتاج إلى انتباه
    [one] أمر واحد يحتاج إلى انتباه
    [two] أمران يحتاجان إلى انتباه
    [few] { $count } أمور تحتاج إلى انتباه
    [many] { $count } أمرًا يحتاج إلى انتباه
   *[other] { $count } أمر يحتاج إلى انتباه
}
status-never = لم يُرسل شيء بعد
status-storage-failed = لا تستطيع هذه المحطة الكتابة على قرصها. ما تراه آمن؛ ولا يُحفظ الجديد حتى تتوفر مساحة.

desk-title = هذه المحطة
desk-lede = ما يُحفظ هنا وكيف حاله.
desk-store = المتجر
desk-code = رمز المحطة
desk-office = المركز
desk-office-none = لا مركز، تعمل هذه المحطة وحدها
desk-last-sync = آخر تبادل مع المركز
desk-last-sync-never = لم يحدث بعد
desk-cases = الحالات المحفوظة هنا
desk-unsent = إجراءات تنتظر الإرسال
desk-size = المساحة المستعملة
desk-folder = المجلد
desk-toasts = التنبيهات منذ البدء
desk-toasts-count = عُرض { $shown }، وفشل { $failed }
desk-keychain = مفتاح هذه المحطة
desk-keychain-found = في سلسلة مفاتيح هذا الحاسوب
desk-keychain-absent = ليس في سلسلة المفاتيح، يُطلب عند كل بدء
desk-keychain-locked = في سلسلة مفاتيح مقفلة
desk-keychain-unavailable = لا سلسلة مفاتيح في هذا الحاسوب، يُطلب عند كل بدء
desk-version = الإصدار
desk-sync-now = اسأل المركز الآن
desk-people = الأشخاص في هذه المحطة
desk-look = اللغة والمظهر
desk-language = اللغة
desk-theme = فاتح أو داكن
desk-theme-system = مثل الحاسوب
desk-theme-light = فاتح
desk-theme-dark = داكن
desk-size-text = حجم النص
desk-size-percent = { $percent } %
desk-theme-contrast = تباين عالٍ
desk-density = المسافات
desk-density-desk = للفأرة
desk-density-touch = للأصابع
desk-lock = القفل تلقائيًا
desk-lock-never = أبدًا
desk-lock-after = { $minutes ->
    [few] بعد { $minutes } دقائق
   *[other] بعد { $minutes } دقيقة
}
desk-lock-pinless = يعمل هذا متى كان لديك رمز PIN.
desk-quiet = الإشعارات أثناء إغلاق المتجر
desk-quiet-urgent = العاجلة فقط
desk-quiet-all = كلها
desk-add-person = إضافة شخص
desk-add-person-code = رمز الانضمام من المركز
desk-set-pin-new = رقم سري جديد، من 4 إلى 12 رقمًا
desk-set-pin-do = تعيين الرقم السري
desk-set-pin-done = عُيّن رقمك السري.
desk-computer = هذا الحاسوب
desk-login = تشغيل Redress عند تسجيل الدخول
desk-login-hint = كي لا يفوت شيء قبل أن يفتحه أحد. يسري عليك على هذا الحاسوب.
