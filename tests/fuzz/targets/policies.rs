//! `policy.json`: what whoever looks after the PCs has chosen.

#![no_main]

trinvis_fuzz::target!("policies", trinvis_faults::inputs::Policies);
