//! A module of three targets, reported once.

pub use std::thread::sleep as nap;

pub async fn f() {
    nap(d); //~ blocking_sleep
}

#[cfg(test)]
mod tests {
    pub async fn f() {
        super::nap(d); //~ blocking_sleep
    }
}
