/** What the invented desk holds on an invented person. */
import type { CaseView, FieldName, HeldView, PersonView } from "../contract";
import { fieldOf, rowOf } from "./row";
import type { World } from "./world";

const KNOWN: FieldName[] = ["name", "phone", "email", "receipt"];

/** True for those who answer for more than one store. */
export const mayDisclose = (me: PersonView | null): boolean =>
  me?.role === "manager" || me?.role === "quality" || me?.role === "admin";

/** The case itself, one with the same telephone, and one of somebody with the same name. */
export function heldOn(world: World, view: CaseView): HeldView {
  const known = KNOWN.map((field) => ({ field, value: fieldOf(view, field) })).filter(({ value }) => value !== "");
  const [again, namesake] = world.cases.filter(({ id }) => id !== view.id).slice(3);
  const found: [CaseView | undefined, FieldName[]][] = [
    [view, known.map(({ field }) => field)],
    [again, ["phone"]],
    [namesake, ["name"]],
  ];
  const complaints = found.flatMap(([one, by], place) => {
    if (!one) return [];
    const sure = by.some((field) => field !== "name");
    return [
      { row: rowOf(one), by, files: one.attachments.length, sure, erased: place === 0 ? ["LDN04-K3-00077-1"] : [] },
    ];
  });
  return { known, complaints };
}
