//! Enrolling another person at this desk.

use crate::app::locked;
use crate::ports::{DeviceKey, OfficeAddress};
use crate::{App, Error, Result};
use complaint::PersonId;
use ed25519_dalek::SigningKey;
use std::sync::Arc;
use sync::Office;
use sync::message::{Join, PROTOCOL};

impl App {
    /// Enrols another person with a one-time code. Their slot starts without a PIN.
    ///
    /// # Errors
    /// [`Error::Alone`], or what the office said of the code.
    pub async fn add_person(&self, code: &str, name: &str) -> Result<PersonId> {
        let (office, key) = (self.office()?, self.device_key()?);
        let desk = self.this_desk();
        let joined = office
            .join(Join {
                proto: PROTOCOL,
                code: code.trim().to_owned(),
                device_key: SigningKey::from_bytes(&key.0).verifying_key().to_bytes(),
                device: Some(desk.device),
                device_name: desk.name.clone(),
                person_name: name.trim().to_owned(),
            })
            .await?;
        let mut people: Vec<PersonId> = self.inner.reader.enrolled()?.iter().map(|here| here.person).collect();
        if !people.contains(&joined.person) {
            people.push(joined.person);
        }
        self.replace_directory(joined.directory)?;
        self.write(|replica| {
            replica.replace_enrolled(&people)?;
            replica.replace_slot(joined.person, None)
        })?;
        self.sync_now();
        Ok(joined.person)
    }

    /// The way to the office: opened once, so that its connection and nonce serve the next request too.
    pub(crate) fn office(&self) -> Result<Arc<dyn Office>> {
        let mut known = locked(&self.inner.office);
        if let Some(office) = known.as_ref() {
            return Ok(Arc::clone(office));
        }
        let desk = self.this_desk();
        let link = desk.office.as_ref().ok_or(Error::Alone)?;
        let address = OfficeAddress { url: link.url.clone(), certificate: link.certificate.clone() };
        let office = self.inner.ports.connector.connect(&address, &self.device_key()?, Some(desk.device))?;
        *known = Some(Arc::clone(&office));
        Ok(office)
    }

    fn device_key(&self) -> Result<DeviceKey> {
        self.this_desk().device_key.as_slice().try_into().map(DeviceKey).map_err(|_| Error::Alone)
    }
}
