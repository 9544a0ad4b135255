//! Figures, as the page is told of them; and what it asks, read.

use super::Show;
use super::list::ms;
use crate::{
    AnswerCountView, BehindRequest, BehindView, FigureView, FiguresRequest, FiguresView, GroupView, MeasureView,
    SumView,
};
use app::insight::{Definition, Dimension, Figure, find};
use app::{request, view};
use complaint::{Kind, Number, Refusal};

/// Cases named behind a number; all are counted.
const NAMED: usize = 100;

impl FiguresRequest {
    /// What the app is asked.
    ///
    /// # Errors
    /// When it names something that there is not.
    pub fn read(&self) -> Result<request::FiguresRequest, Refusal> {
        let measure = self.measure.as_deref().map(measure).transpose()?;
        let by = self.by.as_deref().map(dimension).transpose()?;
        Ok(request::FiguresRequest { measure, by, kind: kind(&self.kind)? })
    }
}

impl BehindRequest {
    /// What the app is asked.
    ///
    /// # Errors
    /// When it names something that there is not.
    pub fn read(&self) -> Result<(&'static Definition, Kind, (Dimension, &str)), Refusal> {
        Ok((measure(&self.measure)?, kind(&self.kind)?, (dimension(&self.by)?, &self.value)))
    }
}

fn measure(name: &str) -> Result<&'static Definition, Refusal> {
    find(name).ok_or_else(|| unknown("measure"))
}

fn dimension(name: &str) -> Result<Dimension, Refusal> {
    Dimension::find(name).ok_or_else(|| unknown("by"))
}

fn kind(name: &str) -> Result<Kind, Refusal> {
    Kind::find(name).ok_or_else(|| unknown("kind"))
}

fn unknown(field: &str) -> Refusal {
    Refusal::Field { field: field.to_owned(), problem: "unknown".to_owned() }
}

impl Show {
    /// What complaints come to.
    pub fn figures(&self, view: &view::FiguresView) -> FiguresView {
        let measure = |measure: &&Definition| MeasureView { name: measure.name.clone(), version: measure.version };
        let groups = view
            .groups
            .iter()
            .map(|group| GroupView { value: group.value.clone(), figures: group.figures.iter().map(figure).collect() });
        FiguresView {
            measures: view.measures.iter().map(measure).collect(),
            groups: groups.collect(),
            as_of: ms(view.as_of),
        }
    }

    /// The cases behind a number, the latest first; `row` finds one by its number.
    ///
    /// # Errors
    /// Those of `row`.
    pub fn behind(
        &self,
        behind: &[view::BehindView],
        row: impl Fn(&Number) -> app::Result<Option<view::RowView>>,
    ) -> app::Result<BehindView> {
        let latest = behind.iter().rev().take(NAMED).map(|case| row(&case.number));
        let cases = latest.collect::<app::Result<Vec<_>>>()?;
        Ok(BehindView { count: behind.len() as u64, cases: self.rows(cases.into_iter().flatten()) })
    }
}

fn figure(figure: &Figure) -> FigureView {
    match figure {
        Figure::Count(count) => FigureView::Count { count: *count },
        Figure::Share { count, of } => FigureView::Share { count: *count, of: *of },
        Figure::Span { of, median, p90, mean } => FigureView::Span { of: *of, median: *median, p90: *p90, mean: *mean },
        Figure::Money { of, sums } => {
            let sum =
                |given: &complaint::Given| SumView { currency: given.currency.code().to_owned(), amount: given.amount };
            FigureView::Money { of: *of, sums: sums.iter().map(sum).collect() }
        }
        Figure::Answers { of, answers } => {
            let answer = |(answer, count): &(String, u64)| AnswerCountView { answer: answer.clone(), count: *count };
            FigureView::Answers { of: *of, answers: answers.iter().map(answer).collect() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_read_or_refused_by_name() {
        let asked = |measure: &str, by: &str, kind: &str| {
            let (measure, by) = (Some(measure.to_owned()), Some(by.to_owned()));
            FiguresRequest { measure, by, kind: kind.to_owned() }.read().map(|read| read.by)
        };
        assert_eq!(asked("upheld", "category", "complaint").ok().flatten(), Some(Dimension::Category));
        for (measure, by, kind, field) in [
            ("luck", "category", "complaint", "measure"),
            ("upheld", "mood", "complaint", "by"),
            ("upheld", "store", "rumour", "kind"),
        ] {
            assert!(matches!(asked(measure, by, kind), Err(Refusal::Field { field: named, .. }) if named == field));
        }
    }

    #[test]
    fn a_figure_keeps_what_it_is_of() {
        let share = figure(&Figure::Share { count: 3, of: 7 });
        let json = serde_json::to_value(&share).expect("JSON");
        assert_eq!(json, serde_json::json!({ "shows": "share", "count": 3, "of": 7 }));
    }
}
