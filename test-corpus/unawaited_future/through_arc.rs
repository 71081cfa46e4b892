//! A trait that is implemented for `Arc`s of what implements it, and a method of the same name that is not async.

use std::rc::Rc;
use std::sync::Arc;

pub trait Coordinator {
    async fn activate(&self, n: u8) -> u8;

    async fn settle(&self) {}
}

impl<T: ?Sized + Coordinator> Coordinator for Arc<T> {
    async fn activate(&self, n: u8) -> u8 {
        self.as_ref().activate(n).await
    }
}

impl<T> Coordinator for Rc<T>
where
    T: Coordinator + ?Sized,
{
    async fn activate(&self, n: u8) -> u8 {
        self.as_ref().activate(n).await
    }
}

pub struct Real;

impl Coordinator for Real {
    async fn activate(&self, n: u8) -> u8 {
        n
    }
}

#[derive(Default)]
pub struct Codecs {
    active: std::sync::Mutex<Vec<u8>>,
}

impl Codecs {
    pub fn activate(&self, n: u8) {
        self.active.lock().unwrap().push(n);
    }
}

pub struct Harness {
    codecs: Arc<Codecs>,
    local: Rc<Codecs>,
    real: Arc<Real>,
}

impl Harness {
    pub fn switches_on(&self) {
        self.codecs.activate(1);
        self.local.activate(2);
        let _ = self.codecs.activate(4);
        Arc::clone(&self.codecs).activate(5);
    }

    pub fn forgets(&self) {
        self.real.activate(1); //~ unawaited_future
        let _ = self.real.activate(2); //~ unawaited_future
        Arc::clone(&self.real).activate(3); //~ unawaited_future
    }

    pub async fn waits(&self) -> u8 {
        self.real.activate(1).await
    }
}

pub fn of_any(coordinator: Arc<dyn Coordinator>) {
    coordinator.activate(1); //~ unawaited_future
}

pub fn of_a_bound<T: Coordinator>(coordinator: Arc<T>) {
    coordinator.activate(1); //~ unawaited_future
    coordinator.settle(); //~ unawaited_future
}
