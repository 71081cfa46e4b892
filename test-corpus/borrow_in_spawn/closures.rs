//! Elements that a closure is given.

async fn visit(_: &str) {}

pub async fn of_a_parameter(names: &[String]) {
    let tasks: Vec<_> = names
        .iter()
        .map(|name| tokio::spawn(async move { visit(name).await })) //~ borrow_in_spawn
        .collect();
    drop(tasks);
    names.iter().enumerate().for_each(|(_, name)| {
        tokio::spawn(async move { visit(name).await }); //~ borrow_in_spawn dropped_join_handle
    });
}

pub async fn of_a_local() {
    let names = vec![String::from("a")];
    names.iter().for_each(|name| {
        tokio::spawn(async move { visit(name).await }); //~ borrow_in_spawn dropped_join_handle
    });
}

pub async fn owned(names: Vec<String>, statics: &[&'static str]) {
    let tasks: Vec<_> =
        names.iter().map(|name| name.clone()).map(|name| tokio::spawn(async move { visit(&name).await })).collect();
    drop(tasks);
    statics.iter().copied().for_each(|name| {
        tokio::spawn(async move { visit(name).await }); //~ dropped_join_handle
    });
    names.into_iter().for_each(|name| {
        tokio::spawn(async move { visit(&name).await }); //~ dropped_join_handle
    });
}

pub async fn of_a_static() {
    static NAMES: [&str; 2] = ["a", "b"];
    NAMES.iter().for_each(|name| {
        tokio::spawn(async move { visit(name).await }); //~ dropped_join_handle
    });
}
