//! Stand-in until the catalogue is there.
pub struct Text;
pub enum Arg<'a> { Text(&'a str), Number(i64) }
impl<'a> From<&'a str> for Arg<'a> { fn from(t: &'a str) -> Self { Arg::Text(t) } }
impl From<i64> for Arg<'_> { fn from(t: i64) -> Self { Arg::Number(t) } }
impl From<usize> for Arg<'_> { fn from(t: usize) -> Self { Arg::Number(t as i64) } }
impl Text {
    pub fn new(_language: &str) -> Text { Text }
    pub fn get(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut s = id.to_owned();
        for (_, a) in args { s.push(' '); match a { Arg::Text(t) => s.push_str(t), Arg::Number(n) => s.push_str(&n.to_string()) } }
        s
    }
}
