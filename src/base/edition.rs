//! Editions of the language.

use serde::{Deserialize, Serialize};

/// An edition of Rust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Edition {
    /// 2015, what cargo takes where a manifest does not say.
    #[default]
    E2015,
    /// 2018
    E2018,
    /// 2021
    E2021,
    /// 2024
    E2024,
}

impl Edition {
    /// The newest that is known here: for files of which nothing is known.
    pub const NEWEST: Edition = Edition::E2024;

    /// The edition of a manifest's word; a year to come is read as the newest.
    pub fn parse(word: &str) -> Option<Self> {
        let known = [Edition::E2015, Edition::E2018, Edition::E2021, Edition::E2024];
        let future = || word.parse().is_ok_and(|year: u16| (2025..2100).contains(&year)).then_some(Edition::NEWEST);
        known.into_iter().find(|edition| edition.as_str() == word).or_else(future)
    }

    /// The year.
    pub fn as_str(self) -> &'static str {
        match self {
            Edition::E2015 => "2015",
            Edition::E2018 => "2018",
            Edition::E2021 => "2021",
            Edition::E2024 => "2024",
        }
    }
}
