//! Whom to trust: the system's certificate authorities, and one more that the office named.

use rustls::{ClientConfig, RootCertStore, crypto::ring};
use rustls_pki_types::{CertificateDer, pem::PemObject};
use std::sync::Arc;
use sync::OfficeError;

/// The TLS side of every connection; `extra` is PEM.
///
/// # Errors
/// [`OfficeError::Certificate`] when `extra` holds no certificate.
pub(crate) fn client(extra: Option<&str>) -> Result<ClientConfig, OfficeError> {
    let mut roots = RootCertStore::empty();
    let system = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(system.certs);
    if let Some(pem) = extra {
        add(&mut roots, pem)?;
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| OfficeError::Certificate { problem: error.to_string() })?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

fn add(roots: &mut RootCertStore, pem: &str) -> Result<(), OfficeError> {
    let wrong = |problem: String| OfficeError::Certificate { problem };
    let mut added = 0;
    for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
        let certificate = certificate.map_err(|error| wrong(error.to_string()))?;
        roots.add(certificate).map_err(|error| wrong(error.to_string()))?;
        added += 1;
    }
    if added == 0 { Err(wrong("the file holds no certificate in PEM".to_owned())) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_certificate_is_refused() {
        for text in ["", "hello", "-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----\n"] {
            assert!(matches!(client(Some(text)), Err(OfficeError::Certificate { .. })), "{text:?} holds none");
        }
        assert!(client(None).is_ok(), "the system's authorities are enough");
    }
}
