//! Files dropped in as photos.

#![no_main]

trinvis_fuzz::target!("pictures", trinvis_faults::inputs::Pictures);
