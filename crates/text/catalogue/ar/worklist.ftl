worklist-title = قائمة العمل
worklist-views = طرق العرض
worklist-list = الحالات
view-mine = حالاتي
view-store = متجري
view-due_today = تستحق اليوم
view-overdue = متأخرة
view-escalated = مصعَّدة
view-unsent = لم تُرسل
view-all = الكل
view-closed = المنتهية
worklist-search = البحث في كل ما في هذه المحطة
worklist-search-placeholder = رقم، اسم، هاتف، كلمات…
worklist-search-clear = مسح البحث
worklist-found = { $count ->
    [zero] لا نتائج لـ «{ $text }»
    [one] حالة واحدة لـ «{ $text }»، الأحدث أولًا
    [two] حالتان لـ «{ $text }»، الأحدث أولًا
    [few] { $count } حالات لـ «{ $text }»، الأحدث أولًا
    [many] { $count } حالة لـ «{ $text }»، الأحدث أولًا
   *[other] { $count } حالة لـ «{ $text }»، الأحدث أولًا
}
worklist-found-more = أحدث { $count } حالة لـ «{ $text }»؛ أضف كلمة لتضييق البحث
worklist-nobody = لا أحد بعد
worklist-anonymous = دون اسم
worklist-escalated = صُعّدت إلى { $role }
worklist-unsent = لم تُرسل
worklist-contested = { $count ->
    [zero] لا بيانات مختلف فيها
    [one] بيان واحد مختلف فيه
    [two] بيانان مختلف فيهما
    [few] { $count } بيانات مختلف فيها
    [many] { $count } بيانًا مختلفًا فيه
   *[other] { $count } بيان مختلف فيه
}
worklist-loading = يجري الجلب…
worklist-due = تستحق { $when }
worklist-overdue = متأخرة { $span }
worklist-no-due = لا موعد
worklist-empty-mine = لا حالة لديك الآن.
worklist-empty-mine-next = تصفّح «متجري» وتولَّ حالة بالمفتاح T.
worklist-empty-store = لا حالة مفتوحة في متجرك.
worklist-empty-store-next = سجّل الأولى بـ Ctrl N.
worklist-empty-due_today = لا شيء يستحق اليوم.
worklist-empty-due_today-next = لحظة مناسبة لأقدم حالة في «متجري».
worklist-empty-overdue = لا شيء متأخر.
worklist-empty-overdue-next = كل وعد لعميل يُوفى به.
worklist-empty-escalated = لا أحد ينتظر جهة أعلى.
worklist-empty-escalated-next = ما يُصعَّد إليك يظهر أيضًا تحت التصعيدات.
worklist-empty-unsent = أُرسل كل شيء.
worklist-empty-unsent-next = لدى المركز كل ما سُجّل هنا.
worklist-empty-all = لا حالة في هذه المحطة.
worklist-empty-all-next = سجّل الأولى بـ Ctrl N.
worklist-empty-closed = لا حالة منتهية بعد.
worklist-empty-closed-next = يمكن قراءة الحالات المحلولة والمنتهية هنا.
worklist-empty-search = لا حالة هنا تحوي كل هذه الكلمات.
worklist-empty-search-next = جرّب كلمات أقل أو بداية رقم.
preview-label = معاينة { $number }
preview-open = فتح
preview-take = تولّي
preview-none = اختر حالة لقراءتها هنا.
preview-keys = J وK للتنقل، Enter للفتح، T للتولّي.

bulk-title = الحالات المحددة
bulk-count = { $count ->
    [zero] لا حالة محددة
    [one] حالة واحدة محددة
    [two] حالتان محددتان
    [few] { $count } حالات محددة
    [many] { $count } حالة محددة
   *[other] { $count } حالة محددة
}
bulk-count-full = { $count } حالة محددة، ولا يمكن معالجة أكثر منها دفعة واحدة
bulk-take = تولّها كلها
bulk-clear = إلغاء التحديد
bulk-for = { $count ->
    [zero] لا حالة محددة
    [one] للحالة المحددة
    [two] للحالتين المحددتين
    [few] لكل الحالات المحددة وعددها { $count }
    [many] لكل الحالات المحددة وعددها { $count }
   *[other] لكل الحالات المحددة وعددها { $count }
}
bulk-done = { $count ->
    [zero] لم يتغير شيء.
    [one] تم ذلك لحالة واحدة.
    [two] تم ذلك لحالتين.
    [few] تم ذلك لـ { $count } حالات.
    [many] تم ذلك لـ { $count } حالة.
   *[other] تم ذلك لـ { $count } حالة.
}
bulk-left = { $count ->
    [zero] لم تبقَ حالة
    [one] بقيت حالة واحدة كما هي:
    [two] بقيت حالتان كما هما:
    [few] بقيت { $count } حالات كما هي:
    [many] بقيت { $count } حالة كما هي:
   *[other] بقيت { $count } حالة كما هي:
}
bulk-left-seen = اطلعت عليها
bulk-undone-some = تم التراجع في { $count } من { $of }، وتغيرت الحالات الأخرى منذ ذلك الحين.
