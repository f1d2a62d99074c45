//! Who has made an update: minisign's signature, and the one key that counts.

use minisign_verify::{PublicKey, Signature};

use crate::Code;

/// The key that updates must be signed with.
pub(crate) struct Key(PublicKey);

impl Key {
    /// The key as minisign writes it on one line; none where that is no key.
    pub(crate) fn read(line: &str) -> Option<Self> {
        PublicKey::from_base64(line.trim()).ok().map(Self)
    }

    /// Whether the holder of the key has signed these bytes, and the comment beside them.
    ///
    /// # Errors
    /// [`Code::UpdateDamaged`] when the signature is none; [`Code::UpdateForged`] when it is another's, or of other bytes.
    pub(super) fn check(&self, bytes: &[u8], signature: &[u8]) -> Result<(), Code> {
        let text = str::from_utf8(signature).map_err(|_| Code::UpdateDamaged)?;
        let signature = Signature::decode(text).map_err(|_| Code::UpdateDamaged)?;
        // Only the form that minisign has written for years: over the hash.
        self.0.verify(bytes, &signature, false).map_err(|_| Code::UpdateForged)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// From minisign itself: the key, and its signature of the word "test".
    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    const SIGNED: &str = "untrusted comment: signature from minisign secret key\n\
        RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\n\
        trusted comment: timestamp:1633700835\tfile:test\tprehashed\n\
        wLMDjy9FLAuxZ3q4NlEvkgtyhrr0gtTu6KC4KBJdITbbOeAi1zBIYo0v4iTgt8jJpIidRJnp94ABQkJAgAooBQ==\n";

    fn key() -> Key {
        Key::read(KEY).unwrap()
    }

    #[test]
    fn what_minisign_signs_is_believed_and_nothing_else() {
        assert_eq!(key().check(b"test", SIGNED.as_bytes()), Ok(()));
        assert_eq!(Key::read(&format!("{KEY}\n")).map(|_| ()), Some(()), "as a file holds it");
        assert_eq!(key().check(b"Test", SIGNED.as_bytes()), Err(Code::UpdateForged));
        assert_eq!(key().check(b"", SIGNED.as_bytes()), Err(Code::UpdateForged));
        let comment = SIGNED.replace("file:test", "file:best");
        assert_eq!(key().check(b"test", comment.as_bytes()), Err(Code::UpdateForged), "the comment is signed too");
        let other = Key::read("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO4");
        assert!(other.is_none_or(|other| other.check(b"test", SIGNED.as_bytes()).is_err()));
    }

    #[test]
    fn half_a_signature_is_damage_and_what_is_no_key_is_none() {
        let half = &SIGNED.as_bytes()[..SIGNED.len() / 2];
        for none in [half, b"", b"\xff\xfe", b"trusted", b"\n\n\n\n"] {
            assert_eq!(key().check(b"test", none), Err(Code::UpdateDamaged));
        }
        for none in ["", "RWQ", "untrusted comment: minisign public key", &KEY[1..]] {
            assert!(Key::read(none).is_none(), "{none}");
        }
    }

    /// All but the first line, which is not signed.
    fn told(bytes: &[u8]) -> Vec<String> {
        String::from_utf8_lossy(bytes).lines().skip(1).map(|line| line.trim().to_owned()).collect()
    }

    proptest! {
        #[test]
        fn no_change_of_the_signature_or_the_bytes_passes(at in 0..SIGNED.len(), to in any::<u8>(), extra in ".{1,20}") {
            let mut changed = SIGNED.as_bytes().to_vec();
            let is_untrusted = at < SIGNED.find('\n').unwrap_or(0);
            prop_assume!(changed[at] != to && !is_untrusted);
            changed[at] = to;
            let same = key().check(b"test", &changed).is_ok();
            // White space at the ends of lines means nothing.
            prop_assert!(!same || told(&changed) == told(SIGNED.as_bytes()), "{at}: {to}");
            let longer = format!("test{extra}");
            prop_assert!(key().check(longer.as_bytes(), SIGNED.as_bytes()).is_err());
        }

        #[test]
        fn whatever_lies_there_is_only_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(key().check(b"test", &bytes).is_err());
        }
    }
}
