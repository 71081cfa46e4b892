//! What lies behind a function: the best chain for each effect, for one strongly connected component at a time (Tarjan,
//! "Depth-first search and linear graph algorithms", 1972).

use super::instance::Instance;
use super::local::{Local, Site, SiteKind, Streams};
use super::targets::Targets;
use super::{Effect, Effects};
use crate::analysis::World;
use crate::analysis::given::{self, Given};
use crate::analysis::waits::{Stream, Use};
use crate::base::Memo;
use crate::foreign::BlockClass;
use crate::resolve::{ItemRef, Names, PerItem};
use crate::types::Ty;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::Arc;

/// How good a chain is: the smaller the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost {
    /// Not every implementation that may be meant has the effect.
    pub possible: bool,
    /// Some step runs once.
    pub once: bool,
    /// The leaf rarely takes long.
    pub cheap: bool,
    /// That is so as long as it happens a few times.
    pub few: bool,
    /// How many calls there are.
    pub hops: u32,
}

/// The best chain to an effect: its first step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Where it leads.
    pub effect: Effect,
    /// How good the chain is.
    pub cost: Cost,
    /// The place in [`Local::sites`].
    pub site: u32,
    /// The function behind it; `None` where the site is the leaf.
    pub next: Option<Instance>,
}

/// All effects of a function, in their order.
pub type Summary = Box<[Reach]>;

/// What is known of functions. Most are asked about as they stand.
#[derive(Debug)]
pub struct Summaries {
    plain: PerItem<Arc<Summary>>,
    /// With what is known of types and arguments, and of closures.
    others: Memo<Instance, Arc<Summary>>,
}

impl Summaries {
    /// Nothing is known of these names.
    pub fn new(names: &Names) -> Self {
        Self { plain: PerItem::new(names), others: Memo::default() }
    }

    fn get(&self, of: &Instance) -> Option<Arc<Summary>> {
        if of.is_plain() { self.plain.get(of.function).cloned() } else { self.others.get(of) }
    }

    fn put(&self, names: &Names, of: Instance, summary: Arc<Summary>) {
        if of.is_plain() {
            self.plain.put(names, of.function, summary);
        } else {
            self.others.put(of, summary);
        }
    }
}

/// What a site leads to.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Its own effects, and whether each rarely takes long.
    pub effects: Vec<(Effect, bool)>,
    /// That is so as long as it happens a few times.
    pub few: bool,
    /// What it may run.
    pub targets: Vec<Instance>,
    /// How many other things it may run: known ones, and one that is not known.
    pub others: usize,
}

impl Cost {
    /// The same many times over.
    pub fn again(self) -> Self {
        Self { cheap: self.cheap && !self.few, few: false, ..self }
    }
}

impl Step {
    /// What a site of a function leads to in one of its instances.
    pub fn at(world: &World, site: &Site, instance: &Instance) -> Self {
        match site.is_reached(&instance.given) {
            true => Self::of(world, &site.kind, Some(instance)),
            false => Self::default(),
        }
    }

    /// What a site leads to in an instance of the function, or in a body that is judged for itself.
    pub fn of(world: &World, kind: &SiteKind, instance: Option<&Instance>) -> Self {
        let leaf = |effects: Vec<(Effect, bool)>| Self { effects, ..Self::default() };
        let (types, given) = instance.map(|of| (&*of.types, &*of.given)).unwrap_or_default();
        match kind {
            SiteKind::Known(_, effects, file, few) => {
                let of_kernel = file.is_some_and(|file| given.contains(&(file, Given::Kernel)));
                let effects = effects.iter().map(|(effect, cheap)| (*effect, *cheap || of_kernel)).collect();
                Self { few: *few, ..leaf(effects) }
            }
            SiteKind::Entry(_) => leaf(vec![(Effect::Runtime, false)]),
            SiteKind::Spins(_) => leaf(vec![(Effect::Spins, false)]),
            SiteKind::Computes(_) => leaf(vec![(Effect::Computes, false)]),
            SiteKind::Values(values) => values.step(world),
            SiteKind::Streams(streams) => Self::of_streams(world, streams, types),
            SiteKind::Calls(targets, args) => {
                let here = |of: &[Ty]| of.iter().map(|arg| arg.with(types)).collect::<Vec<Ty>>();
                let (arg_types, chosen) = (here(&args.types), here(&args.chosen));
                let targets = match &args.on {
                    Some(on) => Cow::Owned(targets.on(world, &on.with(types))),
                    None => Cow::Borrowed(targets),
                };
                let known = given::here(&args.values, given);
                let of = |target: &ItemRef| Instance::of(world, *target, &arg_types, &chosen).with(world, &known);
                Self { targets: targets.all().iter().map(of).collect(), ..Self::default() }
            }
        }
    }

    fn of_streams(world: &World, streams: &Streams, types: &[(Ty, Ty)]) -> Self {
        let mut step = Self::default();
        for stream in streams.types.iter().filter_map(|stream| Stream::of(world, &stream.with(types))) {
            match stream {
                Stream::Waits(class, buffered) => {
                    let cheap = class == BlockClass::Fs && streams.used.is_cheap(buffered);
                    step.few |= cheap && streams.used == Use::Writes;
                    step.effects.push((Effect::Blocks(class), cheap));
                }
                Stream::Own(ty) => {
                    let method = Targets::behind_provided(world, streams.callee, &ty);
                    step.targets
                        .extend(method.map(|method| Instance::of(world, method, std::slice::from_ref(&ty), &[])));
                }
                Stream::Open => {}
            }
        }
        step.effects.sort_unstable();
        step.effects.dedup();
        step
    }
}

impl Effects {
    /// What calling a function of the workspace does.
    pub(super) fn summary(world: &World, of: &Instance) -> Arc<Summary> {
        if let Some(known) = world.effects.summaries.get(of) {
            return known;
        }
        let mut walk = Walk { world, places: FxHashMap::default(), open: Vec::new(), entered: 0 };
        walk.visit(of);
        world.effects.summaries.get(of).unwrap_or_default()
    }
}

/// A function of a component that is not complete.
struct Node {
    of: Instance,
    local: Arc<Local>,
    /// By [`Local::sites`].
    steps: Vec<Step>,
}

struct Walk<'w> {
    world: &'w World,
    /// When a function was entered, while its component is not complete.
    places: FxHashMap<Instance, u32>,
    open: Vec<Node>,
    entered: u32,
}

impl Walk<'_> {
    /// Visits a function that was not visited; returns the earliest open function that it leads back to.
    fn visit(&mut self, of: &Instance) -> u32 {
        let own = self.entered;
        self.entered += 1;
        self.places.insert(of.clone(), own);
        let at = self.open.len();
        let local = Effects::local_of(self.world, of);
        let steps: Vec<Step> = local.sites.iter().map(|site| Step::at(self.world, site, of)).collect();
        let targets: Vec<Instance> = steps.iter().flat_map(|step| step.targets.iter().cloned()).collect();
        self.open.push(Node { of: of.clone(), local, steps });
        let mut low = own;
        for target in targets {
            low = match self.places.get(&target) {
                Some(&place) => low.min(place),
                None if self.world.effects.summaries.get(&target).is_some() => low,
                None => low.min(self.visit(&target)),
            };
        }
        if low == own {
            let component: Vec<Node> = self.open.drain(at..).collect();
            for node in &component {
                self.places.remove(&node.of);
            }
            self.settle(&component);
        }
        low
    }

    /// Works out a component whose successors are known: what gets better somewhere is looked at again, until nothing does.
    fn settle(&self, component: &[Node]) {
        let mut found: FxHashMap<Instance, Vec<Reach>> =
            component.iter().map(|node| (node.of.clone(), Vec::new())).collect();
        let comes_back = component.len() > 1 || component.iter().any(Node::calls_itself);
        loop {
            let mut changed = false;
            for node in component {
                let reaches = self.best(node, comes_back, &found);
                let known = found.entry(node.of.clone()).or_default();
                if *known != reaches {
                    *known = reaches;
                    changed = true;
                }
            }
            // alone and without a call of itself nothing can change any more
            if !changed || !comes_back {
                break;
            }
        }
        for (of, reaches) in found {
            self.world.effects.summaries.put(&self.world.names, of, Arc::new(reaches.into()));
        }
    }

    /// The best chains of one function; what it does it does many times if it `comes_back` to itself.
    fn best(&self, node: &Node, comes_back: bool, open: &FxHashMap<Instance, Vec<Reach>>) -> Vec<Reach> {
        let mut best: Vec<Reach> = Vec::new();
        for (index, (site, step)) in node.local.sites.iter().zip(&node.steps).enumerate() {
            of_step(self.world, step, open, &mut |mut reach| {
                if node.local.asks_runtime && reach.effect == Effect::Runtime {
                    return;
                }
                reach.site = index as u32;
                reach.cost.once |= site.once;
                reach.cost.possible |= site.possible;
                if site.again || comes_back {
                    reach.cost = reach.cost.again();
                }
                match best.iter_mut().find(|known| known.effect == reach.effect) {
                    Some(known) if reach.cost < known.cost => *known = reach,
                    Some(_) => {}
                    None => best.push(reach),
                }
            });
        }
        best.sort_unstable_by_key(|reach| reach.effect);
        best
    }
}

impl Node {
    fn calls_itself(&self) -> bool {
        self.steps.iter().any(|step| step.targets.contains(&self.of))
    }
}

/// What a step does. Where the value at run time decides, an effect that not all of its targets have is only possible; so
/// is one of another platform's form of a function.
pub fn of_step(world: &World, step: &Step, open: &FxHashMap<Instance, Vec<Reach>>, add: &mut dyn FnMut(Reach)) {
    let is_choice = step.targets.len() + step.others > 1 && step.others > 0;
    let direct = Cost { possible: is_choice, once: false, cheap: false, few: false, hops: 1 };
    for &(effect, cheap) in &step.effects {
        add(Reach { effect, cost: Cost { cheap, few: cheap && step.few, ..direct }, site: 0, next: None });
    }
    // who only hands on to the same choice, as `impl Store for Arc<S>` and decorators do, has no say in whether all agree
    let others = step.targets.iter().filter(|target| !open.contains_key(target)).count();
    let asked = if others == 0 { step.targets.len() } else { others };
    let mut found: Vec<(Reach, usize)> = Vec::new();
    for target in &step.targets {
        let counts = others == 0 || !open.contains_key(target);
        let mut add = |reach: &Reach| {
            let possible = reach.cost.possible || world.names.is_elsewhere(target.function);
            let cost = Cost { possible, hops: reach.cost.hops + 1, ..reach.cost };
            let reach = Reach { cost, next: Some(target.clone()), ..*reach };
            match found.iter_mut().find(|(known, _)| known.effect == reach.effect) {
                Some((known, count)) => {
                    *count += usize::from(counts && !reach.cost.possible);
                    if reach.cost < known.cost {
                        *known = reach;
                    }
                }
                None => {
                    let count = usize::from(counts && !reach.cost.possible);
                    found.push((reach, count));
                }
            }
        };
        match open.get(target) {
            Some(reaches) => reaches.iter().for_each(&mut add),
            None => {
                if let Some(summary) = world.effects.summaries.get(target) {
                    summary.iter().for_each(&mut add);
                }
            }
        }
    }
    for (mut reach, count) in found {
        reach.cost.possible |= count < asked + step.others;
        add(reach);
    }
}
