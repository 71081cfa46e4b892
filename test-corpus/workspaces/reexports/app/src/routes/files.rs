use crate::fs;

pub async fn load() -> Vec<u8> {
    super::super::stop(); //~ blocking_wait
    fs::read("a").unwrap() //~ blocking_fs
}
