#[tokio::main]
async fn main() {
    loop {
        std::thread::sleep(d); //~ blocking_sleep
    }
}
