//! How a printer is reached, written as print servers write it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// The port of receipt printers on a network (AppSocket).
const RAW_PORT: u16 = 9100;
/// The port of IPP (RFC 8010).
const IPP_PORT: u16 = 631;

/// How a printer is reached: `ipp://HOST[:631]/PATH` or `ipps://…`, `socket://HOST[:9100]`, or the path of a device.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PrinterAddress {
    /// Internet Printing Protocol: takes a PDF.
    Ipp(IppAddress),
    /// A receipt printer on the network: takes ESC/POS.
    Socket {
        /// Name or number of the machine.
        host: String,
        /// Its port, 9100 as a rule.
        port: u16,
    },
    /// A receipt printer on a cable: takes ESC/POS.
    Device(PathBuf),
}

/// The address of an IPP printer or print server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IppAddress {
    pub(super) secure: bool,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) path: String,
}

impl IppAddress {
    /// The same for HTTP, which carries it.
    pub(super) fn http(&self) -> String {
        format!("{}://{}:{}{}", if self.secure { "https" } else { "http" }, self.host, self.port, self.path)
    }
}

impl fmt::Display for IppAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}:{}{}", if self.secure { "ipps" } else { "ipp" }, self.host, self.port, self.path)
    }
}

impl fmt::Display for PrinterAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PrinterAddress::Ipp(address) => address.fmt(f),
            PrinterAddress::Socket { host, port } => write!(f, "socket://{host}:{port}"),
            PrinterAddress::Device(path) => write!(f, "{}", path.display()),
        }
    }
}

impl From<PrinterAddress> for String {
    fn from(address: PrinterAddress) -> String {
        address.to_string()
    }
}

impl TryFrom<String> for PrinterAddress {
    type Error = PrinterAddressError;

    fn try_from(text: String) -> Result<PrinterAddress, PrinterAddressError> {
        text.parse()
    }
}

/// This is no address of a printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a printer is named ipp://HOST/PATH, ipps://HOST/PATH, socket://HOST:9100, or by the path of its device, as /dev/usb/lp0"
)]
pub struct PrinterAddressError;

impl FromStr for PrinterAddress {
    type Err = PrinterAddressError;

    fn from_str(text: &str) -> Result<PrinterAddress, PrinterAddressError> {
        let text = text.trim();
        if let Some(rest) = text.strip_prefix("socket://") {
            let (host, port) = place(rest.trim_end_matches('/'), RAW_PORT)?;
            return Ok(PrinterAddress::Socket { host, port });
        }
        for (scheme, secure) in [("ipp://", false), ("ipps://", true)] {
            if let Some(rest) = text.strip_prefix(scheme) {
                let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
                let (host, port) = place(authority, IPP_PORT)?;
                let path = if path.is_empty() { "/".to_owned() } else { path.to_owned() };
                let plain = path.bytes().all(|byte| byte.is_ascii_graphic());
                let address = IppAddress { secure, host, port, path };
                return if plain { Ok(PrinterAddress::Ipp(address)) } else { Err(PrinterAddressError) };
            }
        }
        let is_device = text.starts_with('/') || text.starts_with(r"\\");
        if is_device && !text.contains("://") {
            Ok(PrinterAddress::Device(text.into()))
        } else {
            Err(PrinterAddressError)
        }
    }
}

/// Host and port of `HOST`, `HOST:PORT` or `[ADDRESS]:PORT`.
fn place(text: &str, usual: u16) -> Result<(String, u16), PrinterAddressError> {
    let in_brackets = text.ends_with(']');
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !in_brackets => (host, port.parse().map_err(|_| PrinterAddressError)?),
        _ => (text, usual),
    };
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let fits = match bare {
        Some(number) => number.parse::<std::net::Ipv6Addr>().is_ok(),
        None => !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte)),
    };
    if fits { Ok((host.to_owned(), port)) } else { Err(PrinterAddressError) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        for (written, read) in [
            ("ipp://printer.local/ipp/print", "ipp://printer.local:631/ipp/print"),
            ("ipps://printer.local:443", "ipps://printer.local:443/"),
            ("socket://192.168.1.50", "socket://192.168.1.50:9100"),
            ("socket://[fe80::1]:9101/", "socket://[fe80::1]:9101"),
            (" /dev/usb/lp0 ", "/dev/usb/lp0"),
            (r"\\till\receipts", r"\\till\receipts"),
        ] {
            let address: PrinterAddress = written.parse().expect(written);
            assert_eq!(address.to_string(), read);
            assert_eq!(read.parse(), Ok(address), "{read} means the same");
        }
    }

    #[test]
    fn what_is_no_printer_is_refused() {
        for wrong in [
            "",
            "printer",
            "http://printer/",
            "socket://",
            "socket://a b",
            "ipp://:631/",
            "ipp://host:x/",
            "ipp://user@host/",
        ] {
            assert_eq!(wrong.parse::<PrinterAddress>(), Err(PrinterAddressError), "{wrong}");
        }
    }
}
