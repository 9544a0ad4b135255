//! Lines of cases that are known by their number.

use app::App;
use app::view::RowView;
use complaint::Number;

/// The line of a number, if the case is here and the person may read it.
pub fn find(app: &App, number: &Number) -> app::Result<Option<RowView>> {
    let found = app.search(number.as_str(), 1)?;
    Ok(found.into_iter().find(|row| row.number == *number))
}
