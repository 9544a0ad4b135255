/** What the invented cases come to: counted roughly as the app does. */
import {
  type BehindRequest,
  type BehindView,
  type CaseView,
  type DimensionName,
  type FiguresRequest,
  type FiguresView,
  type FigureView,
  MEASURE_NAMES,
  type MeasureName,
} from "../contract";
import { rowOf } from "./row";

const fieldOf = (view: CaseView, name: string): string =>
  view.groups.flatMap(({ fields }) => fields).find((field) => field.name === name)?.value ?? "";

function groupOf(view: CaseView, by: DimensionName): string {
  switch (by) {
    case "store":
      return view.store.code;
    case "state":
      return view.state;
    case "decision":
      return view.decision ?? "";
    case "priority":
      return String(view.priority);
    case "month":
      return new Date(view.receivedAt).toISOString().slice(0, 7);
    case "satisfaction":
      return "";
    default:
      return fieldOf(view, by);
  }
}

/** The complaints that a measure is about. */
const ABOUT: Record<MeasureName, (view: CaseView) => boolean> = {
  volume: () => true,
  open: ({ open }) => open,
  resolved_within_target: ({ resolvedAt }) => resolvedAt !== null,
  first_response: ({ acknowledged }) => acknowledged !== null,
  resolution: ({ resolvedAt }) => resolvedAt !== null,
  upheld: ({ decision }) => decision !== null,
  reopened: ({ resolvedAt, reopened }) => resolvedAt !== null || reopened > 0,
  redress_total: ({ proposed }) => (proposed?.proofs.length ?? 0) > 0,
  satisfaction: ({ surveys }) => surveys.length > 0,
};

function times(cases: CaseView[], end: (view: CaseView) => number | null): FigureView {
  const spans = cases.map((view) => (end(view) ?? view.receivedAt) - view.receivedAt).sort((a, b) => a - b);
  const at = (part: number) => spans[Math.max(0, Math.ceil(spans.length * part) - 1)] ?? 0;
  const mean = spans.reduce((sum, one) => sum + one, 0) / Math.max(1, spans.length);
  return { shows: "span", of: spans.length, median: at(0.5), p90: at(0.9), mean };
}

function figure(measure: MeasureName, all: CaseView[]): FigureView {
  const cases = all.filter(ABOUT[measure]);
  const share = (holds: (view: CaseView) => boolean): FigureView => ({
    shows: "share",
    count: cases.filter(holds).length,
    of: cases.length,
  });
  switch (measure) {
    case "volume":
    case "open":
      return { shows: "count", count: cases.length };
    case "resolved_within_target":
      return share(({ clocks }) => clocks.every(({ standing }) => standing !== "met_late"));
    case "first_response":
      return times(cases, ({ acknowledged }) => acknowledged?.at ?? null);
    case "resolution":
      return times(cases, ({ resolvedAt }) => resolvedAt);
    case "upheld":
      return share(({ decision }) => decision === "upheld" || decision === "partly");
    case "reopened":
      return share(({ reopened }) => reopened > 0);
    case "redress_total": {
      const amount = cases.reduce((sum, { proposed }) => sum + (proposed?.total ?? 0), 0);
      return { shows: "money", of: cases.length, sums: amount ? [{ currency: "GBP", amount }] : [] };
    }
    case "satisfaction":
      return { shows: "answers", of: 0, answers: [] };
  }
}

export function figures(all: CaseView[], { measure, by, kind }: FiguresRequest): FiguresView {
  const cases = kind === "complaint" ? all : [];
  const names = measure ? [measure] : [...MEASURE_NAMES];
  const values = [...new Set(cases.map((view) => (by ? groupOf(view, by) : "")))];
  const groups = values.map((value) => {
    const of = cases.filter((view) => !by || groupOf(view, by) === value);
    return { value, figures: names.map((name) => figure(name, of)) };
  });
  return { measures: names.map((name) => ({ name, version: 1 })), groups, asOf: Date.now() };
}

export function behind(all: CaseView[], { measure, by, value }: BehindRequest): BehindView {
  const cases = all.filter((view) => groupOf(view, by) === value && ABOUT[measure](view));
  return { count: cases.length, cases: cases.map(rowOf) };
}
