//! Why a request had no answer: told apart by what the network and TLS say, never by words in a message.

use std::error::Error;
use sync::OfficeError;

/// The failure that an error of the HTTP client or of a socket amounts to.
pub(crate) fn of(error: &(dyn Error + 'static)) -> OfficeError {
    let problem = chain(error);
    match find_tls(error) {
        Some(rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented) => {
            OfficeError::Certificate { problem }
        }
        Some(rustls::Error::InvalidMessage(_)) => OfficeError::NotAnOffice { problem },
        _ => OfficeError::Unreachable { problem },
    }
}

/// Every cause in one line. Addresses and codes only: requests are never quoted.
fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

/// The TLS error at the bottom, also where an I/O error wraps it.
fn find_tls<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(tls) = error.downcast_ref::<rustls::Error>() {
            return Some(tls);
        }
        let wrapped = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        next = match wrapped {
            Some(inner) => Some(inner as &(dyn Error + 'static)),
            None => error.source(),
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::CertificateError;

    #[test]
    fn a_wrong_certificate_is_found_below_wrapped_errors() {
        let tls = rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer);
        let wrapped = std::io::Error::other(std::io::Error::other(tls));
        assert!(matches!(of(&wrapped), OfficeError::Certificate { .. }), "never taken for a network that is down");
    }

    #[test]
    fn a_refused_connection_is_an_office_out_of_reach() {
        let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
        assert!(matches!(of(&refused), OfficeError::Unreachable { .. }), "trying later may help");
    }

    #[test]
    fn a_server_that_speaks_no_tls_is_no_office() {
        let tls = rustls::Error::InvalidMessage(rustls::InvalidMessage::InvalidContentType);
        assert!(matches!(of(&tls), OfficeError::NotAnOffice { .. }), "somebody else answers on that port");
    }
}
