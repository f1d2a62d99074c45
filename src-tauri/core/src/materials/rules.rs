//! Rules about posters: what a new one starts with, and when a text has to be read again.

use super::{Material, MaterialText, Output, Palette, Paper, Review, Template};
use crate::{
    activities::{Activity, Every, Rhythm},
    coordinators::Coordinator,
    ids::MaterialId,
    labels::{UiLanguage, label},
    languages::PrintLanguage,
    office::Office,
    people::{Size, Weekday},
    tasks::Task,
};

/// The poster to keep after `before`: where the words of a language have changed since someone read them, the text is a
/// draft again. A new mark stands, for it was set on the words as they are now.
#[must_use]
pub fn unread_what_changed(before: &Material, mut after: Material) -> Material {
    for text in &mut after.texts {
        let read = before.texts.iter().find(|old| old.language == text.language);
        if read.is_some_and(|old| old.review == text.review && !same_words(old, text)) {
            text.review = Review::Draft;
        }
    }
    after
}

fn same_words(one: &MaterialText, other: &MaterialText) -> bool {
    let words = |text: &MaterialText| {
        [&text.headline, &text.what, &text.why, &text.gain, &text.time].map(|part| part.trim().to_owned())
    };
    words(one) == words(other)
}

/// What a new poster is made from.
#[derive(Clone, Copy, Debug)]
pub struct NewPoster<'a> {
    /// The task it asks for.
    pub task: Option<&'a Task>,
    /// The activity of the task.
    pub activity: Option<&'a Activity>,
    /// Where residents go and call.
    pub office: &'a Office,
    /// Whom they ask for.
    pub contact: Option<&'a Coordinator>,
    /// What the office calls a poster without a task.
    pub title: &'a str,
}

/// A poster in Danish with everything that is known already, as a draft.
#[must_use]
pub fn new_poster(id: MaterialId, from: NewPoster) -> Material {
    let NewPoster { task, activity, office, contact, title } = from;
    let said = |part: fn(&Task) -> &String| task.map(part).cloned().unwrap_or_default();
    let text = MaterialText {
        language: PrintLanguage::Da,
        headline: task.map(headline).unwrap_or_default(),
        what: said(|task| &task.what),
        why: said(|task| &task.why),
        gain: said(|task| &task.gain),
        time: said(|task| &task.time),
        review: Review::Draft,
    };
    let own_phone = contact.map(|colleague| colleague.phone.trim()).filter(|phone| !phone.is_empty());
    Material {
        id,
        title: task.map_or(title, |task| &task.what).to_owned(),
        campaign: String::new(),
        task: task.map(|task| task.id),
        activity: task.and_then(|task| task.activity),
        template: Template::default(),
        paper: Paper::default(),
        palette: Palette::default(),
        white_ground: false,
        pictures: ["hijab", "grey-hair", "turban"].map(str::to_owned).to_vec(),
        texts: vec![text],
        come_by: activity.map(|activity| come_by(&activity.rhythm)).unwrap_or_default(),
        place: place(activity, office),
        contact_name: contact.map(|colleague| first_word(&colleague.name)).unwrap_or_default(),
        contact_phone: own_phone.unwrap_or(&office.reach.phone).to_owned(),
        qr: office.reach.web.clone(),
        tear_offs: true,
        output: Output::default(),
    }
}

/// The large words: an invitation the size of the task. The task itself is told right under them.
fn headline(task: &Task) -> String {
    let size = match task.size {
        Size::Hand => "hand",
        Size::Shares => "shares",
        Size::Runs => "runs",
    };
    label("posterHeadline", size, UiLanguage::Da).to_owned()
}

/// Such as "tirsdag kl. 15–18"; empty when there is no fixed day. Residents read it, so it is in Danish.
fn come_by(rhythm: &Rhythm) -> String {
    let Some(day) = rhythm.day else { return String::new() };
    let mut said = label("weekday", weekday(day), UiLanguage::Da).to_owned();
    let weeks = match rhythm.every {
        Every::EvenWeek => Some("even_week"),
        Every::OddWeek => Some("odd_week"),
        _ => None,
    };
    if let Some(weeks) = weeks {
        said = format!("{said}, {}", label("every", weeks, UiLanguage::Da).to_lowercase());
    }
    let clock = |time: chrono::NaiveTime| {
        let form = if time.format("%M").to_string() == "00" { "%-H" } else { "%-H.%M" };
        time.format(form).to_string()
    };
    match (rhythm.from.map(clock), rhythm.to.map(clock)) {
        (Some(from), Some(to)) => format!("{said} kl. {from}–{to}"),
        (Some(from), None) => format!("{said} kl. {from}"),
        _ => said,
    }
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

/// The activity's own place if it has one elsewhere, with the address when it is the office's.
fn place(activity: Option<&Activity>, office: &Office) -> String {
    let own = activity.map(|activity| activity.place.trim()).unwrap_or_default();
    let reach = &office.reach;
    if own.is_empty() || own == reach.place.trim() {
        let known = [reach.place.trim(), reach.address.trim()];
        known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    } else {
        own.to_owned()
    }
}

fn first_word(name: &str) -> String {
    name.split_whitespace().next().unwrap_or_default().to_owned()
}
