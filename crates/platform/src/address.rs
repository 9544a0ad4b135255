//! The address of an office, checked: TLS everywhere, plain HTTP on this machine only.

use reqwest::Url;

/// A checked address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    url: Url,
}

/// Why a text is no address of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressError {
    /// Not a web address.
    Shape(String),
    /// Neither `https` nor `http`.
    Scheme(String),
    /// Plain HTTP to another machine would carry complaints in the clear.
    Plain(String),
}

impl std::fmt::Display for AddressError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AddressError::Shape(text) => write!(f, "{text:?} is not a web address"),
            AddressError::Scheme(text) => write!(f, "{text:?} is not an https address"),
            AddressError::Plain(text) => write!(f, "{text:?}: plain http is for this machine only, use https"),
        }
    }
}

impl std::error::Error for AddressError {}

impl Address {
    /// Reads an address as typed; blanks around it and a closing slash are forgiven.
    ///
    /// # Errors
    /// [`AddressError`] that says what is wrong.
    pub fn parse(text: &str) -> Result<Address, AddressError> {
        let text = text.trim();
        let url = Url::parse(text).map_err(|_| AddressError::Shape(text.to_owned()))?;
        if url.host_str().is_none_or(str::is_empty) || !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::Shape(text.to_owned()));
        }
        let address = Address { url };
        match address.url.scheme() {
            "https" => Ok(address),
            "http" if address.is_loopback() => Ok(address),
            "http" => Err(AddressError::Plain(text.to_owned())),
            _ => Err(AddressError::Scheme(text.to_owned())),
        }
    }

    /// The path signed and asked for: an office may live below a prefix.
    pub fn path(&self, verb: &str) -> String {
        format!("{}{verb}", self.url.path().trim_end_matches('/'))
    }

    /// The whole address of a verb.
    pub fn url(&self, verb: &str) -> Url {
        let mut url = self.url.clone();
        url.set_path(&self.path(verb));
        url.set_query(None);
        url.set_fragment(None);
        url
    }

    /// Host name or address, without brackets.
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']')
    }

    /// Port, also where it is the scheme's own.
    pub fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or(443)
    }

    /// True when the way is encrypted.
    pub fn is_tls(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// True when the office runs on this machine.
    pub fn is_loopback(&self) -> bool {
        let host = self.host();
        host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_reaches_this_machine_only() {
        for fine in ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9/", "https://office.example"] {
            assert!(Address::parse(fine).is_ok(), "{fine} is allowed");
        }
        for plain in ["http://office.example", "http://10.0.0.1:8080", "http://localhost.example"] {
            assert!(matches!(Address::parse(plain), Err(AddressError::Plain(_))), "{plain} would travel in the clear");
        }
    }

    #[test]
    fn what_is_no_web_address_is_said_so() {
        for wrong in ["", "office", "https://", "https://me:pw@office.example"] {
            assert!(matches!(Address::parse(wrong), Err(AddressError::Shape(_))), "{wrong:?} is no address");
        }
        assert!(matches!(Address::parse("ftp://office.example"), Err(AddressError::Scheme(_))), "ftp is not spoken");
    }

    #[test]
    fn a_verb_goes_below_the_prefix_of_the_office() {
        let address = Address::parse(" https://a.example/redress/ ").expect("an address");
        assert_eq!(address.url("/v1/join").as_str(), "https://a.example/redress/v1/join", "one slash, no blanks");
        assert_eq!(address.path("/v1/join"), "/redress/v1/join", "the path is what is signed");
    }
}
