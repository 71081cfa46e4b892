//! Which features are on: a plain union over everything that is selected, as cargo's first resolver has it, in two
//! worlds: with and without the development dependencies of the selected packages.

use super::{Dependency, DependencyKind, FeatureChoice, Package};
use crate::base::ByFolder;
use std::collections::{BTreeMap, BTreeSet};

/// `[features]`
pub(super) type FeatureTable = BTreeMap<String, Vec<String>>;

/// Fills `features`, `dev_features`, and what dependencies are asked for. `tables` are those of the packages. Returns the
/// features that were chosen and that no selected package has.
pub(super) fn resolve(
    packages: &mut [Package],
    tables: &[&FeatureTable],
    choices: &ByFolder<FeatureChoice>,
) -> Vec<String> {
    let mut unknown = Vec::new();
    let chosen = choose(packages, tables, choices, &mut unknown);
    let [build, tests] = [false, true].map(|with_dev| Union::of(packages, tables, &chosen, with_dev).states);
    for (index, package) in packages.iter_mut().enumerate() {
        let in_build = &build[index];
        let in_tests = &tests[index];
        // What only tests use has no other world.
        package.features = if in_build.active { &in_build.features } else { &in_tests.features }.clone();
        package.dev_features = in_tests.features.clone();
        for (at, dependency) in package.dependencies.iter_mut().enumerate() {
            let asked = in_tests.asked.get(&at).into_iter().chain(in_build.asked.get(&at)).flatten();
            let all: BTreeSet<String> = dependency.features.drain(..).chain(asked.cloned()).collect();
            dependency.features = all.into_iter().collect();
            dependency.active = !dependency.optional || in_tests.on.contains(&at) || in_build.on.contains(&at);
        }
    }
    unknown
}

/// Whether a package has a feature of this name, written or implied by an optional dependency.
fn has_feature(package: &Package, table: &FeatureTable, name: &str) -> bool {
    table.contains_key(name) || is_implicit(package, table, name)
}

/// An optional dependency is a feature too, unless some feature names it as `dep:name`.
fn is_implicit(package: &Package, table: &FeatureTable, name: &str) -> bool {
    let named = || table.values().flatten().any(|value| value.strip_prefix("dep:") == Some(name));
    package.dependencies.iter().any(|dependency| dependency.optional && dependency.key == name) && !named()
}

/// The features that the request switches on, by package.
fn choose(
    packages: &[Package],
    tables: &[&FeatureTable],
    choices: &ByFolder<FeatureChoice>,
    unknown: &mut Vec<String>,
) -> Vec<(usize, String)> {
    let mut chosen = Vec::new();
    for (which, choice) in choices.values().iter().enumerate() {
        let is_meant = |index: &usize| packages[*index].selected && choices.index_at(&packages[*index].dir) == which;
        let governed: Vec<usize> = (0..packages.len()).filter(is_meant).collect();
        let choosing = Choosing { packages, tables, governed: &governed };
        chosen.extend(choosing.choose(choice, unknown));
    }
    chosen
}

/// The packages that one choice speaks to.
struct Choosing<'a> {
    packages: &'a [Package],
    tables: &'a [&'a FeatureTable],
    governed: &'a [usize],
}

impl Choosing<'_> {
    fn choose(&self, choice: &FeatureChoice, unknown: &mut Vec<String>) -> Vec<(usize, String)> {
        let governed = || self.governed.iter().copied();
        let defaults = governed().map(|index| (index, "default".to_owned()));
        match choice {
            FeatureChoice::Default => defaults.collect(),
            FeatureChoice::All => {
                governed().flat_map(|index| self.all(index).into_iter().map(move |name| (index, name))).collect()
            }
            FeatureChoice::Some { features, no_default } => {
                let mut chosen: Vec<_> = defaults.filter(|_| !no_default).collect();
                let words = features.iter().flat_map(|text| text.split([',', ' '])).filter(|word| !word.is_empty());
                for word in words {
                    let named = self.named(word);
                    if named.is_empty() && !self.governed.is_empty() {
                        unknown.push(word.to_owned());
                    }
                    chosen.extend(named);
                }
                chosen
            }
        }
    }

    fn has(&self, index: usize, name: &str) -> bool {
        has_feature(&self.packages[index], self.tables[index], name)
    }

    fn all(&self, index: usize) -> Vec<String> {
        let (package, table) = (&self.packages[index], self.tables[index]);
        let optional = package.dependencies.iter().filter(|dependency| dependency.optional);
        let implicit = optional.filter(|entry| is_implicit(package, table, &entry.key)).map(|entry| entry.key.clone());
        table.keys().cloned().chain(implicit).collect()
    }

    /// What one word means: `name`, `package/name` or `dependency/name`.
    fn named(&self, word: &str) -> Vec<(usize, String)> {
        let own = self.governed.iter().filter(|index| self.has(**index, word));
        let mut named: Vec<_> = own.map(|index| (*index, word.to_owned())).collect();
        if let Some((package, name)) = word.split_once('/') {
            let is_meant = |index: &usize| self.packages[*index].name == package && self.has(*index, name);
            named.extend((0..self.packages.len()).filter(is_meant).map(|index| (index, name.to_owned())));
            let key = package.trim_end_matches('?');
            let depends = |index: &&usize| self.packages[**index].dependencies.iter().any(|entry| entry.key == key);
            named.extend(self.governed.iter().filter(depends).map(|index| (*index, word.to_owned())));
        }
        named
    }
}

/// What is on in one package.
#[derive(Clone, Default)]
struct State {
    /// Whether anything uses the package.
    active: bool,
    features: BTreeSet<String>,
    /// The dependencies that are on, by index.
    on: BTreeSet<usize>,
    /// The features that the package's own features ask of dependencies.
    asked: BTreeMap<usize, BTreeSet<String>>,
}

struct Union<'a> {
    packages: &'a [Package],
    tables: &'a [&'a FeatureTable],
    with_dev: bool,
    states: Vec<State>,
    /// Features to switch on, by package; an empty name only makes the package active.
    queue: Vec<(usize, String)>,
}

impl<'a> Union<'a> {
    fn of(packages: &'a [Package], tables: &'a [&'a FeatureTable], chosen: &[(usize, String)], with_dev: bool) -> Self {
        let states = vec![State::default(); packages.len()];
        let mut union = Self { packages, tables, with_dev, states, queue: Vec::new() };
        let selected = packages.iter().enumerate().filter(|(_, package)| package.selected);
        union.queue.extend(selected.map(|(index, _)| (index, String::new())));
        union.queue.extend(chosen.iter().cloned());
        while let Some((package, feature)) = union.queue.pop() {
            union.activate(package);
            union.switch_on(package, &feature);
        }
        union
    }

    fn activate(&mut self, package: usize) {
        if std::mem::replace(&mut self.states[package].active, true) {
            return;
        }
        for (at, dependency) in self.packages[package].dependencies.iter().enumerate() {
            if !dependency.optional {
                self.use_dependency(package, at);
            }
        }
    }

    fn seen(&self, package: usize, dependency: &Dependency) -> bool {
        dependency.kind != DependencyKind::Dev || (self.with_dev && self.packages[package].selected)
    }

    fn use_dependency(&mut self, package: usize, at: usize) {
        let dependency = &self.packages[package].dependencies[at];
        if !self.seen(package, dependency) || !self.states[package].on.insert(at) {
            return;
        }
        let Some(local) = dependency.local else { return };
        self.queue.push((local, String::new()));
        self.queue.extend(dependency.default_features.then(|| (local, "default".to_owned())));
        let asked = self.states[package].asked.get(&at).into_iter().flatten();
        self.queue.extend(dependency.features.iter().chain(asked).map(|feature| (local, feature.clone())));
    }

    fn switch_on(&mut self, package: usize, feature: &str) {
        // A choice of the command line may be `dependency/feature` or `dependency?/feature`.
        if feature.contains('/') || feature.starts_with("dep:") {
            return self.enable(package, feature);
        }
        let table = self.tables[package];
        if feature.is_empty() || !has_feature(&self.packages[package], table, feature) {
            return;
        }
        if !self.states[package].features.insert(feature.to_owned()) {
            return;
        }
        match table.get(feature) {
            Some(values) => values.iter().for_each(|value| self.enable(package, value)),
            None => self.use_named(package, feature),
        }
    }

    /// One value of a feature: `name`, `dep:key`, `key/name` or `key?/name`.
    fn enable(&mut self, package: usize, value: &str) {
        if let Some(key) = value.strip_prefix("dep:") {
            return self.use_named(package, key);
        }
        let Some((key, feature)) = value.split_once('/') else {
            return self.queue.push((package, value.to_owned()));
        };
        let weak = key.ends_with('?');
        let key = key.trim_end_matches('?');
        for at in self.named(package, key) {
            self.states[package].asked.entry(at).or_default().insert(feature.to_owned());
            let dependency = &self.packages[package].dependencies[at];
            if let (true, Some(local)) = (self.states[package].on.contains(&at), dependency.local) {
                self.queue.push((local, feature.to_owned()));
            }
        }
        if !weak {
            self.use_named(package, key);
            if is_implicit(&self.packages[package], self.tables[package], key) {
                self.queue.push((package, key.to_owned()));
            }
        }
    }

    fn named(&self, package: usize, key: &str) -> Vec<usize> {
        let dependencies = self.packages[package].dependencies.iter().enumerate();
        dependencies.filter(|(_, dependency)| dependency.key == key).map(|(at, _)| at).collect()
    }

    fn use_named(&mut self, package: usize, key: &str) {
        for at in self.named(package, key) {
            self.use_dependency(package, at);
        }
    }
}
