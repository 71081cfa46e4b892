//! What is called hangs on types that the caller names, or that follow from what it expects.

trait Load: Sized {
    fn load() -> Self;

    fn twice() -> (Self, Self) {
        (Self::load(), Self::load())
    }
}

struct FromFile(String);

impl Load for FromFile {
    fn load() -> Self {
        Self(std::fs::read_to_string("settings.toml").unwrap_or_default())
    }
}

struct FromMemory;

impl Load for FromMemory {
    fn load() -> Self {
        Self
    }
}

fn get<T: Load>() -> T {
    T::load()
}

fn get_behind<T: Load>(times: usize) -> Vec<T> {
    (0..times).map(|_| get::<T>()).collect()
}

async fn named() {
    get::<FromFile>(); //~ blocking_fs
    get_behind::<FromFile>(2); //~ blocking_fs
}

async fn named_otherwise() {
    get::<FromMemory>();
    get_behind::<FromMemory>(2);
}

async fn expected() -> usize {
    let loaded: FromFile = get(); //~ blocking_fs
    loaded.0.len()
}

async fn expected_otherwise() -> FromMemory {
    let loaded: FromMemory = get();
    loaded
}

struct Service<B> {
    backend: B,
}

impl<B: Load> Service<B> {
    fn reload(&mut self) {
        self.backend = B::load();
    }
}

async fn of_a_type(service: &mut Service<FromFile>) {
    service.reload(); //~ blocking_fs
}

async fn of_another(service: &mut Service<FromMemory>) {
    service.reload();
}

// nobody knows which
async fn open<T: Load>() {
    get::<T>(); //~ blocking_fs@pedantic
}
