//! What a proof is made of: something holds, now or soon.

use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How often it is looked whether something has happened, and how long at most.
const LOOK: Duration = Duration::from_millis(5);
const LONGEST: Duration = Duration::from_secs(60);

/// An error unless it holds.
pub fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// How many lines a self-check writes at least: from its folder to the copy that is opened again.
const CHECKS: usize = 9;

/// Fails unless a self-check ended well, wrote every line it must, and each of them is fine.
pub fn is_fine(ended_well: bool, said: &str) -> Outcome {
    let fine = said.lines().filter(|line| line.contains("\"ok\":true")).count();
    let all = said.lines().count();
    ensure(ended_well && fine == all && fine >= CHECKS, || {
        format!("the self-check {}, {fine} of {all} lines fine", if ended_well { "ended well" } else { "failed" })
    })
}

/// Waits until something that a program does is seen.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) -> Outcome {
    let begin = Instant::now();
    while !is_so() {
        if begin.elapsed() > LONGEST {
            return Err(format!("{what}: not within {} s", LONGEST.as_secs()));
        }
        thread::sleep(LOOK);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{CHECKS, ensure, is_fine, until};

    #[test]
    fn a_claim_that_does_not_hold_says_why() {
        assert_eq!(ensure(true, || unreachable!()), Ok(()));
        assert_eq!(ensure(false, || "it rains".to_owned()), Err("it rains".to_owned()));
    }

    #[test]
    fn a_self_check_is_fine_when_all_of_it_is() {
        let lines = |ok: &str| format!("{{\"step\":\"read\",\"ok\":{ok}}}\n");
        let whole = lines("true").repeat(CHECKS);
        assert_eq!(is_fine(true, &whole), Ok(()));
        assert!(is_fine(false, &whole).is_err());
        assert!(is_fine(true, &lines("true").repeat(CHECKS - 1)).is_err());
        assert!(is_fine(true, &(whole + &lines("false"))).is_err());
        assert!(is_fine(true, "").is_err());
    }

    #[test]
    fn what_comes_late_is_waited_for() {
        let mut looks = 0;
        let seen = until("a third look", || {
            looks += 1;
            looks == 3
        });
        assert_eq!((seen, looks), (Ok(()), 3));
    }
}
