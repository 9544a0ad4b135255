/** Paper of the fake host: one slip that the app once set, letters that lack what nobody has said yet, printers of a shop. */
import type {
  CaseView,
  HandedView,
  LackingView,
  PaperRequest,
  PaperView,
  PrinterChoiceView,
  PrinterView,
} from "../contract";
import slip from "./slip.png?inline";
import type { World } from "./world";

/** Pixels of the picture. */
const WIDTH = 840;
const HEIGHT = 1188;

export const PRINTERS: PrinterView[] = [
  { name: "Back office", address: "ipp://localhost:631/printers/office", isDefault: true, accepts: true },
  { name: "Till 2", address: "ipp://localhost:631/printers/till2", isDefault: false, accepts: false },
];

const ISO = "ISO 10002:2018, clause 7";

/** What a letter lacks, as far as the invented cases tell. */
function lacking(view: CaseView, { paper, reasons, expectedOn, outsideBody }: PaperRequest): LackingView[] {
  const decided = view.proposed !== null;
  const wanted: Partial<Record<PaperRequest["paper"], [clause: string, isThere: boolean][]>> = {
    holding: [
      ["reasons", Boolean(reasons)],
      ["expected_date", Boolean(expectedOn)],
    ],
    proposal: [["decision", decided]],
    final_response: [
      ["decision", decided],
      ["reasons", decided || Boolean(reasons)],
      ["external_recourse", Boolean(outsideBody)],
    ],
  };
  const missing = (wanted[paper] ?? []).filter(([, isThere]) => !isThere);
  return missing.map(([clause]) => ({ clause, source: ISO }));
}

export function paper(world: World, view: CaseView, request: PaperRequest): PaperView {
  const lacks = lacking(view, request);
  const data = slip.slice(slip.indexOf(",") + 1);
  return {
    language: request.language ?? world.settings.language,
    copy: request.paper === "slip" && view.slips > 0,
    count: lacks.length === 0 ? 1 : 0,
    pages: lacks.length === 0 ? [{ width: WIDTH, height: HEIGHT, data }] : [],
    lacking: lacks,
    notHere: [],
  };
}

/** Why the printer of this desk does not take it, as an error code; null when it does. */
export function unprinted({ printer }: World): string | null {
  if (!printer) return "printer_none";
  return printer.address.includes("away") ? "printer_unreachable" : null;
}

export function handed(view: CaseView, request: PaperRequest, to: string): HandedView {
  if (request.paper === "slip") view.slips += 1;
  return { to, noted: "noted" };
}

/** The file under which a paper is saved. */
export const fileOf = ({ number }: CaseView, request: PaperRequest): string =>
  `/home/desk/Documents/${number}-${request.paper}.pdf`;

/** The printer that the address of the page names. */
export function printerOf(params: URLSearchParams): PrinterChoiceView | null {
  const address = params.get("printer");
  return address ? { address, paper: address.startsWith("ipp") ? "a4" : "80mm", atOnce: params.has("atonce") } : null;
}

export const isPrinter = (address: string): boolean => /^(ipps?:\/\/|socket:\/\/|\/)\S+$/.test(address);
