//! What lies behind a function: the best chain for each effect, for one strongly connected component at a time (Tarjan,
//! "Depth-first search and linear graph algorithms", 1972).

use super::local::{Local, Site, SiteKind};
use super::targets::Targets;
use super::{Effect, Effects};
use crate::analysis::World;
use crate::resolve::ItemRef;
use rustc_hash::FxHashMap;
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
    /// How many calls there are.
    pub hops: u32,
}

/// The best chain to an effect: its first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Where it leads.
    pub effect: Effect,
    /// How good the chain is.
    pub cost: Cost,
    /// The place in [`Local::sites`].
    pub site: u32,
    /// The function behind it; `None` where the site is the leaf.
    pub next: Option<ItemRef>,
}

/// All effects of a function, in their order.
pub type Summary = Box<[Reach]>;

impl Effects {
    /// What calling a function of the workspace does.
    pub(super) fn summary(world: &World, of: ItemRef) -> Arc<Summary> {
        if let Some(known) = world.effects.summaries.get(&of) {
            return known;
        }
        let mut walk = Walk { world, places: FxHashMap::default(), open: Vec::new(), entered: 0 };
        walk.visit(of);
        world.effects.summaries.get(&of).unwrap_or_default()
    }
}

struct Walk<'w> {
    world: &'w World,
    /// When a function was entered, while its component is not complete.
    places: FxHashMap<ItemRef, u32>,
    open: Vec<(ItemRef, Arc<Local>)>,
    entered: u32,
}

impl Walk<'_> {
    /// Visits a function that was not visited; returns the earliest open function that it leads back to.
    fn visit(&mut self, function: ItemRef) -> u32 {
        let own = self.entered;
        self.entered += 1;
        self.places.insert(function, own);
        let at = self.open.len();
        let local = Effects::local(self.world, function);
        self.open.push((function, local.clone()));
        let mut low = own;
        for site in &local.sites {
            let SiteKind::Calls(targets) = &site.kind else { continue };
            for &target in targets.all() {
                low = match self.places.get(&target) {
                    Some(&place) => low.min(place),
                    None if self.world.effects.summaries.get(&target).is_some() => low,
                    None => low.min(self.visit(target)),
                };
            }
        }
        if low == own {
            let component: Vec<(ItemRef, Arc<Local>)> = self.open.drain(at..).collect();
            for (function, _) in &component {
                self.places.remove(function);
            }
            self.settle(&component);
        }
        low
    }

    /// Works out a component whose successors are known: what gets better somewhere is looked at again, until nothing does.
    fn settle(&self, component: &[(ItemRef, Arc<Local>)]) {
        let mut found: FxHashMap<ItemRef, Vec<Reach>> = FxHashMap::default();
        loop {
            let mut changed = false;
            for (function, local) in component {
                let reaches = self.best(local, &found);
                let known = found.entry(*function).or_default();
                if *known != reaches {
                    *known = reaches;
                    changed = true;
                }
            }
            // alone and without a call of itself nothing can change any more
            if !changed || component.len() == 1 && !calls(&component[0].1, component[0].0) {
                break;
            }
        }
        for (function, reaches) in found {
            self.world.effects.summaries.put(function, Arc::new(reaches.into()));
        }
    }

    fn best(&self, local: &Local, open: &FxHashMap<ItemRef, Vec<Reach>>) -> Vec<Reach> {
        let mut best: Vec<Reach> = Vec::new();
        for (index, site) in local.sites.iter().enumerate() {
            self.of_site(site, open, &mut |mut reach| {
                reach.site = index as u32;
                reach.cost.once |= site.once;
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

    fn of_site(&self, site: &Site, open: &FxHashMap<ItemRef, Vec<Reach>>, add: &mut dyn FnMut(Reach)) {
        let cost = Cost { possible: false, once: false, cheap: false, hops: 1 };
        let leaf = |effect, cheap| Reach { effect, cost: Cost { cheap, ..cost }, site: 0, next: None };
        match &site.kind {
            SiteKind::Known(_, effects) => effects.iter().for_each(|(effect, cheap)| add(leaf(*effect, *cheap))),
            SiteKind::Entry(_) => add(leaf(Effect::Runtime, false)),
            SiteKind::Spins(_) => add(leaf(Effect::Spins, false)),
            SiteKind::Calls(targets) => through(self.world, targets, open, add),
        }
    }
}

fn calls(local: &Local, function: ItemRef) -> bool {
    local.sites.iter().any(|site| matches!(&site.kind, SiteKind::Calls(targets) if targets.all().contains(&function)))
}

/// What a call of one of these functions does. Where the value at run time decides, an effect that not all of them have
/// is only possible; so is one of another platform's form of a function.
pub fn through(world: &World, targets: &Targets, open: &FxHashMap<ItemRef, Vec<Reach>>, add: &mut dyn FnMut(Reach)) {
    let all = targets.all();
    let mut found: Vec<(Reach, usize)> = Vec::new();
    for &target in all {
        let mut add = |reach: &Reach| {
            let possible = reach.cost.possible || world.names.is_elsewhere(target);
            let cost = Cost { possible, hops: reach.cost.hops + 1, ..reach.cost };
            let reach = Reach { cost, next: Some(target), ..*reach };
            match found.iter_mut().find(|(known, _)| known.effect == reach.effect) {
                Some((known, count)) => {
                    *count += usize::from(!reach.cost.possible);
                    if reach.cost < known.cost {
                        *known = reach;
                    }
                }
                None => found.push((reach, usize::from(!reach.cost.possible))),
            }
        };
        match open.get(&target) {
            Some(reaches) => reaches.iter().for_each(&mut add),
            None => {
                if let Some(summary) = world.effects.summaries.get(&target) {
                    summary.iter().for_each(&mut add);
                }
            }
        }
    }
    for (mut reach, count) in found {
        reach.cost.possible |= count < all.len();
        add(reach);
    }
}
