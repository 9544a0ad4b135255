/** Invented complaints: what people say at a counter. */
import type { CategoryCode, Remedy } from "../contract";

export interface Story {
  text: string;
  category: CategoryCode;
  product: string;
  remedy: Remedy;
}

export const STORIES: Story[] = [
  {
    text: "The kettle started to smoke on its second use and the plug was too hot to touch. She pulled it out with a towel; her hand is red.",
    category: "product",
    product: "Alder 1.7 l kettle",
    remedy: "full_refund",
  },
  {
    text: "The desk lamp flickers and goes out after ten minutes. He has tried two other bulbs.",
    category: "product",
    product: "Halden desk lamp",
    remedy: "replacement",
  },
  {
    text: "Charged twice for one order: the till said the card was declined, and both payments were taken.",
    category: "billing",
    product: "",
    remedy: "full_refund",
  },
  {
    text: "The sofa was promised for Tuesday between 8 and 12. Nobody came, nobody called, and she had taken the day off.",
    category: "delivery",
    product: "Brenna sofa, grey",
    remedy: "price_reduction",
  },
  {
    text: "The shelf label said 14.99, the till took 19.99, and the colleague would not change it without a manager.",
    category: "price",
    product: "Oak tray, large",
    remedy: "partial_refund",
  },
  {
    text: "Waited forty minutes at the collection desk while two colleagues talked to each other.",
    category: "process",
    product: "",
    remedy: "apology",
  },
  {
    text: "Bought the last pair by telephone, drove an hour, and they had been sold in the meantime.",
    category: "availability",
    product: "Runna trail shoes 42",
    remedy: "voucher",
  },
  {
    text: "The repair partner has had the watch for seven weeks and does not answer e-mails.",
    category: "supplier",
    product: "Corvin watch",
    remedy: "explanation",
  },
  {
    text: "A letter with her name and address was handed to another customer together with his receipt.",
    category: "privacy",
    product: "",
    remedy: "explanation",
  },
  {
    text: "Was told the jacket is waterproof. It is not: the care label says so, and the lining ran onto a white shirt.",
    category: "staff_knowledge",
    product: "Fjell jacket M",
    remedy: "full_refund",
  },
  {
    text: "The floor by the entrance was wet without a sign. He slipped and caught himself on the shelf; a shoulder hurts.",
    category: "facility",
    product: "",
    remedy: "explanation",
  },
  {
    text: "The refund was promised within five days. That was three weeks ago, and nobody can say where it is.",
    category: "communication",
    product: "",
    remedy: "full_refund",
  },
  {
    text: "Two screws and one hinge are missing from the box; the wardrobe cannot be put together.",
    category: "product",
    product: "Vinter wardrobe",
    remedy: "replacement",
  },
  {
    text: "The app shows the old address although it was changed twice, and the parcel went there again.",
    category: "system",
    product: "",
    remedy: "information",
  },
  {
    text: "The yoghurt was four days past its date. Noticed at home, after the children had eaten from it.",
    category: "product",
    product: "Hill Farm yoghurt",
    remedy: "full_refund",
  },
  {
    text: "He was spoken to as if he had stolen something, in front of his daughter, because the alarm went off.",
    category: "staff_conduct",
    product: "",
    remedy: "apology",
  },
];

export const CUSTOMERS = [
  "Helen Marsh",
  "Dariusz Nowak",
  "Priya Raman",
  "Omar Haddad",
  "Grace Bennett",
  "Liu Wei",
  "Fatima Zahra Alaoui",
  "Peter Hansen",
  "Chloe Dubois",
  "Samuel Adeyemi",
  "Ingrid Solberg",
  "Marco Rossi",
  "",
  "Aoife Byrne",
  "Kenji Mori",
];
