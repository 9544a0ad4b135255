# La pantalla en manos de un cliente.
handover-do = Pasar la pantalla al cliente
handover-needs-pin = Fije antes un PIN en «Este puesto»: es lo que devuelve la pantalla cuando la tiene un cliente.
handover-language = Idioma
handover-staff = Para el personal
handover-place = Pregunta { $at } de { $of }
handover-words = En sus propias palabras
handover-skip = Omitir
handover-answer = Responder
handover-thanks = Gracias. Nos ayuda a hacerlo mejor.
handover-give-back = Por favor, devuelva la pantalla.
handover-back-title = Volver al puesto
handover-back-do = Volver al puesto
handover-stay = Seguir con las preguntas
