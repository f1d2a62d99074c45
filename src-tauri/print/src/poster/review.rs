//! What a look at the poster's record alone can tell.

use trinvis_core::materials::{Material, Review};

use crate::{Issue, PosterField, phrases};

/// Languages nobody has read, and questions without an answer.
pub(super) fn issues(material: &Material) -> Vec<Issue> {
    let mut issues = Vec::new();
    for text in &material.texts {
        let language = text.language;
        if text.review == Review::Draft {
            issues.push(Issue::UnreadLanguage { language });
        }
        if phrases::of(language).is_none_or(|phrases| phrases.language != language || !phrases.checked) {
            issues.push(Issue::UncheckedPhrases { language });
        }
        for (field, value) in [
            (PosterField::Headline, &text.headline),
            (PosterField::What, &text.what),
            (PosterField::Why, &text.why),
            (PosterField::Gain, &text.gain),
            (PosterField::Time, &text.time),
        ] {
            if value.trim().is_empty() {
                issues.push(Issue::Unanswered { language, field });
            }
        }
    }
    issues
}
