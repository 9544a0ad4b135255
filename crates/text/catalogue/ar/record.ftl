record-title = تسجيل شكوى
record-lede = خمس إجابات ثم رقم للعميل. يعمل دون اتصال.
record-description = ماذا حدث؟
record-description-hint = بكلمات العميل أو بكلماتك.
record-category = الفئة
record-category-hint = اختر أو اكتب
record-who = من يشتكي؟
record-anonymous = يرغب في عدم ذكر اسمه
record-name = الاسم
record-phone = الهاتف
record-email = البريد الإلكتروني
record-about = عمَّ الشكوى؟
record-product = المنتج أو الخدمة
record-receipt = رقم الإيصال أو الطلب
record-remedy = ماذا يريد العميل؟
record-safety = هل أصيب أحد أو هو في خطر؟
record-today = هل يجب أن يتم اليوم؟
record-today-no = لا
record-today-today = اليوم
record-today-now = فورًا
record-more = المزيد، إن كان معروفًا
record-more-count = { $count ->
    [zero] لا إجابات أخرى
    [one] إجابة أخرى واحدة
    [two] إجابتان أخريان
    [few] { $count } إجابات أخرى
    [many] { $count } إجابة أخرى
   *[other] { $count } إجابة أخرى
}
record-channel = كيف وصلت؟
record-mood = المزاج
record-lot = رقم التشغيلة
record-serial = الرقم التسلسلي
record-purchased_on = تاريخ الشراء
record-department = القسم
record-language = لغة العميل
record-address = العنوان
record-on_behalf_of = بالنيابة عن
record-vulnerable = العميل بحاجة إلى عناية خاصة
record-staff_conduct = تتعلق بسلوك أحد الزملاء
record-media = الصحافة أو منشور عام له صلة
record-legal = ذُكرت مطالبة قانونية
record-settled = سُوّيت في الحال
record-settled-hint = حُلّت عند المنضدة. تُسجَّل الحالة وتُحلّ دفعة واحدة.
record-outcome = ماذا تم؟
record-save = تسجيل
record-save-settled = تسجيل وحل
record-saving = تجري الكتابة…
record-missing = قل أولًا ماذا حدث؛ وكل ما عداه يمكن أن يتبع.
record-missing-outcome = قل بكلمات قليلة ماذا تم.
record-draft-kept = حُفظت المسودة { $when }
record-draft-none = تُحفظ المسودات أثناء الكتابة.
record-draft-failed = تعذّر حفظ المسودة. نصك ما زال على الشاشة.
record-draft-new = ورقة جديدة
record-drafts = لم تكتمل
record-drafts-untitled = بلا كلمات بعد
record-draft-discard = حذف هذه المسودة
record-draft-discard-sure = حذف المسودة نهائيًا؟
record-draft-discard-explain = سيضيع ما كُتب. لم يُسجَّل شيء بعد.
record-similar = هل سُجّلت من قبل؟
record-similar-hint = تظهر هنا أثناء الكتابة الحالات ذات الهاتف أو الإيصال أو المنتج نفسه.
record-similar-none = لا شيء مشابه في هذه المحطة.
record-similar-count = { $count ->
    [zero] لا حالة تشبهها
    [one] حالة واحدة تشبهها
    [two] حالتان تشبهانها
    [few] { $count } حالات تشبهها
    [many] { $count } حالة تشبهها
   *[other] { $count } حالة تشبهها
}
recorded-title = تم التسجيل
recorded-give = أعطِ هذا الرقم للعميل.
recorded-safe = كُتبت على قرص هذه المحطة في { $time }.
recorded-sent-later = تُرسل إلى المركز حالما يتوفر اتصال.
recorded-due = ينبغي أن يتلقى العميل جوابًا قبل: { $when }.
recorded-settled = تم التسجيل والحل.
recorded-next = الشكوى التالية
recorded-open = فتح الحالة
recorded-copy = نسخ الرقم

# ما قرأه الماسح
scan-slip = الرقم على الإيصال
scan-earlier = سُجّلت من قبل بهذا الرقم
scan-go-on = متابعة التسجيل
scan-not-held = هذه الحالة ليست في هذه المحطة
scan-not-held-next = سُجّلت في { $store }. اتصل بهم واقرأ الرقم بصوت مسموع؛ ما كتبته يبقى كما هو.
scan-taken = { $field }: { $code }
scan-stray = الرمز { $code } ليس رقمًا من أرقامنا.

# صور ترافق الشكوى
record-photos = الصور
record-photos-add = إضافة صور
record-photos-hint = أو أفلتها هنا، أو ألصق صورة.
record-photos-kept = تُرفق فور تسجيل الشكوى. وحتى ذلك الحين لا تبقى إلا ما دام البرنامج يعمل، ولا تُحفظ مع المسودة.
record-photos-remove = إزالة { $name }
record-photos-count = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
recorded-photos-going = { $count ->
    [zero] لا صور لإرفاقها
    [one] جارٍ إرفاق صورة واحدة…
    [two] جارٍ إرفاق صورتين…
    [few] جارٍ إرفاق { $count } صور…
    [many] جارٍ إرفاق { $count } صورة…
   *[other] جارٍ إرفاق { $count } صورة…
}
recorded-photos-done = { $count ->
    [zero] لم تُرفق صور.
    [one] أُرفقت صورة واحدة.
    [two] أُرفقت صورتان.
    [few] أُرفقت { $count } صور.
    [many] أُرفقت { $count } صورة.
   *[other] أُرفقت { $count } صورة.
}
recorded-photos-failed = { $count ->
    [zero] لا صور بلا إرفاق:
    [one] صورة واحدة لم تُرفق:
    [two] صورتان لم تُرفقا:
    [few] { $count } صور لم تُرفق:
    [many] { $count } صورة لم تُرفق:
   *[other] { $count } صورة لم تُرفق:
}
recorded-photos-forget = التخلي عنها
camera-take = التقاط صورة
camera-shoot = التقاط
camera-waiting = الكاميرا تبدأ العمل…
camera-denied = لا يُسمح لهذا البرنامج باستعمال الكاميرا. اسمح بذلك في إعدادات النظام، أو أضف صورة من ملف.
camera-failed = الكاميرا لا تجيب. ربما يستعملها برنامج آخر. يمكنك إضافة صورة من ملف.
camera-file = صورة { $time }
