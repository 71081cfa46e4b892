//! Questions to a person at the terminal.

use anyhow::Result;

pub async fn p4() -> Result<bool> {
    Ok(dialoguer::Confirm::new().with_prompt("sure?").interact()?) //~ blocking_io
}
pub async fn p5() -> Result<String> {
    Ok(rpassword::prompt_password("pw")?) //~ blocking_io
}
pub async fn p6() -> Result<String> {
    Ok(dialoguer::Input::<String>::new().interact_text()?) //~ blocking_io
}

pub async fn chosen(names: Vec<String>) -> Result<usize> {
    let choice = dialoguer::Select::new().with_prompt("which?").items(&names);
    Ok(choice.interact()?) //~ blocking_io
}

pub async fn asked_elsewhere() -> Result<bool> {
    let answer = tokio::task::spawn_blocking(|| dialoguer::Confirm::new().with_prompt("sure?").interact());
    Ok(answer.await??)
}
