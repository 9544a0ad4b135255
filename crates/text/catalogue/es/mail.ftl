# Cartas de la oficina a quienes han sido avisados y no responden. Nunca el cliente, nunca lo que alguien escribió.

mail-subject = Nadie ha respondido: { $number }, { $store }
mail-subject-several = { $count ->
    [one] Nadie ha respondido: una reclamación crítica
   *[other] Nadie ha respondido: { $count } reclamaciones críticas
}
mail-opening = { $name }: se le ha avisado, y nadie de quienes han sido avisados ha respondido todavía.
mail-called = Aviso de { $at }: { $why }
mail-others = También se ha avisado a: { $names }
mail-phone = De guardia en la tienda: { $phone }
mail-todo = Abra el caso en Redress y asúmalo, o páselo indicando el motivo. En cuanto alguien responda, no se escribirá a nadie más.
mail-privacy = Este mensaje omite a los clientes a propósito. Lo envía la oficina de reclamaciones de { $organisation }; las respuestas no se leen.
mail-trial-subject = Prueba de la oficina de reclamaciones de { $organisation }
mail-trial-body = Las cartas de la oficina de reclamaciones de { $organisation } llegan aquí. No hay nada que hacer.
