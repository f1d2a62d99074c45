//! The text of a story.

#![no_main]

trinvis_fuzz::target!("stories", trinvis_faults::inputs::Stories);
