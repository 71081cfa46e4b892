//! What `rules/apis` says, read by our own reader, with the place of each item.

use async_lint::base::{Edition, LineIndex, Name};
use async_lint::foreign::{self, Api};
use async_lint::hir::{self, ImportName, ItemId, ItemKind, Visibility};
use async_lint::resolve::{CrateInput, Def, FileInput, ItemRef, ModuleId, Names, Namespace, Resolution, UnitId};
use async_lint::syntax;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The first lines of a file: `//! CRATE VERSION` and perhaps `//! features: a, b`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    /// The package.
    pub package: String,
    /// Its version; std has none.
    pub version: Option<String>,
    /// Its features.
    pub features: Vec<String>,
}

impl Requirement {
    fn read(text: &str) -> Self {
        let mut head = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
        let mut words = head.next().unwrap_or_default().split(' ').map(str::to_owned);
        let (package, version) = (words.next().unwrap_or_default(), words.next());
        let features = head.find_map(|line| line.strip_prefix("features:")).unwrap_or_default();
        let features = features.split(',').map(|feature| feature.trim().to_owned()).filter(|name| !name.is_empty());
        Self { package, version, features: features.collect() }
    }
}

/// A crate of `rules/apis`.
pub struct Crate {
    /// Its name in code.
    pub name: String,
    /// What its files ask for; the same in all of them.
    pub requirements: Vec<Requirement>,
    /// Its signatures.
    pub hir: Arc<hir::File>,
    /// What attributes say of them.
    pub apis: HashMap<ItemId, Api>,
    /// What could not be read.
    pub errors: Vec<String>,
    /// Its files with the line of the whole text, from 0, that each starts on.
    files: Vec<(String, usize)>,
    lines: LineIndex,
    /// By definition, the shortest of the public paths that lead there from this crate.
    public: HashMap<Def, String>,
}

impl Crate {
    /// Reads the files of a crate as one module, as the binary does; the heads become empty lines, so that places stay.
    fn read(name: &str, files: &[(String, String)]) -> Self {
        let (mut text, mut starts) = (String::new(), Vec::new());
        for (file, content) in files {
            starts.push((file.clone(), text.matches('\n').count()));
            for line in content.lines() {
                text.push_str(if line.starts_with("//!") { "" } else { line });
                text.push('\n');
            }
        }
        let (hir, error) = syntax::parse_file(&text);
        let (apis, errors) = foreign::read_apis(&hir);
        let mut krate = Self {
            name: name.to_owned(),
            requirements: files.iter().map(|(_, text)| Requirement::read(text)).collect(),
            apis: apis.into_iter().collect(),
            hir: Arc::new(hir),
            errors: Vec::new(),
            files: starts,
            lines: LineIndex::new(&text),
            public: HashMap::new(),
        };
        let errors = errors.into_iter().map(|error| (error.range.start, error.message));
        let errors = error.map(|error| (error.range.start, error.message)).into_iter().chain(errors);
        krate.errors = errors.map(|(at, message)| format!("{}: {message}", krate.place(at))).collect();
        krate
    }

    /// `rules/apis/std/fs.rs:12`
    pub fn place(&self, offset: u32) -> String {
        let line = self.lines.line(offset);
        let file = self.files.iter().rev().find(|(_, start)| *start <= line);
        file.map_or_else(String::new, |(file, start)| format!("{file}:{}", line - start + 1))
    }

    /// The only requirement.
    pub fn requirement(&self) -> &Requirement {
        &self.requirements[0]
    }

    fn input(&self, prelude: &[(Name, usize)]) -> CrateInput {
        CrateInput {
            name: Name::new(&self.name),
            edition: Edition::NEWEST,
            known: true,
            beneath: None,
            is_test: false,
            files: vec![FileInput { file: None, hir: self.hir.clone(), modules: Vec::new() }],
            extern_prelude: prelude.to_vec(),
            sees_common: false,
            features: Default::default(),
            flags: Default::default(),
        }
    }
}

/// All crates with their names.
pub struct World {
    /// In the order of [`Names::crates`].
    pub crates: Vec<Crate>,
    /// Their names.
    pub names: Names,
}

impl World {
    /// Reads a folder such as `rules/apis`: `name.rs`, or all of `name/`.
    pub fn read(folder: &Path) -> Self {
        let mut crates = Vec::new();
        for entry in entries(folder) {
            let path = folder.join(&entry);
            let inside = |file: &String| (format!("{entry}/{file}"), path.join(file));
            let files = if path.is_dir() {
                entries(&path).iter().map(inside).collect()
            } else {
                vec![(entry.clone(), path.clone())]
            };
            let text = |file: &Path| fs::read_to_string(file).expect("a file of signatures is UTF-8 text");
            let files: Vec<_> = files.iter().map(|(shown, file)| (format!("rules/apis/{shown}"), text(file))).collect();
            crates.push((entry.trim_end_matches(".rs").to_owned(), files));
        }
        Self::of(&crates)
    }

    /// Reads the files of crates, each with the path to show; on a thread with the reader's stack.
    pub fn of(crates: &[(String, Vec<(String, String)>)]) -> Self {
        std::thread::scope(|scope| {
            let build = || Self::build(crates.iter().map(|(name, files)| Crate::read(name, files)).collect());
            let thread = std::thread::Builder::new().stack_size(syntax::STACK_SIZE).spawn_scoped(scope, build);
            thread.expect("there is a thread").join().expect("reading does not panic")
        })
    }

    fn build(mut crates: Vec<Crate>) -> Self {
        let prelude: Vec<_> = crates.iter().enumerate().map(|(at, krate)| (Name::new(&krate.name), at)).collect();
        let names = Names::build(crates.iter().map(|krate| krate.input(&prelude)).collect());
        let roots: Vec<ModuleId> = names.crates().map(|(_, krate)| krate.root).collect();
        for (krate, root) in crates.iter_mut().zip(roots) {
            krate.public = public_paths(&names, &krate.name, root);
        }
        Self { crates, names }
    }

    /// The crate of an item.
    pub fn crate_of(&self, at: ItemRef) -> &Crate {
        &self.crates[self.names.unit(at.unit).krate.0 as usize]
    }

    /// The path that users name a definition by, from `::`; its own where that is public.
    pub fn path(&self, def: Def) -> Option<String> {
        let at = match def {
            Def::Item(at) => at,
            Def::Module(module) => return self.module_path(module),
            Def::Builtin(name) => return Some(name.to_string()),
            _ => return None,
        };
        let item = self.names.item(at);
        let own = (item.vis == Visibility::Public).then(|| self.module_path(self.names.module_of(at)?)).flatten();
        let own = own.zip(item.name).map(|(module, name)| format!("{module}::{}", raw(name)));
        own.or_else(|| self.crate_of(at).public.get(&def).cloned())
    }

    /// The path that users name a module by; its own where that is public.
    pub fn module_path(&self, module: ModuleId) -> Option<String> {
        let krate = &self.crates[self.names.module(module).krate.0 as usize];
        self.own_path(module).or_else(|| krate.public.get(&Def::Module(module)).cloned())
    }

    fn own_path(&self, module: ModuleId) -> Option<String> {
        let data = self.names.module(module);
        let Some(parent) = data.parent else { return Some(format!("::{}", self.names.krate(data.krate).name)) };
        let public = data.decl.is_some_and(|decl| self.names.item(decl).vis == Visibility::Public);
        let path = public.then(|| self.own_path(parent)).flatten()?;
        Some(format!("{path}::{}", raw(data.name?)))
    }
}

/// A name as code writes it.
pub fn raw(name: Name) -> String {
    const KEYWORDS: [&str; 16] = [
        "async", "await", "dyn", "for", "gen", "if", "in", "loop", "match", "mod", "move", "ref", "try", "type", "use",
        "yield",
    ];
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name.to_string() }
}

/// The names of a folder's files of signatures and folders, sorted.
fn entries(folder: &Path) -> Vec<String> {
    let list = fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path());
    let list = list.filter(|path| path.is_dir() || path.extension().is_some_and(|extension| extension == "rs"));
    let mut names: Vec<_> = list.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    names.sort();
    names
}

/// Walks the public modules below a root and what they pass on; shorter paths come first.
fn public_paths(names: &Names, krate: &str, root: ModuleId) -> HashMap<Def, String> {
    let mut found = HashMap::from([(Def::Module(root), format!("::{krate}"))]);
    let mut queue = vec![(root, format!("::{krate}"))];
    let mut at = 0;
    while let Some((module, path)) = queue.get(at).cloned() {
        for (name, def) in public_members(names, module) {
            if found.contains_key(&def) {
                continue;
            }
            let path = format!("{path}::{}", raw(name));
            if let Def::Module(inner) = def {
                queue.push((inner, path.clone()));
            }
            found.insert(def, path);
        }
        at += 1;
    }
    found
}

/// The names that a module gives to everybody.
pub fn public_members(names: &Names, module: ModuleId) -> Vec<(Name, Def)> {
    let mut members: Vec<_> = names.members(module).map(|(name, _, def)| (name, def)).collect();
    members.dedup();
    let imports = public_imports(names, module);
    members.retain(|(name, def)| is_public(names, module, &imports, *name, *def));
    members
}

/// What public imports give a module.
struct Imports {
    named: Vec<Name>,
    globs: Vec<ModuleId>,
}

fn public_imports(names: &Names, module: ModuleId) -> Imports {
    let unit = UnitId(names.krate(names.module(module).krate).units.start);
    let of = names.unit(unit);
    let mut found = Imports { named: Vec::new(), globs: Vec::new() };
    for (_, item) in of.hir.items().filter(|(_, item)| of.module(item.scope) == Some(module)) {
        let ItemKind::Use(list) = &item.kind else { continue };
        for import in list.iter().filter(|_| item.vis == Visibility::Public) {
            match import.name {
                ImportName::Named(name) => found.named.push(name),
                ImportName::Unnamed => {}
                ImportName::Glob => {
                    let target =
                        names.resolve_names(unit, item.scope, import.anchor, &import.segments, Namespace::Types);
                    if let Some(Resolution { def: Def::Module(target), .. }) = target {
                        found.globs.push(target);
                    }
                }
            }
        }
    }
    found
}

fn is_public(names: &Names, module: ModuleId, imports: &Imports, name: Name, def: Def) -> bool {
    let own = match def {
        Def::Item(at) => (names.module_of(at) == Some(module) && names.item(at).name == Some(name)).then_some(at),
        Def::Module(inner) if names.module(inner).parent == Some(module) => names.module(inner).decl,
        _ => None,
    };
    if let Some(item) = own.map(|at| names.item(at)) {
        return item.vis == Visibility::Public || matches!(&item.kind, ItemKind::MacroDef(def) if def.exported);
    }
    let gives = |target: &ModuleId| *target != module && public_members(names, *target).contains(&(name, def));
    imports.named.contains(&name) || imports.globs.iter().any(gives)
}
