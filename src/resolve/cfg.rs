//! Which `cfg`s hold: the crate's features, the host that a name prefers, tests or not.

use crate::base::Name;
use crate::hir::cfg::Truth;
use crate::hir::{Attrs, CfgExpr, File, ItemId, ItemKind, ScopeId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Whether something exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct State {
    /// It may exist.
    pub active: bool,
    /// It exists in tests only.
    pub test_only: bool,
    /// By its own `cfg`, outside of tests on Linux: 0 it exists, 1 perhaps, 2 it does not, 3 only in tests. A name means
    /// the candidate of the lowest rank.
    pub rank: u8,
}

impl State {
    pub(super) const ALWAYS: State = State { active: true, test_only: false, rank: 0 };
    pub(super) const NEVER: State = State { active: false, test_only: false, rank: 0 };

    /// As one byte.
    pub(super) fn byte(self) -> u8 {
        u8::from(self.active) | u8::from(self.test_only) << 1 | self.rank << 2
    }

    /// The opposite of [`State::byte`].
    pub(super) fn from_byte(byte: u8) -> Self {
        Self { active: byte & 1 != 0, test_only: byte & 2 != 0, rank: byte >> 2 }
    }

    /// The state of something in something else; the rank is its own.
    pub(super) fn inside(self, outer: State) -> State {
        State { active: self.active && outer.active, test_only: self.test_only || outer.test_only, rank: self.rank }
    }
}

/// What a crate says about its configuration.
pub(super) struct Config {
    pub features: FxHashSet<Box<str>>,
    /// What flags of the build script stand for.
    pub flags: Arc<FxHashMap<Name, CfgExpr>>,
    /// A foreign crate: all features are on where none is named.
    pub known: bool,
    /// `test` holds.
    pub is_test: bool,
}

/// Whether a condition holds in a build with these features, outside of tests, on a 64-bit Linux host: that is what code
/// is read for of which only one form is kept. Flags of the user's own and of build scripts are off.
pub fn holds_on_host(cfg: &CfgExpr, features: &BTreeSet<String>) -> bool {
    let config = Config { features: FxHashSet::default(), flags: Arc::default(), known: false, is_test: false };
    let option = |name: Name, value: Option<&str>| match (name.as_str(), value) {
        ("feature", Some(feature)) if features.contains(feature) => Truth::Yes,
        ("target_arch", Some("x86_64")) | ("target_env", Some("gnu")) | ("target_endian", Some("little")) => Truth::Yes,
        ("target_thread_local" | "target_has_atomic" | "target_has_atomic_load_store", None) => Truth::Yes,
        ("target_has_atomic_load_store" | "target_has_atomic_primitive_alignment", Some(bits)) => {
            if bits == "128" {
                Truth::No
            } else {
                Truth::Yes
            }
        }
        _ => match config.option(name, value, Truth::No, true) {
            Truth::Yes => Truth::Yes,
            Truth::No | Truth::Either => Truth::No,
        },
    };
    cfg.evaluate(&option) != Truth::No
}

impl Config {
    pub(super) fn state(&self, cfg: &CfgExpr) -> State {
        if !self.flags.is_empty() {
            return self.state_of(&cfg.with(&self.flags));
        }
        self.state_of(cfg)
    }

    fn state_of(&self, cfg: &CfgExpr) -> State {
        let test = if self.is_test { Truth::Yes } else { Truth::Either };
        let active = cfg.evaluate(&|name, value| self.option(name, value, test, false)) != Truth::No;
        let off = if self.is_test { Truth::Yes } else { Truth::No };
        let plain = cfg.evaluate(&|name, value| self.option(name, value, off, false));
        let host = cfg.evaluate(&|name, value| self.option(name, value, off, true));
        // what exists for tests and for a feature of test helpers is test code, whatever the features are
        let test_only = active && (plain == Truth::No || is_for_tests_too(cfg));
        let rank = match host {
            _ if test_only => 3,
            Truth::Yes => 0,
            Truth::Either => 1,
            Truth::No => 2,
        };
        State { active, test_only, rank }
    }

    fn option(&self, name: Name, value: Option<&str>, test: Truth, host: bool) -> Truth {
        let yes = |holds: bool| if holds { Truth::Yes } else { Truth::No };
        match (name.as_str(), value) {
            ("feature", Some(feature)) => {
                yes(self.known && self.features.is_empty() || self.features.contains(feature))
            }
            // what is not in a release is there for those who develop and test
            ("test" | "debug_assertions", None) => test,
            ("unix", None) if host => Truth::Yes,
            ("windows", None) if host => Truth::No,
            ("target_os", Some(os)) if host => yes(os == "linux"),
            ("target_family", Some(family)) if host => yes(family == "unix"),
            ("target_pointer_width", Some(width)) if host => yes(width == "64"),
            ("target_has_atomic", _) if host => Truth::Yes,
            ("panic", Some(how)) if host => yes(how == "unwind"),
            // of the platform: all are looked at
            ("unix" | "windows" | "target_thread_local" | "overflow_checks" | "relocation_model", None) => {
                Truth::Either
            }
            // a flag of the user's own (`loom`, `tokio_unstable`, `madsim`, `docsrs`): off unless somebody asks the compiler
            // for it, and then the code is often another kind of program
            (_, None) => Truth::No,
            _ => Truth::Either,
        }
    }
}

/// `any(test, ..)`, alone or as a condition among others.
fn is_for_tests_too(cfg: &CfgExpr) -> bool {
    match cfg {
        CfgExpr::Any(parts) => parts.iter().any(|part| matches!(part, CfgExpr::Flag(name) if *name == "test")),
        CfgExpr::All(parts) => parts.iter().any(is_for_tests_too),
        _ => false,
    }
}

/// Whether a function is a test by its attributes: `#[test]`, `#[tokio::test]`, `#[rstest]`, `#[bench]`...
pub(super) fn is_test_function(attrs: &Attrs) -> bool {
    const NAMES: [&str; 7] = ["test", "bench", "rstest", "test_case", "quickcheck", "wasm_bindgen_test", "proptest"];
    attrs.metas.iter().any(|meta| meta.last().is_some_and(|last| NAMES.contains(&last.as_str())))
}

/// The function, constant or static that each of these blocks stands in, found by ranges.
pub(super) fn block_owners(hir: &File, blocks: impl Iterator<Item = ScopeId>) -> FxHashMap<ScopeId, ItemId> {
    let mut order: Vec<ItemId> = hir.items().map(|(id, _)| id).collect();
    let range = |id: ItemId| hir.item(id).range;
    order.sort_by_key(|&id| (range(id).start, std::cmp::Reverse(range(id).end), id));
    let mut around: Vec<Option<ItemId>> = vec![None; hir.items.len()];
    let mut open: Vec<ItemId> = Vec::new();
    for id in order {
        while open.last().is_some_and(|&last| range(last).end <= range(id).start) {
            open.pop();
        }
        around[id.0 as usize] = open.last().copied();
        let kind = &hir.item(id).kind;
        if matches!(kind, ItemKind::Function(_) | ItemKind::Const { .. } | ItemKind::Static { .. }) {
            open.push(id);
        }
    }
    let owner = |scope: ScopeId| {
        let mut at = around[hir.scope(scope).items.first()?.0 as usize];
        // Items that a macro made may share one range.
        while let Some(id) = at.filter(|id| hir.item(*id).scope == scope) {
            at = around[id.0 as usize];
        }
        Some((scope, at?))
    };
    blocks.filter_map(owner).collect()
}
