//! Requests by methods.

pub async fn reqwest_client(url: &str) -> reqwest::Result<String> {
    let client = reqwest::blocking::Client::new(); //~ blocking_http -- it makes a runtime, and dropping it panics
    client.get(url).send()?.text() //~ blocking_http blocking_http
}

pub async fn ureq_call(url: &str) -> Option<String> {
    ureq::get(url).call().ok()?.body_mut().read_to_string().ok() //~ blocking_http
}

pub async fn minreq_send() -> bool {
    minreq::get("http://localhost").send().is_ok() //~ blocking_http
}

pub async fn attohttpc_send() -> bool {
    attohttpc::get("http://localhost").send().is_ok() //~ blocking_http
}

pub async fn curl_perform(mut easy: curl::easy::Easy) -> bool {
    easy.url("http://localhost").unwrap();
    easy.perform().is_ok() //~ blocking_http
}
