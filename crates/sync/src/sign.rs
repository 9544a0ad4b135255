//! Signed requests: what exactly a device signs. It must not know where keys lie or how nonces are made.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Header that names the device (its id; absent in a first join).
pub const DEVICE_HEADER: &str = "redress-device";
/// Header with the office's nonce, as it was received.
pub const NONCE_HEADER: &str = "redress-nonce";
/// Header with the signature: base64url without padding.
pub const SIGNATURE_HEADER: &str = "redress-signature";
/// Header of every answer with the nonce for the next request.
pub const NEXT_NONCE_HEADER: &str = "redress-next-nonce";

/// The bytes a device signs: method, path, SHA-256 of the body in hex and the office's nonce, one a line.
pub fn payload(method: &str, path: &str, body: &[u8], nonce: &str) -> Vec<u8> {
    let mut text = format!("{method}\n{path}\n");
    for byte in Sha256::digest(body) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text.push('\n');
    text.push_str(nonce);
    text.into_bytes()
}

/// Signs a request.
pub fn sign(key: &SigningKey, method: &str, path: &str, body: &[u8], nonce: &str) -> [u8; 64] {
    key.sign(&payload(method, path, body, nonce)).to_bytes()
}

/// True when `signature` was made by the holder of `key` over exactly this request.
pub fn verify(key: &[u8; 32], signature: &[u8], method: &str, path: &str, body: &[u8], nonce: &str) -> bool {
    let Ok(key) = VerifyingKey::from_bytes(key) else { return false };
    let Ok(signature) = Signature::from_slice(signature) else { return false };
    key.verify_strict(&payload(method, path, body, nonce), &signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_payload_is_four_lines() {
        let text = String::from_utf8(payload("POST", "/v1/exchange", b"", "n1")).expect("text");
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(text, format!("POST\n/v1/exchange\n{empty}\nn1"), "both sides must sign the same bytes");
    }

    #[test]
    fn a_signature_holds_for_its_request_only() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let public = key.verifying_key().to_bytes();
        let signature = sign(&key, "POST", "/v1/exchange", b"body", "nonce");
        assert!(verify(&public, &signature, "POST", "/v1/exchange", b"body", "nonce"), "the honest request");
        assert!(!verify(&public, &signature, "GET", "/v1/exchange", b"body", "nonce"), "another method");
        assert!(!verify(&public, &signature, "POST", "/v1/join", b"body", "nonce"), "another path");
        assert!(!verify(&public, &signature, "POST", "/v1/exchange", b"bodY", "nonce"), "another body");
        assert!(!verify(&public, &signature, "POST", "/v1/exchange", b"body", "nonce2"), "another nonce");
        assert!(!verify(&public, &signature[..60], "POST", "/v1/exchange", b"body", "nonce"), "a cut signature");
        let other = SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes();
        assert!(!verify(&other, &signature, "POST", "/v1/exchange", b"body", "nonce"), "another device");
    }
}
