//! Settings: JSON text under a name, of a person or of the whole desk.

use crate::{App, Result};
use store::SettingOf;

/// Language of the desk, a JSON string with a BCP 47 tag.
pub const LANGUAGE: &str = "language";

impl App {
    /// A setting of whoever works here now, else of the desk; JSON text.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        if let Some(person) = self.current_person() {
            let own = self.inner.reader.setting(SettingOf::Person(person), name)?;
            if own.is_some() {
                return Ok(own);
            }
        }
        Ok(self.inner.reader.setting(SettingOf::Desk, name)?)
    }

    /// Keeps a setting for whoever works here now, or for the desk while nobody does; JSON text.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn set_setting(&self, name: &str, json: &str) -> Result<()> {
        let of = self.current_person().map_or(SettingOf::Desk, SettingOf::Person);
        self.write(|replica| replica.replace_setting(of, name, json))
    }

    /// Sets the language of the desk, a BCP 47 tag. Notices use it.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn set_language(&self, tag: &str) -> Result<()> {
        let json = serde_json::Value::from(tag).to_string();
        self.write(|replica| replica.replace_setting(SettingOf::Desk, LANGUAGE, &json))
    }

    /// The language of the desk.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn language(&self) -> Result<String> {
        let json = self.inner.reader.setting(SettingOf::Desk, LANGUAGE)?;
        let tag = json.and_then(|json| serde_json::from_str::<String>(&json).ok());
        Ok(tag.unwrap_or_else(|| "en".to_owned()))
    }
}
