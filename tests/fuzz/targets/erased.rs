//! `erased.json`: what was erased.

#![no_main]

trinvis_fuzz::target!("erased", trinvis_faults::inputs::Erased);
