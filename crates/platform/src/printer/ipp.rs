//! Internet Printing Protocol (RFC 8010, RFC 8011): what is asked of a printer or print server, carried by HTTP.

use super::address::IppAddress;
use super::{Printer, PrinterAddress, PrinterError};
use crate::office::tls;
use ::ipp::model::{DelimiterTag, Operation, StatusCode};
use ::ipp::operation::IppOperation;
use ::ipp::parser::IppParser;
use ::ipp::prelude::{
    IppAttributeGroup, IppOperationBuilder, IppPayload, IppRequestResponse, IppValue, IppVersion, Uri,
};
use ::ipp::reader::IppReader;
use std::time::Duration;

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(5);
/// How long a printer may be silent: some warm up before they answer.
const SILENCE: Duration = Duration::from_secs(30);
/// The longest answer that is read: a print server with some thousand printers.
const LONGEST: usize = 8 << 20;
/// The bit of `printer-type` that marks the default printer (CUPS Implementation of IPP).
const IS_DEFAULT: i32 = 0x0002_0000;

/// The printers of a print server, in order of their names.
pub(super) async fn printers(server: &IppAddress) -> Result<Vec<Printer>, PrinterError> {
    let request = IppRequestResponse::new(IppVersion::v1_1(), Operation::CupsGetPrinters, None);
    let request = request.map_err(|error| not_a_printer(server, &error))?;
    let answer = ask(server, request.to_bytes().to_vec()).await?;
    // A server without printers says that there is nothing to be found.
    if answer.header().status_code() == StatusCode::ClientErrorNotFound {
        return Ok(Vec::new());
    }
    let answer = accepted(answer)?;
    let groups = answer.attributes().groups_of(DelimiterTag::PrinterAttributes);
    let mut found: Vec<Printer> = groups.filter_map(|group| printer(server, group)).collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn printer(server: &IppAddress, group: &IppAttributeGroup) -> Option<Printer> {
    let text = |name: &str| group.get(name).map(|attribute| attribute.value().to_string());
    let queue = text("printer-name")?;
    let name = text("printer-info").filter(|said| !said.trim().is_empty()).unwrap_or_else(|| queue.clone());
    let kind = group.get("printer-type").map(|attribute| attribute.value());
    let is_default = matches!(kind, Some(IppValue::Enum(bits) | IppValue::Integer(bits)) if bits & IS_DEFAULT != 0);
    let accepting = group.get("printer-is-accepting-jobs").map(|attribute| attribute.value());
    // The address that the server gives may name it by a name that only itself knows.
    let address = IppAddress { path: format!("/printers/{}", escaped(&queue)), ..server.clone() };
    let accepts = !matches!(accepting, Some(IppValue::Boolean(false)));
    Some(Printer { name, address: PrinterAddress::Ipp(address), is_default, accepts })
}

/// A queue's name as a part of an address (RFC 3986, section 2.1): the server allows other letters in it.
fn escaped(queue: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    queue.bytes().map(escape).collect()
}

/// Prints a PDF.
pub(super) async fn print(printer: &IppAddress, name: &str, pdf: &[u8]) -> Result<(), PrinterError> {
    let uri: Uri = printer.to_string().parse().map_err(|error| not_a_printer(printer, &error))?;
    let job = IppOperationBuilder::print_job(uri, IppPayload::empty()).job_title(name).user_name("Redress");
    let job = job.document_format("application/pdf").build().map_err(|error| not_a_printer(printer, &error))?;
    let body = [&job.into_ipp_request().to_bytes(), pdf].concat();
    accepted(ask(printer, body).await?).map(drop)
}

fn accepted(answer: IppRequestResponse) -> Result<IppRequestResponse, PrinterError> {
    let status = answer.header().status_code();
    if status.is_success() { Ok(answer) } else { Err(PrinterError::Refused { status: status.to_string() }) }
}

/// Sends a request, with its document behind it, and reads the answer.
async fn ask(at: &IppAddress, body: Vec<u8>) -> Result<IppRequestResponse, PrinterError> {
    let unreachable = |error: &dyn std::fmt::Display| PrinterError::Unreachable {
        address: at.to_string(),
        problem: error.to_string(),
    };
    let tls = tls::client(None).map_err(|error| unreachable(&error))?;
    // Nothing that is printed in the house is anything to a proxy.
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .read_timeout(SILENCE)
        .no_proxy();
    let client = client.build().map_err(|error| unreachable(&error))?;
    let sent = client.post(at.http()).header("content-type", "application/ipp").body(body).send().await;
    let mut answer = sent.map_err(|error| {
        let problem = innermost(&error);
        if error.is_connect() { unreachable(&problem) } else { broke_off(at, problem) }
    })?;
    if matches!(answer.status().as_u16(), 401 | 403 | 426) {
        return Err(PrinterError::WantsLogin { address: at.to_string() });
    }
    if !answer.status().is_success() {
        return Err(not_a_printer(at, &answer.status()));
    }
    let mut bytes = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|error| broke_off(at, innermost(&error)))? {
        bytes.extend_from_slice(&part);
        if bytes.len() > LONGEST {
            return Err(not_a_printer(at, &"its answer has no end"));
        }
    }
    let read = IppParser::new(IppReader::new(std::io::Cursor::new(bytes))).parse();
    read.map_err(|error| not_a_printer(at, &error))
}

fn broke_off(at: &IppAddress, problem: String) -> PrinterError {
    PrinterError::BrokeOff { address: at.to_string(), problem }
}

fn not_a_printer(at: &IppAddress, problem: &dyn std::fmt::Display) -> PrinterError {
    PrinterError::NotAPrinter { address: at.to_string(), problem: problem.to_string() }
}

/// The cause that says most: HTTP wraps what the system said.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut said = error;
    while let Some(source) = said.source() {
        said = source;
    }
    said.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::PrinterAddress;

    #[test]
    fn a_queue_with_other_letters_has_an_address_that_can_be_kept() {
        let address: PrinterAddress =
            format!("ipp://localhost/printers/{}", escaped("Büro 2%")).parse().expect("an address");
        assert_eq!(address.to_string(), "ipp://localhost:631/printers/B%C3%BCro%202%25");
    }
}
