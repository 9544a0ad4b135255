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

export const DIRECTIONS = [
  "incoming",
  "outgoing",
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const RELATION_KINDS = [
  "duplicate_of",
  "part_of",
  "recurrence_of",
  "follows",
  "caused_by",
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const CAUSE_BRANCHES = [
  "people",
  "method",
  "goods",
  "equipment",
  "information",
  "outside",
] as const;
export type CauseBranch = (typeof CAUSE_BRANCHES)[number];

export const CAUSE_CODES = [
  "training_missing",
  "too_few_staff",
  "rule_not_followed",
  "conduct",
  "no_procedure",
  "procedure_wrong",
  "handover_failed",
  "check_missing",
  "design_fault",
  "production_fault",
  "packaging",
  "stored_wrongly",
  "system_fault",
  "system_missing",
  "device_broken",
  "data_wrong",
  "promise_unclear",
  "not_told",
  "label_wrong",
  "supplier_fault",
  "carrier_fault",
  "customer_use",
  "nobody_at_fault",
] as const;
export type CauseCode = (typeof CAUSE_CODES)[number];

export const QUESTION_CODES = [
  "csat_process",
  "csat_outcome",
  "nps",
  "ces",
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

export const PAPERS = [
  "slip",
  "acknowledgement",
  "holding",
  "proposal",
  "final_response",
  "case_file",
] as const;
export type Paper = (typeof PAPERS)[number];

export const NOTED_HOW = [
  "noted",
  "read_only",
  "failed",
] as const;
export type NotedHow = (typeof NOTED_HOW)[number];

export const PAPER_SIZES = [
  "a4",
  "80mm",
] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

export const DEADLINE_KINDS = [
  "acknowledge",
  "early_resolution",
  "summary_resolution",
  "final_response",
  "resolve_by_remedy",
  "refund",
  "rejection",
  "liability",
  "referral_to_ombudsman",
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const DEADLINE_NATURES = [
  "duty",
  "choice",
  "right",
] as const;
export type DeadlineNature = (typeof DEADLINE_NATURES)[number];

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
  "contact",
  "told_by_phone",
  "relate",
  "unrelate",
  "find",
  "cause",
  "survey",
  "print",
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

export const LADDER_TRIGGERS = [
  "threshold",
  "severity",
  "flag",
  "manual",
] as const;
export type LadderTrigger = (typeof LADDER_TRIGGERS)[number];

export const TOLD_WHYS = [
  "named",
  "instead",
  "unanswered",
] as const;
export type ToldWhy = (typeof TOLD_WHYS)[number];

export const LADDER_ENDINGS = [
  "acknowledged",
  "taken",
  "met",
  "ended",
  "cleared",
] as const;
export type LadderEnding = (typeof LADDER_ENDINGS)[number];

export const POLICY_STANDINGS = [
  "in_force",
  "to_come",
  "past",
  "unusable",
] as const;
export type PolicyStanding = (typeof POLICY_STANDINGS)[number];

export const POLICY_PARTS = [
  "version",
  "effective_from",
  "targets",
  "next_update",
  "pauses",
  "snooze",
  "thresholds",
  "matrix",
  "lifts",
  "ladders",
  "calendars",
  "default_calendar",
  "store_calendars",
  "limits",
  "required",
  "categories",
  "packs",
  "survey",
] as const;
export type PolicyPart = (typeof POLICY_PARTS)[number];

export const POLICY_EFFECTS = [
  "more_urgent",
  "less_urgent",
  "due_earlier",
  "due_later",
  "missed",
  "kept",
  "approval_needed",
  "approval_spared",
] as const;
export type PolicyEffect = (typeof POLICY_EFFECTS)[number];

export const PROBLEM_REASONS = [
  "not_toml",
  "too_long",
  "not_as_published",
  "unknown_key",
  "missing_key",
  "wrong_kind",
  "not_readable",
  "unknown_word",
  "unknown_role",
  "unknown_field",
  "matrix_gap",
  "not_a_priority",
  "not_a_flag",
  "thresholds_not_ascending",
  "hours_reversed",
  "hours_beyond_day",
  "hours_overlap",
  "hours_out_of_order",
  "unknown_zone",
  "nameless_holiday",
  "unknown_calendar",
  "unknown_store",
  "never_opens",
  "empty_span",
  "nobody_told",
  "owner_only",
  "clock_missing",
  "clock_not_used",
  "unknown_threshold",
  "levels_not_ascending",
  "role_changes_nothing",
  "nobody_holds_role",
  "unknown_currency",
  "limit_decreases",
  "negative_limit",
  "year_below_case",
  "unknown_category",
  "duplicate",
  "not_a_code",
  "scale_reversed",
  "effective_in_past",
  "version_not_above",
  "effective_not_after",
  "code_vanished",
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

export const EXPECTED_KINDS = [
  "list",
  "section",
  "text",
  "number",
  "amount",
  "yes_no",
  "span",
  "target",
  "hours",
  "date",
  "instant",
  "trigger",
  "role",
  "store",
] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

export const PROMISE_NAMES = [
  "acknowledge",
  "first_response",
  "next_update",
  "resolve",
] as const;
export type PromiseName = (typeof PROMISE_NAMES)[number];

export const LEVEL_CLOCKS = [
  "nearest",
  "acknowledge",
  "first_response",
  "next_update",
  "resolve",
] as const;
export type LevelClockName = (typeof LEVEL_CLOCKS)[number];

export const STOP_NAMES = [
  "acknowledged",
  "taken",
  "met",
  "ended",
] as const;
export type StopName = (typeof STOP_NAMES)[number];

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const NOTICE_MARKS = [
  "seen",
  "snoozed",
  "acted",
] as const;
export type NoticeMark = (typeof NOTICE_MARKS)[number];

export const MEASURE_NAMES = [
  "volume",
  "open",
  "resolved_within_target",
  "first_response",
  "resolution",
  "upheld",
  "reopened",
  "redress_total",
  "satisfaction",
] as const;
export type MeasureName = (typeof MEASURE_NAMES)[number];

export const DIMENSION_NAMES = [
  "store",
  "category",
  "product",
  "channel",
  "result",
  "decision",
  "state",
  "priority",
  "month",
  "satisfaction",
] as const;
export type DimensionName = (typeof DIMENSION_NAMES)[number];

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
  "not_alone",
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
  "paper_incomplete",
  "paper_failed",
  "paper_unsaved",
  "paper_not_shown",
  "printer_none",
  "printer_address",
  "printer_setting",
  "printer_unreachable",
  "printer_not_a_printer",
  "printer_broke_off",
  "printer_wants_login",
  "printer_refused",
  "printer_only_slips",
  "printer_not_a_device",
  "held_failed",
  "login_start",
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
  "es",
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

/** Root causes by branch. */
export const CAUSES = {
  people: ["training_missing", "too_few_staff", "rule_not_followed", "conduct"],
  method: ["no_procedure", "procedure_wrong", "handover_failed", "check_missing"],
  goods: ["design_fault", "production_fault", "packaging", "stored_wrongly"],
  equipment: ["system_fault", "system_missing", "device_broken"],
  information: ["data_wrong", "promise_unclear", "not_told", "label_wrong"],
  outside: ["supplier_fault", "carrier_fault", "customer_use", "nobody_at_fault"],
} as const satisfies Record<CauseBranch, ReadonlyArray<CauseCode>>;

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
  /** True while notices of this desk wait for their store to open; critical ones never do. */
  quietHours: boolean,
  /** After how many minutes without a key or pointer the desk locks by itself, where whoever works there has a PIN; 0 is never. */
  lockAfter: number,
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
  /** The case about which a customer has the screen: then nothing else is shown, also after the page was loaded again. */
  handedOver: string | null,
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

/** Where a link leads. */
export type LinkView = { "to": "case",
/** The complaint. */
id: string, } | { "to": "unknown",
/** The number. */
number: string, } | { "to": "malformed" };

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

/** What a person has begun to write for one deed; it belongs to them, survives a crash and never leaves the desk. */
export type KeptView = {
  /** The case it is for; nothing for several that are handled together. */
  complaint: string | null,
  /** The deed, as the form names it. */
  deed: string,
  /** What the form holds, as JSON. */
  body: string,
  /** When it was kept last, milliseconds UTC. */
  savedAt: number,
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

/** The customer was in touch, or we were with them. */
export type ContactView = {
  /** Who spoke to whom. */
  direction: Direction,
  /** Which way. */
  channel: Channel,
  /** What was said. */
  text: string,
};

/** Somebody of our own was told by telephone. */
export type PhoneCallView = {
  /** Who was told. */
  whom: string,
  /** What they said. */
  text: string,
  /** The escalation that they were told of; when asked for without, the oldest that nobody has taken. */
  escalation: string | null,
};

/** How this complaint belongs to another. */
export type RelationView = {
  /** What this one is to the other. */
  kind: RelationKind,
  /** Number of the other. */
  number: string,
};

/** A relation that stands. */
export type RelatedView = {
  /** The deed that made it. */
  id: string,
  /** What this one is to the other. */
  kind: RelationKind,
  /** Number of the other. */
  number: string,
  /** Identity of the other, where this desk holds it and the person may read it. */
  complaint: string | null,
};

/** Something found out. */
export type FindingView = {
  /** What was found. */
  text: string,
  /** What shows it. */
  evidence: string,
};

/** One step of the chain. */
export type WhyView = {
  /** The question. */
  why: string,
  /** The answer. */
  answer: string,
  /** What shows it. */
  evidence: string,
};

/** The root cause. */
export type CauseView = {
  /** A cause of the tree; a newer one is shown as it is. */
  code: CauseCode,
  /** Why this one. */
  reason: string,
  /** The chain of questions that led to it. */
  whys: Array<WhyView>,
};

/** An answer to be recorded; the scale is that of the policy. */
export type SurveyRequest = {
  /** Code of the question. */
  question: QuestionCode,
  /** What was answered. */
  score: number,
  /** The customer's own words. */
  text: string,
  /** One of us stood by. */
  staffPresent: boolean,
};

/** An answer with the scale it was given on. */
export type AnsweredView = {
  /** Code of the question; one that is asked no more is shown as it is. */
  question: QuestionCode,
  /** What was answered. */
  score: number,
  /** The lowest answer. */
  min: number,
  /** The highest answer. */
  max: number,
  /** It lies in the lowest quarter of the scale. */
  low: boolean,
  /** The customer's own words. */
  text: string,
  /** One of us stood by. */
  staffPresent: boolean,
};

/** Something printed. */
export type PrintingView = {
  /** What. */
  paper: Paper,
  /** In which language. */
  language: string,
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
reason: string, } | { "act": "contact" } & ContactView | { "act": "told_by_phone" } & PhoneCallView | { "act": "relate" } & RelationView | { "act": "unrelate",
/** The deed that made it. */
relation: string, } | { "act": "find" } & FindingView | { "act": "cause" } & CauseView | { "act": "survey" } & SurveyRequest | { "act": "print" } & PrintingView | { "act": "edit",
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
reason: string, } | { "act": "contact" } & ContactView | { "act": "told_by_phone" } & PhoneCallView | { "act": "relate" } & RelationView | { "act": "unrelate",
/** The deed that made it. */
relation: string, } | { "act": "find" } & FindingView | { "act": "cause" } & CauseView | { "act": "survey" } & AnsweredView | { "act": "print" } & PrintingView | { "act": "edit",
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

/** One of several complaints, with the deed to be done to it. */
export type EachRequest = {
  /** Which complaint. */
  id: string,
  /** The deed. */
  act: ActRequest,
};

/** What became of one of several. */
export type EachView = {
  /** Which complaint. */
  id: string,
  /** The inverse deed, where the deed was done and there is one. */
  undo: ActRequest | null,
  /** Why it was not done; nothing when it was. */
  failure: ErrorView | null,
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

/** A span of time. */
export type SpanView = {
  /** Its unit. */
  unit: ClockUnit,
  /** How many. */
  amount: number,
};

/** Somebody who is told. */
export type ToldView = {
  /** Who. */
  who: WhoView,
  /** Whom the level names, or who stands for them. */
  recipient: Role | "owner",
  /** Why they are told. */
  why: ToldWhy,
  /** When, milliseconds UTC. */
  at: number,
  /** When they first did something about the case afterwards. */
  answeredAt: number | null,
  /** When they asked somebody else. */
  passedOnAt: number | null,
};

/** The end of a telling. */
export type StoppedView = {
  /** What it was. */
  by: LadderEnding,
  /** Who, where it was one person. */
  who: WhoView | null,
  /** When, milliseconds UTC. */
  at: number,
};

/** One level that has fired or will, and why. */
export type FiringView = {
  /** Identity, the same on every replica. */
  id: string,
  /** Name of the rule in the policy. */
  rule: string,
  /** Which level of it, from 1. */
  level: number,
  /** What set it going. */
  trigger: LadderTrigger,
  /** For `threshold`: how much of the clock's span was used up. */
  percent: number | null,
  /** For `severity`: this one or a worse one. */
  severity: number | null,
  /** For `flag`: which. */
  flag: FlagName | null,
  /** For `threshold`: of which clock. */
  clock: ServiceClock | null,
  /** For `threshold`: the span promised. */
  target: SpanView | null,
  /** For `threshold`: when the clock started, milliseconds UTC. */
  startedAt: number | null,
  /** When the trigger was fulfilled, milliseconds UTC. */
  since: number,
  /** How long after it somebody is told. */
  offset: SpanView,
  /** When they are told. */
  at: number,
  /** Until when one of them has to answer before somebody else is told as well. */
  answerBy: number | null,
  /** Version of the policy. */
  policy: number,
  /** Code of the do-now card shown with it. */
  card: string | null,
  /** Everybody told; nobody where there is nobody who could be. */
  told: Array<ToldView>,
  /** What ended it. */
  stopped: StoppedView | null,
  /** True while it calls the person at the desk. */
  forMe: boolean,
  /** True until the office has what started it: nobody outside this desk has been told yet. */
  unsent: boolean,
  /** Time zone of the store whose hours count (IANA name). */
  zone: string,
};

/** The ladders of one complaint. */
export type LadderView = {
  /** What has fired, the earliest first. */
  fired: Array<FiringView>,
  /** What fires next unless something ends it before. */
  next: FiringView | null,
  /** Telephone of the person on duty at the store. */
  dutyPhone: string | null,
};

/** A case that calls the person at the desk. */
export type CallView = {
  /** The complaint. */
  complaint: string,
  /** Its reference number. */
  number: string,
  /** The description's beginning. */
  title: string,
  /** Store name. */
  storeName: string,
  /** Order of work, 1 to 4. */
  priority: number,
  /** When the complaint's next promise falls due, milliseconds UTC. */
  dueAt: number | null,
  /** The level that calls. */
  firing: FiringView,
  /** True when the person may take the case on. */
  canTake: boolean,
  /** The notice they have of it. */
  notice: string,
  /** Snoozed until, milliseconds UTC. */
  snoozedUntil: number | null,
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

/** Why a case has its priority: two grades meet in the matrix, and some facts lift what stands there. */
export type PriorityView = {
  /** How bad it is, 1 to 4. */
  severity: number,
  /** Somebody said so; else it counts as 3. */
  severityStated: boolean,
  /** How soon it must be dealt with, 1 to 4. */
  urgency: number,
  /** Somebody said so; else it counts as 3. */
  urgencyStated: boolean,
  /** Rows severity 1 to 4, columns urgency 1 to 4. */
  matrix: Array<Array<number>>,
  /** What stands in the matrix. */
  byMatrix: number,
  /** Facts that lift it, the strongest first. */
  lifts: Array<LiftView>,
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
  /** Version of the rules that promised it: in force when the complaint was received. */
  policy: number,
  /** Time zone of the store whose hours count (IANA name). */
  zone: string,
};

/** A deadline of the law, and why it falls on that day. */
export type DeadlineView = {
  /** What people call the pack that it is of. */
  title: string,
  /** Where the source says so. */
  clause: string,
  /** What is due. */
  kind: DeadlineKind,
  /** Whose day it is. */
  nature: DeadlineNature,
  /** Its last instant, milliseconds UTC; nothing where the source names no day. */
  dueAt: number | null,
  /** The local day of it, `YYYY-MM-DD`. */
  dueOn: string | null,
  /** When it was kept or fell away. */
  metAt: number | null,
  /** A duty that was not kept by now. */
  breached: boolean,
  /** The arithmetic, in order. */
  because: Array<MessageView>,
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
  /** Why that. */
  priorityWhy: PriorityView,
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
  /** Deadlines of the law, in the order of packs and their rules. */
  deadlines: Array<DeadlineView>,
  /** The clocks that were not kept before stand still, because it waits for somebody. */
  paused: boolean,
  /** Every deed with whether it is possible now, and if not, why. */
  acts: Array<AllowedActView>,
  /** All escalations, oldest first. */
  escalations: Array<EscalationView>,
  /** Who is told when. */
  ladder: LadderView,
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
  /** How it belongs to others, oldest first. */
  relations: Array<RelatedView>,
  /** Why it happened, as last stated. */
  cause: CauseView | null,
  /** What customers are asked, in this order. */
  questions: Array<QuestionView>,
  /** The last answer to each question that the customer was asked. */
  surveys: Array<AnsweredView>,
  /** The customer gave a low score, and nobody has told them anything since. */
  callsBack: boolean,
  /** How often the customer was in touch since it was recorded. */
  chasers: number,
  /** The last word of the customer to which nobody has said anything: the deed. */
  unanswered: string | null,
  /** How often a slip was printed. */
  slips: number,
  /** Complaints that may be the same or alike. */
  similar: Array<RowView>,
  /** Whoever works here now may give out everything that is held on its complainant. */
  mayDisclose: boolean,
};

/** One paper, as it is wanted. */
export type PaperRequest = {
  /** What it is. */
  paper: Paper,
  /** Its language; null: the customer's, or for a case file that of the screen. */
  language: LanguageTag | null,
  /** Of a slip: sheet or roll. Other papers are sheets. */
  size: PaperSize,
  /** Of a letter: why; null: what the proposal says. */
  reasons: string | null,
  /** Of a holding letter: the day by which an answer is promised, `YYYY-MM-DD`. */
  expectedOn: string | null,
  /** Of a final answer: the body outside to which the customer can turn. */
  outsideBody: string | null,
  /** Somebody says that the leaflet of the ombudsman is in the envelope. */
  leaflet: boolean,
};

/** One page as a picture. */
export type PageView = {
  /** Width in pixels. */
  width: number,
  /** Height in pixels. */
  height: number,
  /** A PNG, base64. */
  data: string,
};

/** Something that a letter must carry and does not. */
export type LackingView = {
  /** Name of the clause. */
  clause: string,
  /** The law, rule or standard that asks for it. */
  source: string,
};

/** A paper before it is handed out. */
export type PaperView = {
  /** The language it is in. */
  language: LanguageTag,
  /** It says that it is a copy. */
  copy: boolean,
  /** How many pages it has. */
  count: number,
  /** The first pages; none where something is lacking. */
  pages: Array<PageView>,
  /** What it lacks: while there is anything, it cannot be handed out. */
  lacking: Array<LackingView>,
  /** Pictures that are only listed in it, because their bytes are not on this desk. */
  notHere: Array<string>,
};

/** A paper that was handed out. */
export type HandedView = {
  /** Address of the printer that took it, or path of the file. */
  to: string,
  /** Whether the case says so. It does not where the person may only read it. */
  noted: NotedHow,
};

/** A printer that the system knows. */
export type PrinterView = {
  /** What people call it. */
  name: string,
  /** How it is reached. */
  address: string,
  /** The one that is used where nobody chooses. */
  isDefault: boolean,
  /** It takes jobs. */
  accepts: boolean,
};

/** The printer of this desk. */
export type PrinterChoiceView = {
  /** How it is reached. */
  address: string,
  /** What is in it. */
  paper: PaperSize,
  /** A slip is printed as soon as a complaint is recorded. */
  atOnce: boolean,
};

/** A fact that a person is known by. */
export type KnownView = {
  /** Which. */
  field: FieldName,
  /** What it says. */
  value: string,
};

/** A complaint of that person. */
export type HeldComplaintView = {
  /** The complaint. */
  row: RowView,
  /** By which facts it was found. */
  by: Array<FieldName>,
  /** How many files it has. */
  files: number,
  /** It is surely the person's. */
  sure: boolean,
  /** Numbers of complaints that were erased for good and that this one points to. */
  erased: Array<string>,
};

/** What this desk holds on the complainant of a case. */
export type HeldView = {
  /** What the person is known by. */
  known: Array<KnownView>,
  /** Their complaints, received last first. */
  complaints: Array<HeldComplaintView>,
};

/** What is to be given out. */
export type HeldRequest = {
  /** The case that it began with. */
  id: string,
  /** Ids of the complaints that go in. */
  complaints: Array<string>,
};

/** What was given out. */
export type SavedHeldView = {
  /** Path of the file. */
  path: string,
  /** Files that are only listed in it, because their bytes were not to be had. */
  notHere: Array<string>,
  /** Every case says so. */
  noted: boolean,
};

/** One version and how it stands. */
export type VersionView = {
  /** Its number. */
  version: number,
  /** From when on it applies, milliseconds UTC; nothing for what ships, which applies from the beginning. */
  effectiveFrom: number | null,
  /** When it was published, milliseconds UTC; nothing for what ships. */
  publishedAt: number | null,
  /** Whether it is gone by. */
  standing: PolicyStanding,
  /** What keeps it from being used here. */
  problems: Array<ProblemView>,
};

/** One thing that is wrong with a version. */
export type ProblemView = {
  /** Where: the path as in the file, `calendars.london.week.monday[1]`, or `line 7`. */
  place: string,
  /** What is wrong there; the code is a [`complaint::policy::Reason`]'s name. */
  reason: MessageView,
};

/** Every version at this desk, the latest first. */
export type PoliciesView = {
  /** What was published, and in the end what ships. */
  versions: Array<VersionView>,
  /** True at a desk without an office, where the next version is set; elsewhere the office publishes it. */
  alone: boolean,
};

/** One version, opened. */
export type PolicyView = {
  /** Which, and how it stands. */
  version: VersionView,
  /** The file as it was published, with its comments. */
  text: string,
  /** What it says; nothing where it cannot be used here. */
  rules: RulesView | null,
};

/** A version that somebody is writing; it belongs to one person and never leaves the desk. */
export type PolicyDraftView = {
  /** The file so far. */
  text: string,
  /** When it was kept last, milliseconds UTC. */
  savedAt: number,
};

/** One value that differs, as it is written in the file. */
export type DifferenceView = {
  /** The path as in the file. */
  place: string,
  /** What the version in force says. */
  before: string | null,
  /** What the draft says. */
  after: string | null,
  /** True for what is kept, and not acted on by any desk yet. */
  asleep: boolean,
};

/** What is wrong with a draft, and what it says otherwise than what is in force. */
export type PolicyCheckView = {
  /** What keeps it from being the next version. */
  problems: Array<ProblemView>,
  /** The version in force, against which it is held. */
  against: number,
  /** Number and date that it gives itself, where it can be read. */
  version: number | null,
  /** From when on it would apply, milliseconds UTC. */
  effectiveFrom: number | null,
  /** What it says otherwise; nothing where it cannot be read. */
  differences: Array<DifferenceView> | null,
};

/** The cases for which one thing would have been otherwise. */
export type AffectedView = {
  /** What. */
  effect: PolicyEffect,
  /** How many. */
  count: number,
  /** The first of them, in the order in which they were received. */
  cases: Array<RowView>,
};

/** What a draft would have meant for the cases of the last month. */
export type PolicyPreviewView = {
  /** Why it cannot be read; the rest is empty then. */
  problems: Array<ProblemView>,
  /** The version in force, against which it is held. */
  against: number,
  /** Cases received from then on were looked at, milliseconds UTC. */
  since: number,
  /** How many there are. */
  complaints: number,
  /** For how many of them something would have been otherwise. */
  moved: number,
  /** What would have been otherwise, most telling first. */
  affected: Array<AffectedView>,
  /** Places of the draft that differ, and that no desk acts on yet. */
  asleep: Array<string>,
};

/** What came of setting a version. */
export type PolicyPublishedView = {
  /** What kept it from being set; nothing was changed then. */
  problems: Array<ProblemView>,
  /** The version set. */
  version: number | null,
  /** From when on it applies, milliseconds UTC. */
  effectiveFrom: number | null,
};

/** A file written beside the desk's own. */
export type SavedFileView = {
  /** Where it lies; nothing where it could not be written. */
  path: string | null,
};

/** One promise. */
export type PromiseView = {
  /** Which. */
  clock: PromiseName,
  /** Within which span. */
  target: SpanView,
};

/** The promises for one priority. */
export type TargetsView = {
  /** Order of work, 1 to 4. */
  priority: number,
  /** Each promise, in the order in which they fall due. */
  promises: Array<PromiseView>,
};

/** A flag that lifts a priority to at least this one. */
export type LiftView = {
  /** Which. */
  flag: FlagName,
  /** To which priority. */
  priority: number,
};

/** What sets a level going. */
export type TriggerView = { "on": "threshold",
/** How much. */
percent: number,
/** Of which clock. */
clock: LevelClockName, } | { "on": "severity",
/** Which. */
severity: number, } | { "on": "flag",
/** Which. */
flag: FlagName, } | { "on": "repeat",
/** How many. */
count: number,
/** Within so many days. */
days: number, } | { "on": "similar",
/** How many. */
count: number,
/** Within so many days. */
days: number, } | { "on": "score",
/** This one or a lower one. */
score: number, } | { "on": "manual" };

/** One level of a rule. */
export type LevelView = {
  /** What sets it going. */
  trigger: TriggerView,
  /** How long after the trigger; nothing for at once. */
  offset: SpanView | null,
  /** Who is told. */
  recipients: Array<Role | "owner">,
  /** Who is told where there is no such person. */
  fallback: Role | "owner" | null,
  /** How soon somebody has to answer before the next is told as well. */
  answerWithin: SpanView | null,
  /** How soon it is told again while nothing has ended it. */
  repeat: SpanView | null,
  /** What ends it. */
  stopOn: Array<StopName>,
  /** Code of the do-now card shown with it. */
  card: string | null,
};

/** One rule of who is told when. */
export type RuleView = {
  /** Name of the rule in the file. */
  rule: string,
  /** Its levels, ascending. */
  levels: Array<LevelView>,
};

/** The hours of one weekday. */
export type DayHoursView = {
  /** Which, by the name that files give it. */
  day: Weekday,
  /** `09:00-18:00`, none where it is closed. */
  hours: Array<string>,
};

/** A day on which stores are closed. */
export type HolidayView = {
  /** The day, YYYY-MM-DD. */
  on: string,
  /** What it is called. */
  name: string,
};

/** Opening hours of a kind of store. */
export type CalendarView = {
  /** Its name in the file. */
  name: string,
  /** True for that of every store that no other names. */
  isDefault: boolean,
  /** Time zone (IANA name); nothing for that of each store. */
  zone: string | null,
  /** Monday to Sunday. */
  week: Array<DayHoursView>,
  /** Days on which it is closed. */
  holidays: Array<HolidayView>,
  /** Stores that it is named for. */
  stores: Array<StoreView>,
};

/** What one role may give without asking, in minor units; nothing where it is as much as a proposal can cost. */
export type RoleLimitView = {
  /** Which. */
  role: Role,
  /** On one case. */
  case: number | null,
  /** On one customer within a year. */
  year: number | null,
};

/** What roles may give in one currency. */
export type LimitsView = {
  /** ISO 4217 code. */
  currency: string,
  /** The lowest role first. A role that is not named may give nothing without asking. */
  roles: Array<RoleLimitView>,
};

/** Fields that must be stated before a deed. */
export type RequiredView = {
  /** For cases of this category; nothing for every case. */
  category: string | null,
  /** Before which deed. */
  stage: "record" | "resolve" | "close",
  /** Which. */
  fields: Array<FieldName>,
};

/** A category of the second level. */
export type SubtopicView = {
  /** Its code. */
  code: string,
  /** No new case gets it. */
  retired: boolean,
};

/** A category with its second level. */
export type TopicView = {
  /** Its code. */
  code: string,
  /** No new case gets it. */
  retired: boolean,
  /** The second level; retired ones at the end. */
  below: Array<SubtopicView>,
};

/** A pack of deadlines of the law. */
export type PackView = {
  /** Its code. */
  code: string,
  /** What people call it; nothing where this program does not know it. */
  title: string | null,
  /** The day on which its source was last looked at, YYYY-MM-DD. */
  checkedOn: string | null,
};

/** Packs bound to an activity. */
export type BoundView = {
  /** A category's code, or `general` for every case. */
  activity: string,
  /** Each pack. */
  packs: Array<PackView>,
};

/** A question put to customers. */
export type QuestionView = {
  /** Its code. */
  code: QuestionCode,
  /** The lowest answer. */
  min: number,
  /** The highest answer. */
  max: number,
  /** True where the highest answer is the good one. */
  higherIsBetter: boolean,
};

/** What a version says. */
export type RulesView = {
  /** Promises by priority, the most urgent first. */
  targets: Array<TargetsView>,
  /** Whom a case may wait for without its promises running on. */
  pauses: Array<WaitingFor>,
  /** Percentages of a promise at which something happens. */
  thresholds: Array<number>,
  /** How long a snoozed notice stays quiet. */
  snooze: SpanView,
  /** Priority by severity (rows 1 to 4) and urgency (columns 1 to 4). */
  matrix: Array<Array<number>>,
  /** Flags that lift a priority. */
  lifts: Array<LiftView>,
  /** Who is told when, by rule. */
  ladders: Array<RuleView>,
  /** Opening hours. */
  calendars: Array<CalendarView>,
  /** What roles may give without asking. */
  limits: Array<LimitsView>,
  /** What must be stated. */
  required: Array<RequiredView>,
  /** What complaints are about. */
  categories: Array<TopicView>,
  /** Packs of deadlines of the law. */
  packs: Array<BoundView>,
  /** What customers are asked. */
  survey: Array<QuestionView>,
  /** Parts that are kept and that no desk acts on yet. */
  asleep: Array<PolicyPart>,
};

/** What is asked. */
export type FiguresRequest = {
  /** One measure; null for all of them. */
  measure: MeasureName | null,
  /** What complaints are told apart by. */
  by: DimensionName | null,
  /** Kinds are never counted together. */
  kind: Kind,
};

/** A measure. */
export type MeasureView = {
  /** Its name. */
  name: MeasureName,
  /** Version of its definition. */
  version: number,
};

/** A sum of money. */
export type SumView = {
  /** ISO 4217. */
  currency: string,
  /** Minor units. */
  amount: number,
};

/** An answer and how many gave it. */
export type AnswerCountView = {
  /** The answer. */
  answer: string,
  /** How many. */
  count: number,
};

/** A number and what it is of. Times are in milliseconds, money in minor units. */
export type FigureView = { "shows": "count",
/** How many. */
count: number, } | { "shows": "share",
/** Those that are counted. */
count: number,
/** All that it is about. */
of: number, } | { "shows": "span",
/** How many complaints it is of; of none there is no time. */
of: number,
/** Half took no longer. */
median: number,
/** Nine in ten took no longer. */
p90: number,
/** All together, by their number. */
mean: number, } | { "shows": "money",
/** How many complaints it is of. */
of: number,
/** The sum of each currency. */
sums: Array<SumView>, } | { "shows": "answers",
/** How many gave one. */
of: number,
/** Each answer. */
answers: Array<AnswerCountView>,
};

/** Complaints that share a value. */
export type GroupView = {
  /** The value; empty for those that have none. */
  value: string,
  /** A figure for each measure. */
  figures: Array<FigureView>,
};

/** What complaints of one kind come to. */
export type FiguresView = {
  /** The measures, in the order of the figures of each group. */
  measures: Array<MeasureView>,
  /** By value; one without a value where complaints are not told apart. */
  groups: Array<GroupView>,
  /** As of when, milliseconds UTC: what reaches this desk later is not in it. */
  asOf: number,
};

/** A number whose cases are wanted. */
export type BehindRequest = {
  /** Which measure. */
  measure: MeasureName,
  /** The kind. */
  kind: Kind,
  /** Told apart by this. */
  by: DimensionName,
  /** The value; empty for those that have none. */
  value: string,
};

/** The cases behind a number. */
export type BehindView = {
  /** How many there are. */
  count: number,
  /** The latest of them. */
  cases: Array<RowView>,
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
  /** Open escalations for the person at the desk, and cases that call them. */
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
  lock: { args: Record<string, never>; answer: null };
  set_pin: { args: { pin: string | null }; answer: null };
  add_person: { args: { request: AddPersonRequest }; answer: PersonView };
  save_draft: { args: { draft: DraftView }; answer: null };
  drafts: { args: Record<string, never>; answer: Array<DraftView> };
  discard_draft: { args: { id: string }; answer: null };
  kept_texts: { args: Record<string, never>; answer: Array<KeptView> };
  keep_text: { args: { person: string; complaint: string | null; deed: string; body: string | null }; answer: null };
  record: { args: { draft: DraftView }; answer: RecordedView };
  similar: { args: { request: SimilarRequest }; answer: Array<RowView> };
  worklist: { args: { request: WorklistRequest }; answer: WorklistView };
  search: { args: { text: string; limit: number }; answer: Array<RowView> };
  case_get: { args: { id: string }; answer: CaseView };
  perform: { args: { id: string; act: ActRequest }; answer: PerformedView };
  perform_each: { args: { items: Array<EachRequest> }; answer: Array<EachView> };
  attach: { args: { id: string; request: AttachRequest }; answer: PerformedView };
  attachment: { args: { id: string; address: string }; answer: FileView };
  paper: { args: { id: string; request: PaperRequest }; answer: PaperView };
  print_paper: { args: { id: string; request: PaperRequest }; answer: HandedView };
  save_paper: { args: { id: string; request: PaperRequest }; answer: HandedView };
  open_paper: { args: { path: string }; answer: null };
  printer: { args: Record<string, never>; answer: PrinterChoiceView | null };
  printers: { args: Record<string, never>; answer: Array<PrinterView> };
  set_printer: { args: { choice: PrinterChoiceView | null }; answer: null };
  escalations: { args: Record<string, never>; answer: Array<EscalationView> };
  calls: { args: Record<string, never>; answer: Array<CallView> };
  mark_notice: { args: { request: MarkNoticeRequest }; answer: null };
  needs_attention: { args: Record<string, never>; answer: AttentionView };
  put_away: { args: { id: string }; answer: null };
  policies: { args: Record<string, never>; answer: PoliciesView };
  policy: { args: { version: number }; answer: PolicyView | null };
  policy_draft: { args: Record<string, never>; answer: PolicyDraftView | null };
  keep_policy_draft: { args: { person: string; text: string }; answer: PolicyDraftView | null };
  check_policy: { args: { text: string }; answer: PolicyCheckView };
  preview_policy: { args: { text: string }; answer: PolicyPreviewView };
  publish_policy: { args: { text: string }; answer: PolicyPublishedView };
  save_policy_file: { args: { text: string; version: number | null }; answer: SavedFileView };
  figures: { args: { request: FiguresRequest }; answer: FiguresView };
  behind: { args: { request: BehindRequest }; answer: BehindView };
  held_on: { args: { id: string }; answer: HeldView };
  save_held: { args: { request: HeldRequest }; answer: SavedHeldView };
  status: { args: Record<string, never>; answer: StatusView };
  desk: { args: Record<string, never>; answer: DeskView };
  set_settings: { args: { settings: SettingsView }; answer: SettingsView };
  sync_now: { args: Record<string, never>; answer: null };
  hand_over: { args: { id: string }; answer: null };
  take_link: { args: Record<string, never>; answer: LinkView | null };
  starts_at_login: { args: Record<string, never>; answer: boolean };
  set_starts_at_login: { args: { on: boolean }; answer: boolean };
  close_heard: { args: Record<string, never>; answer: null };
  close_window: { args: { request: CloseRequest }; answer: null };
}

export interface Events {
  changed: ChangedEvent;
  open_case: OpenCaseEvent;
  open_record: null;
  open_escalations: null;
  open_attention: null;
  link_waits: null;
  close_asked: null;
}
