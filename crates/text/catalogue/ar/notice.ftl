# التنبيهات والشريط: لا اسم العميل أبدًا، بل الرقم والمتجر والأولوية والوقت.

notice-escalation-title = { $number } تحتاج إليك
notice-escalation-body = { $store } · { $priority } · { $due }
notice-merged-title = { $count ->
    [zero] لا تصعيد يحتاج إليك
    [one] تصعيد واحد يحتاج إليك
    [two] تصعيدان يحتاجان إليك
    [few] { $count } تصعيدات تحتاج إليك
    [many] { $count } تصعيدًا يحتاج إليك
   *[other] { $count } تصعيد يحتاج إليك
}
notice-merged-body = افتح Redress لرؤيتها.
notice-due = تستحق { $when }
notice-overdue = كانت مستحقة { $when }
notice-due-none = لا موعد بعد

action-open = فتح
action-take = تولّي
action-snooze = ذكّرني بعد 15 دقيقة

tray-tooltip = Redress
tray-tooltip-unsent = { $count ->
    [zero] Redress: لا شيء ينتظر الإرسال
    [one] Redress: إجراء واحد ينتظر الإرسال
    [two] Redress: إجراءان ينتظران الإرسال
    [few] Redress: { $count } إجراءات تنتظر الإرسال
    [many] Redress: { $count } إجراءً ينتظر الإرسال
   *[other] Redress: { $count } إجراء ينتظر الإرسال
}
tray-record = تسجيل شكوى
tray-show = فتح Redress
tray-escalations = التصعيدات
tray-quit = إنهاء Redress

close-title = إبقاء Redress يعمل؟
close-explain = من الشريط يظل ينبهك إلى التصعيدات. لا يضيع شيء في الحالين.
close-tray = إبقاؤه يعمل في الشريط
close-quit = إنهاء
close-remember = لا تسأل مرة أخرى
