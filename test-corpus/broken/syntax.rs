//! A file that does not parse is a problem, and the rest of the run goes on.

pub async fn unfinished() {
    std::thread::sleep(d; //~ problem
}
