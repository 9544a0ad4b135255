//! The TypeScript the page is written against: one file, made from the types here, the same on every machine.

use crate::command::COMMANDS;
use crate::event::EVENTS;
use crate::vocabulary::{Vocabulary, vocabularies};
use crate::*;
use complaint::category::CATEGORIES;
use complaint::cause::CAUSES;
use std::fmt::Write;
use ts_rs::{Config, TS};

/// Where the file lies, from the root of the repository.
pub const PATH: &str = "ui/src/ipc/contract.ts";

/// The whole file.
pub fn file() -> String {
    let mut out = String::from(
        "// Generated from crates/contract by `cargo xtask gen`. Do not edit: a stale file fails the check.\n\n",
    );
    vocabularies().iter().for_each(|vocabulary| constant(&mut out, vocabulary));
    categories(&mut out);
    causes(&mut out);
    types(&mut out);
    map(&mut out, "Commands", COMMANDS.iter().map(|c| (c.name, command(c.args, c.answer))));
    map(&mut out, "Events", EVENTS.iter().map(|(name, carries)| (*name, (*carries).to_owned())));
    tidy(&out)
}

/// One-line comments on one line, members indented, no blanks at line ends.
fn tidy(text: &str) -> String {
    let text = text.replace("/**\n * ", "/** ").replace("\n */", " */").replace(", };", ",\n};");
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines().map(str::trim_end) {
        let opens = line.ends_with('{') && line.starts_with("export type");
        inside &= line != "};";
        let indent = if inside && !line.starts_with(' ') && !line.is_empty() { "  " } else { "" };
        let _ = writeln!(out, "{indent}{line}");
        inside |= opens;
    }
    out
}

/// `export const ROLES = [...] as const; export type Role = ...`
fn constant(out: &mut String, vocabulary: &Vocabulary) {
    let Vocabulary { constant, name, codes } = vocabulary;
    let _ = writeln!(out, "export const {constant} = [");
    for code in codes {
        let _ = writeln!(out, "  \"{code}\",");
    }
    let _ = writeln!(out, "] as const;\nexport type {name} = (typeof {constant})[number];\n");
}

/// The two levels of categories.
fn categories(out: &mut String) {
    out.push_str("/** Second-level codes by category. */\nexport const CATEGORIES = {\n");
    for category in CATEGORIES {
        let below: Vec<String> = category.subcategories.iter().map(|code| format!("\"{code}\"")).collect();
        let _ = writeln!(out, "  {}: [{}],", category.code, below.join(", "));
    }
    out.push_str("} as const satisfies Record<CategoryCode, ReadonlyArray<string>>;\n\n");
}

/// The causes of each branch.
fn causes(out: &mut String) {
    out.push_str("/** Root causes by branch. */\nexport const CAUSES = {\n");
    for branch in CAUSES {
        let below: Vec<String> = branch.causes.iter().map(|code| format!("\"{code}\"")).collect();
        let _ = writeln!(out, "  {}: [{}],", branch.code, below.join(", "));
    }
    out.push_str("} as const satisfies Record<CauseBranch, ReadonlyArray<CauseCode>>;\n\n");
}

/// Every DTO, in order of its noun.
fn types(out: &mut String) {
    let config = Config::new().with_large_int("number");
    let mut one = Declarations { out, config: &config };
    one.of::<MessageView>().of::<ErrorView>();
    one.of::<WhoView>().of::<PersonView>().of::<AddPersonRequest>();
    one.of::<StoreView>().of::<ToastHealthView>().of::<DeskView>().of::<SettingsView>().of::<CloseRequest>();
    one.of::<StartView>().of::<JoinRequest>().of::<TryAloneRequest>().of::<JoinedView>().of::<UnlockRequest>();
    one.of::<LinkView>();
    one.of::<DraftView>().of::<KeptView>().of::<RecordedView>().of::<SimilarRequest>();
    one.of::<RowView>().of::<WorklistRequest>().of::<WorklistView>();
    one.of::<LineView>().of::<ProposalRequest>().of::<ProposedView>();
    one.of::<ContactView>().of::<PhoneCallView>().of::<RelationView>().of::<RelatedView>().of::<FindingView>();
    one.of::<WhyView>().of::<CauseView>().of::<SurveyRequest>().of::<AnsweredView>().of::<PrintingView>();
    one.of::<FieldChangeView>().of::<ActRequest>().of::<ActView>().of::<PerformedView>();
    one.of::<EachRequest>().of::<EachView>();
    one.of::<DeclinedView>().of::<EscalationView>().of::<MarkNoticeRequest>();
    one.of::<SpanView>().of::<ToldView>().of::<StoppedView>().of::<FiringView>().of::<LadderView>().of::<CallView>();
    one.of::<AcknowledgementView>().of::<VariantView>().of::<FieldView>().of::<FactGroupView>();
    one.of::<AttachRequest>().of::<AttachmentView>().of::<FileView>();
    one.of::<PriorityView>();
    one.of::<TimelineView>()
        .of::<ClockView>()
        .of::<DeadlineView>()
        .of::<AllowedActView>()
        .of::<OverruledView>()
        .of::<CaseView>();
    one.of::<PaperRequest>().of::<PageView>().of::<LackingView>().of::<PaperView>().of::<HandedView>();
    one.of::<PrinterView>().of::<PrinterChoiceView>();
    one.of::<KnownView>().of::<HeldComplaintView>().of::<HeldView>().of::<HeldRequest>().of::<SavedHeldView>();
    one.of::<VersionView>().of::<ProblemView>().of::<PoliciesView>().of::<PolicyView>().of::<PolicyDraftView>();
    one.of::<DifferenceView>().of::<PolicyCheckView>().of::<AffectedView>().of::<PolicyPreviewView>();
    one.of::<PolicyPublishedView>().of::<SavedFileView>();
    one.of::<PromiseView>().of::<TargetsView>().of::<LiftView>().of::<TriggerView>().of::<LevelView>().of::<RuleView>();
    one.of::<DayHoursView>().of::<HolidayView>().of::<CalendarView>().of::<RoleLimitView>().of::<LimitsView>();
    one.of::<RequiredView>().of::<SubtopicView>().of::<TopicView>().of::<PackView>().of::<BoundView>();
    one.of::<QuestionView>().of::<RulesView>();
    one.of::<FiguresRequest>().of::<MeasureView>().of::<SumView>().of::<AnswerCountView>().of::<FigureView>();
    one.of::<GroupView>().of::<FiguresView>().of::<BehindRequest>().of::<BehindView>();
    one.of::<AttentionItem>().of::<AttentionView>();
    one.of::<ProgressView>().of::<StatusView>();
    one.of::<ChangedEvent>().of::<OpenCaseEvent>();
}

struct Declarations<'a> {
    out: &'a mut String,
    config: &'a Config,
}

impl Declarations<'_> {
    fn of<T: TS>(&mut self) -> &mut Self {
        if let Some(docs) = T::docs() {
            self.out.push_str(docs.trim_end());
            self.out.push('\n');
        }
        let _ = writeln!(self.out, "export {}\n", T::decl(self.config));
        self
    }
}

/// A TypeScript interface from names to types.
fn map(out: &mut String, name: &str, entries: impl Iterator<Item = (&'static str, String)>) {
    let _ = writeln!(out, "export interface {name} {{");
    for (key, value) in entries {
        let _ = writeln!(out, "  {key}: {value};");
    }
    out.push_str("}\n\n");
    if name == "Events" {
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
}

fn command(args: &str, answer: &str) -> String {
    let args = if args.is_empty() { "Record<string, never>".to_owned() } else { format!("{{ {args} }}") };
    format!("{{ args: {args}; answer: {answer} }}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_file_is_the_generated_one() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
        let committed = std::fs::read_to_string(format!("{path}{PATH}")).unwrap_or_default();
        assert!(committed == file(), "{PATH} is stale: run `cargo xtask gen` and commit it");
    }

    #[test]
    fn every_type_a_command_or_event_names_is_declared() {
        let text = file();
        let named = COMMANDS.iter().flat_map(|c| [c.args, c.answer]).chain(EVENTS.iter().map(|(_, carries)| *carries));
        for word in named.flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric())) {
            if word.ends_with("View") || word.ends_with("Request") || word.ends_with("Event") {
                assert!(text.contains(&format!("export type {word} ")), "{word} is not declared");
            }
        }
    }

    #[test]
    fn large_integers_are_plain_numbers() {
        assert!(!file().contains("bigint"), "JSON carries numbers; a bigint would never arrive");
    }
}
