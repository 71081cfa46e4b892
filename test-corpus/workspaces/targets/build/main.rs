//! Dependencies of build scripts are their own.

async fn f() {
    fs_err::read("a").unwrap(); //~ blocking_fs
    tokio::time::sleep(d);
}

fn main() {
    std::fs::read("a").unwrap();
}
