//! Which features are on: a plain union over everything that is selected, as cargo's first resolver has it, in two
//! worlds: with and without the development dependencies of the selected packages.

use super::{Dependency, DependencyKind, FeatureChoice, Package, Problem};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// `[features]`
pub(super) type FeatureTable = BTreeMap<String, Vec<String>>;

/// Fills `features`, `dev_features`, and what dependencies are asked for. `tables` are those of the packages.
pub(super) fn resolve(
    packages: &mut [Package],
    tables: &[&FeatureTable],
    choice: &FeatureChoice,
    root: &Path,
    problems: &mut Vec<Problem>,
) {
    let chosen = choose(packages, tables, choice, root, problems);
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
    choice: &FeatureChoice,
    root: &Path,
    problems: &mut Vec<Problem>,
) -> Vec<(usize, String)> {
    let selected = || packages.iter().enumerate().filter(|(_, package)| package.selected).map(|(index, _)| index);
    let defaults = selected().map(|index| (index, "default".to_owned()));
    match choice {
        FeatureChoice::Default => defaults.collect(),
        FeatureChoice::All => {
            let optional = |index: usize| {
                let optional = packages[index].dependencies.iter().filter(|dependency| dependency.optional);
                optional
                    .filter(move |entry| is_implicit(&packages[index], tables[index], &entry.key))
                    .map(|entry| entry.key.clone())
            };
            selected()
                .flat_map(|index| tables[index].keys().cloned().chain(optional(index)).map(move |name| (index, name)))
                .collect()
        }
        FeatureChoice::Some { features, no_default } => {
            let mut chosen: Vec<_> = defaults.filter(|_| !no_default).collect();
            let words = features.iter().flat_map(|text| text.split([',', ' '])).filter(|word| !word.is_empty());
            for word in words {
                let before = chosen.len();
                let own = |index: &usize| has_feature(&packages[*index], tables[*index], word);
                chosen.extend(selected().filter(own).map(|index| (index, word.to_owned())));
                if let Some((package, name)) = word.split_once('/') {
                    let name_of = |index: &usize| {
                        packages[*index].name == package && has_feature(&packages[*index], tables[*index], name)
                    };
                    chosen.extend((0..packages.len()).filter(name_of).map(|index| (index, name.to_owned())));
                    let key = package.trim_end_matches('?');
                    let depends =
                        |index: &usize| packages[*index].dependencies.iter().any(|dependency| dependency.key == key);
                    chosen.extend(selected().filter(depends).map(|index| (index, word.to_owned())));
                }
                if chosen.len() == before {
                    let message = format!("no selected package has the feature `{word}`: check `--features`");
                    problems.push(Problem::new(root, message));
                }
            }
            chosen
        }
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
