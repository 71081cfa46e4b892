//! The text of sources without comments and strings.
