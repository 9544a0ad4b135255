//! How much goes into one answer.

/// About what a line or a document adds to an answer beside its bytes.
pub(super) const FRAME: usize = 200;

/// What may still be sent; the first thing waiting is always sent.
pub(super) struct Budget {
    left: usize,
    used: bool,
}

impl Budget {
    pub(super) fn new(bytes: usize) -> Budget {
        Budget { left: bytes, used: false }
    }

    /// Takes `bytes` if they fit, or if nothing was sent before.
    pub(super) fn take(&mut self, bytes: usize) -> bool {
        let fits = bytes <= self.left || !self.used;
        if fits {
            self.left = self.left.saturating_sub(bytes);
            self.used = true;
        }
        fits
    }
}
