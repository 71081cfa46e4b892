//! Structs that are futures, of which `#[must_use]` says that they do nothing until they are polled.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

macro_rules! future {
    ($name:ident) => {
        impl Future for $name {
            type Output = u8;

            fn poll(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<u8> {
                Poll::Ready(1)
            }
        }
    };
}

#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Closed;

#[must_use = "futures do nothing unless polled"]
pub struct Flush;

/// Its work goes on without it.
pub struct Begun;

#[must_use = "dropping the handle aborts the task"]
pub struct Handle;

#[must_use = "streams do nothing unless polled"]
pub struct Lines;

future!(Closed);
future!(Flush);
future!(Begun);
future!(Handle);

pub type Closing = Closed;

pub trait Service {
    type Answer: Future<Output = u8>;

    #[must_use = "futures do nothing unless you `.await` or poll them"]
    fn call(&mut self, n: u8) -> Self::Answer;

    fn start(&mut self, n: u8) -> Self::Answer;
}

pub struct Connection {
    flushes: u32,
}

impl Connection {
    pub fn closed(&self) -> Closed {
        Closed
    }

    pub fn closing(&self) -> Closing {
        self.closed()
    }

    pub fn flush(&mut self) -> Flush {
        self.flushes += 1;
        Flush
    }

    pub fn begin(&self) -> Begun {
        Begun
    }

    pub fn spawn(&self) -> Handle {
        Handle
    }

    pub fn lines(&self) -> Lines {
        Lines
    }

    pub fn both(&self) -> (Closed, u8) {
        (Closed, 1)
    }
}

pub async fn dropped(mut connection: Connection) {
    connection.closed(); //~ unawaited_future
    let _ = connection.closed(); //~ unawaited_future
    let _closed = connection.closed(); //~ unawaited_future
    connection.closing(); //~ unawaited_future
    connection.flush(); //~ unawaited_future
    if connection.flushes > 1 {
        connection.flush(); //~ unawaited_future
    }
}

pub async fn used(mut connection: Connection) -> Closed {
    connection.closed().await;
    let closed = connection.closed();
    closed.await;
    connection.flush().await;
    drop(connection.flush());
    connection.begin();
    let _ = connection.spawn();
    let _ = connection.lines();
    let (closed, _) = connection.both();
    closed.await;
    connection.closed()
}

pub async fn of_a_service<S: Service>(mut service: S) -> u8 {
    service.call(1); //~ unawaited_future
    service.start(2);
    service.call(3).await
}
