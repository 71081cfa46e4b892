pub async fn f() {
    one::f(); //~ unawaited_future
    helper::nap(d); //~ blocking_sleep
}
