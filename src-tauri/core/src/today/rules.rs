//! Which week a rhythm falls in, and which story is about a year old.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::{
    activities::{Every, Rhythm},
    people::Weekday,
};

/// How far from a year ago a story may lie and still be told again.
const NEAR: Days = Days::new(21);

/// Whether a rhythm surely falls in the ISO week of `day`. What is not weekly says too little, and is left out.
#[must_use]
pub fn falls_in_week_of(rhythm: &Rhythm, day: NaiveDate) -> bool {
    let even = day.iso_week().week().is_multiple_of(2);
    match rhythm.every {
        Every::Week => true,
        Every::EvenWeek => even,
        Every::OddWeek => !even,
        Every::Irregular | Every::Month | Every::Once => false,
    }
}

/// Where a rhythm stands in its week: by day and time of day; those without come last.
#[must_use]
pub fn place_in_week(rhythm: &Rhythm) -> (u8, String) {
    let day = rhythm.day.map_or(u8::MAX, |day| day as u8);
    (day, rhythm.from.map_or_else(|| "~".to_owned(), |from| from.to_string()))
}

/// The days that count as about a year before `day`: three weeks to either side.
#[must_use]
pub fn about_a_year_before(day: NaiveDate) -> (NaiveDate, NaiveDate, NaiveDate) {
    let then = day.checked_sub_months(Months::new(12)).unwrap_or(day);
    let first = then.checked_sub_days(NEAR).unwrap_or(then);
    let last = then.checked_add_days(NEAR).unwrap_or(then);
    (first, then, last)
}

/// The day of the week that a calendar day is.
#[must_use]
pub fn weekday(day: NaiveDate) -> Weekday {
    match day.weekday() {
        chrono::Weekday::Mon => Weekday::Monday,
        chrono::Weekday::Tue => Weekday::Tuesday,
        chrono::Weekday::Wed => Weekday::Wednesday,
        chrono::Weekday::Thu => Weekday::Thursday,
        chrono::Weekday::Fri => Weekday::Friday,
        chrono::Weekday::Sat => Weekday::Saturday,
        chrono::Weekday::Sun => Weekday::Sunday,
    }
}
