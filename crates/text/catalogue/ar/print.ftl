# إخراج الورق: ما يُطبع وإلى أين، وطابعة هذه المحطة.
do-print = طباعة…
print-title = طباعة { $number }
print-what = الورقة
print-language = اللغة
print-size = القياس
paper-size-a4 = ورقة A4
paper-size-80mm = لفافة 80 مم
print-reasons = الأسباب
print-reasons-delay = لماذا يتأخر الجواب.
print-reasons-decision = لماذا اتُّخذ هذا القرار. إن تُرك فارغًا قالت الرسالة ما يقوله الاقتراح.
print-expected = موعد الجواب الموعود
print-outside = الجهة التي يمكن للعميل أن يلجأ إليها بعد ذلك
print-outside-hint = اسم وعنوان أمين المظالم أو هيئة التحكيم أو الجهة الرقابية.
print-leaflet = نشرة أمين المظالم موضوعة في الظرف
print-lacking = لا يمكن تسليم هذه الرسالة بعد. ينقصها:
print-preview = كما ستخرج
print-preview-none = لا شيء يُعرض حتى تكتمل الرسالة.
print-preview-coming = يجري تنضيد الصفحة…
print-page = الصفحة { $page } من { $count }
print-more-pages = { $count ->
    [one] صفحة أخرى في ملف PDF.
    [two] صفحتان أخريان في ملف PDF.
    [few] { $count } صفحات أخرى في ملف PDF.
   *[other] { $count } صفحة أخرى في ملف PDF.
  }
print-not-here = هذه الصور ليست على هذه المحطة وتُذكر أسماؤها فقط: { $names }
print-no-printer = لا طابعة لهذه المحطة بعد. اختر واحدة، أو احفظ ملف PDF واطبعه ببرنامج آخر.
print-slips-only = طابعة هذه المحطة طابعة إيصالات: لا تطبع إلا الإيصالات.
print-choose = اختيار طابعة
print-print = طباعة
print-save = حفظ كملف PDF
print-counts = ما يُطبع أو يُحفظ يُعدّ مسلَّمًا: تدوّنه الحالة، والرسالة تحفظ مهلتها.
print-printed = سُلِّمت إلى الطابعة { $printer }.
print-saved = حُفظ دون تشفير: { $path }
print-noted-failed = خرجت الورقة، لكن تعذّر تدوين ذلك في الحالة: دوِّنه فيها من فضلك.
print-noted-read_only = لم تتغير الحالة لأن لك حق القراءة فقط.
print-noted-noted = وذُكر ذلك في الحالة.
print-open = فتحه
keys-print = طباعة: الإيصال والرسائل وملف الحالة

slip-printing = يُطبع الإيصال…
slip-printed = سُلِّم الإيصال إلى الطابعة.
slip-other = طرق أخرى لتسليمه
slip-failed = لم يخرج إيصال { $number }. اطبعه من الحالة.
slip-no-printer = لا طابعة بعد: زر «طباعة الإيصال» يعرضه، ويمكن حفظه من هناك كملف PDF. اختر طابعة في «هذه المحطة».
recorded-slip = طباعة الإيصال

printer-title = الطابعة
printer-which = الطابعة
printer-other = أخرى، بعنوانها…
printer-default = { $name } (المعتادة)
printer-paused = { $name } (لا تقبل أعمالًا الآن)
printer-address = العنوان
printer-address-hint = socket://192.168.1.50 لطابعة إيصالات على الشبكة، ‎/dev/usb/lp0‎ على سلك، ‎ipp://printer/ipp/print‎ لطابعة مكتب.
printer-paper = الورق الذي فيها
printer-at-once = طباعة إيصال فور تسجيل الشكوى
printer-at-once-hint = يكون بيد العميل قبل أن يطلبه.
printer-keep = استعمال هذه الطابعة
printer-forget = بلا طابعة

error-paper_incomplete = ينقص هذه الرسالة شيء يجب أن تقوله؛ لم يُسلَّم شيء.
error-paper_failed = تعذّر تنضيد الصفحة: { $problem }.
error-paper_unsaved = تعذّر حفظ الملف في { $folder }: { $problem }.
error-paper_not_shown = تعذّر فتح الملف: { $problem }.
error-printer_none = لا طابعة لهذه المحطة. اختر واحدة في «هذه المحطة»؛ لم يُطبع شيء.
error-printer_address = «{ $address }» ليس عنوان طابعة. اكتب ipp://HOST/PATH أو socket://HOST أو مسار جهاز مثل ‎/dev/usb/lp0.
error-printer_setting = تعذّرت قراءة اختيار الطابعة أو حفظه: { $problem }.
error-printer_unreachable = الطابعة { $address } لا تجيب: { $problem }. هل هي مشغَّلة؟ لم يُدوَّن شيء في الحالة.
error-printer_not_a_printer = ما يجيب على { $address } ليس طابعة: { $problem }. انظر العنوان في «هذه المحطة».
error-printer_refused = رفضت الطابعة: { $status }. لم يُدوَّن شيء في الحالة.
error-printer_wants_login = تطلب الطابعة { $address } اسمًا وكلمة سر لا تقدّمهما هذه المحطة. اختر غيرها أو احفظ ملف PDF.
error-printer_broke_off = انقطعت الطابعة { $address }: { $problem }. انظر هل خرجت ورقة قبل أن تطبع ثانية؛ لم يُدوَّن شيء في الحالة.
error-printer_only_slips = طابعة الإيصالات لا تطبع إلا الإيصالات. احفظ ملف PDF بدلًا من ذلك.
error-printer_not_a_device = { $path } ملف وليس طابعة؛ لم يُكتب فيه شيء.
