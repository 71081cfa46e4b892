//! What a stack of services calls for each request.

use std::convert::Infallible;
use std::time::Duration;
use tower::{Service, ServiceBuilder, service_fn};

fn nap() {
    std::thread::sleep(Duration::from_millis(1));
}

pub fn stack() -> impl Service<String, Response = String, Error = Infallible> {
    ServiceBuilder::new()
        .map_request(|request: String| {
            nap(); //~ blocking_sleep
            request
        })
        .map_response(|response: String| {
            nap(); //~ blocking_sleep
            response.to_uppercase()
        })
        .map_err(|error: Infallible| error)
        .service(service_fn(|request: String| async move {
            nap(); //~ blocking_sleep
            Ok(request)
        }))
}
