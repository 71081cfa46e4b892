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
pub const NOT_LINKED: &[&str] = &["curl", "lmdb"];

/// Crates that are not compiled, and why: their entries are looked for by name in their sources.
pub const NOT_COMPILED: &[(&str, &str)] = &[
    ("rocksdb", "its build script needs libclang and builds RocksDB: minutes"),
    ("duckdb", "it depends on arrow: more than 20 s"),
];

/// Errors that say nothing against an entry: inference that has nothing to go on, bounds that inference has not settled,
/// syntax that is not stable.
pub const IGNORED_CODES: &[&str] = &["E0282", "E0283", "E0284", "E0790", "E0034", "E0658", "E0275", "E0059"];

/// Blocking calls that have no replacement in tokio, and why.
pub const WITHOUT_REPLACEMENT: &[(&str, &str)] = &[];

/// Replacements that lie in a crate we know, but not in what we know of it, and why.
pub const UNRESOLVED: &[(&str, &str)] = &[("tokio::select", "a macro, which the reader takes apart by its name")];

/// What stands in `rules/apis` though no program can name it, and why.
pub const UNNAMED: &[(&str, &str)] = &[("dashmap::t::Map", "the trait behind the maps' methods is private")];
