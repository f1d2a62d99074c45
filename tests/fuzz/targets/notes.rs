//! `copies.json`: how it went with the copies.

#![no_main]

trinvis_fuzz::target!("notes", trinvis_faults::inputs::Notes);
