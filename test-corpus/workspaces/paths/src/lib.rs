#[path = "odd/elsewhere.rs"]
mod time;

#[path = "../shared/outside.rs"]
pub mod outside;

#[path = "folder"]
mod inline {
    pub mod child;
    #[path = "other.rs"]
    pub mod renamed;
}

#[cfg_attr(all(), path = "odd/attr.rs")]
mod conditional;

mod tree;

pub async fn f() {
    time::nap(d); //~ blocking_sleep
    inline::child::nap(d); //~ blocking_sleep
    inline::renamed::nap(d); //~ blocking_sleep
    tree::leaf::nap(d); //~ blocking_sleep
    conditional::nap(d); //~ blocking_sleep
}
