//! Two locks in both orders.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex as StdMutex};
use tokio::sync::{Mutex, OwnedMutexGuard, RwLock};

pub struct Bank {
    accounts: Mutex<HashMap<u64, u64>>,
    journal: Mutex<Vec<String>>,
    rates: RwLock<Vec<u64>>,
}

impl Bank {
    async fn transfer(&self) {
        let mut accounts = self.accounts.lock().await;
        accounts.insert(1, 2);
        self.journal.lock().await.push("transfer".to_owned()); //~ double_lock
    }

    async fn audit(&self) {
        let journal = self.journal.lock().await;
        for line in journal.iter() {
            println!("{line} {}", self.accounts.lock().await.len()); //~ double_lock
        }
    }

    /// One after the other is fine.
    async fn report(&self) {
        let lines = self.journal.lock().await.len();
        let all = self.accounts.lock().await.len();
        println!("{lines} {all}");
    }

    async fn in_order(&self) {
        let accounts = self.accounts.lock().await;
        let rates = self.rates.read().await;
        println!("{} {}", accounts.len(), rates.len());
    }

    async fn in_order_too(&self) {
        let accounts = self.accounts.lock().await;
        let rates = self.rates.write().await;
        println!("{} {}", accounts.len(), rates.len());
    }
}

pub struct Cache {
    index: StdMutex<Vec<u8>>,
    pages: StdMutex<Vec<u8>>,
}

impl Cache {
    fn evict(&self) {
        let mut pages = self.pages.lock().unwrap();
        pages.pop();
        self.forget(); //~ double_lock
    }

    fn forget(&self) {
        self.index.lock().unwrap().pop();
    }

    fn lookup(&self) -> usize {
        let index = self.index.lock().unwrap();
        let pages = self.pages.lock().unwrap(); //~ double_lock
        index.len() + pages.len()
    }

    fn drops_first(&self) -> usize {
        let index = self.index.lock().unwrap();
        let count = index.len();
        drop(index);
        count + self.pages.lock().unwrap().len()
    }
}

pub struct Other {
    index: StdMutex<Vec<u8>>,
    pages: StdMutex<Vec<u8>>,
}

impl Other {
    /// Fields of the same names, of another struct.
    fn lookup(&self) -> usize {
        let pages = self.pages.lock().unwrap();
        let index = self.index.lock().unwrap();
        index.len() + pages.len()
    }
}

static FIRST: Mutex<u8> = Mutex::const_new(0);
static SECOND: Mutex<u8> = Mutex::const_new(0);
static GATE: Mutex<()> = Mutex::const_new(());

async fn one_way() {
    let first = FIRST.lock().await;
    let second = SECOND.lock().await; //~ double_lock
    println!("{first} {second}");
}

async fn other_way() {
    let second = SECOND.lock().await;
    let first = FIRST.lock().await; //~ double_lock
    println!("{first} {second}");
}

static THIRD: Mutex<u8> = Mutex::const_new(0);
static FOURTH: Mutex<u8> = Mutex::const_new(0);

/// Who has the gate is alone.
async fn gated() {
    let _gate = GATE.lock().await;
    let third = THIRD.lock().await;
    let fourth = FOURTH.lock().await;
    println!("{third} {fourth}");
}

async fn gated_too() {
    let _gate = GATE.lock().await;
    let fourth = FOURTH.lock().await;
    let third = THIRD.lock().await;
    println!("{third} {fourth}");
}

async fn of_one_function() {
    let left = Arc::new(Mutex::new(0));
    let right = Arc::new(Mutex::new(0));
    let (for_one, for_two) = (left.clone(), right.clone());
    let one = tokio::spawn(async move {
        let a = for_one.lock().await;
        let b = for_two.lock().await;
        println!("{a} {b}");
    });
    let other = tokio::spawn(async move {
        let b = right.lock().await;
        let a = left.lock().await; //~ todo: double_lock
        println!("{a} {b}");
    });
    let _ = tokio::join!(one, other);
}

async fn of_one_function_by_blocks() {
    let left = Arc::new(Mutex::new(0));
    let right = Arc::new(Mutex::new(0));
    let one = {
        let left = left.clone();
        let right = Arc::clone(&right);
        tokio::spawn(async move {
            let a = left.lock().await;
            let b = right.lock().await; //~ double_lock
            println!("{a} {b}");
        })
    };
    let b = right.lock().await;
    let a = left.lock().await; //~ double_lock
    println!("{a} {b}");
    let _ = one;
}

pub struct Client {
    name: String,
}

pub trait Context {
    fn update(&mut self, client: &mut Client);
}

pub struct Service<C> {
    context: Arc<Mutex<C>>,
}

impl<C: Context> Service<C> {
    /// Pedantic: which client it is nobody knows.
    async fn listen(&self, client: Arc<Mutex<Client>>) {
        let mut context = self.context.lock().await;
        context.update(&mut *client.lock().await); //~ double_lock
    }

    async fn publish(&self, client: OwnedMutexGuard<Client>) {
        let mut client = client;
        self.context.lock().await.update(&mut client); //~ double_lock
    }
}

pub struct Account {
    balance: u64,
}

/// Pedantic: two tasks may transfer between the same two.
async fn transfer(from: &Mutex<Account>, to: &Mutex<Account>) {
    let mut from = from.lock().await;
    let mut to = to.lock().await; //~ double_lock
    from.balance -= 1;
    to.balance += 1;
}

async fn transfer_by_key(from: (u64, &Mutex<Account>), to: (u64, &Mutex<Account>)) {
    let (first, second) = if from.0 < to.0 { (from.1, to.1) } else { (to.1, from.1) };
    let mut first = first.lock().await;
    let mut second = second.lock().await;
    first.balance += 1;
    second.balance += 1;
}

async fn all_of(accounts: &[Arc<Mutex<Account>>]) {
    let mut guards = Vec::new();
    for account in accounts {
        guards.push(account.lock().await); //~ double_lock
    }
    println!("{}", guards.len());
}

async fn one_by_one(accounts: &[Arc<Mutex<Account>>]) -> u64 {
    let mut sum = 0;
    for account in accounts {
        sum += account.lock().await.balance;
    }
    sum
}

async fn sorted(mut ids: Vec<u64>, accounts: &HashMap<u64, Arc<Mutex<Account>>>) {
    ids.sort_unstable();
    let mut guards = Vec::new();
    for id in ids {
        guards.push(accounts[&id].lock().await);
    }
    println!("{}", guards.len());
}

async fn in_key_order(accounts: &BTreeMap<u64, Arc<Mutex<Account>>>) {
    let mut guards = Vec::new();
    for account in accounts.values() {
        guards.push(account.lock().await);
    }
    println!("{}", guards.len());
}

async fn only_reads(pages: &[Arc<RwLock<Account>>]) {
    let mut guards = Vec::new();
    for page in pages {
        guards.push(page.read().await);
    }
    println!("{}", guards.len());
}

pub trait Reader: Send + Sync {
    fn read(&self) -> usize;
}

pub struct Chain {
    parent: StdMutex<Option<Arc<dyn Reader>>>,
}

impl Reader for Chain {
    fn read(&self) -> usize {
        let parent = self.parent.lock().unwrap();
        match &*parent {
            Some(parent) => parent.read(), //~ double_lock
            None => 0,
        }
    }
}

pub struct Ended {
    parent: StdMutex<Option<Arc<dyn Reader>>>,
}

impl Reader for Ended {
    fn read(&self) -> usize {
        let parent = self.parent.lock().unwrap().clone();
        parent.map_or(0, |parent| parent.read())
    }
}
