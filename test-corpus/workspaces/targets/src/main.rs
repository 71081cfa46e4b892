#[tokio::main]
async fn main() {
    targets::f(); //~ unawaited_future
}
