// Generated from crates/contract by `cargo xtask gen`. Do not edit: a stale file fails the check.

export const ROLES = [
  "clerk",
  "handler",
  "supervisor",
  "manager",
  "quality",
  "admin",
  "auditor",
] as const;
export type Role = (typeof ROLES)[number];

export const STATES = [
  "draft",
  "received",
  "assessed",
  "not_investigated",
  "investigating",
  "waiting_customer",
  "waiting_third_party",
  "waiting_internal",
  "proposed",
  "approval_pending",
  "returned",
  "offered",
  "rejected",
  "no_reply",
  "final_response",
  "fulfilling",
  "resolved",
  "closed",
  "referred_external",
  "withdrawn",
  "duplicate",
  "forwarded",
  "invalid",
] as const;
export type State = (typeof STATES)[number];

export const KINDS = [
  "complaint",
  "feedback",
  "compliment",
  "query",
] as const;
export type Kind = (typeof KINDS)[number];

export const CHANNELS = [
  "in_person",
  "phone",
  "email",
  "chat",
  "social",
  "review",
  "web_form",
  "letter",
  "survey",
] as const;
export type Channel = (typeof CHANNELS)[number];

export const REMEDIES = [
  "none_stated",
  "apology",
  "explanation",
  "information",
  "replacement",
  "repair",
  "full_refund",
  "partial_refund",
  "credit_note",
  "voucher",
  "goodwill",
  "price_reduction",
  "cancellation",
  "third_party",
] as const;
export type Remedy = (typeof REMEDIES)[number];

export const DECISIONS = [
  "upheld",
  "partly",
  "not_upheld",
  "out_of_scope",
] as const;
export type Decision = (typeof DECISIONS)[number];

export const ACKNOWLEDGE_METHODS = [
  "slip",
  "in_person",
  "phone",
  "email",
  "letter",
  "cannot_reach",
] as const;
export type AcknowledgeMethod = (typeof ACKNOWLEDGE_METHODS)[number];

export const WAITING_FOR = [
  "customer",
  "third_party",
  "internal",
] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

export const REPLIES = [
  "accepted",
  "rejected",
  "no_reply",
] as const;
export type Reply = (typeof REPLIES)[number];

export const ASIDES = [
  "duplicate",
  "forwarded",
  "invalid",
] as const;
export type Aside = (typeof ASIDES)[number];

export const FIELDS = [
  "kind",
  "channel",
  "category",
  "subcategory",
  "severity",
  "urgency",
  "safety",
  "legal",
  "media",
  "staff_conduct",
  "vulnerable",
  "anonymous",
  "name",
  "phone",
  "email",
  "address",
  "language",
  "on_behalf_of",
  "product",
  "product_code",
  "serial",
  "lot",
  "receipt",
  "purchased_on",
  "company",
  "department",
  "remedy",
  "mood",
  "immediate_action",
  "external_id",
  "external_source",
  "external_result",
  "external_redress",
  "satisfaction",
  "printed_number",
] as const;
export type FieldName = (typeof FIELDS)[number];

export const FLAGS = [
  "safety",
  "legal",
  "media",
  "staff_conduct",
  "vulnerable",
  "anonymous",
] as const;
export type FlagName = (typeof FLAGS)[number];

export const CATEGORY_CODES = [
  "product",
  "price",
  "availability",
  "delivery",
  "billing",
  "staff_conduct",
  "staff_knowledge",
  "policy",
  "process",
  "system",
  "supplier",
  "facility",
  "communication",
  "privacy",
  "complaint_handling",
  "other",
] as const;
export type CategoryCode = (typeof CATEGORY_CODES)[number];

export const MOODS = [
  "calm",
  "upset",
  "angry",
] as const;
export type Mood = (typeof MOODS)[number];

export const GRADES = [
  "1",
  "2",
  "3",
  "4",
] as const;
export type Grade = (typeof GRADES)[number];

export const FILE_KINDS = [
  "photo",
  "document",
  "signature",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const FILE_STATES = [
  "here",
  "waiting",
  "office",
  "coming",
] as const;
export type FileState = (typeof FILE_STATES)[number];

export const FILE_ENDINGS = [
  "jpg",
  "jpeg",
  "png",
  "webp",
  "pdf",
  "txt",
  "csv",
  "docx",
  "xlsx",
  "odt",
  "ods",
] as const;
export type FileEnding = (typeof FILE_ENDINGS)[number];

export const ACT_NAMES = [
  "note",
  "attach",
  "assign",
  "acknowledge",
  "escalate",
  "take",
  "decline",
  "resolve",
  "reopen",
  "close",
  "withdraw",
  "transfer",
  "wait",
  "resume",
  "not_investigate",
  "propose",
  "approve",
  "return",
  "offer",
  "answer",
  "fulfil",
  "refer",
  "set_aside",
  "edit",
] as const;
export type ActName = (typeof ACT_NAMES)[number];

export const FACT_GROUPS = [
  "customer",
  "about",
  "request",
  "assessment",
  "origin",
  "other",
] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

export const WORKLIST_NAMES = [
  "mine",
  "store",
  "due_today",
  "overdue",
  "escalated",
  "unsent",
  "all",
  "closed",
] as const;
export type WorklistName = (typeof WORKLIST_NAMES)[number];

export const WORKLIST_SORTS = [
  "due",
  "newest",
] as const;
export type WorklistSort = (typeof WORKLIST_SORTS)[number];

export const START_PHASES = [
  "first_run",
  "locked",
  "failed",
  "ready",
] as const;
export type StartPhase = (typeof START_PHASES)[number];

export const KEYCHAIN_STATES = [
  "found",
  "absent",
  "locked",
  "unavailable",
] as const;
export type KeychainState = (typeof KEYCHAIN_STATES)[number];

export const CONNECTION_KINDS = [
  "alone",
  "connecting",
  "online",
  "offline",
  "busy",
  "not_an_office",
  "certificate",
  "revoked",
  "upgrade_required",
  "failed",
] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

export const DESK_LOCKS = [
  "lease_ended",
  "desk_revoked",
  "desk_wiped",
] as const;
export type DeskLock = (typeof DESK_LOCKS)[number];

export const CHANGED_KINDS = [
  "cases",
  "status",
  "notices",
  "attention",
  "drafts",
  "directory",
  "desk",
  "session",
] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

export const SERVICE_CLOCKS = [
  "acknowledge",
  "first_response",
  "resolve",
] as const;
export type ServiceClock = (typeof SERVICE_CLOCKS)[number];

export const CLOCK_STANDINGS = [
  "running",
  "late",
  "met",
  "met_late",
] as const;
export type ClockStanding = (typeof CLOCK_STANDINGS)[number];

export const CLOCK_UNITS = [
  "clock_minutes",
  "business_minutes",
  "business_days",
] as const;
export type ClockUnit = (typeof CLOCK_UNITS)[number];

export const ESCALATION_STATUSES = [
  "open",
  "taken",
] as const;
export type EscalationStatus = (typeof ESCALATION_STATUSES)[number];

export const NOTICE_MARKS = [
  "seen",
  "snoozed",
  "acted",
] as const;
export type NoticeMark = (typeof NOTICE_MARKS)[number];

export const ERROR_CODES = [
  "no_desk",
  "desk_exists",
  "keychain_locked",
  "keychain_unavailable",
  "key_missing",
  "passphrase_needed",
  "key_file_needed",
  "lease_ended",
  "desk_revoked",
  "desk_wiped",
  "no_keychain",
  "code_mistyped",
  "does_not_open",
  "key_file",
  "keys_damaged",
  "nobody_here",
  "not_enrolled",
  "wrong_pin",
  "pin_delay",
  "pin_destroyed",
  "pin_shape",
  "refused",
  "not_found",
  "alone",
  "office_unreachable",
  "office_not_an_office",
  "office_certificate",
  "office_diverged",
  "office_forked",
  "office_upgrade",
  "office_revoked",
  "office_signature",
  "join_unknown",
  "join_expired",
  "join_used",
  "office_too_many",
  "office_busy",
  "office_malformed",
  "office_not_granted",
  "office_failed",
  "replica_missing",
  "replica_wrong_key",
  "replica_damaged",
  "replica_in_use",
  "replica_newer",
  "disk_full",
  "disk_unsure",
  "disk_failed",
  "no_cipher",
  "folder",
  "file",
  "attachment_empty",
  "attachment_too_large",
  "attachment_kind",
  "attachment_not_as_named",
  "attachment_unreadable",
  "attachment_name",
  "attachment_there",
  "attachment_not_here",
  "office_no_room",
  "fault",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const DATA_SAFETIES = [
  "safe",
  "not_saved",
  "unknown",
] as const;
export type DataSafety = (typeof DATA_SAFETIES)[number];

export const LANGUAGE_TAGS = [
  "en",
  "de",
  "ar",
] as const;
export type LanguageTag = (typeof LANGUAGE_TAGS)[number];

export const THEMES = [
  "system",
  "light",
  "dark",
  "contrast",
] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = [
  "desk",
  "touch",
] as const;
export type Density = (typeof DENSITIES)[number];

export const CLOSE_CHOICES = [
  "ask",
  "tray",
  "quit",
] as const;
export type CloseChoice = (typeof CLOSE_CHOICES)[number];

/** Second-level codes by category. */
export const CATEGORIES = {
  product: ["defect", "wrong_item", "missing_parts", "expiry", "transport_damage", "not_as_described", "unsafe_product"],
  price: ["wrong_price", "wrong_label", "promotion_not_applied", "unclear_price"],
  availability: ["out_of_stock", "order_cancelled", "advertised_not_held"],
  delivery: ["late", "not_arrived", "damaged", "wrong_address", "missed_slot"],
  billing: ["charged_twice", "wrong_amount", "refund_missing", "card_problem", "invoice_wrong", "fees"],
  staff_conduct: ["rude", "ignored", "discrimination", "harassment", "assault"],
  staff_knowledge: ["wrong_advice", "no_answer"],
  policy: ["returns", "warranty", "contract_terms"],
  process: ["waiting_time", "too_many_steps", "sent_around"],
  system: ["website", "app", "till", "account_access"],
  supplier: ["third_party_seller", "repair_partner", "manufacturer"],
  facility: ["cleanliness", "accessibility", "injury", "parking", "security"],
  communication: ["promise_broken", "no_reply", "unclear", "unwanted_contact"],
  privacy: ["shared_wrongly", "kept_too_long", "access_refused", "fraud"],
  complaint_handling: ["too_slow", "no_answer", "outcome"],
  other: [],
} as const satisfies Record<CategoryCode, ReadonlyArray<string>>;

/** Something to be said: the code selects the wording, the parameters fill it. */
export type MessageView = {
  /** Stable code. */
  code: string,
  /** Values by name. */
  params: Record<string, string>,
};

/** Why a command failed. Says what happened, whether data is safe, and how to find it again. */
export type ErrorView = {
  /** Stable code. */
  code: string,
  /** Values by name. */
  params: Record<string, string>,
  /** Whether what was there before, and what was just typed, is safe. */
  data: DataSafety,
  /** Found again in the log. */
  reference: string,
};

/** Somebody named in a line of history. */
export type WhoView = {
  /** Identity. */
  id: string,
  /** Name; empty when the directory does not know them. */
  name: string,
  /** Role; absent when the directory does not know them. */
  role: Role | null,
};

/** One member of staff. */
export type PersonView = {
  /** Identity. */
  id: string,
  /** Name. */
  name: string,
  /** What they may do. */
  role: Role,
  /** Their store. */
  store: string | null,
  /** Their area. */
  area: string | null,
  /** False once disabled by the office. */
  active: boolean,
  /** True when they may use this desk. */
  enrolled: boolean,
  /** True when this desk asks them for a PIN. */
  hasPin: boolean,
  /** True for the person at the desk now. */
  current: boolean,
};

/** Enrol another person on this desk. */
export type AddPersonRequest = {
  /** One-time code given by the office. */
  code: string,
  /** Name, used when the code names nobody. */
  name: string,
};

/** One store. */
export type StoreView = {
  /** Code that opens its reference numbers. */
  code: string,
  /** Name shown to people. */
  name: string,
  /** Code of its area. */
  area: string,
  /** IANA time zone name. */
  zone: string,
  /** Telephone of the person on duty. */
  dutyPhone: string | null,
};

/** How notifications fare on this machine since the app started. */
export type ToastHealthView = {
  /** Shown. */
  shown: number,
  /** Failed; the inbox has them nevertheless. */
  failed: number,
  /** Code of the last failure. */
  lastFailure: string | null,
};

/** The desk and what lies on it. */
export type DeskView = {
  /** Name of the organisation. */
  organisation: string,
  /** Identity of the device. */
  device: string,
  /** The desk's code within its store, as in reference numbers. */
  deskCode: string,
  /** Home store. */
  store: StoreView,
  /** Every store known here, by code. */
  stores: Array<StoreView>,
  /** Address of the office; absent while alone. */
  officeUrl: string | null,
  /** True when no office was joined. */
  alone: boolean,
  /** Version of the app. */
  appVersion: string,
  /** Folder that holds the data. */
  folder: string,
  /** Size of the replica in bytes. */
  bytes: number,
  /** Complaints held. */
  complaints: number,
  /** How the data key is held. */
  keychain: KeychainState,
  /** How notifications fare. */
  toasts: ToastHealthView,
};

/** Settings; kept in the replica, or beside it before there is one. */
export type SettingsView = {
  /** BCP 47 tag of a shipped language. */
  language: LanguageTag,
  /** Light, dark, contrast or as the system. */
  theme: Theme,
  /** Height of rows and targets. */
  density: Density,
  /** Text size in percent, 100 to 200. */
  textSize: number,
  /** What closing the window does. */
  onClose: CloseChoice,
};

/** The answer to "close to the tray or quit?". */
export type CloseRequest = {
  /** `tray` or `quit`. */
  choice: Exclude<CloseChoice, "ask">,
  /** True to do so from now on. */
  remember: boolean,
};

/** Where the app stands when the page asks. */
export type StartView = {
  /** Which screen comes first. */
  phase: StartPhase,
  /** What the OS keychain answers; before joining it tells whether a passphrase will be needed. */
  keychain: KeychainState,
  /** Settings in force. */
  settings: SettingsView,
  /** Version of the app. */
  appVersion: string,
  /** The desk, once ready. */
  desk: DeskView | null,
  /** The person at the desk; absent when somebody has to say who they are. */
  person: PersonView | null,
  /** People who may use this desk. */
  people: Array<PersonView>,
  /** Why the replica cannot be opened, in phase `locked` and `failed`. */
  problem: ErrorView | null,
};

/** Join an office. */
export type JoinRequest = {
  /** Address of the office. */
  url: string,
  /** One-time code. */
  code: string,
  /** Name of this desk, shown to administrators. */
  deviceName: string,
  /** Name of the person, used when the code names nobody. */
  personName: string,
  /** Path of an extra certificate authority in PEM. */
  caFile?: string,
  /** Passphrase to hold the data key where there is no keychain. */
  passphrase?: string,
};

/** Use the app without an office. */
export type TryAloneRequest = {
  /** Name of the person. */
  personName: string,
  /** True to fill it with real-looking complaints. */
  demo: boolean,
  /** Passphrase to hold the data key where there is no keychain. */
  passphrase?: string,
};

/** The desk is set up. */
export type JoinedView = {
  /** Shown once: opens the data when the keychain is lost. */
  recoveryCode: string,
  /** True when the OS keychain holds the key. */
  keychainHoldsKey: boolean,
};

/** Open the replica without the keychain. */
export type UnlockRequest = { "with": "keychain" } | { "with": "recovery_code",
/** As typed. */
code: string, } | { "with": "passphrase",
/** As typed. */
passphrase: string,
};

/** A complaint being typed. Lives on one desk, per person, and survives a crash. */
export type DraftView = {
  /** Identity: a UUID made by the UI when the form is opened. Recording the same draft twice records once. */
  id: string,
  /** What happened. */
  description: string,
  /** Store code; empty means the desk's home store. */
  store: string,
  /** When it reached us, milliseconds UTC; absent means now. */
  receivedAt: number | null,
  /** Every other answer by stable field name; empty or absent means "not stated". */
  fields: Partial<Record<FieldName, string>>,
  /** True to record and resolve in one go. */
  settledNow: boolean,
  /** What was done to settle it. */
  settledOutcome: string,
  /** When the draft was last saved, milliseconds UTC; set by the app. */
  savedAt: number | null,
};

/** The complaint lies durably in the replica; only now is there a number. */
export type RecordedView = {
  /** Identity. */
  id: string,
  /** Reference number. */
  number: string,
  /** Where it stands: received, or resolved when settled now. */
  state: State,
  /** Order of work, 1 to 4. */
  priority: number,
  /** When the next promise falls due, milliseconds UTC. */
  dueAt: number | null,
};

/** What has been typed so far, to look for the same or like complaints. */
export type SimilarRequest = {
  /** What happened. */
  description: string,
  /** Telephone of the customer. */
  phone: string,
  /** Receipt or order number. */
  receipt: string,
  /** Product. */
  product: string,
};

/** One complaint as one line. */
export type RowView = {
  /** Identity. */
  id: string,
  /** Reference number. */
  number: string,
  /** The description's beginning. */
  title: string,
  /** Customer's name; empty when anonymous or not stated. */
  customer: string,
  /** Product; empty when not stated. */
  product: string,
  /** Store code. */
  store: string,
  /** A kind name or a newer word. */
  kind: string,
  /** A channel name or a newer word. */
  channel: string,
  /** Category code; empty when not stated. */
  category: string,
  /** Where it stands. */
  state: State,
  /** True while somebody owes the customer something. */
  open: boolean,
  /** Order of work, 1 to 4. */
  priority: number,
  /** The next instant at which a promise falls due, milliseconds UTC. */
  dueAt: number | null,
  /** Identity of the owner. */
  owner: string | null,
  /** Name of the owner; empty when nobody or unknown. */
  ownerName: string,
  /** Role of the oldest escalation nobody has taken. */
  escalatedTo: Role | null,
  /** True while a deed of it waits for the office. */
  unsent: boolean,
  /** Fields people disagree on. */
  contested: number,
  /** When it reached us, milliseconds UTC. */
  receivedAt: number,
  /** Instant of the latest deed, milliseconds UTC. */
  changedAt: number,
};

/** One page of a worklist. */
export type WorklistRequest = {
  /** Which list. */
  view: WorklistName,
  /** Number of the first line wanted, from 0. */
  offset: number,
  /** How many lines; at most 500. */
  limit: number,
  /** Order; absent means the list's own. */
  sort?: WorklistSort | null,
};

/** The lines of a page. */
export type WorklistView = {
  /** The lines. */
  rows: Array<RowView>,
  /** Number of lines of the whole list. */
  total: number,
  /** Revision of the replica this was read at. */
  revision: number,
};

/** One thing done for the customer. */
export type LineView = {
  /** What. */
  remedy: Remedy,
  /** What it costs, in minor units. */
  amount: number,
  /** Which article, or what else is to be known. */
  note: string,
};

/** What somebody proposes to decide and to do for the customer. */
export type ProposalRequest = {
  /** What is decided. */
  decision: Decision,
  /** Why. */
  reason: string,
  /** Currency of all amounts, by ISO 4217. */
  currency: string,
  /** What is done. */
  lines: Array<LineView>,
};

/** A proposal, and what became of it. */
export type ProposedView = {
  /** The proposing deed. */
  id: string,
  /** Who proposed. */
  who: WhoView,
  /** When, milliseconds UTC. */
  at: number,
  /** What. */
  proposal: ProposalRequest,
  /** What all lines cost together, in minor units. */
  total: number,
  /** The most its author may give alone in this case, in minor units. */
  limit: number,
  /** Who approved it; nobody where nobody had to, or has not yet. */
  approved: WhoView | null,
  /** What the customer said. */
  reply: Reply | null,
  /** For each line the record of the till or the ledger. */
  proofs: Array<string | null>,
};

/** One register written or to be written. */
export type FieldChangeView = {
  /** Stable name; an unknown one is kept and shown. */
  field: string,
  /** The value; empty means "not stated". */
  value: string,
};

/** A deed a person asks for. `after` and the identifiers of the deed are filled in by the app. */
export type ActRequest = { "act": "note",
/** The words. */
text: string, } | { "act": "assign",
/** Identity of the new owner. */
to: string | null, } | { "act": "acknowledge",
/** How. */
method: AcknowledgeMethod,
/** The words used, or what was tried. */
text: string, } | { "act": "escalate",
/** Role asked. */
to: Role,
/** Why. */
reason: string, } | { "act": "take",
/** The escalating deed. */
escalation: string, } | { "act": "decline",
/** The escalating deed. */
escalation: string,
/** Why. */
reason: string, } | { "act": "resolve",
/** What was decided. */
decision: Decision,
/** What was done, in words. */
outcome: string, } | { "act": "reopen",
/** Why. */
reason: string, } | { "act": "close",
/** How it ended, in words. */
outcome: string, } | { "act": "withdraw",
/** Why. */
reason: string, } | { "act": "wait",
/** On whom. */
on: WaitingFor,
/** For what. */
reason: string, } | { "act": "resume",
/** What came. */
reason: string, } | { "act": "not_investigate",
/** Why. */
reason: string, } | { "act": "propose" } & ProposalRequest | { "act": "approve",
/** The proposing deed: what was read is what is approved. */
proposal: string, } | { "act": "return",
/** The proposing deed. */
proposal: string,
/** Why. */
reason: string, } | { "act": "offer",
/** How. */
method: AcknowledgeMethod,
/** The words used. */
text: string, } | { "act": "answer",
/** Yes, no, or nothing. */
reply: Reply,
/** Their words, or what was tried. */
text: string, } | { "act": "fulfil",
/** The proposing deed. */
proposal: string,
/** Which, from 0. */
line: number,
/** The record of the till or the ledger. */
proof: string, } | { "act": "refer",
/** Which, and its reference. */
body: string,
/** Why. */
reason: string, } | { "act": "set_aside",
/** Which of these. */
aside: Aside,
/** Why. */
reason: string, } | { "act": "transfer",
/** Code of the store. */
to: string,
/** Why. */
reason: string, } | { "act": "edit",
/** The registers to write; never empty. */
changes: Array<FieldChangeView>,
};

/** A deed that was done, as the timeline and Needs attention show it. */
export type ActView = { "act": "record",
/** Way it reached us: a channel name or a newer word. */
channel: string, } | { "act": "note",
/** The words. */
text: string, } | { "act": "attach",
/** Its name. */
name: string,
/** What it is to people. */
kind: FileKind, } | { "act": "assign",
/** The new owner; nobody when absent. */
to: WhoView | null, } | { "act": "acknowledge",
/** How. */
method: AcknowledgeMethod,
/** The words used, or what was tried. */
text: string, } | { "act": "escalate",
/** Role asked. */
to: Role,
/** Why. */
reason: string, } | { "act": "take",
/** The escalating deed. */
escalation: string, } | { "act": "decline",
/** The escalating deed. */
escalation: string,
/** Why. */
reason: string, } | { "act": "resolve",
/** What was decided. */
decision: Decision,
/** What was done. */
outcome: string, } | { "act": "reopen",
/** Why. */
reason: string, } | { "act": "close",
/** How it ended. */
outcome: string, } | { "act": "withdraw",
/** Why. */
reason: string, } | { "act": "wait",
/** On whom. */
on: WaitingFor,
/** For what. */
reason: string, } | { "act": "resume",
/** What came. */
reason: string, } | { "act": "not_investigate",
/** Why. */
reason: string, } | { "act": "propose" } & ProposalRequest | { "act": "approve",
/** The proposing deed. */
proposal: string, } | { "act": "return",
/** The proposing deed. */
proposal: string,
/** Why. */
reason: string, } | { "act": "offer",
/** How. */
method: AcknowledgeMethod,
/** The words used. */
text: string, } | { "act": "answer",
/** Yes, no, or nothing. */
reply: Reply,
/** Their words, or what was tried. */
text: string, } | { "act": "fulfil",
/** The proposing deed. */
proposal: string,
/** Which, from 0. */
line: number,
/** The record of the till or the ledger. */
proof: string, } | { "act": "refer",
/** Which, and its reference. */
body: string,
/** Why. */
reason: string, } | { "act": "set_aside",
/** Which of these. */
aside: Aside,
/** Why. */
reason: string, } | { "act": "transfer",
/** The store. */
to: StoreView,
/** Why. */
reason: string, } | { "act": "edit",
/** The registers written. */
changes: Array<FieldChangeView>, } | { "act": "unknown",
/** Its name. */
name: string,
};

/** A deed lies durably in the replica. */
export type PerformedView = {
  /** The deed's identity. */
  deed: string,
  /** Revision of the replica after it. */
  revision: number,
  /** The inverse deed, where there is one: offered for ten seconds. */
  undo: ActRequest | null,
};

/** Somebody declined. */
export type DeclinedView = {
  /** Who. */
  who: WhoView,
  /** Why. */
  reason: string,
};

/** One escalation. */
export type EscalationView = {
  /** The escalating deed. */
  id: string,
  /** The complaint. */
  complaint: string,
  /** Its reference number. */
  number: string,
  /** The description's beginning. */
  title: string,
  /** Store code. */
  store: string,
  /** Store name. */
  storeName: string,
  /** Where the complaint stands. */
  state: State,
  /** Order of work, 1 to 4. */
  priority: number,
  /** When the complaint's next promise falls due, milliseconds UTC. */
  dueAt: number | null,
  /** Role asked now. */
  to: Role,
  /** Why. */
  reason: string,
  /** Who asked. */
  by: WhoView,
  /** When, milliseconds UTC. */
  at: number,
  /** How it stands. */
  status: EscalationStatus,
  /** Who has it. */
  takenBy: WhoView | null,
  /** Since when, milliseconds UTC. */
  takenAt: number | null,
  /** Who declined and why, in order. */
  declined: Array<DeclinedView>,
  /** True when the person at the desk is asked. */
  forMe: boolean,
  /** True when the person at the desk may take it. */
  canTake: boolean,
  /** True until the office has it: nobody outside this desk has been told yet. */
  unsent: boolean,
  /** The notice to the person at the desk, where there is one. */
  notice: string | null,
  /** True once the person has seen the notice. */
  seen: boolean,
  /** Snoozed until, milliseconds UTC. */
  snoozedUntil: number | null,
};

/** What a person did with a notice. */
export type MarkNoticeRequest = {
  /** The notice. */
  id: string,
  /** What was done. */
  mark: NoticeMark,
};

/** Receipt was acknowledged. */
export type AcknowledgementView = {
  /** How. */
  method: AcknowledgeMethod,
  /** Who did it. */
  who: WhoView,
  /** When, milliseconds UTC. */
  at: number,
};

/** One value of a field with its author. */
export type VariantView = {
  /** The value. */
  value: string,
  /** Who wrote it, where known. */
  who: WhoView | null,
  /** When, milliseconds UTC. */
  at: number | null,
};

/** One editable fact. */
export type FieldView = {
  /** Stable name; one this version does not know is shown as it is. */
  name: string,
  /** The value shown; empty means "not stated". */
  value: string,
  /** More than one while people disagree, the one shown first. */
  variants: Array<VariantView>,
  /** True while people disagree. */
  contested: boolean,
};

/** Facts that belong together. */
export type FactGroupView = {
  /** Name of the group. */
  group: FactGroup,
  /** Its fields, in order. */
  fields: Array<FieldView>,
};

/** A file to be attached. */
export type AttachRequest = {
  /** Its name; the ending must say what it is. */
  name: string,
  /** Its bytes, base64. */
  data: string,
  /** It is a signature that somebody drew. */
  signature: boolean,
};

/** An attached file. */
export type AttachmentView = {
  /** The deed that attached it. */
  deed: string,
  /** SHA-256 of its bytes, in hexadecimal. */
  address: string,
  /** Its name. */
  name: string,
  /** Its media type. */
  mediaType: string,
  /** What it is to people. */
  kind: FileKind,
  /** Its bytes. */
  size: number,
  /** Address of its small picture, when that lies here. */
  thumbnail: string | null,
  /** Where its bytes are. */
  state: FileState,
  /** So many bytes have crossed, whichever way they go. */
  moved: number,
  /** Who attached it. */
  who: WhoView,
  /** When, milliseconds UTC. */
  at: number,
};

/** A file to be looked at. */
export type FileView = {
  /** Its name. */
  name: string,
  /** Its media type. */
  mediaType: string,
  /** Its bytes, base64. */
  data: string,
};

/** One line of history. */
export type TimelineView = {
  /** The deed. */
  deed: string,
  /** What was done. */
  what: ActView,
  /** Who did it. */
  who: WhoView,
  /** When, milliseconds UTC: the instant order and clocks go by. */
  at: number,
  /** When, by the author's clock. */
  claimedAt: number,
  /** The desk it was done at: identity of the device. */
  desk: string,
  /** True when it was done at this desk. */
  here: boolean,
  /** True until the office has answered. */
  pending: boolean,
  /** True when the author's clock was too far off to be believed. */
  skewed: boolean,
  /** The deed that stands instead of this one. */
  overruledBy: string | null,
};

/** One clock and why it falls due when it does. */
export type ClockView = {
  /** Which promise. */
  clock: ServiceClock,
  /** How it stands now. */
  standing: ClockStanding,
  /** When it started, milliseconds UTC. */
  startedAt: number,
  /** When it falls due. */
  dueAt: number,
  /** When it was kept. */
  metAt: number | null,
  /** Unit of the span promised. */
  unit: ClockUnit,
  /** The span promised, in that unit. */
  amount: number,
  /** Priority the span was chosen by. */
  priority: number,
  /** Time zone of the store whose hours count (IANA name). */
  zone: string,
};

/** Whether a deed is possible now. */
export type AllowedActView = {
  /** Which deed. */
  act: ActName,
  /** Why not; absent when it is possible. */
  refusal: MessageView | null,
};

/** A deed that lost to another done at the same time. */
export type OverruledView = {
  /** The deed without effect. */
  deed: string,
  /** The deed that stands. */
  by: string,
};

/** One complaint as it stands. */
export type CaseView = {
  /** Identity. */
  id: string,
  /** Reference number. */
  number: string,
  /** Revision of the replica this was read at. */
  revision: number,
  /** Store it belongs to. */
  store: StoreView,
  /** It is about staff, and few may read it. */
  restricted: boolean,
  /** Where it stands. */
  state: State,
  /** True while somebody owes the customer something. */
  open: boolean,
  /** Order of work, 1 to 4. */
  priority: number,
  /** What was said; written once. */
  description: string,
  /** When it reached us, milliseconds UTC. */
  receivedAt: number,
  /** When it was entered, milliseconds UTC. */
  enteredAt: number,
  /** Who recorded it. */
  recordedBy: WhoView,
  /** Whoever handles it. */
  owner: WhoView | null,
  /** Receipt acknowledged, and how. */
  acknowledged: AcknowledgementView | null,
  /** Decision of the standing resolution. */
  decision: Decision | null,
  /** When the standing resolution was made. */
  resolvedAt: number | null,
  /** How often it was reopened. */
  reopened: number,
  /** The next instant at which a promise falls due. */
  dueAt: number | null,
  /** Facts in groups; every group is there, with the fields that are stated or can be edited. */
  groups: Array<FactGroupView>,
  /** Every deed, oldest first. */
  timeline: Array<TimelineView>,
  /** The clocks, with why. */
  clocks: Array<ClockView>,
  /** The clocks that were not kept before stand still, because it waits for somebody. */
  paused: boolean,
  /** Every deed with whether it is possible now, and if not, why. */
  acts: Array<AllowedActView>,
  /** All escalations, oldest first. */
  escalations: Array<EscalationView>,
  /** Every file, oldest first. */
  attachments: Array<AttachmentView>,
  /** The proposal in force, and what became of it. */
  proposed: ProposedView | null,
  /** Deeds of this complaint the office has not answered yet. */
  unsent: number,
  /** Deeds of this complaint the office refused. */
  refused: number,
  /** Deeds that lost to one done at the same time. */
  overruled: Array<OverruledView>,
  /** Complaints that may be the same or alike. */
  similar: Array<RowView>,
};

/** One thing that needs attention. */
export type AttentionItem = { "kind": "refused",
/** The deed; the handle for `put_away`. */
deed: string,
/** The complaint. */
complaint: string,
/** Its reference number. */
number: string,
/** What was to be done, with all its words. */
what: ActView,
/** Who did it. */
who: WhoView,
/** When, in milliseconds UTC. */
at: number,
/** The rule that refused it. */
reason: MessageView, } | { "kind": "contested",
/** The complaint. */
complaint: string,
/** Its reference number. */
number: string,
/** Stable name of the field. */
field: string,
/** The values, the one shown first. */
variants: Array<VariantView>, } | { "kind": "overruled",
/** The deed; the handle for `put_away`. */
id: string,
/** The complaint. */
complaint: string,
/** Its reference number. */
number: string,
/** What has no effect. */
what: ActView,
/** Who did it. */
who: WhoView,
/** When, in milliseconds UTC. */
at: number,
/** What stands instead. */
by: ActView,
/** Who did that. */
byWho: WhoView, } | { "kind": "renumbered",
/** The handle for `put_away`. */
id: string,
/** The complaint. */
complaint: string,
/** Its reference number now. */
number: string,
/** The number on the slip. */
printed: string,
/** When it became known, in milliseconds UTC. */
at: number, } | { "kind": "copied",
/** The handle for `put_away`. */
id: string,
/** The desk code before. */
before: string,
/** The desk code of new numbers. */
now: string,
/** When it became known, in milliseconds UTC. */
at: number,
};

/** Everything that needs attention, newest first. */
export type AttentionView = {
  /** What needs attention. */
  items: Array<AttentionItem>,
};

/** Something long. */
export type ProgressView = {
  /** Done. */
  done: number,
  /** Of how many; 0 while unknown. */
  total: number,
};

/** How things stand between desk and office. */
export type StatusView = {
  /** Deeds the office has not answered yet. */
  unsent: number,
  /** When the oldest of them was done, milliseconds UTC. */
  oldestUnsentAt: number | null,
  /** Age of the oldest of them, milliseconds. */
  oldestUnsentMs: number | null,
  /** Things that need attention. */
  needsAttention: number,
  /** Open escalations for the person at the desk. */
  escalations: number,
  /** When the office last answered, milliseconds UTC. */
  lastSyncAt: number | null,
  /** How the office can be reached. */
  connection: ConnectionKind,
  /** Since when it is so, milliseconds UTC, where that is known. */
  since: number | null,
  /** Why it cannot be reached, where there is more to say. */
  problem: MessageView | null,
  /** Until when the desk may work without contact with its office, milliseconds UTC; absent where it has no lease. */
  leaseUntil: number | null,
  /** Whole days left of it, once it ends soon. */
  leaseDaysLeft: number | null,
  /** Why the desk neither shows nor takes anything, when it is so. */
  locked: DeskLock | null,
  /** The first sync, while it runs. */
  firstSync: ProgressView | null,
  /** The app's clock, milliseconds UTC. */
  now: number,
  /** Revision of the replica. */
  revision: number,
};

/** Something changed in the replica. */
export type ChangedEvent = {
  /** Revision of the replica after the change. */
  revision: number,
  /** Kinds of thing that changed. */
  kinds: Array<ChangedKind>,
};

/** A notification, the tray or a second start asks for a case. */
export type OpenCaseEvent = {
  /** The complaint. */
  id: string,
};

export interface Commands {
  start: { args: Record<string, never>; answer: StartView };
  page_ready: { args: Record<string, never>; answer: null };
  join: { args: { request: JoinRequest }; answer: JoinedView };
  try_alone: { args: { request: TryAloneRequest }; answer: JoinedView };
  unlock: { args: { request: UnlockRequest }; answer: StartView };
  people: { args: Record<string, never>; answer: Array<PersonView> };
  switch_person: { args: { person: string; pin: string | null }; answer: PersonView };
  set_pin: { args: { pin: string | null }; answer: null };
  add_person: { args: { request: AddPersonRequest }; answer: PersonView };
  save_draft: { args: { draft: DraftView }; answer: null };
  drafts: { args: Record<string, never>; answer: Array<DraftView> };
  discard_draft: { args: { id: string }; answer: null };
  record: { args: { draft: DraftView }; answer: RecordedView };
  similar: { args: { request: SimilarRequest }; answer: Array<RowView> };
  worklist: { args: { request: WorklistRequest }; answer: WorklistView };
  search: { args: { text: string; limit: number }; answer: Array<RowView> };
  case_get: { args: { id: string }; answer: CaseView };
  perform: { args: { id: string; act: ActRequest }; answer: PerformedView };
  attach: { args: { id: string; request: AttachRequest }; answer: PerformedView };
  attachment: { args: { id: string; address: string }; answer: FileView };
  escalations: { args: Record<string, never>; answer: Array<EscalationView> };
  mark_notice: { args: { request: MarkNoticeRequest }; answer: null };
  needs_attention: { args: Record<string, never>; answer: AttentionView };
  put_away: { args: { id: string }; answer: null };
  status: { args: Record<string, never>; answer: StatusView };
  desk: { args: Record<string, never>; answer: DeskView };
  set_settings: { args: { settings: SettingsView }; answer: SettingsView };
  sync_now: { args: Record<string, never>; answer: null };
  close_window: { args: { request: CloseRequest }; answer: null };
}

export interface Events {
  changed: ChangedEvent;
  open_case: OpenCaseEvent;
  open_record: null;
  open_escalations: null;
  close_asked: null;
}
