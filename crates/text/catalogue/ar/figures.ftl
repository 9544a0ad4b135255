measure-volume = الشكاوى
measure-volume-says = عدد الشكاوى المستلمة.
measure-open = مفتوحة
measure-open-says = عدد الشكاوى المفتوحة: ما زال للعميل حق لم يُوفَّ.
measure-resolved_within_target = حُلّت في الموعد
measure-resolved_within_target-says = من الشكاوى المحلولة التي لها موعد موعود، نسبة ما حُلّ قبل ذلك الموعد أو فيه. لا تُحسب الأوقات التي يتوقف فيها العدّ.
measure-first_response = أول رد
measure-first_response-says = الوقت من الاستلام إلى أول رد في الموضوع، بما فيه الليالي وعطلات نهاية الأسبوع.
measure-resolution = الحل
measure-resolution-says = الوقت من الاستلام إلى الحل القائم، بما فيه الليالي وعطلات نهاية الأسبوع.
measure-upheld = مُحقّة
measure-upheld-says = من الشكاوى المحلولة بقرار، نسبة ما تقرّر لصالح العميل كليًا أو جزئيًا.
measure-reopened = أُعيد فتحها
measure-reopened-says = من الشكاوى التي انتهت مرة واحدة على الأقل، نسبة ما أُعيد فتحه.
measure-redress_total = التعويض المدفوع
measure-redress_total-says = مبالغ كل بنود التعويض المنجزة، وما دُفع قبل وصول الشكوى إلى هنا، حسب العملة. لا يشمل ما وُعد به ولم يُنجز بعد، ولا تُجمع العملات معًا.
measure-satisfaction = الرضا
measure-satisfaction-says = من الشكاوى المذكور فيها رضا العميل، نسبة كل إجابة.

# ما تقوله الشكاوى مجتمعة.
insight-lede = ما تقوله الشكاوى التي يحق لك قراءتها، حتى { $when }.
insight-kind = المعدود
insight-measures = المقاييس
insight-by = التمييز حسب
insight-version = الإصدار { $version } من هذا التعريف.
insight-of = { $count } من { $of }
insight-p90 = النصف لا يستغرق أكثر؛ وتسعة من عشرة { $span }، من { $of }
insight-cases = { $count ->
    [zero] لا حالات
    [one] حالة واحدة
    [two] حالتان
    [few] { $count } حالات
    [many] { $count } حالة
   *[other] { $count } حالة
  }
insight-behind = الحالات
insight-none = غير مذكور
insight-copy = نسخ بصيغة CSV
insight-latest = أحدث { $shown } من { $count } حالة
insight-empty = لا شيء يُعدّ بعد
insight-empty-next = ما إن تُسجَّل الشكاوى حتى تقول هذه الصفحة كم عددها وكم استغرقت وكيف انتهت وكم كلّفت.
insight-finding-count = الأكثر: { $value }، { $number } ({ $share } من الكل)
insight-finding-most = الأعلى: { $value }، { $number }؛ والكل معًا { $all }
dimension-store = المتجر
dimension-category = الفئة
dimension-product = المنتج
dimension-channel = القناة
dimension-result = النتيجة في النظام السابق
dimension-decision = القرار
dimension-state = الحالة
dimension-priority = الأولوية
dimension-month = الشهر
dimension-satisfaction = الرضا
