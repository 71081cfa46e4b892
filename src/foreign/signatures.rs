//! The signatures of a crate as its own sources have them, and how they are packed.

use crate::base::{Name, NameTable};
use crate::hir::{self, Anchor, CfgExpr, CfgId, ItemId, ItemKind, MacroRules, TypeRef};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The signatures of a crate.
#[derive(Clone, Debug, Default)]
pub struct Signatures {
    /// Its files; the first is the root.
    pub files: Vec<SignatureFile>,
    /// Whether its bodies may wait for something: see [`may_wait`].
    pub may_wait: bool,
}

/// One of its files.
#[derive(Clone, Debug)]
pub struct SignatureFile {
    /// Its content, without bodies and conditions.
    pub hir: Arc<hir::File>,
    /// Where its `mod x;` lead: the item, and the place of the file.
    pub modules: Vec<(ItemId, u32)>,
}

/// What stands before the packed files.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    /// What the signatures are of.
    key: &'a str,
    names: Vec<&'a str>,
    may_wait: bool,
}

impl Signatures {
    /// The names of other crates that may stand in the imports and types.
    pub fn mentions(&self) -> FxHashSet<Name> {
        self.files.iter().flat_map(|file| mentions(&file.hir)).collect()
    }

    /// Packs them; the key says what they are of.
    pub fn pack(&self, key: &str) -> Option<Vec<u8>> {
        let files: Vec<(&hir::File, &[(ItemId, u32)])> =
            self.files.iter().map(|file| (&*file.hir, &*file.modules)).collect();
        let (names, files) = NameTable::pack(|| postcard::to_stdvec(&files).ok());
        let mut packed = postcard::to_stdvec(&Head { key, names, may_wait: self.may_wait }).ok()?;
        packed.extend(files?);
        Some(packed)
    }

    /// Unpacks them, where they are of this key and whole.
    pub fn unpack(key: &str, packed: &[u8]) -> Option<Self> {
        let (head, rest): (Head<'_>, &[u8]) = postcard::take_from_bytes(packed).ok()?;
        if head.key != key {
            return None;
        }
        let files: Vec<(hir::File, Vec<(ItemId, u32)>)> =
            NameTable::unpack(&head.names, || postcard::from_bytes(rest).ok())?;
        let file = |(hir, modules)| SignatureFile { hir: Arc::new(hir), modules };
        Some(Self { files: files.into_iter().map(file).collect(), may_wait: head.may_wait })
    }
}

/// Words without which no text calls what waits for time, the network, a process, a thread, a message or a future, or what
/// is known to do so for a web server or a database.
const WAITING: [&str; 27] = [
    "sleep",
    "net::",
    "Stream::connect",
    "to_socket_addrs",
    "Command",
    "block_on",
    "recv",
    ".join()",
    "Condvar",
    "Barrier",
    "park",
    "blocking",
    "ureq",
    "attohttpc",
    "minreq",
    "curl",
    "rusqlite",
    "postgres",
    "mysql",
    "redis",
    "rocksdb",
    "diesel",
    "sled",
    "r2d2",
    "sqlite3_",
    "mdb_",
    "mdbx_",
];

/// Whether a text may call what waits, to judge by its words.
pub fn may_wait(text: &str) -> bool {
    WAITING.iter().any(|word| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some())
}

/// The first names of the paths in imports and types that may lead out of a crate.
pub fn mentions(file: &hir::File) -> FxHashSet<Name> {
    let is_outside = |anchor: Anchor| matches!(anchor, Anchor::Plain | Anchor::Global);
    let mut names = FxHashSet::default();
    for item in &file.items {
        match &item.kind {
            ItemKind::Use(imports) => {
                let outside = imports.iter().filter(|import| is_outside(import.anchor));
                names.extend(outside.filter_map(|import| import.segments.first().copied()));
            }
            ItemKind::ExternCrate(name) => names.extend([*name]),
            ItemKind::Impl(of) => names.extend(of.trait_.as_ref().and_then(outer_name)),
            _ => {}
        }
    }
    names.extend(file.types.iter().filter_map(|ty| match ty {
        TypeRef::Path(path) => outer_name(path),
        _ => None,
    }));
    names
}

fn outer_name(path: &hir::Path) -> Option<Name> {
    let is_outside = matches!(path.anchor, Anchor::Plain | Anchor::Global);
    (is_outside && path.segments.len() > 1).then(|| path.segments[0].name)
}

/// Settles what a file says under conditions: what does not hold is taken out, the rest stands without them.
pub fn settle_conditions(file: &mut hir::File, holds: &dyn Fn(&CfgExpr) -> bool) {
    let truths: Vec<bool> = file.cfgs.iter().map(holds).collect();
    let is_on = |cfg: Option<CfgId>| cfg.is_none_or(|cfg| truths[cfg.0 as usize]);
    if !is_on(file.attrs.cfg) {
        *file = hir::File::empty();
        return;
    }
    let mut on: Vec<bool> = Vec::with_capacity(file.items.len());
    for item in &file.items {
        // modules stand before what is in them
        let mut around = file.scope(item.scope).module.into_iter().chain(item.container);
        let is_around = around.all(|outer| on.get(outer.0 as usize).is_none_or(|on| *on));
        on.push(is_around && is_on(item.attrs.cfg));
    }
    let stays = |item: &ItemId| on[item.0 as usize];
    file.scopes.iter_mut().for_each(|scope| scope.items.retain(stays));
    for item in &mut file.items {
        item.attrs.cfg = None;
        match &mut item.kind {
            ItemKind::Impl(of) => retain(&mut of.items, stays),
            ItemKind::Trait(of) => retain(&mut of.items, stays),
            ItemKind::Adt(adt) => {
                retain(&mut adt.variants, |variant| is_on(variant.attrs.cfg));
                for variant in &mut adt.variants {
                    variant.attrs.cfg = None;
                    retain(&mut variant.fields, |field| is_on(field.cfg));
                    variant.fields.iter_mut().for_each(|field| field.cfg = None);
                }
            }
            _ => {}
        }
    }
    for (item, is_on) in file.items.iter_mut().zip(on) {
        if !is_on {
            item.kind = ItemKind::Unknown;
        }
    }
    file.attrs.cfg = None;
    file.cfgs.clear();
}

fn retain<T>(list: &mut Box<[T]>, stays: impl Fn(&T) -> bool) {
    if !list.iter().all(&stays) {
        *list = std::mem::take(list).into_iter().filter(stays).collect();
    }
}

/// Prepares a file for being kept without its text: macros that others can call take their rules along, the others go.
pub fn detach(file: &mut hir::File, text: &str) {
    for item in &mut file.items {
        let ItemKind::MacroDef(def) = &mut item.kind else { continue };
        match &def.rules {
            MacroRules::Range(range) if def.exported => {
                def.rules = MacroRules::Text(text.get(range.to_usize()).unwrap_or_default().into());
            }
            MacroRules::Text(_) if def.exported => {}
            _ => item.kind = ItemKind::Unknown,
        }
    }
}

/// Without the `//!` lines at the start, which are about the file.
pub fn without_head(text: &str) -> &str {
    let mut rest = text;
    while rest.starts_with("//!") || rest.starts_with('\n') {
        rest = rest.find('\n').map_or("", |end| &rest[end + 1..]);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax;

    const CODE: &str = r#"
        use other::Thing;
        #[cfg(feature = "on")]
        pub fn first(of: &elsewhere::Of<Thing>) -> Option<u32> { helper(); None }
        #[cfg(not(feature = "on"))]
        pub fn second() {}
        fn helper() {}
        pub struct Pair<T: Clone = u8> {
            pub left: T,
            #[cfg(feature = "off")]
            pub right: [T; 4],
        }
        impl<T: Clone> Pair<T> {
            pub const SIZE: usize = 2;
            pub async fn get(&self) -> &T { &self.left }
            fn hidden(&self) {}
        }
        impl Clone for Pair { fn clone(&self) -> Self { todo!() } }
        #[macro_export]
        macro_rules! shown { () => {}; }
        macro_rules! own { () => {}; }
    "#;

    fn read() -> Signatures {
        let options = syntax::Options { parts: syntax::Parts::Signatures, ..syntax::Options::default() };
        let (mut hir, error) = syntax::read_file(CODE, options);
        assert_eq!(error, None);
        let holds = |cfg: &CfgExpr| {
            let on = |_: Name, value: Option<&str>| {
                if value == Some("on") { hir::cfg::Truth::Yes } else { hir::cfg::Truth::No }
            };
            cfg.evaluate(&on) != hir::cfg::Truth::No
        };
        settle_conditions(&mut hir, &holds);
        detach(&mut hir, CODE);
        let file = SignatureFile { hir: Arc::new(hir), modules: vec![(ItemId(7), 3)] };
        Signatures { files: vec![file], may_wait: true }
    }

    fn names(file: &hir::File) -> Vec<&str> {
        let kept = file.items.iter().filter(|item| !matches!(item.kind, ItemKind::Unknown));
        kept.filter_map(|item| Some(item.name?.as_str())).collect()
    }

    #[test]
    fn what_others_can_name_stays() {
        let signatures = read();
        let file = &signatures.files[0].hir;
        assert_eq!(names(file), ["first", "Pair", "SIZE", "get", "clone", "shown"]);
        assert!(file.bodies.is_empty() && file.cfgs.is_empty());
        let adt = file.items.iter().find_map(|item| match &item.kind {
            ItemKind::Adt(adt) => Some(adt),
            _ => None,
        });
        assert_eq!(adt.expect("it is there").variants[0].fields.len(), 1);
        let mut mentioned: Vec<_> = signatures.mentions().into_iter().map(Name::as_str).collect();
        mentioned.sort_unstable();
        assert_eq!(mentioned, ["elsewhere", "other"]);
    }

    #[test]
    fn packing_loses_ranges_only() {
        let signatures = read();
        let packed = signatures.pack("pair 1.0.0").expect("it can be packed");
        assert!(Signatures::unpack("pair 1.0.1", &packed).is_none(), "it is of another version");
        for end in 0..packed.len() {
            drop(Signatures::unpack("pair 1.0.0", &packed[..end]));
        }
        let again = Signatures::unpack("pair 1.0.0", &packed).expect("it is whole");
        assert_eq!(again.files[0].modules, signatures.files[0].modules);
        assert_eq!(names(&again.files[0].hir), names(&signatures.files[0].hir));
        assert_eq!(again.pack("pair 1.0.0"), Some(packed));
    }
}
