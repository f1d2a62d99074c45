//! Chance that is the same each time: every case throws its own dice, made from the seed and the case's name, so that
//! one case alone comes out as it did among the others.

/// Dice (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    /// The dice of one case.
    pub(crate) fn of(seed: u64, case: &str) -> Self {
        // FNV-1a: the same on every machine, which the standard hasher does not promise.
        let name = case
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(seed ^ name)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; 0 when there is none.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    /// Whether one throw in `chances` hits.
    pub(crate) fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    /// One of `choices`.
    pub(crate) fn pick<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        choices.get(self.below(choices.len()))
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next().to_le_bytes()[7]).collect()
    }

    /// Fills a slice, as the vault wants it.
    pub(crate) fn fill(&mut self, bytes: &mut [u8]) -> std::io::Result<()> {
        bytes.fill_with(|| self.next().to_le_bytes()[7]);
        Ok(())
    }
}
