//! Every command the page may call: name, arguments, answer. The shell registers exactly these, and its permissions
//! list exactly these; a test keeps the three equal.

/// One command, described in TypeScript.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// Arguments, as a TypeScript object type without braces; empty when there are none.
    pub args: &'static str,
    /// Answer, as a TypeScript type.
    pub answer: &'static str,
}

macro_rules! commands {
    ($($name:literal ($args:literal) -> $answer:literal;)+) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[$(Command { name: $name, args: $args, answer: $answer }),+];
    };
}

commands! {
    "start"("") -> "StartView";
    "page_ready"("") -> "null";
    "join"("request: JoinRequest") -> "JoinedView";
    "try_alone"("request: TryAloneRequest") -> "JoinedView";
    "unlock"("request: UnlockRequest") -> "StartView";
    "people"("") -> "Array<PersonView>";
    "switch_person"("person: string; pin: string | null") -> "PersonView";
    "lock"("") -> "null";
    "set_pin"("pin: string | null") -> "null";
    "add_person"("request: AddPersonRequest") -> "PersonView";
    "save_draft"("draft: DraftView") -> "null";
    "drafts"("") -> "Array<DraftView>";
    "discard_draft"("id: string") -> "null";
    "kept_texts"("") -> "Array<KeptView>";
    "keep_text"("person: string; complaint: string | null; deed: string; body: string | null") -> "null";
    "record"("draft: DraftView") -> "RecordedView";
    "similar"("request: SimilarRequest") -> "Array<RowView>";
    "worklist"("request: WorklistRequest") -> "WorklistView";
    "search"("text: string; limit: number") -> "Array<RowView>";
    "case_get"("id: string") -> "CaseView";
    "perform"("id: string; act: ActRequest") -> "PerformedView";
    "perform_each"("items: Array<EachRequest>") -> "Array<EachView>";
    "attach"("id: string; request: AttachRequest") -> "PerformedView";
    "attachment"("id: string; address: string") -> "FileView";
    "paper"("id: string; request: PaperRequest") -> "PaperView";
    "print_paper"("id: string; request: PaperRequest") -> "HandedView";
    "save_paper"("id: string; request: PaperRequest") -> "HandedView";
    "open_paper"("path: string") -> "null";
    "printer"("") -> "PrinterChoiceView | null";
    "printers"("") -> "Array<PrinterView>";
    "set_printer"("choice: PrinterChoiceView | null") -> "null";
    "escalations"("") -> "Array<EscalationView>";
    "calls"("") -> "Array<CallView>";
    "mark_notice"("request: MarkNoticeRequest") -> "null";
    "needs_attention"("") -> "AttentionView";
    "put_away"("id: string") -> "null";
    "policies"("") -> "PoliciesView";
    "policy"("version: number") -> "PolicyView | null";
    "policy_draft"("") -> "PolicyDraftView | null";
    "keep_policy_draft"("person: string; text: string") -> "PolicyDraftView | null";
    "check_policy"("text: string") -> "PolicyCheckView";
    "preview_policy"("text: string") -> "PolicyPreviewView";
    "publish_policy"("text: string") -> "PolicyPublishedView";
    "save_policy_file"("text: string; version: number | null") -> "SavedFileView";
    "figures"("request: FiguresRequest") -> "FiguresView";
    "behind"("request: BehindRequest") -> "BehindView";
    "held_on"("id: string") -> "HeldView";
    "save_held"("request: HeldRequest") -> "SavedHeldView";
    "status"("") -> "StatusView";
    "desk"("") -> "DeskView";
    "set_settings"("settings: SettingsView") -> "SettingsView";
    "sync_now"("") -> "null";
    "hand_over"("id: string") -> "null";
    "take_link"("") -> "LinkView | null";
    "starts_at_login"("") -> "boolean";
    "set_starts_at_login"("on: boolean") -> "boolean";
    "close_heard"("") -> "null";
    "close_window"("request: CloseRequest") -> "null";
}
