# الشاشة بين يدي العميل.
handover-do = تسليم الشاشة إلى العميل
handover-needs-pin = عيّن أولًا رمز PIN في «هذه المحطة»: به تعود الشاشة من العميل.
handover-language = اللغة
handover-staff = للموظفين
handover-place = السؤال { $at } من { $of }
handover-words = بكلماتك
handover-skip = تخطٍّ
handover-answer = إجابة
handover-thanks = شكرًا لك. هذا يساعدنا على التحسّن.
handover-give-back = أعد الشاشة من فضلك.
handover-back-title = العودة إلى المحطة
handover-back-do = العودة إلى المحطة
handover-stay = البقاء مع الأسئلة
