//! The square code that opens a case.

use crate::Error;
use complaint::Number;
use fast_qr::ECL;
use fast_qr::qr::QRBuilder;
use std::fmt::Write;

/// What the code of a number says: the address by which the window opens the case.
pub fn address(number: &Number) -> String {
    format!("redress://case/{number}")
}

/// The code as a drawing (SVG), one unit a module, and how many modules it is wide. A template leaves four modules of white around
/// it, as ISO/IEC 18004 asks. Level M: a slip lives in a purse.
pub(crate) fn drawing(number: &Number) -> Result<(String, usize), Error> {
    let code = QRBuilder::new(address(number)).ecl(ECL::M).build();
    let code = code.map_err(|error| Error::Typesetting(format!("{error:?}")))?;
    let width = code.size;
    let mut path = String::new();
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, module)| module.value()) {
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    let head = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}" shape-rendering="crispEdges">"#
    );
    Ok((format!(r#"{head}<path d="{path}"/></svg>"#), width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners() {
        let number: Number = "LDN04-K3-00127-M".parse().unwrap();
        let (drawing, width) = drawing(&number).unwrap();
        let dark = |x: usize, y: usize| drawing.contains(&format!("M{x} {y}h1v1h-1z"));
        let (near, far) = (0, width - 1);
        for (x, y) in [(near, near), (far, near), (near, far)] {
            let inward = |at: usize| if at == near { at + 1 } else { at - 1 };
            assert!(dark(x, y) && !dark(inward(x), inward(y)), "a corner at {x}, {y}: dark outside, white within");
        }
    }
}
