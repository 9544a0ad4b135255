app-name = Redress
app-close = إغلاق
app-cancel = إلغاء
app-back = رجوع
app-retry = حاول مرة أخرى
app-copied = تم النسخ
app-unsaved = لم يُرسل بعد
app-skip = انتقل إلى المحتوى
app-not-stated = غير مذكور

nav-label = الأماكن
nav-record = تسجيل شكوى
nav-worklist = قائمة العمل
nav-escalations = التصعيدات
nav-attention = يحتاج إلى انتباه
nav-desk = هذه المحطة
nav-policies = القواعد
nav-insights = الإحصاءات
nav-lock = قفل
nav-keys = المفاتيح

key-ctrl = Ctrl
keys-title = المفاتيح
keys-record = تسجيل شكوى
keys-save = حفظ ما تكتبه
keys-search = البحث في كل ما في هذه المحطة
keys-palette = كل الإجراءات والأماكن
keys-list = التالي والسابق في القائمة
keys-open = فتح الحالة المختارة
keys-take = تولّي الحالة المختارة
keys-decline = رفض التصعيد المختار
keys-snooze = التذكير بالتصعيد المختار بعد 15 دقيقة
keys-choose = من إجابتين، الإبقاء على الأولى أو الثانية
keys-mark = تحديد حالات لمعالجتها معًا
keys-mark-all = تحديد الصفحة الظاهرة من القائمة
keys-undo = التراجع عن آخر ما فعلته
keys-lock = قفل المحطة
keys-help = هذه الورقة
keys-escape = إغلاق؛ لا يضيع شيء مما كتبته
keys-back = العودة إلى حيث كنت

palette-title = اذهب إلى أو افعل
palette-placeholder = اكتب مكانًا أو إجراءً أو رقمًا
palette-empty = لا شيء بهذا الاسم. اضغط Escape للإغلاق.
palette-look = المظهر: { $theme }
palette-switch = تبديل الشخص
palette-sync = اسأل المركز الآن

kept-begun = بدأته من قبل، وحُفظ { $when }
kept-clear = حذف
kept-failed = تعذّر حفظ ما كتبته: هو على الشاشة فقط.

toast-label = رسائل
toast-undo = تراجع
toast-taken = الحالة { $number } صارت لديك.
toast-transferred = الحالة { $number } صارت لدى { $store }.
toast-undone = تم التراجع.
toast-done = تم.
toast-edited = تغيّر: { $field }
toast-attached = { $count ->
    [zero] لم يُضف أي ملف إلى { $number }.
    [one] أُضيف ملف واحد إلى { $number }.
    [two] أُضيف ملفان إلى { $number }.
    [few] أُضيفت { $count } ملفات إلى { $number }.
    [many] أُضيف { $count } ملفًا إلى { $number }.
   *[other] أُضيف { $count } ملف إلى { $number }.
}
toast-related = رُبطت بالحالة { $number }.
toast-unrelated = لم تعد مرتبطة بالحالة { $number }.
toast-dismissed = وُضع جانبًا.

link-title = هذا الرابط لا يقود إلى شيء
link-unknown = الحالة { $number } ليست على هذه المحطة، أو لا يحق لك قراءتها. لم يتغيّر شيء.
link-malformed = لا يذكر الرابط حالة. رابط الحالة هو redress://case/ يليه الرقم.
link-understood = حسنًا
