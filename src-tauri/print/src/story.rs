//! The story sheet: a story on A4, as it may be shown.

use chrono::NaiveDate;
use serde_json::{Value, json};
use trinvis_core::{
    labels::{UiLanguage, label},
    stories::{Block, Run, Story},
};

use crate::{
    Issue, PrintError, Printed, Printer,
    printer::Job,
    sheet::{Cleaner, colours, count_pages},
    words,
};

/// Most photos on a sheet.
const PHOTOS: usize = 6;
const PHOTO_FILES: [&str; PHOTOS] =
    ["/photo0.jpg", "/photo1.jpg", "/photo2.jpg", "/photo3.jpg", "/photo4.jpg", "/photo5.jpg"];

/// What a story sheet is made from.
#[derive(Clone, Copy, Debug)]
pub struct StoryInput<'a> {
    /// The story.
    pub story: &'a Story,
    /// The activity's name; empty when the story comes from none.
    pub activity: &'a str,
    /// The people in it, by the names they are to be shown under.
    pub names: &'a [String],
    /// Photos that may be used, in order: normalised JPEG and alt text.
    pub photos: &'a [SheetPhoto<'a>],
    /// The office's name.
    pub office: &'a str,
    /// The language of the sheet's own words.
    pub language: UiLanguage,
    /// The day the document is dated.
    pub day: NaiveDate,
}

/// A photo on a sheet.
#[derive(Clone, Copy, Debug)]
pub struct SheetPhoto<'a> {
    /// JPEG bytes from [`crate::normalise`].
    pub jpeg: &'a [u8],
    /// What it shows.
    pub alt: &'a str,
}

impl Printer {
    /// Sets a story; a long one runs on to more pages and says so.
    ///
    /// # Errors
    /// Only faults of the program; what the user wrote shows up in [`Printed::issues`].
    pub fn story(&self, input: &StoryInput) -> Result<Printed, PrintError> {
        let photos: Vec<(usize, SheetPhoto)> = input.photos.iter().copied().enumerate().collect();
        match self.story_with(input, &photos, Vec::new()) {
            Err(PrintError::Layout(_)) if !photos.is_empty() => {
                let (good, bad): (Vec<_>, Vec<_>) =
                    photos.into_iter().partition(|(_, photo)| image::load_from_memory(photo.jpeg).is_ok());
                let number = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
                let issues = bad.iter().map(|(at, _)| Issue::UnreadablePhoto { number: number(*at) }).collect();
                self.story_with(input, &good, issues)
            }
            result => result,
        }
        .map(count_pages)
    }

    fn story_with(
        &self,
        input: &StoryInput,
        photos: &[(usize, SheetPhoto)],
        mut issues: Vec<Issue>,
    ) -> Result<Printed, PrintError> {
        let story = input.story;
        if photos.len() > PHOTOS {
            issues.push(Issue::TooManyPictures { shown: u32::try_from(PHOTOS).unwrap_or(u32::MAX) });
        }
        let mut clean = Cleaner::new(self);
        let shown: Vec<Value> = photos
            .iter()
            .zip(PHOTO_FILES)
            .map(|((_, photo), file)| json!({ "file": file, "alt": clean.line(photo.alt) }))
            .collect();
        let domains: Vec<&str> = story
            .domains
            .iter()
            .filter_map(|domain| serde_json::to_value(domain).ok())
            .filter_map(|value| value.as_str().map(|name| label("storyDomain", leak_free(name), input.language)))
            .collect();
        let title = clean.line(&story.title);
        let data = json!({
            "colours": colours(), "words": words::words(input.language), "lang": words::code(input.language),
            "date": words::ymd(input.day), "on": words::date(story.on, input.language),
            "title": if title.is_empty() { words::words(input.language)["story"].as_str().unwrap_or_default().to_owned() } else { title },
            "office": clean.line(input.office), "activity": clean.line(input.activity), "toldBy": clean.line(&story.told_by),
            "names": input.names.iter().map(|name| clean.line(name)).filter(|name| !name.is_empty()).collect::<Vec<_>>(),
            "domains": domains,
            "blocks": story.body.blocks.iter().map(|block| block_value(block, &mut clean)).collect::<Vec<_>>(),
            "quote": clean.text(&story.quote), "quoteBy": clean.line(&story.quote_by), "why": clean.text(&story.why),
            "photos": shown,
        });
        issues.append(&mut clean.issues());
        let files = photos.iter().zip(PHOTO_FILES).map(|((_, photo), file)| (file, photo.jpeg.to_vec())).collect();
        self.set(Job { template: "/story.typ", data, files, issues })
    }
}

/// The label group's own copy of a name, so that the label can outlive the value it was read from.
fn leak_free(name: &str) -> &'static str {
    ["community", "wellbeing", "skills", "influence", "learning"].into_iter().find(|known| *known == name).unwrap_or("")
}

fn block_value(block: &Block, clean: &mut Cleaner) -> Value {
    match block {
        Block::Paragraph { runs } => json!({ "type": "paragraph", "runs": runs_value(runs, clean) }),
        Block::Heading { runs } => json!({ "type": "heading", "runs": runs_value(runs, clean) }),
        Block::Quote { runs } => json!({ "type": "quote", "runs": runs_value(runs, clean) }),
        Block::Bullets { items } => {
            json!({ "type": "bullets", "items": items.iter().map(|runs| runs_value(runs, clean)).collect::<Vec<_>>() })
        }
    }
}

/// Runs keep the blank at their edges: it is the space between two styles.
fn runs_value(runs: &[Run], clean: &mut Cleaner) -> Vec<Value> {
    runs.iter()
        .map(|run| {
            let edge = |at: Option<char>| if at.is_some_and(char::is_whitespace) { " " } else { "" };
            let text = clean.text(&run.text);
            let text = format!(
                "{}{text}{}",
                edge(run.text.chars().next()),
                if text.is_empty() { "" } else { edge(run.text.chars().last()) }
            );
            json!({ "text": text, "bold": run.bold, "italic": run.italic })
        })
        .collect()
}
