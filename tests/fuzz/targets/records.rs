//! Records as the page sends them.

#![no_main]

trinvis_fuzz::target!("records", trinvis_faults::inputs::Records);
