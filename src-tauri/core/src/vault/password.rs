//! How hard a password is to guess, and what would make it better. The texts are in the user interface's labels.

use std::iter;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zxcvbn::{
    feedback::{Feedback, Suggestion, Warning},
    zxcvbn,
};

/// The fewest characters of a password.
pub const FEWEST: usize = 12;

/// What to tell someone who is choosing a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PasswordAdvice {
    /// 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// Whether the vault takes it.
    pub acceptable: bool,
    /// What is wrong with it, if one thing stands out.
    pub warning: Option<PasswordWarning>,
    /// What would make it better.
    pub suggestions: Vec<PasswordSuggestion>,
}

macro_rules! codes {
    ($(#[$about:meta])* $name:ident from $theirs:ident { $($(#[$doc:meta])* $code:ident $(= $from:ident)?),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $code),+ }

        impl From<$theirs> for $name {
            fn from(theirs: $theirs) -> Self {
                match theirs { $($($theirs::$from => Self::$code,)?)+ }
            }
        }
    };
}

codes! {
    /// What is wrong with a password.
    PasswordWarning from Warning {
        /// Fewer than twelve characters.
        TooShort,
        /// Built on the user's or the office's own name or words.
        OwnWords,
        /// A straight row of keys.
        KeyRow = StraightRowsOfKeysAreEasyToGuess,
        /// A short pattern on the keyboard.
        KeyPattern = ShortKeyboardPatternsAreEasyToGuess,
        /// One letter again and again.
        RepeatedLetter = RepeatsLikeAaaAreEasyToGuess,
        /// A few letters again and again.
        RepeatedGroup = RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        /// One of the ten most used.
        TopTen = ThisIsATop10Password,
        /// One of the hundred most used.
        TopHundred = ThisIsATop100Password,
        /// Much used.
        Common = ThisIsACommonPassword,
        /// Like a much used one.
        LikeCommon = ThisIsSimilarToACommonlyUsedPassword,
        /// Letters or digits in order.
        Sequence = SequencesLikeAbcAreEasyToGuess,
        /// A year of our time.
        RecentYear = RecentYearsAreEasyToGuess,
        /// One word alone.
        SingleWord = AWordByItselfIsEasyToGuess,
        /// A date.
        Date = DatesAreOftenEasyToGuess,
        /// A name alone.
        NameAlone = NamesAndSurnamesByThemselvesAreEasyToGuess,
        /// Common names.
        CommonName = CommonNamesAndSurnamesAreEasyToGuess,
    }
}

codes! {
    /// What would make a password better.
    PasswordSuggestion from Suggestion {
        /// A few words that do not belong together.
        FewWords = UseAFewWordsAvoidCommonPhrases,
        /// Signs, digits and capitals are not needed.
        NoSymbolsNeeded = NoNeedForSymbolsDigitsOrUppercaseLetters,
        /// One or two words more.
        AnotherWord = AddAnotherWordOrTwo,
        /// Capitals help little.
        CapitalsHelpLittle = CapitalizationDoesntHelpVeryMuch,
        /// All capitals help as little.
        AllCapitalsHelpLittle = AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase,
        /// A word backwards helps little.
        ReversedHelpsLittle = ReversedWordsArentMuchHarderToGuess,
        /// Signs for letters help little.
        SubstitutionsHelpLittle = PredictableSubstitutionsDontHelpVeryMuch,
        /// A longer pattern on the keyboard, with turns.
        LongerPattern = UseALongerKeyboardPatternWithMoreTurns,
        /// No repeated words or letters.
        AvoidRepeats = AvoidRepeatedWordsAndCharacters,
        /// No letters or digits in order.
        AvoidSequences = AvoidSequences,
        /// No recent years.
        AvoidRecentYears = AvoidRecentYears,
        /// No years that mean something to the user.
        AvoidOwnYears = AvoidYearsThatAreAssociatedWithYou,
        /// No dates that mean something to the user.
        AvoidOwnDates = AvoidDatesAndYearsThatAreAssociatedWithYou,
    }
}

/// Danish words that people make passwords of here; the library's own lists are English.
const DANISH: &str = "adgangskode kodeord velkommen hemmelig hemmeligt password danmark dansk københavn aarhus aalborg \
    odense esbjerg sommer vinter forår efterår januar februar marts april maj juni juli august september oktober \
    november december mandag tirsdag onsdag torsdag fredag lørdag søndag kontor kontoret arbejde frivillig frivillige \
    frivillighed beboer beboere beboerhus beboerhuset boligsocial helhedsplan helhedsplanen koordinator bolig \
    boligforening fællesskab kaffe fodbold familie elsker skat trinvis computer sesam";

/// Judges a password. `own` are names and words close to the user: her own name, the office's, the areas'.
#[must_use]
pub fn advise(password: &str, own: &[&str]) -> PasswordAdvice {
    let own: Vec<String> = own
        .iter()
        .flat_map(|text| iter::once(*text).chain(text.split_whitespace()))
        .filter(|word| word.chars().count() >= 3)
        .map(str::to_lowercase)
        .collect();
    let known: Vec<&str> = own.iter().map(String::as_str).chain(DANISH.split_whitespace()).collect();
    let found = zxcvbn(password, &known);
    let long_enough = password.chars().count() >= FEWEST;
    let own_words = is_built_on(password, &own);
    let score = u8::from(found.score()).min(if own_words { 2 } else { 4 });
    let acceptable = long_enough && score >= 3;
    let feedback = found.feedback();
    let warning = match feedback.and_then(Feedback::warning) {
        _ if acceptable => None,
        _ if own_words => Some(PasswordWarning::OwnWords),
        Some(theirs) => Some(theirs.into()),
        None => (!long_enough).then_some(PasswordWarning::TooShort),
    };
    let mut suggestions: Vec<PasswordSuggestion> =
        feedback.map(|f| f.suggestions().iter().map(|&theirs| theirs.into()).collect()).unwrap_or_default();
    if !acceptable && suggestions.is_empty() {
        suggestions.push(PasswordSuggestion::AnotherWord);
    }
    PasswordAdvice { score, acceptable, warning, suggestions }
}

/// Whether own words carry the password: without them too little is left. The library counts such a word as one of
/// several parts, and rates `MetteSørensen1` as hard to guess.
fn is_built_on(password: &str, own: &[String]) -> bool {
    let lower = password.to_lowercase();
    let rest = own.iter().fold(lower.clone(), |rest, word| rest.replace(word.as_str(), ""));
    rest != lower && rest.chars().filter(|letter| letter.is_alphanumeric()).count() < 8
}
