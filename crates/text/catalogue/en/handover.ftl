# The screen in the hands of a customer.
handover-do = Hand the screen to the customer
handover-needs-pin = Set a PIN under “This desk” first: it is what brings the screen back from a customer.
handover-language = Language
handover-staff = For staff
handover-place = Question { $at } of { $of }
handover-words = In your own words
handover-skip = Skip
handover-answer = Answer
handover-thanks = Thank you. It helps us to do better.
handover-give-back = Please hand the screen back.
handover-back-title = Back to the desk
handover-back-do = Back to the desk
handover-stay = Stay with the questions
