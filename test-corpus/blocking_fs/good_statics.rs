//! Items in async functions are not part of them.

use std::cell::RefCell;
use std::fs;
use std::sync::{LazyLock, OnceLock};

pub async fn static_items() -> usize {
    static NAMES: LazyLock<String> = LazyLock::new(|| fs::read_to_string("names").unwrap());
    const LIMIT: usize = 3;
    thread_local! {
        static BUFFER: RefCell<Vec<u8>> = RefCell::new(fs::read("buffer").unwrap());
    }
    BUFFER.with(|buffer| buffer.borrow().len()) + NAMES.len() + LIMIT
}

lazy_static::lazy_static! {
    static ref CONFIG: String = fs::read_to_string("config").unwrap();
}

pub async fn inner_items() -> String {
    struct Reader;
    impl Reader {
        fn read(&self) -> String {
            fs::read_to_string("a").unwrap()
        }
    }
    mod inside {
        pub fn read() -> Vec<u8> {
            std::fs::read("b").unwrap()
        }
    }
    macro_rules! unused {
        () => {
            std::fs::read("c")
        };
    }
    let reader = Reader;
    drop(reader);
    CONFIG.clone()
}

pub async fn initialised_once(cell: &OnceLock<String>) -> usize {
    let text = cell.get_or_init(|| {
        fs::read_to_string("a").unwrap() //~ blocking_fs
    });
    text.len()
}

pub async fn offloaded_in_other_words(paths: Vec<std::path::PathBuf>) -> usize {
    let handle = tokio::runtime::Handle::current();
    let mut set = tokio::task::JoinSet::new();
    for path in paths {
        let job = move || fs::read(path);
        set.spawn_blocking(job);
    }
    let total = handle.spawn_blocking(|| fs::read("a"));
    let boxed: Box<dyn FnOnce() -> Vec<u8> + Send> = Box::new(|| fs::read("b").unwrap());
    tokio::task::spawn_blocking(boxed).await.unwrap();
    let task = tokio::task::spawn_blocking(|| {
        let read = |name: &str| fs::read(name);
        ["a", "b"].map(|name| read(name).map(|text| text.len()).unwrap_or(0))
    });
    total.await.unwrap().unwrap().len() + task.await.unwrap()[0]
}
