//! TLS, when a certificate is given.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What can be wrong with a certificate or key.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The file holds no certificate or key, or cannot be read.
    #[error("{path}: {problem}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        problem: String,
    },
    /// Certificate and key do not belong together, or are of a kind that cannot be used.
    #[error("the certificate cannot be used: {0}")]
    Certificate(String),
}

/// How the office proves who it is.
#[derive(Clone)]
pub struct Tls(TlsAcceptor);

impl Tls {
    /// Reads a PEM chain and its PEM key.
    ///
    /// # Errors
    /// [`TlsError`] that names the file or says why the pair cannot be used.
    pub fn from_files(certificate: &Path, key: &Path) -> Result<Tls, TlsError> {
        let fault = |path: &Path, problem: String| TlsError::File { path: path.to_owned(), problem };
        let chain = CertificateDer::pem_file_iter(certificate)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|error| fault(certificate, error.to_string()))?;
        if chain.is_empty() {
            return Err(fault(certificate, "holds no certificate".into()));
        }
        let key = PrivateKeyDer::from_pem_file(key).map_err(|error| fault(key, error.to_string()))?;
        let wrong = |error: tokio_rustls::rustls::Error| TlsError::Certificate(error.to_string());
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(wrong)?
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .map_err(wrong)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Tls(TlsAcceptor::from(Arc::new(config))))
    }

    pub(super) fn acceptor(&self) -> &TlsAcceptor {
        &self.0
    }
}
