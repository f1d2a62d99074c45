//! `settings.json`: the settings of this PC.

#![no_main]

trinvis_fuzz::target!("settings", trinvis_faults::inputs::SettingsFile);
