//! Slows down guessing at the keyboard. Against guessing away from it there is the cost of each try in the vault.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{ApiError, Code};

/// Wrong tries that cost no wait: a hurried typist's.
const FREE: u32 = 4;
/// The longest wait, in seconds.
const LONGEST: i64 = 60;

/// The wrong tries since the last right one, until Trinvis is closed.
#[derive(Default)]
pub(crate) struct Tries(Mutex<Wrong>);

#[derive(Default)]
struct Wrong {
    count: u32,
    last: Option<DateTime<Utc>>,
}

impl Tries {
    /// Makes one try at a password or code, unless it comes too soon after too many wrong ones.
    ///
    /// # Errors
    /// [`Code::TooManyTries`] with the seconds to wait, or what the try failed with.
    pub(crate) fn attempt<T>(
        &self,
        now: DateTime<Utc>,
        work: impl FnOnce() -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        self.attempt_at(now, |_| true, work)
    }

    /// The same at a vault that may be another office's: a right password there says nothing of whoever tries, unless
    /// `is_ours` says so, and the wrong ones are not forgotten.
    ///
    /// # Errors
    /// As [`Tries::attempt`].
    pub(crate) fn attempt_at<T>(
        &self,
        now: DateTime<Utc>,
        is_ours: impl FnOnce(&T) -> bool,
        work: impl FnOnce() -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let mut wrong = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // From a clock that was set back the wait begins anew: otherwise it would last until the old time comes round.
        wrong.last = wrong.last.map(|last| last.min(now));
        let wait = wrong.wait(now);
        if wait > 0 {
            return Err(ApiError::with_detail(Code::TooManyTries, wait.to_string()));
        }
        let done = work();
        match &done {
            Err(error) if matches!(error.code, Code::WrongPassword | Code::WrongCode) => {
                wrong.count = wrong.count.saturating_add(1);
                wrong.last = Some(now);
            }
            Err(_) => {}
            Ok(done) if is_ours(done) => *wrong = Wrong::default(),
            Ok(_) => {}
        }
        done
    }
}

impl Wrong {
    /// Seconds still to wait: 5 after the fifth wrong try, twice as long after each further one.
    fn wait(&self, now: DateTime<Utc>) -> i64 {
        let (Some(last), Some(over)) = (self.last, self.count.checked_sub(FREE + 1)) else { return 0 };
        let whole = 5_i64.saturating_mul(1 << over.min(10)).min(LONGEST);
        let passed = (now - last).max(TimeDelta::zero()).num_seconds();
        (whole - passed).clamp(0, whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(second)
    }

    fn wrong(tries: &Tries, second: i64) -> Option<String> {
        let error = tries.attempt::<()>(at(second), || Err(Code::WrongPassword.into())).unwrap_err();
        (error.code == Code::TooManyTries).then(|| error.detail.unwrap_or_default())
    }

    #[test]
    fn a_hurried_typist_waits_for_nothing_and_a_guesser_longer_and_longer() {
        let tries = Tries::default();
        for _ in 0..5 {
            assert_eq!(wrong(&tries, 0), None);
        }
        assert_eq!(wrong(&tries, 1).as_deref(), Some("4"));
        assert_eq!(wrong(&tries, 5), None, "after five seconds there is another try");
        assert_eq!(wrong(&tries, 14).as_deref(), Some("1"), "and then ten seconds to wait");
        for hour in 1..20 {
            assert_eq!(wrong(&tries, hour * 3600), None, "an hour is always long enough");
        }
        assert_eq!(wrong(&tries, 19 * 3600).as_deref(), Some("60"), "a minute is the most");
    }

    #[test]
    fn even_the_right_password_has_to_wait_and_then_clears_the_count() {
        let tries = Tries::default();
        (0..5).for_each(|_| drop(wrong(&tries, 0)));
        assert_eq!(tries.attempt(at(1), || Ok(())).unwrap_err().code, Code::TooManyTries);
        assert!(tries.attempt(at(6), || Ok(())).is_ok());
        assert_eq!(wrong(&tries, 6), None);
    }

    #[test]
    fn other_faults_count_for_nothing_and_the_clock_may_be_set_back() {
        let tries = Tries::default();
        for _ in 0..10 {
            assert_eq!(tries.attempt::<()>(at(0), || Err(Code::DiskFull.into())).unwrap_err().code, Code::DiskFull);
        }
        (0..5).for_each(|_| drop(wrong(&tries, 1_000_000)));
        assert_eq!(wrong(&tries, 0).as_deref(), Some("5"), "never more than the wait itself");
        assert_eq!(wrong(&tries, 4).as_deref(), Some("1"), "and it passes");
        assert!(tries.attempt(at(5), || Ok(())).is_ok());
    }
}
