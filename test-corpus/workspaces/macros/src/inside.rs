pub async fn f() {
    nap!(d); //~ blocking_sleep
}
