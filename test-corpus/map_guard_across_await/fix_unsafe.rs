//! What lies in a map can be taken out of it before the task sleeps.

use dashmap::DashMap;
use std::sync::Arc;

async fn send(_: &str) {}

pub struct Peers {
    names: DashMap<u32, String>,
    shared: DashMap<u32, Arc<String>>,
}

impl Peers {
    pub async fn by_name(&self, id: u32) {
        let Some(name) = self.names.get(&id).map(|name| name.value().clone()) else { return };
        send(&name).await;
        let shared = self.shared.get(&id).unwrap(); //~ map_guard_across_await
        send(&shared).await;
    }

    pub async fn temporaries(&self, id: u32) {
        if let Some(name) = self.names.get(&id).as_deref().cloned() { //~ map_guard_across_await
            send(&name).await;
        }
        send(self.shared.get(&id).unwrap().value()).await; //~ map_guard_across_await
    }

    pub async fn ended(&self, id: u32) {
        let mut name = self.names.entry(id).or_default(); //~ map_guard_across_await
        name.push('a');
        send("a").await;
    }
}
