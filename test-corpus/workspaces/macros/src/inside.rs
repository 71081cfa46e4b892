pub async fn f() {
    nap!(d); //~ todo: blocking_sleep
}
