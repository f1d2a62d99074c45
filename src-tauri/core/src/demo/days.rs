//! Days counted from today, kept off weekends: an office that is closed on Sunday holds no meeting on Sunday.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::DemoError;

pub(super) struct Days {
    pub today: NaiveDate,
}

impl Days {
    /// A working day about `days` ago; a weekend gives the Friday before.
    pub fn ago(&self, days: i64) -> Result<NaiveDate, DemoError> {
        let day = self.exactly(-days)?;
        match day.weekday() {
            _ if days == 0 => Ok(day),
            Weekday::Sat => self.exactly(-days - 1),
            Weekday::Sun => self.exactly(-days - 2),
            _ => Ok(day),
        }
    }

    /// A working day about `days` ahead (before today when negative); a weekend gives the Monday after.
    pub fn ahead(&self, days: i64) -> Result<NaiveDate, DemoError> {
        if days <= 0 {
            return self.ago(-days);
        }
        let day = self.exactly(days)?;
        match day.weekday() {
            Weekday::Sat => self.exactly(days + 2),
            Weekday::Sun => self.exactly(days + 1),
            _ => Ok(day),
        }
    }

    fn exactly(&self, days: i64) -> Result<NaiveDate, DemoError> {
        TimeDelta::try_days(days).and_then(|span| self.today.checked_add_signed(span)).ok_or(DemoError::Day(days))
    }
}
