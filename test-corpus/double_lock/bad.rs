
static SHARED: std::sync::LazyLock<std::sync::RwLock<Vec<u8>>> = std::sync::LazyLock::new(Default::default);

fn shared() -> &'static std::sync::RwLock<Vec<u8>> {
    &SHARED
}

pub fn through_a_function() {
    let all = shared().read().unwrap();
    if all.is_empty() {
        shared().write().unwrap().push(1); //~ double_lock
    }
}

pub fn one_after_the_other() {
    let count = shared().read().unwrap().len();
    shared().write().unwrap().push(count as u8);
}
