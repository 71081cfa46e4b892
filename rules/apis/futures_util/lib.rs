//! futures-util 0.3
//! features: sink, io, channel

pub use self::future::{Future, FutureExt, TryFuture, TryFutureExt};
pub use self::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt,
};
pub use self::sink::{Sink, SinkExt};
pub use self::stream::{Stream, StreamExt, TryStream, TryStreamExt};
pub mod sink {
    use crate::future_free::Either;
    use futures_core::Stream;
    use futures_core::stream::TryStream;
    use std::future::Future;

    pub use futures_sink::Sink;
    pub trait SinkExt<Item>: Sink<Item> {
        #[runs_inline]
        fn with<U, Fut, F, E>(self, f: F) -> With<Self, Item, U, Fut, F>
        where
            F: FnMut(U) -> Fut,
            Fut: Future<Output = Result<Item, E>>,
            E: From<Self::Error>,
            Self: Sized;
        #[runs_inline]
        fn with_flat_map<U, St, F>(self, f: F) -> WithFlatMap<Self, Item, U, St, F>
        where
            F: FnMut(U) -> St,
            St: Stream<Item = Result<Item, Self::Error>>,
            Self: Sized;
        #[runs_inline]
        fn sink_map_err<E, F>(self, f: F) -> SinkMapErr<Self, F>
        where
            F: FnOnce(Self::Error) -> E,
            Self: Sized;
        fn sink_err_into<E>(self) -> SinkErrInto<Self, Item, E>
        where
            Self: Sized,
            Self::Error: Into<E>;
        fn buffer(self, capacity: usize) -> Buffer<Self, Item>
        where
            Self: Sized;
        #[lazy_future]
        fn close(&mut self) -> Close<'_, Self, Item>
        where
            Self: Unpin;
        fn fanout<Si>(self, other: Si) -> Fanout<Self, Si>
        where
            Self: Sized,
            Item: Clone,
            Si: Sink<Item, Error = Self::Error>;
        #[lazy_future]
        fn flush(&mut self) -> Flush<'_, Self, Item>
        where
            Self: Unpin;
        #[lazy_future]
        fn send(&mut self, item: Item) -> Send<'_, Self, Item>
        where
            Self: Unpin;
        #[lazy_future]
        fn feed(&mut self, item: Item) -> Feed<'_, Self, Item>
        where
            Self: Unpin;
        #[lazy_future]
        fn send_all<'a, St>(&'a mut self, stream: &'a mut St) -> SendAll<'a, Self, St>
        where
            St: TryStream<Ok = Item, Error = Self::Error> + Stream + Unpin + ?Sized,
            Self: Unpin;
        fn left_sink<Si2>(self) -> Either<Self, Si2>
        where
            Si2: Sink<Item, Error = Self::Error>,
            Self: Sized;
        fn right_sink<Si1>(self) -> Either<Si1, Self>
        where
            Si1: Sink<Item, Error = Self::Error>,
            Self: Sized;
    }

    pub struct SendAll<'a, Si, St>
    where
        Si: ?Sized,
        St: ?Sized + TryStream;
    impl<Si, St, Ok, Error> Future for SendAll<'_, Si, St>
    where
        Si: Sink<Ok, Error = Error> + Unpin + ?Sized,
        St: Stream<Item = Result<Ok, Error>> + Unpin + ?Sized,
    {
        type Output = Result<(), Error>;
    }

    pub struct Flush<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Flush<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }

    pub struct With<Si, Item, U, Fut, F>;
    impl<Si, Item, U, Fut, F> Clone for With<Si, Item, U, Fut, F>
    where
        Si: Clone,
        F: Clone,
        Fut: Clone,
    {
    }
    impl<S, Item, U, Fut, F> Stream for With<S, Item, U, Fut, F>
    where
        S: Stream + Sink<Item>,
        F: FnMut(U) -> Fut,
        Fut: Future,
    {
        type Item = S::Item;
    }

    pub struct Feed<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Feed<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }

    #[derive(Clone)]
    pub struct SinkMapErr<Si, F>;
    impl<S: Stream, F> Stream for SinkMapErr<S, F> {
        type Item = S::Item;
    }

    pub struct WithFlatMap<Si, Item, U, St, F>;
    impl<S, Item, U, St, F> Stream for WithFlatMap<S, Item, U, St, F>
    where
        S: Stream + Sink<Item>,
        F: FnMut(U) -> St,
        St: Stream<Item = Result<Item, S::Error>>,
    {
        type Item = S::Item;
    }

    pub struct Fanout<Si1, Si2>;

    pub struct Close<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Close<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }

    pub struct Send<'a, Si: ?Sized, Item>;
    impl<Si: Sink<Item> + Unpin + ?Sized, Item> Future for Send<'_, Si, Item> {
        type Output = Result<(), Si::Error>;
    }

    pub struct SinkErrInto<Si: Sink<Item>, Item, E>;
    impl<S, Item, E> Stream for SinkErrInto<S, Item, E>
    where
        S: Sink<Item> + Stream,
        S::Error: Into<E>,
    {
        type Item = S::Item;
    }

    pub struct Buffer<Si, Item>;
    impl<S, Item> Stream for Buffer<S, Item>
    where
        S: Sink<Item> + Stream,
    {
        type Item = S::Item;
    }

    impl<T: ?Sized + Sink<Item>, Item> SinkExt<Item> for T {}
}
pub mod lock {
    use std::future::Future;
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    pub struct Mutex<T: ?Sized>;
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Self;
        pub fn into_inner(self) -> T;
    }
    impl<T: ?Sized> Mutex<T> {
        #[polls]
        pub fn try_lock(&self) -> Option<MutexGuard<'_, T>>;
        #[polls]
        pub fn try_lock_owned(self: &Arc<Self>) -> Option<OwnedMutexGuard<T>>;
        #[lazy_future]
        pub fn lock(&self) -> MutexLockFuture<'_, T>;
        #[lazy_future]
        pub fn lock_owned(self: Arc<Self>) -> OwnedMutexLockFuture<T>;
        pub fn get_mut(&mut self) -> &mut T;
    }
    impl<T> From<T> for Mutex<T> {}
    impl<T: Default> Default for Mutex<T> {}
    unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
    unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

    pub struct OwnedMutexLockFuture<T: ?Sized>;
    impl<T: ?Sized> Future for OwnedMutexLockFuture<T> {
        type Output = OwnedMutexGuard<T>;
    }
    unsafe impl<T: ?Sized + Send> Send for OwnedMutexLockFuture<T> {}
    unsafe impl<T: ?Sized> Sync for OwnedMutexLockFuture<T> {}

    #[guard(async_lock)]
    pub struct OwnedMutexGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for OwnedMutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {}
    unsafe impl<T: ?Sized + Send> Send for OwnedMutexGuard<T> {}
    unsafe impl<T: ?Sized + Sync> Sync for OwnedMutexGuard<T> {}

    pub struct MutexLockFuture<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for MutexLockFuture<'a, T> {
        type Output = MutexGuard<'a, T>;
    }
    unsafe impl<T: ?Sized + Send> Send for MutexLockFuture<'_, T> {}
    unsafe impl<T: ?Sized> Sync for MutexLockFuture<'_, T> {}

    #[guard(async_lock)]
    pub struct MutexGuard<'a, T: ?Sized>;
    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        #[runs_inline]
        pub fn map<U: ?Sized, F>(this: Self, f: F) -> MappedMutexGuard<'a, T, U>
        where
            F: FnOnce(&mut T) -> &mut U;
    }
    impl<T: ?Sized> Deref for MutexGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}
    unsafe impl<T: ?Sized + Send> Send for MutexGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}

    #[guard(async_lock)]
    pub struct MappedMutexGuard<'a, T: ?Sized, U: ?Sized>;
    impl<'a, T: ?Sized, U: ?Sized> MappedMutexGuard<'a, T, U> {
        #[runs_inline]
        pub fn map<V: ?Sized, F>(this: Self, f: F) -> MappedMutexGuard<'a, T, V>
        where
            F: FnOnce(&mut U) -> &mut V;
    }
    impl<T: ?Sized, U: ?Sized> Deref for MappedMutexGuard<'_, T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> DerefMut for MappedMutexGuard<'_, T, U> {}
    unsafe impl<T: ?Sized + Send, U: ?Sized + Send> Send for MappedMutexGuard<'_, T, U> {}
    unsafe impl<T: ?Sized + Sync, U: ?Sized + Sync> Sync for MappedMutexGuard<'_, T, U> {}
}
pub mod task {
    use crate::future::RemoteHandle;
    use std::future::Future;

    pub use futures_task::{FutureObj, LocalFutureObj, LocalSpawn, Spawn, SpawnError};
    pub use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};
    pub trait SpawnExt: Spawn {
        #[spawns(task, send)]
        fn spawn<Fut>(&self, future: Fut) -> Result<(), SpawnError>
        where
            Fut: Future<Output = ()> + Send + 'static;
        #[spawns(task, send)]
        fn spawn_with_handle<Fut>(&self, future: Fut) -> Result<RemoteHandle<Fut::Output>, SpawnError>
        where
            Fut: Future + Send + 'static,
            Fut::Output: Send;
    }

    pub trait LocalSpawnExt: LocalSpawn {
        #[spawns(task, local)]
        fn spawn_local<Fut>(&self, future: Fut) -> Result<(), SpawnError>
        where
            Fut: Future<Output = ()> + 'static;
        #[spawns(task, local)]
        fn spawn_local_with_handle<Fut>(&self, future: Fut) -> Result<RemoteHandle<Fut::Output>, SpawnError>
        where
            Fut: Future + 'static;
    }
}
