//! futures 0.3
//! features: thread-pool

pub use futures_core::future::{Future, TryFuture};
pub use futures_core::stream::{Stream, TryStream};
pub use futures_io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};
pub use futures_sink::Sink;
pub use futures_util::{
    AsyncBufReadExt, AsyncReadExt, AsyncSeekExt, AsyncWriteExt, FutureExt, SinkExt, StreamExt, TryFutureExt,
    TryStreamExt,
};
pub use futures_util::{future, io, lock, sink, stream, task};

pub mod channel {
    pub use futures_channel::{mpsc, oneshot};
}
pub mod executor {
    pub use futures_executor::*;
}
pub mod prelude {
    pub use futures_core::future::{Future, TryFuture};
    pub use futures_core::stream::{Stream, TryStream};
    pub use futures_io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};
    pub use futures_sink::Sink;
    pub use futures_util::{
        AsyncBufReadExt as _, AsyncReadExt as _, AsyncSeekExt as _, AsyncWriteExt as _, FutureExt as _, SinkExt as _,
        StreamExt as _, TryFutureExt as _, TryStreamExt as _,
    };
    pub use futures_util::{future, sink, stream};
}
