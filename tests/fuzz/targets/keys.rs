//! `keys.json`: who comes in with what.

#![no_main]

trinvis_fuzz::target!("keys", trinvis_faults::inputs::Keys);
