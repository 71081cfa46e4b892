//! Handlers of web servers: what they are given is known by the types of their parameters.

use axum::extract::{Path, Query, State};
use axum::{Extension, Form, Json};
use std::fs;
use std::sync::Arc;

struct Store {
    root: String,
}

impl Store {
    fn load(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(format!("{}/{name}", self.root)).ok()
    }
    fn root(&self) -> &str {
        &self.root
    }
}

#[derive(Clone)]
struct App {
    store: Arc<Store>,
}

async fn by_pattern(State(app): State<App>, Path(name): Path<String>) -> Option<Vec<u8>> {
    app.store.root();
    app.store.load(&name) //~ blocking_fs
}

async fn by_name(app: State<Arc<App>>, Query(names): Query<Vec<String>>) -> usize {
    names.iter().filter_map(|name| app.store.load(name)).count() //~ blocking_fs
}

async fn by_extension(Extension(store): Extension<Arc<Store>>, Json(name): Json<String>) -> bool {
    store.load(&name).is_some() //~ blocking_fs
}

async fn by_form(store: Extension<Arc<Store>>, form: Form<String>) -> bool {
    let found = tokio::task::spawn_blocking({
        let store = store.0.clone();
        let name = form.0.clone();
        move || store.load(&name)
    });
    found.await.unwrap().is_some()
}

async fn by_actix(store: actix_web::web::Data<Store>, name: actix_web::web::Path<String>) -> bool {
    store.load(&name).is_some() //~ blocking_fs
}

async fn by_actix_offloaded(store: actix_web::web::Data<Store>) -> bool {
    actix_web::web::block(move || store.load("a").is_some()).await.unwrap_or(false)
}
