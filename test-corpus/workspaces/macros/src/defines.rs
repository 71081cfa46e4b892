macro_rules! handler {
    ($name:ident) => {
        pub async fn $name() {
            std::thread::sleep(d)
        }
    };
}

macro_rules! nap {
    ($d:expr) => {
        std::thread::sleep($d)
    };
}

macro_rules! items {
    ($($item:item)*) => { $($item)* };
}

macro_rules! exported_inner {
    ($name:ident) => {
        handler!($name);
    };
}
pub(crate) use exported_inner as exported;
