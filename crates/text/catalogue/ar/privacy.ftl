# كل ما هو محفوظ عن شخص واحد: الورقة في النافذة، وفهرس ما يُسلَّم.
held-open = كل ما هو محفوظ عن هذا الشخص…
held-title = كل ما هو محفوظ عن هذا الشخص
held-known = البحث حسب
held-found = { $count ->
    [0] لم يُعثر على هذه المحطة على شيء يحق لك قراءته.
    [one] شكوى واحدة على هذه المحطة توافق هذا الشخص.
    [two] شكويان على هذه المحطة توافقان هذا الشخص.
    [few] { $count } شكاوى على هذه المحطة توافق هذا الشخص.
   *[other] { $count } شكوى على هذه المحطة توافق هذا الشخص.
  }
held-which = ما الذي يدخل فيه
held-by = عُثر عليها حسب { $fields }
held-unsure = الاسم وحده هو نفسه. لا تضمّها إلا إذا كنت تعلم أنه الشخص نفسه.
held-files = { $count ->
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
   *[other] { $count } ملفًا
  }
held-erased = مُحيت نهائيًا ولم يبق منها شيء هنا: { $numbers }
held-contents = لكل شكوى: السجل كاملًا مع بيانات الاتصال بصيغة JSON، وملف الحالة بصيغة PDF، والملفات المرفقة. ويقول فهرس بكلمات بسيطة ما هو محفوظ، ومن أين جاء، ومن علم به، وما ليس فيه.
held-elsewhere = ما لدى الفروع الأخرى والمركز ليس فيه، ولا ما لا يحق لك قراءته. اسأل المركز عن ذلك.
held-alone = هذه المحطة تعمل وحدها: لا مركز لديه أكثر من هذا.
held-check = فيه ملاحظات وأسماء زملاء. اقرأه قبل أن يغادر الدار.
held-counts = تسجّل الحالة أن ملفها أُخرج.
held-save = { $count ->
    [0] حفظ
    [one] حفظ شكوى واحدة في ملف ZIP
    [two] حفظ شكويين في ملف ZIP
    [few] حفظ { $count } شكاوى في ملف ZIP
   *[other] حفظ { $count } شكوى في ملف ZIP
  }
held-saved = حُفظ دون تشفير: { $path }
held-away = هذه الملفات ليست على هذه المحطة وهي مذكورة فقط: { $names }
held-not-noted = لم تتمكن كل حالة من تسجيل ذلك، لأنه يحق لك قراءتها فقط.
error-held_failed = تعذّر جمعه: { $problem }. لم يُحفظ شيء.

held-index-title = ما تحفظه { $organisation } عنك
held-index-made = جمعه في { $when } { $name } ({ $role }) على المحطة { $desk }، { $store }.
held-index-known = البحث حسب: { $known }
held-index-count = { $count ->
    [one] فيه شكوى واحدة.
    [two] فيه شكويان.
    [few] فيه { $count } شكاوى.
   *[other] فيه { $count } شكوى.
  }
held-index-how = لكل شكوى مجلد: في complaint.json كل شيء بصيغة تقرؤها البرامج، وفي case-file.pdf الشيء نفسه للناس، وفي «files» ما أُرفق.
held-index-standing = وردت { $when } · { $store } · { $state } · { $count ->
    [one] قيد واحد
    [two] قيدان
    [few] { $count } قيود
   *[other] { $count } قيدًا
  }
held-index-folder = المجلد: { $folder }
held-index-by = عُثر عليها حسب: { $list }
held-index-facts = ما هو محفوظ، عدا ما حدث وما فُعل: { $list }
held-index-origin = من أين جاءت: أُخبرنا بها ({ $channel })، وكتبها { $name } في { $when }.
held-index-imported = أُخذت من { $source }، ورقمها هناك { $number }.
held-index-worked = من عمل عليها: { $list }
held-index-told = من أُبلغ بها لأن شيئًا استحق أو ساء: { $list }
held-index-papers = ما طُبع منها: { $list }
held-index-files = الملفات المرفقة: { $list }
held-index-file-away = { $name } (ليس هنا: لم يكن محتواه على هذه المحطة ولم يعطه المركز)
held-index-missing = ما ليس فيه
held-index-erased = مُحيت نهائيًا في المركز ولم يبق منها شيء هنا، وتُذكر فقط لأن شكوى أخرى تشير إليها: { $numbers }
held-index-elsewhere = ما ليس على هذه المحطة. قد يكون لدى فروع أخرى ولدى مركز { $organisation } أكثر من ذلك: اسأل المركز.
held-index-alone = لا شيء من محطات أخرى: هذه المحطة تعمل وحدها ولا مركز لديه أكثر من هذا.
held-index-closed = الشكاوى التي لا يحق لمن جمع هذا أن يقرأها. إن وُجدت فلا يُقال هنا عنها شيء: اسأل المركز.
held-index-readers = من اطّلع فقط. لا تسجّل المحطة من قرأ شكوى، بل من عمل عليها ومن أُبلغ بها وما طُبع.
held-index-unrecorded = ما بدأ أحد كتابته ولم يسجّله بعد، والشكاوى التي رفض المركز أخذها.
held-index-outside = كل ما هو خارج Redress: الورق، والرسائل والبريد الإلكتروني المرسل، وصناديق الدفع، والبرامج الأخرى، والنسخ الاحتياطية.
