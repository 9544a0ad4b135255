/** Invented people and stores of the fake host. */
import type { PersonView, Role, StoreView, WhoView } from "../contract";

function person(id: string, name: string, role: Role, hasPin = true, enrolled = true): PersonView {
  return { id, name, role, store: "LDN04", area: "LDN", active: true, enrolled, hasPin, current: false };
}

export const PEOPLE: PersonView[] = [
  person("p-asha", "Asha Verma", "clerk"),
  person("p-tom", "Tom Okafor", "handler"),
  person("p-mira", "Mira Lindqvist", "supervisor"),
  person("p-jonas", "Jonas Weber", "clerk", false),
  person("p-elif", "Elif Demir", "manager", true, false),
];

export const STORES: StoreView[] = [
  { code: "LDN04", name: "London Borough Market", area: "LDN", zone: "Europe/London", dutyPhone: "+44 20 7946 0004" },
  { code: "LDN07", name: "London Camden Lock", area: "LDN", zone: "Europe/London", dutyPhone: null },
];

export const HOME: StoreView = STORES[0] as StoreView;

/** The store of a code. */
export const storeOf = (code: string): StoreView => STORES.find((store) => store.code === code) ?? HOME;

export function who(id: string | null): WhoView | null {
  const found = PEOPLE.find((one) => one.id === id);
  return found ? { id: found.id, name: found.name, role: found.role } : null;
}

export const known = (id: string): WhoView => who(id) ?? { id, name: "", role: null };
