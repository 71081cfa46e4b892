//! Futures of known methods that sync functions forget.

use tokio::sync::mpsc;

pub struct Session {
    events: mpsc::Sender<u8>,
    state: tokio::sync::Mutex<u8>,
    log: async_channel::Sender<u8>,
    shared: async_lock::Mutex<u8>,
}

impl Session {
    pub fn close(&self) {
        let _ = self.events.send(1); //~ unawaited_future
    }

    pub fn note(&self) {
        self.log.send(2); //~ unawaited_future
    }

    pub fn forgotten_lock(&self) {
        let _guard = self.state.lock(); //~ unawaited_future
        println!("not locked");
    }

    pub fn forgotten_other_lock(&self) {
        self.shared.lock(); //~ unawaited_future
    }

    pub fn tries(&self) {
        let _ = self.events.try_send(1);
        let _ = self.log.try_send(1);
        let _ = self.state.try_lock();
    }

    pub fn unbounded(events: &mpsc::UnboundedSender<u8>, done: tokio::sync::oneshot::Sender<u8>) {
        let _ = events.send(1);
        let _ = done.send(1);
    }

    pub fn blocking(&self) {
        self.events.blocking_send(1).ok();
        *self.shared.lock_blocking() += 1;
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.events.send(0); //~ unawaited_future
    }
}

pub struct Pause(u8);

impl std::future::Future for Pause {
    type Output = ();

    fn poll(self: std::pin::Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<()> {
        std::task::Poll::Ready(())
    }
}

pub async fn made_and_dropped() {
    Pause(1); //~ unawaited_future
    Pause(2).await;
}
