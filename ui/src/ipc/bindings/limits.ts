// Written by `cargo xtask bindings`; do not edit.

/** The largest picture file, in bytes. */
export const PHOTO_BYTES = 41943040;
