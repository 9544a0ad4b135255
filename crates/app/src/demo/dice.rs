//! Chance that is the same every time: SplitMix64 (Steele, Lea, Flood 2014).

/// A row of dice.
pub struct Dice(u64);

impl Dice {
    /// The dice of a number.
    pub fn of(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed_0000_0000_0005)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next().checked_rem(end).unwrap_or(0)
    }

    /// True in `percent` of a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn pick<'t, T: ?Sized>(&mut self, of: &[&'t T]) -> Option<&'t T> {
        let at = self.below(of.len() as u64);
        of.get(usize::try_from(at).unwrap_or(0)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_falls_the_same_way() {
        let (mut one, mut other) = (Dice::of(7), Dice::of(7));
        assert!((0..100).all(|_| one.below(1000) == other.below(1000)), "no chance in it");
    }
}
