//! rpassword 7

#[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn read_password() -> std::io::Result<String>;
#[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn prompt_password(prompt: impl ToString) -> std::io::Result<String>;
