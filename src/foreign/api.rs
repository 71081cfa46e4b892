//! The attributes of `rules/apis`: what a body can't show.

use crate::base::Name;
use crate::hir::{self, ItemId, Meta};
use rustc_hash::FxHashMap;

/// What is known of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    /// `blocks(..)`: the thread waits.
    pub blocks: Option<Blocks>,
    /// `waits(class)` or `waits(T)`, on types: what reading, writing or iterating a value waits for, or that it does as its
    /// type parameter `T` does.
    pub waits: Option<Waits>,
    /// `waits_as(parameter, .., moves, instead(..))`: waits as the streams do that it is given as these parameters.
    pub waits_as: Option<WaitsAs>,
    /// `made_by(Trait::function)`: what it gives, or what is in that, is made by this function of its type.
    pub made_by: Option<MadeBy>,
    /// `panics_in_async`: tokio's `blocking_*`.
    pub panics_in_async: Option<Instead>,
    /// `enters_runtime`: drives a future to its end on this thread.
    pub enters_runtime: bool,
    /// `enters_runtime(bare)`: without the clock, the sockets and the threads of tokio's runtime.
    pub bare: bool,
    /// `needs_runtime`: works only on a thread of tokio's runtime, or its future does.
    pub needs_runtime: bool,
    /// `makes_runtime`
    pub makes_runtime: bool,
    /// `guard(..)`, on types: what lives as long as a value of it.
    pub guard: Option<GuardKind>,
    /// `guard(.., shared)`, `blocks(lock, shared)`: others may have one of these, or do so, at the same time.
    pub shared: bool,
    /// `guard(.., reentrant)`: who has one may take another.
    pub reentrant: bool,
    /// `spawns(..)`: runs its argument on its own.
    pub spawns: Option<Spawn>,
    /// `offloads`: runs its closure where blocking is right.
    pub offloads: bool,
    /// `runs_inline`: calls its closure before it returns.
    pub runs_inline: bool,
    /// `runs_once`: calls its closure before it returns, and only the first time that it is called on a value.
    pub runs_once: bool,
    /// `lazy_future`: returns a future that does nothing until it is polled.
    pub lazy_future: bool,
    /// `polled`: executors call it, of a function of its own what it is given.
    pub polled: bool,
    /// `entry`, on attribute macros: runs the function on a new runtime.
    pub entry: bool,
    /// `test_entry`, on attribute macros: the same for a test.
    pub test_entry: bool,
    /// `never_blocks`: does not count, whatever its body does; of a type: what is in it never waits.
    pub never_blocks: bool,
    /// `cancel_unsafe`: its future loses data when it is dropped.
    pub cancel_unsafe: bool,
    /// `unbounded`: makes a channel that grows without bound.
    pub unbounded: bool,
    /// `spins`: a step of a busy wait.
    pub spins: bool,
    /// `decodes`: takes apart what it is given, from the beginning to the end.
    pub decodes: bool,
    /// `polls`: asks without waiting.
    pub polls: bool,
    /// `buffers`, on types: what is written to it stays in memory until there is much of it.
    pub buffers: bool,
    /// `refills`, on types: it says `None` while it is empty, and may be filled again.
    pub refills: bool,
    /// `asks_runtime`: tells whether this thread runs tasks.
    pub asks_runtime: bool,
    /// `bounded`: makes a channel with room for as many messages as its argument says.
    pub bounded: bool,
}

/// `blocks(class, cheap, room, moves, instead(..))`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocks {
    /// On what.
    pub class: BlockClass,
    /// A single system call that rarely takes long.
    pub cheap: bool,
    /// It waits only where there is no room.
    pub room: bool,
    /// It only moves to another place of a file.
    pub moves: bool,
    /// What to call instead.
    pub instead: Instead,
}

impl Blocks {
    /// On this; nothing else is known.
    pub fn of(class: BlockClass) -> Self {
        Self { class, cheap: false, room: false, moves: false, instead: Instead::default() }
    }
}

/// What a stream waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// This.
    For(BlockClass),
    /// What the type waits for that stands for a type parameter.
    As(Name),
}

/// `waits_as(parameter, .., moves, instead(..))`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitsAs {
    /// Names of parameters; `self` is one.
    pub params: Box<[Name]>,
    /// It only moves to another place of the stream.
    pub moves: bool,
    /// What to call instead.
    pub instead: Instead,
}

/// `made_by(Trait::function)`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeBy {
    /// A trait of std.
    pub trait_: Name,
    /// Its function.
    pub function: Name,
}

/// What to call instead, by runtime.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instead(Vec<(Runtime, Box<str>)>);

impl Instead {
    /// The path that replaces it on a runtime.
    pub fn on(&self, runtime: Runtime) -> Option<&str> {
        self.0.iter().find(|(of, _)| *of == runtime).map(|(_, path)| &**path)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (Runtime, &str)> {
        self.0.iter().map(|(runtime, path)| (*runtime, &**path))
    }
}

/// Gives an enum its names in attributes.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word for it in attributes.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// What a word names.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }
    };
}

words! {
    /// What a blocking call waits for.
    BlockClass {
        /// Time.
        Sleep = "sleep",
        /// The file system.
        Fs = "fs",
        /// The network, name resolution too.
        Net = "net",
        /// A child process.
        Process = "process",
        /// A person at the terminal, or whoever feeds standard input.
        Io = "io",
        /// A message.
        Channel = "channel",
        /// A thread, a condition, a barrier.
        Wait = "wait",
        /// A web server.
        Http = "http",
        /// A database.
        Database = "database",
        /// A lock: a short critical section, never reported by itself.
        Lock = "lock",
        /// What somebody declares.
        Call = "call",
    }
}

words! {
    /// An async runtime.
    Runtime {
        /// tokio
        Tokio = "tokio",
        /// async-std
        AsyncStd = "async_std",
        /// smol
        Smol = "smol",
        /// actix, which is tokio with one thread a worker
        Actix = "actix",
        /// The `futures` crate, where no runtime is known.
        Futures = "futures",
    }
}

words! {
    /// What a guard holds.
    GuardKind {
        /// A lock of threads.
        Lock = "lock",
        /// A `RefCell`.
        RefCell = "refcell",
        /// A shard of a concurrent map.
        Map = "map",
        /// A tracing span.
        Span = "span",
        /// Standard output or standard error.
        Console = "console",
        /// A `watch` channel.
        Watch = "watch",
        /// A lock of tasks.
        AsyncLock = "async_lock",
    }
}

words! {
    /// What is spawned.
    SpawnUnit {
        /// A task.
        Task = "task",
        /// A thread.
        Thread = "thread",
        /// A turn on a thread of a pool.
        Pool = "pool",
    }
}

words! {
    /// What is asked of it.
    SpawnKind {
        /// `Send + 'static`
        Send = "send",
        /// `'static`
        Local = "local",
        /// It ends before its scope does.
        Scoped = "scoped",
    }
}

/// `spawns(unit, kind)`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spawn {
    /// What is spawned.
    pub unit: SpawnUnit,
    /// What is asked of it.
    pub kind: SpawnKind,
}

/// An attribute that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// Where.
    pub range: crate::base::TextRange,
    /// Why.
    pub message: String,
}

/// Reads the attributes of all items of a file of signatures.
pub fn read_apis(file: &hir::File) -> (FxHashMap<ItemId, Api>, Vec<ApiError>) {
    let (mut apis, mut errors) = (FxHashMap::default(), Vec::new());
    for (id, item) in file.items() {
        let mut api = Api::default();
        for meta in &item.attrs.metas {
            if let Err(message) = read(meta, &mut api) {
                errors.push(ApiError { range: meta.range, message });
            }
        }
        if api != Api::default() {
            apis.insert(id, api);
        }
    }
    (apis, errors)
}

/// Attributes of Rust itself that signatures may carry.
const PLAIN: [&str; 9] = [
    "derive",
    "non_exhaustive",
    "must_use",
    "proc_macro_attribute",
    "proc_macro_derive",
    "macro_export",
    "deprecated",
    "keeps_fn",
    "allow",
];

fn read(meta: &Meta, api: &mut Api) -> Result<(), String> {
    let name = meta.last().map_or("", |name| name.as_str());
    match name {
        "blocks" => {
            api.blocks = Some(blocks(meta)?);
            api.shared = meta.args.iter().any(|arg| arg.is("shared"));
        }
        "waits" => api.waits = Some(waits(meta)?),
        "waits_as" => api.waits_as = Some(waits_as(meta)?),
        "made_by" => api.made_by = Some(made_by(meta)?),
        "panics_in_async" => api.panics_in_async = Some(instead(meta)?),
        "guard" => {
            api.guard = Some(word(meta, 0, GuardKind::parse)?);
            for word in meta.args.iter().skip(1) {
                match word.last().map_or("", |name| name.as_str()) {
                    "shared" => api.shared = true,
                    "reentrant" => api.reentrant = true,
                    other => return Err(format!("`{other}` is not known here")),
                }
            }
        }
        "spawns" => {
            api.spawns = Some(Spawn { unit: word(meta, 0, SpawnUnit::parse)?, kind: word(meta, 1, SpawnKind::parse)? });
        }
        "enters_runtime" => (api.enters_runtime, api.bare) = (true, meta.args.iter().any(|arg| arg.is("bare"))),
        "needs_runtime" => api.needs_runtime = true,
        "makes_runtime" => api.makes_runtime = true,
        "offloads" => api.offloads = true,
        "runs_inline" => api.runs_inline = true,
        "runs_once" => (api.runs_inline, api.runs_once) = (true, true),
        "lazy_future" => api.lazy_future = true,
        "polled" => api.polled = true,
        "entry" => api.entry = true,
        "test_entry" => api.test_entry = true,
        "never_blocks" => api.never_blocks = true,
        "cancel_unsafe" => api.cancel_unsafe = true,
        "unbounded" => api.unbounded = true,
        "spins" => api.spins = true,
        "decodes" => api.decodes = true,
        "polls" => api.polls = true,
        "buffers" => api.buffers = true,
        "refills" => api.refills = true,
        "asks_runtime" => api.asks_runtime = true,
        "bounded" => api.bounded = true,
        _ if PLAIN.contains(&name) => {}
        _ => return Err(format!("`{name}` says nothing about a function or type")),
    }
    Ok(())
}

fn word<T>(meta: &Meta, index: usize, parse: fn(&str) -> Option<T>) -> Result<T, String> {
    let given = meta.args.get(index).and_then(Meta::last).map_or("", |name| name.as_str());
    parse(given).ok_or_else(|| format!("`{given}` is not known here"))
}

fn blocks(meta: &Meta) -> Result<Blocks, String> {
    let class = word(meta, 0, BlockClass::parse)?;
    let says = |word| meta.args.iter().any(|arg| arg.is(word));
    let (cheap, room, moves) = (says("cheap"), says("room"), says("moves"));
    Ok(Blocks { cheap, room, moves, instead: instead(meta)?, ..Blocks::of(class) })
}

fn waits(meta: &Meta) -> Result<Waits, String> {
    let given = meta.args.first().and_then(Meta::last).ok_or("`waits` asks for a class or a type parameter")?;
    Ok(BlockClass::parse(given.as_str()).map_or(Waits::As(given), Waits::For))
}

fn waits_as(meta: &Meta) -> Result<WaitsAs, String> {
    let is_word = |arg: &&Meta| arg.is("instead") || arg.is("moves");
    let params = meta.args.iter().filter(|arg| !is_word(arg)).filter_map(Meta::last).collect();
    Ok(WaitsAs { params, moves: meta.args.iter().any(|arg| arg.is("moves")), instead: instead(meta)? })
}

fn made_by(meta: &Meta) -> Result<MadeBy, String> {
    match meta.args.first().map(|arg| &arg.path[..]) {
        Some([trait_, function]) => Ok(MadeBy { trait_: *trait_, function: *function }),
        _ => Err("`made_by` asks for `Trait::function`".to_owned()),
    }
}

fn instead(meta: &Meta) -> Result<Instead, String> {
    let mut list = Vec::new();
    for entry in meta.args.iter().filter(|arg| arg.is("instead")).flat_map(|arg| &arg.args) {
        let name = entry.last().map_or("", |name| name.as_str());
        let runtime = Runtime::parse(name).ok_or_else(|| format!("`{name}` is not a runtime"))?;
        let path = entry.value.clone().ok_or("a replacement is a path in quotes")?;
        list.push((runtime, path));
    }
    Ok(Instead(list))
}
