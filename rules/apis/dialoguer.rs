//! dialoguer 0.12
//! features: fuzzy-select, password

pub type Result<T = ()> = std::result::Result<T, Error>;
pub enum Error {
    IO(std::io::Error),
}

#[derive(Clone)]
pub struct Confirm<'a>;
impl Confirm<'static> {
    pub fn new() -> Confirm<'static>;
}
impl<'a> Confirm<'a> {
    pub fn with_prompt<S: Into<String>>(self, prompt: S) -> Confirm<'a>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact(self) -> Result<bool>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact_opt(self) -> Result<Option<bool>>;
}
#[derive(Clone)]
pub struct Select<'a>;
impl Select<'static> {
    pub fn new() -> Select<'static>;
}
impl<'a> Select<'a> {
    pub fn items<T: ToString, I: IntoIterator<Item = T>>(self, items: I) -> Select<'a>;
    pub fn item<T: ToString>(self, item: T) -> Select<'a>;
    pub fn with_prompt<S: Into<String>>(self, prompt: S) -> Select<'a>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact(self) -> Result<usize>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact_opt(self) -> Result<Option<usize>>;
}
#[derive(Clone)]
pub struct FuzzySelect<'a>;
impl FuzzySelect<'static> {
    pub fn new() -> FuzzySelect<'static>;
}
impl<'a> FuzzySelect<'a> {
    pub fn items<T: ToString, I: IntoIterator<Item = T>>(self, items: I) -> FuzzySelect<'a>;
    pub fn item<T: ToString>(self, item: T) -> FuzzySelect<'a>;
    pub fn with_prompt<S: Into<String>>(self, prompt: S) -> FuzzySelect<'a>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact(self) -> Result<usize>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact_opt(self) -> Result<Option<usize>>;
}
#[derive(Clone)]
pub struct MultiSelect<'a>;
impl MultiSelect<'static> {
    pub fn new() -> MultiSelect<'static>;
}
impl<'a> MultiSelect<'a> {
    pub fn items<T: ToString, I: IntoIterator<Item = T>>(self, items: I) -> MultiSelect<'a>;
    pub fn item<T: ToString>(self, item: T) -> MultiSelect<'a>;
    pub fn with_prompt<S: Into<String>>(self, prompt: S) -> MultiSelect<'a>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact(self) -> Result<Vec<usize>>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact_opt(self) -> Result<Option<Vec<usize>>>;
}
#[derive(Clone)]
pub struct Sort<'a>;
impl Sort<'static> {
    pub fn new() -> Sort<'static>;
}
impl<'a> Sort<'a> {
    pub fn items<T: ToString, I: IntoIterator<Item = T>>(self, items: I) -> Sort<'a>;
    pub fn item<T: ToString>(self, item: T) -> Sort<'a>;
    pub fn with_prompt<S: Into<String>>(self, prompt: S) -> Sort<'a>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact(self) -> Result<Vec<usize>>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact_opt(self) -> Result<Option<Vec<usize>>>;
}
#[derive(Clone)]
pub struct Password<'a>;
impl Password<'static> {
    pub fn new() -> Password<'static>;
}
impl<'a> Password<'a> {
    pub fn with_prompt<S: Into<String>>(self, prompt: S) -> Password<'a>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact(self) -> Result<String>;
}
#[derive(Clone)]
pub struct Input<'a, T>;
impl<T> Input<'static, T> {
    pub fn new() -> Input<'static, T>;
}
impl<'a, T> Input<'a, T> {
    pub fn with_prompt<S: Into<String>>(self, prompt: S) -> Input<'a, T>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact(self) -> Result<T>
    where
        T: Clone + ToString + std::str::FromStr,
        <T as std::str::FromStr>::Err: ToString;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn interact_text(self) -> Result<T>
    where
        T: Clone + ToString + std::str::FromStr,
        <T as std::str::FromStr>::Err: ToString;
}
