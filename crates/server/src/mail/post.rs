//! The way to the mail server: SMTP, with TLS wherever letters leave this machine.

use super::Letter;
use lettre::address::AddressError;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;
use url::{Host, Url};

/// How long the mail server may take over each step.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Why a letter did not go, or cannot.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// What was given is not where a mail server is. It is not repeated, because it may hold a password.
    #[error(
        "this is not the URL of a mail server, which reads like smtps://USER:PASSWORD@mail.example or smtp://mail.example?tls=required"
    )]
    Url,
    /// Letters would be read on their way.
    #[error("{0} is another machine and the URL asks for no TLS: write smtps://{0}, or smtp://{0}?tls=required")]
    Open(String),
    /// Not an address.
    #[error("{0:?} is not an e-mail address")]
    Address(String),
    /// The letter cannot be put together.
    #[error("the letter cannot be written: {0}")]
    Letter(#[from] lettre::error::Error),
    /// The mail server refused it, or was not there.
    #[error("{0}")]
    Smtp(#[from] smtp::Error),
}

/// A mail server, and who writes.
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Post {
    /// Letters of `organisation` from that address, through the server at that URL: `smtps://` (TLS from the first byte),
    /// `smtp://…?tls=required` (STARTTLS), or `smtp://` without TLS on this very machine.
    ///
    /// # Errors
    /// [`PostError::Url`], [`PostError::Open`] or [`PostError::Address`].
    pub fn at(url: &str, from: &str, organisation: &str) -> Result<Post, PostError> {
        let parsed = Url::parse(url).map_err(|_| PostError::Url)?;
        if !is_guarded(&parsed)? {
            return Err(PostError::Open(parsed.host_str().unwrap_or_default().to_owned()));
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| PostError::Url)?;
        let from = Mailbox::new(Some(organisation.to_owned()), address(from)?);
        Ok(Post { transport: builder.timeout(Some(TIMEOUT)).build(), from })
    }

    /// Hands a letter to the mail server. That it was taken does not say that it was read.
    ///
    /// # Errors
    /// [`PostError`].
    pub async fn send(&self, to: &str, letter: &Letter) -> Result<(), PostError> {
        let to = Mailbox::new(None, address(to)?);
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())?;
        self.transport.send(message).await?;
        Ok(())
    }
}

/// An e-mail address as it is typed.
///
/// # Errors
/// [`PostError::Address`].
pub fn address(typed: &str) -> Result<Address, PostError> {
    typed.trim().parse().map_err(|_: AddressError| PostError::Address(typed.to_owned()))
}

/// True when nobody on the way can read along, or nothing leaves this machine. TLS that gives way to whoever stands in
/// between is none.
fn is_guarded(url: &Url) -> Result<bool, PostError> {
    let tls = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
    let is_here = match url.host().ok_or(PostError::Url)? {
        Host::Domain(name) => name == "localhost" || name.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback()),
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
    };
    match (url.scheme(), tls.as_deref()) {
        ("smtps", _) | ("smtp", Some("required")) => Ok(true),
        ("smtp", None) => Ok(is_here),
        _ => Err(PostError::Url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn letters_leave_this_machine_under_tls_only() {
        for url in [
            "smtps://office:secret@mail.example",
            "smtp://mail.example:587?tls=required",
            "smtp://127.0.0.1:2525",
            "smtp://localhost",
            "smtp://[::1]:25",
        ] {
            assert!(Post::at(url, "office@shops.example", "Shops").is_ok(), "{url}");
        }
        for url in ["smtp://mail.example", "smtp://10.0.0.7:25"] {
            let refused = Post::at(url, "office@shops.example", "Shops").err();
            assert!(matches!(refused, Some(PostError::Open(_))), "{url}: {refused:?}");
        }
        for url in ["smtp://mail.example?tls=opportunistic", "https://mail.example", "mail.example", ""] {
            let refused = Post::at(url, "office@shops.example", "Shops").err();
            assert!(matches!(refused, Some(PostError::Url)), "{url}: {refused:?}");
        }
    }

    #[tokio::test]
    async fn what_is_no_address_is_told() {
        let refused = Post::at("smtp://localhost", "office", "Shops").err();
        assert!(matches!(refused, Some(PostError::Address(_))), "{refused:?}");
    }
}
