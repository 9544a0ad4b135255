//! The one source of chance. Choices of the plan are drawn; ids and tokens are counted, so that leaving a step out of a
//! plan does not change what the others mean.

use uuid::Uuid;

/// Random bytes that were never given before, the same in every run of a plan.
#[derive(Clone, Debug)]
pub struct Chance {
    counted: u64,
}

impl Chance {
    /// The bytes of one seed.
    pub fn new(seed: u64) -> Chance {
        Chance { counted: seed << 20 }
    }

    /// Fresh bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for chunk in bytes.chunks_mut(8) {
            self.counted += 1;
            chunk.copy_from_slice(&mixed(self.counted).to_le_bytes()[..chunk.len()]);
        }
        bytes
    }

    /// A fresh identifier.
    pub fn uuid(&mut self) -> Uuid {
        Uuid::from_bytes(self.bytes())
    }
}

/// SplitMix64: neighbours come out far apart.
fn mixed(n: u64) -> u64 {
    let z = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
