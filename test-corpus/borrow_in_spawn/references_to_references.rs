//! A reference to a local that is itself a reference, to something that lives for ever.

fn look<T: ?Sized>(_: &T) {}

pub fn taken_whole() {
    let text = "x";
    let text_ref = &text;
    std::thread::spawn(move || look(text_ref)); //~ borrow_in_spawn
}

pub async fn in_a_task(names: &'static [&'static str]) {
    let all = &names;
    tokio::spawn(async move { println!("{}", all.len()) }); //~ borrow_in_spawn, dropped_join_handle
}

pub fn only_what_it_points_to() {
    let text = "x";
    let same: &str = &text;
    std::thread::spawn(move || println!("{}", same.len()));
    let copied = &text;
    let copied = *copied;
    std::thread::spawn(move || println!("{copied}"));
}

pub fn behind_both() {
    let text = "x";
    let text_ref = &text;
    std::thread::spawn(|| println!("{}", text_ref.len()));
}
