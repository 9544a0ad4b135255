# Letters of the office to people who are called and do not answer. Never the customer, never what anybody wrote.

mail-subject = Nobody has answered: { $number }, { $store }
mail-subject-several = { $count ->
    [one] Nobody has answered: one critical complaint
   *[other] Nobody has answered: { $count } critical complaints
}
mail-opening = { $name }, you are called, and nobody who was called has answered yet.
mail-called = Called { $at }: { $why }
mail-others = Also called: { $names }
mail-phone = On duty at the store: { $phone }
mail-todo = Open it in Redress and take it, or pass it on and say why. As soon as somebody answers, nobody else is written to.
mail-privacy = Customers are left out of this message on purpose. It was sent by the complaints office of { $organisation }; answers to it are not read.
mail-trial-subject = A trial by the complaints office of { $organisation }
mail-trial-body = Letters of the complaints office of { $organisation } arrive here. There is nothing to do.
