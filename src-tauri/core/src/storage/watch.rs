//! Slow work that somebody waits for.

/// Whoever waits for slow work: is told how far it has come, and may wish it to stop.
pub trait Watch {
    /// There are so many parts, and none of them is done.
    fn expect(&self, parts: usize);

    /// One part is done.
    fn step(&self);

    /// Whether it should stop.
    fn is_stopped(&self) -> bool;
}

/// Nobody waits.
impl Watch for () {
    fn expect(&self, _: usize) {}

    fn step(&self) {}

    fn is_stopped(&self) -> bool {
        false
    }
}
