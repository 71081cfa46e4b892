//! An older version of a crate has another API.

use std::time::Duration;

pub async fn requests(url: &str) -> Result<String, ureq::Error> {
    ureq::get(url).set("a", "b").call()?; //~ blocking_http
    ureq::post(url).send_string("text")?; //~ blocking_http
    let agent = ureq::AgentBuilder::new().timeout(Duration::from_secs(5)).build();
    let response = agent.get(url).query("q", "1").call()?; //~ blocking_http
    Ok(response.into_string().unwrap_or_default()) //~ blocking_http
}
