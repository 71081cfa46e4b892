//! clap 4.6
//! features: derive

pub struct Error;
pub trait Parser: Sized {
    fn parse() -> Self;
    fn try_parse() -> Result<Self, Error>;
}
