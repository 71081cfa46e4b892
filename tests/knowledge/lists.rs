//! What is treated differently, and why.

/// Packages whose default features bring in what takes long to compile and describes nothing of ours: the features that
/// are needed instead, and what is left out.
pub const WITHOUT_DEFAULT_FEATURES: &[(&str, &[&str], &str)] = &[
    ("actix-web", &["macros"], "compression and HTTP/2"),
    ("attohttpc", &[], "TLS"),
    ("curl", &[], "TLS"),
    ("mysql", &[], "TLS, zlib"),
    ("reqwest", &[], "TLS"),
    ("ureq", &[], "TLS, gzip"),
];

/// Features that only say how a C library gets linked.
pub const LEFT_OUT_FEATURES: &[(&str, &str)] = &[("rusqlite", "bundled")];

/// The `links` keys of packages whose build scripts only build or find a C library: they are not run.
pub const NOT_LINKED: &[&str] = &["curl", "leveldb", "lmdb", "rdkafka"];

/// Crates that are not compiled, and why: their entries are looked for by name in their sources.
pub const NOT_COMPILED: &[(&str, &str)] = &[
    ("mdbx_sys", "its build script needs libclang"),
    ("pq_sys", "its build script needs libpq"),
    ("rocksdb", "its build script needs libclang and builds RocksDB: minutes"),
    ("deno_core", "its build script gets V8: as large as a browser"),
    ("duckdb", "it depends on arrow: a minute of work, as much as a third of all the others"),
];

/// Errors that say nothing against an entry: inference that has nothing to go on, bounds that inference has not settled,
/// syntax that is not stable.
pub const IGNORED_CODES: &[&str] =
    &["E0282", "E0283", "E0284", "E0790", "E0034", "E0658", "E0275", "E0059", "E0040", "E0310"];

const THREAD: &str = "it waits for threads; what replaces it is not starting them";
const SYSCALL: &str = "tokio has no function for this system call; `spawn_blocking` is left";
const PAGES: &str = "mapped pages block wherever they are touched";
const ONCE: &str = "`tokio::sync::OnceCell` has no way to wait for somebody else's value";

/// Blocking calls that have no replacement in tokio, and why.
pub const WITHOUT_REPLACEMENT: &[(&str, &str)] = &[
    ("actix_rt::Arbiter::join", THREAD),
    ("crossbeam_utils::thread::ScopedJoinHandle::join", THREAD),
    ("crossbeam_utils::thread::scope", THREAD),
    ("std::thread::scope", THREAD),
    ("fs_err::File::lock", SYSCALL),
    ("fs_err::File::lock_shared", SYSCALL),
    ("std::fs::File::lock", SYSCALL),
    ("std::fs::File::lock_shared", SYSCALL),
    ("std::fs::File::set_times", SYSCALL),
    ("std::fs::File::set_modified", SYSCALL),
    ("std::os::unix::fs::FileExt::read_at", SYSCALL),
    ("std::os::unix::fs::FileExt::read_exact_at", SYSCALL),
    ("std::os::unix::fs::FileExt::write_at", SYSCALL),
    ("std::os::unix::fs::FileExt::write_all_at", SYSCALL),
    ("std::os::unix::fs::chown", SYSCALL),
    ("std::os::unix::fs::fchown", SYSCALL),
    ("std::os::unix::fs::lchown", SYSCALL),
    ("std::os::unix::fs::chroot", SYSCALL),
    ("memmap2::MmapOptions::map", PAGES),
    ("memmap2::MmapOptions::map_mut", PAGES),
    ("memmap2::MmapOptions::map_copy", PAGES),
    ("memmap2::MmapOptions::map_copy_read_only", PAGES),
    ("memmap2::Mmap::map", PAGES),
    ("memmap2::MmapMut::map_mut", PAGES),
    ("spin::Once::wait", ONCE),
];

/// Functions whose crate hides what they give behind `impl Trait`, where we say what it is: that is not proved.
pub const HIDDEN: &[&str] = &["::sled::Iter::keys", "::sled::Iter::values"];

/// Replacements that lie in a crate we know, but not in what we know of it, and why.
pub const UNRESOLVED: &[(&str, &str)] = &[("tokio::select", "a macro, which the reader takes apart by its name")];
