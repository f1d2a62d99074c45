//! People by the thousand, for measuring: varied, and the same every time.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, TimeDelta};

use super::book::{MADE_AT, mixed};
use crate::{
    ids::new_id,
    languages::LanguageCode,
    people::{Channel, DayPart, NextTalk, Often, Person, PersonState, Size, Suits, TimeSlot, Weekday},
};

static FIRST: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "Aage Abdi Ahmed Aisha Åse Amina Anders Asta Ayşe Bente Birthe Bjørn Çiğdem Dung Emil Esra Fatima Finn \
    Freja Grethe Hanan Hassan Hodan Ibrahim Inger Jens Jørgen José Karen Katarzyna Khalid Kirsten Lærke \
    Layla Linh Lis Łukasz Mahmoud Malene Maryam Mehmet Mikkel Mohamed Nadia Nasrin Niels Olena Omar Ørjan \
    Peter Poul Rania Ruth Samira Senad Sivan Søren Selam Thi Tove Ulla Vibeke Yusuf Zahra"
        .split(' ')
        .collect()
});

static LAST: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "Aaby Aagaard Abdi Ali Åkjær Andersen Aydın Bach Begić Birk Bruun Chaudhry Christensen Dam Delić Demir \
    Eriksen Farah Friis Frost Hansen Hassan Holm Hosseini Ibrahim Jama Jensen Jørgensen Juhl Karimi Kaya \
    Khalil Khoury Kjær Kovalenko Krogh Larsen Le Lindholm Mansour Møller Mortensen Munk Nguyen Nielsen \
    Nowak Olsen Osman Østergaard Pedersen Petersen Rahimi Rasmussen Riis Saleh Selvam Skov Sørensen Tesfay \
    Thomsen Tran Warsame Yıldız Yusuf"
        .split(' ')
        .collect()
});

static INTERESTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "madlavning, fodbold, strik, skak, havearbejde, cykler, sang, foto, bagning, dans, løb, læsning, film, \
    musik, fiskeri, syning, brætspil, håndbold, gåture, aviser, it, træarbejde, kaffe, backgammon"
        .split(", ")
        .collect()
});

static STRENGTHS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "tålmodig, overblik, husker navne, god til tal, kan reparere alt, lytter færdig, \
    kan få folk til at grine, kommer før tid, god til børn, stærk, rolig, skriver kort"
        .split(", ")
        .collect()
});

const LANGUAGES: [&str; 14] = ["da", "ar", "so", "tr", "fa", "en", "vi", "ur", "bs", "uk", "pl", "ckb", "ti", "ta"];
const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];
const PARTS: [DayPart; 3] = [DayPart::Morning, DayPart::Afternoon, DayPart::Evening];
const STATES: [PersonState; 6] = [
    PersonState::Involved,
    PersonState::Involved,
    PersonState::Involved,
    PersonState::Possible,
    PersonState::Paused,
    PersonState::Former,
];
const CHANNELS: [Channel; 4] = [Channel::Call, Channel::Sms, Channel::InPerson, Channel::Chat];
const OFTEN: [Often; 4] = [Often::NowAndThen, Often::Monthly, Often::Fortnightly, Often::Weekly];
const SIZES: [Size; 4] = [Size::Hand, Size::Hand, Size::Shares, Size::Runs];

/// Draws from a fixed sequence that depends on the person's number alone.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    fn of<T: Copy>(&mut self, choices: &[T], otherwise: T) -> T {
        let count = u64::try_from(choices.len()).unwrap_or(1).max(1);
        let at = usize::try_from(self.next() % count).unwrap_or(0);
        choices.get(at).copied().unwrap_or(otherwise)
    }

    fn one_in(&mut self, chance: u64) -> bool {
        self.next().is_multiple_of(chance)
    }
}

/// `count` people with varied names, languages, interests and states; every twentieth has a talk within three weeks of `today`.
///
/// The same arguments give the same people, ids included. Their phone numbers begin with 00, which no Danish number does.
pub fn many_people(count: u32, today: NaiveDate) -> impl Iterator<Item = Person> {
    (0..count).map(move |number| one(number, today))
}

fn one(number: u32, today: NaiveDate) -> Person {
    let mut draw = Draw(mixed(u64::from(number)));
    let called = called(&mut draw);
    let full_name = if draw.one_in(12) { String::new() } else { full_name(&called, &mut draw) };
    let mut chance = [0; 10];
    chance[..8].copy_from_slice(&draw.next().to_be_bytes());
    chance[8..].copy_from_slice(&draw.next().to_be_bytes()[..2]);
    Person {
        id: new_id(DateTime::from_timestamp_millis(MADE_AT + i64::from(number)).unwrap_or_default(), chance),
        called,
        full_name,
        phones: vec![format!("00 {:02} {:02} {:02}", number / 10_000 % 100, number / 100 % 100, number % 100)],
        channel: Some(draw.of(&CHANNELS, Channel::Call)),
        languages: distinct(&[draw.of(&LANGUAGES, "da"), "da", draw.of(&LANGUAGES, "en")])
            .filter_map(LanguageCode::new)
            .collect(),
        interests: distinct(&[draw.of(&INTERESTS, ""), draw.of(&INTERESTS, "")]).map(str::to_owned).collect(),
        strengths: vec![draw.of(&STRENGTHS, "").to_owned()],
        suits: suits(&mut draw),
        state: draw.of(&STATES, PersonState::Possible),
        next_talk: talk(&mut draw, today),
        ..nobody()
    }
}

fn called(draw: &mut Draw) -> String {
    let first = draw.of(&FIRST, "Lis");
    let second = draw.of(&FIRST, "Lis");
    if draw.one_in(5) && first != second { format!("{first} {second}") } else { first.to_owned() }
}

fn full_name(called: &str, draw: &mut Draw) -> String {
    let last = draw.of(&LAST, "Holm");
    let middle = draw.of(&LAST, "Holm");
    if draw.one_in(3) && middle != last { format!("{called} {middle} {last}") } else { format!("{called} {last}") }
}

fn distinct<'a>(words: &[&'a str]) -> impl Iterator<Item = &'a str> {
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    for word in words {
        if !kept.contains(word) {
            kept.push(word);
        }
    }
    kept.into_iter()
}

fn suits(draw: &mut Draw) -> Suits {
    let slot = TimeSlot { day: draw.of(&DAYS, Weekday::Monday), part: draw.of(&PARTS, DayPart::Morning) };
    Suits {
        times: vec![slot],
        often: Some(draw.of(&OFTEN, Often::NowAndThen)),
        size: Some(draw.of(&SIZES, Size::Hand)),
    }
}

fn talk(draw: &mut Draw, today: NaiveDate) -> Option<NextTalk> {
    let days = i64::try_from(draw.next() % 43).unwrap_or(0) - 21;
    let on = today.checked_add_signed(TimeDelta::days(days))?;
    draw.one_in(20).then(|| NextTalk { on, about: "Passer det stadig?".to_owned() })
}

fn nobody() -> Person {
    Person {
        id: uuid::Uuid::nil().into(),
        called: String::new(),
        full_name: String::new(),
        origin: crate::people::Origin::Resident,
        phones: Vec::new(),
        email: String::new(),
        area: None,
        stairwell: None,
        channel: None,
        reach_when: String::new(),
        languages: Vec::new(),
        interests: Vec::new(),
        strengths: Vec::new(),
        wishes: String::new(),
        suits: Suits::default(),
        labels: Vec::new(),
        note: String::new(),
        state: PersonState::Possible,
        next_talk: None,
    }
}
