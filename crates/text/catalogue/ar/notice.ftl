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
tray-counted = { $what }: { $count }
tray-unsent = بانتظار الإرسال
tray-show = فتح Redress
tray-quit = إنهاء Redress

close-title = إبقاء Redress يعمل؟
close-explain = من الشريط يظل ينبهك إلى التصعيدات. لا يضيع شيء في الحالين.
close-tray = إبقاؤه يعمل في الشريط
close-quit = إنهاء
close-remember = لا تسأل مرة أخرى
