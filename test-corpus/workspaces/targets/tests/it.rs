mod common;

#[tokio::test]
async fn works() {
    std::thread::sleep(d); //~ blocking_sleep
    common::helper(d); //~ blocking_sleep
    futures::executor::block_on(targets::f()); //~ nested_block_on
}
