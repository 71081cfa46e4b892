//! The items of std that the language itself knows (the Reference, "Special types and traits").

use crate::base::Name;
use crate::resolve::{Def, ItemRef, Names, Namespace};
use rustc_hash::FxHashSet;

macro_rules! items {
    ($($field:ident = $path:literal,)*) => {
        /// The items of std that the language itself knows, where std is known.
        #[derive(Debug, Default)]
        pub(super) struct Lang {
            $(pub $field: Option<ItemRef>,)*
            /// Traits that say nothing about methods and count as implemented.
            pub markers: FxHashSet<ItemRef>,
            /// Traits whose implementations are not all known: they count as implemented in where clauses.
            pub lenient: FxHashSet<ItemRef>,
        }

        impl Lang {
            /// Looks them up.
            pub(super) fn find(names: &Names) -> Self {
                Self {
                    $($field: find(names, $path),)*
                    markers: MARKERS.iter().filter_map(|path| find(names, path)).collect(),
                    lenient: LENIENT.iter().filter_map(|path| find(names, path)).collect(),
                }
            }
        }
    };
}

items! {
    deref = "ops::Deref",
    index = "ops::Index",
    try_ = "ops::Try",
    fn_once = "ops::FnOnce",
    fn_mut = "ops::FnMut",
    fn_ = "ops::Fn",
    async_fn_once = "ops::AsyncFnOnce",
    async_fn_mut = "ops::AsyncFnMut",
    async_fn = "ops::AsyncFn",
    add = "ops::Add",
    sub = "ops::Sub",
    mul = "ops::Mul",
    div = "ops::Div",
    rem = "ops::Rem",
    neg = "ops::Neg",
    not = "ops::Not",
    range = "ops::Range",
    range_inclusive = "ops::RangeInclusive",
    range_from = "ops::RangeFrom",
    range_to = "ops::RangeTo",
    range_full = "ops::RangeFull",
    clone = "clone::Clone",
    copy = "marker::Copy",
    send = "marker::Send",
    sync = "marker::Sync",
    drop = "ops::Drop",
    future = "future::Future",
    into_future = "future::IntoFuture",
    into_iterator = "iter::IntoIterator",
    option = "option::Option",
    result = "result::Result",
    string = "string::String",
    vec = "vec::Vec",
    pin = "pin::Pin",
    boxed = "boxed::Box",
    arguments = "fmt::Arguments",
    cell_ref = "cell::Ref",
    cell_ref_mut = "cell::RefMut",
    span = "::tracing::span::Span",
    json = "::serde_json::Value",
    anyhow = "::anyhow::Error",
    eyre = "::eyre::Report",
    clap_arg = "::clap_builder::Arg",
    migrator = "::sqlx_core::migrate::Migrator",
}

const MARKERS: [&str; 12] = [
    "marker::Sized",
    "marker::MetaSized",
    "marker::PointeeSized",
    "marker::Destruct",
    "marker::Freeze",
    "marker::Tuple",
    "marker::Send",
    "marker::Sync",
    "marker::Unpin",
    "panic::UnwindSafe",
    "panic::RefUnwindSafe",
    "any::Any",
];

const LENIENT: [&str; 13] = [
    "fmt::Debug",
    "fmt::Display",
    "hash::Hash",
    "hash::BuildHasher",
    "cmp::PartialEq",
    "cmp::Eq",
    "cmp::PartialOrd",
    "cmp::Ord",
    "clone::Clone",
    "marker::Copy",
    "default::Default",
    "error::Error",
    "borrow::Borrow",
];

fn find(names: &Names, path: &str) -> Option<ItemRef> {
    // of std, unless it starts outside of it
    let path: Vec<Name> = match path.strip_prefix("::") {
        Some(path) => path.split("::").map(Name::new).collect(),
        None => std::iter::once("std").chain(path.split("::")).map(Name::new).collect(),
    };
    match names.lookup_absolute(&path, Namespace::Types)? {
        Def::Item(item) => Some(item),
        _ => None,
    }
}
