pub use std::thread::sleep as nap;

mod deeper {
    use helper::nap;

    pub fn go(d: ::std::time::Duration) {
        nap(d)
    }
}
