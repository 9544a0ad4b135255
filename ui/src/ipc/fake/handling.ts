/** Where the fake host takes a case, from waiting to the last line done, and the cases of the demo world that are there. */
import type { ActView, CaseView, ClockView, ProposalRequest, Reply, State } from "../contract";
import { line } from "./cases";
import { known, PEOPLE, who } from "./people";
import { HOUR } from "./row";
import { limitOf } from "./rules";

const REPLIED: Record<Reply, State> = { accepted: "fulfilling", rejected: "rejected", no_reply: "no_reply" };

/** Clocks that stand still meanwhile. */
const halted = new WeakMap<CaseView, ClockView[]>();

function pause(view: CaseView, paused: boolean): void {
  const all = halted.get(view) ?? view.clocks;
  halted.set(view, all);
  Object.assign(view, { paused, clocks: paused ? all.filter(({ metAt }) => metAt !== null) : all });
}

/** Where a deed takes the case, and what it does to the proposal; nothing for deeds outside the handling. */
export function handle(view: CaseView, act: ActView, by: string, now: number): void {
  const { proposed } = view;
  switch (act.act) {
    case "wait":
      view.state = `waiting_${act.on}`;
      pause(view, act.on !== "internal");
      return;
    case "resume":
      view.state = view.owner ? "investigating" : "received";
      pause(view, false);
      return;
    case "not_investigate":
      view.state = "not_investigated";
      return;
    case "refer":
      view.state = "referred_external";
      return;
    case "set_aside":
      Object.assign(view, { state: act.aside, open: false });
      return;
    case "propose":
      set(view, act, by, now);
      return;
    case "approve":
      view.state = "proposed";
      if (proposed) proposed.approved = known(by);
      return;
    case "return":
      view.state = "returned";
      return;
    case "offer":
      view.state = isFinal(proposed?.proposal) ? "final_response" : "offered";
      return;
    case "answer":
      view.state = REPLIED[act.reply];
      if (proposed) proposed.reply = act.reply;
      return;
    case "fulfil":
      if (proposed) proposed.proofs[act.line] = act.proof;
      return;
    default:
      return;
  }
}

function set(view: CaseView, { decision, reason, currency, lines }: ProposalRequest, by: string, now: number): void {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const limit = limitOf(PEOPLE.find(({ id }) => id === by)?.role ?? "clerk");
  view.state = total > limit ? "approval_pending" : "proposed";
  view.proposed = {
    id: crypto.randomUUID(),
    who: known(by),
    at: now,
    proposal: { decision, reason, currency, lines },
    total,
    limit,
    approved: null,
    reply: null,
    proofs: lines.map(() => null),
  };
}

/** Not upheld and nothing given: nobody has to accept it. */
const isFinal = (proposal: ProposalRequest | undefined): boolean =>
  proposal !== undefined && proposal.lines.length === 0 && ["not_upheld", "out_of_scope"].includes(proposal.decision);

/** Some of the demo world have come as far as money. */
export function proceed(cases: CaseView[], now: number): void {
  const [jacket, refund, wardrobe] = [cases[9], cases[11], cases[12]];
  if (!jacket || !refund || !wardrobe) return;
  const happened = (view: CaseView, what: ActView, by: string, hours: number) => {
    const at = now - hours * HOUR;
    view.timeline.push(line(what, by, at, false));
    handle(view, what, by, at);
  };
  for (const view of [jacket, refund, wardrobe]) {
    view.owner = who("p-tom");
    told(view, view.enteredAt + 0.2 * HOUR);
  }
  happened(jacket, JACKET, "p-tom", 3);
  const text = "Told her on the telephone: the money goes back to her card, the voucher comes by post.";
  happened(jacket, { act: "offer", method: "phone", text }, "p-tom", 2);
  meet(jacket, "first_response", now - 2 * HOUR);
  happened(refund, REFUND, "p-tom", 1.5);
  const reason = "A photo of the label on the box, to see which screws are missing.";
  happened(wardrobe, { act: "wait", on: "customer", reason }, "p-tom", 6);
}

/** The customer has the slip. */
function told(view: CaseView, at: number): void {
  view.timeline.push(line({ act: "acknowledge", method: "slip", text: "" }, view.recordedBy.id, at, false));
  view.acknowledged = { method: "slip", who: view.recordedBy, at };
  meet(view, "acknowledge", at);
}

/** The promise was kept, in time or late. */
export function meet(view: CaseView, clock: ClockView["clock"], at: number): void {
  const found = view.clocks.find((one) => one.clock === clock);
  if (found) Object.assign(found, { metAt: at, standing: at > found.dueAt ? "met_late" : "met" });
}

const JACKET: ActView = {
  act: "propose",
  decision: "upheld",
  reason: "We told her it was waterproof. The care label says otherwise, and the lining ran.",
  currency: "EUR",
  lines: [
    { remedy: "full_refund", amount: 14_900, note: "Fjell jacket M" },
    { remedy: "voucher", amount: 2_000, note: "for the white shirt" },
  ],
};

const REFUND: ActView = {
  act: "propose",
  decision: "upheld",
  reason: "The money was promised on the 4th and never left: the till’s batch of that day was not sent to the bank.",
  currency: "EUR",
  lines: [
    { remedy: "full_refund", amount: 22_900, note: "order 480343, back to the card" },
    { remedy: "goodwill", amount: 2_000, note: "for three weeks of waiting" },
    { remedy: "apology", amount: 0, note: "" },
  ],
};
