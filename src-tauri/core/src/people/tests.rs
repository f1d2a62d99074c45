use super::{NoteReminder, note_reminders};

#[test]
fn a_note_about_what_does_not_belong_in_it_gets_a_reminder() {
    for (note, expected) in [
        ("Ring efter kl. 15. Hun bager til caféen.", vec![]),
        ("Nr. 010203-1234 står på papiret", vec![NoteReminder::Cpr]),
        ("Hun har fået konstateret depression", vec![NoteReminder::Health]),
        ("Er på kontanthjælp og har haft kræft", vec![NoteReminder::Health, NoteReminder::Benefits]),
        ("Troende muslim", vec![NoteReminder::Faith]),
        ("Har været i fængsel", vec![NoteReminder::Crime]),
        ("Sygeplejerske på sygehuset", vec![]),
        ("Gælder kun tirsdage", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(note_reminders(note), expected, "{note}");
    }
}
