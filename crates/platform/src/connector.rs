//! Opens ways to offices over HTTP.

use crate::address::Address;
use crate::office::{HttpOffice, tls};
use app::ports::{Connector, DeviceKey, OfficeAddress};
use complaint::DeviceId;
use std::sync::Arc;
use sync::{Office, OfficeError};

/// Connects over HTTPS, or over HTTP on this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct HttpConnector;

impl Connector for HttpConnector {
    fn connect(
        &self,
        address: &OfficeAddress,
        key: &DeviceKey,
        device: Option<DeviceId>,
    ) -> Result<Arc<dyn Office>, OfficeError> {
        let checked =
            Address::parse(&address.url).map_err(|error| OfficeError::NotAnOffice { problem: error.to_string() })?;
        let tls = tls::client(address.certificate.as_deref())?;
        Ok(Arc::new(HttpOffice::new(checked, tls, key, device)?))
    }
}
