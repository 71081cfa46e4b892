//! futures-util 0.3
//! features: sink, io, channel

// `future` re-exports these.
mod future_adaptors {
    use futures_core::stream::TryStream;
    use futures_core::Stream;
    use futures_core::future::TryFuture;
    use std::any::Any;
    use std::convert::Infallible;
    use std::future::Future;

    pub struct Map<Fut, F>;
    impl<Fut: Future, F: FnOnce(Fut::Output) -> T, T> Future for Map<Fut, F> {
        type Output = T;
    }
    pub struct Then<Fut1, Fut2, F>;
    impl<Fut1: Future, Fut2: Future, F: FnOnce(Fut1::Output) -> Fut2> Future for Then<Fut1, Fut2, F> {
        type Output = Fut2::Output;
    }
    pub struct Flatten<F>;
    impl<F: Future> Future for Flatten<F>
    where
        F::Output: Future,
    {
        type Output = <F::Output as Future>::Output;
    }
    pub struct MapInto<Fut, T>;
    impl<Fut: Future, T> Future for MapInto<Fut, T>
    where
        Fut::Output: Into<T>,
    {
        type Output = T;
    }
    pub struct IntoStream<Fut>;
    impl<Fut: Future> Stream for IntoStream<Fut> {
        type Item = Fut::Output;
    }
    pub struct FlattenStream<F>;
    impl<F: Future> Stream for FlattenStream<F>
    where
        F::Output: Stream,
    {
        type Item = <F::Output as Stream>::Item;
    }
    pub struct Inspect<Fut, F>;
    impl<Fut: Future, F: FnOnce(&Fut::Output)> Future for Inspect<Fut, F> {
        type Output = Fut::Output;
    }
    pub struct NeverError<Fut>;
    impl<Fut: Future> Future for NeverError<Fut> {
        type Output = Result<Fut::Output, Infallible>;
    }
    pub struct UnitError<Fut>;
    impl<Fut: Future> Future for UnitError<Fut> {
        type Output = Result<Fut::Output, ()>;
    }
    pub struct MapOk<Fut, F>;
    impl<Fut: TryFuture, F: FnOnce(Fut::Ok) -> T, T> Future for MapOk<Fut, F> {
        type Output = Result<T, Fut::Error>;
    }
    pub struct MapErr<Fut, F>;
    impl<Fut: TryFuture, F: FnOnce(Fut::Error) -> E, E> Future for MapErr<Fut, F> {
        type Output = Result<Fut::Ok, E>;
    }
    pub struct MapOkOrElse<Fut, F, G>;
    impl<Fut: TryFuture, F: FnOnce(Fut::Ok) -> T, G: FnOnce(Fut::Error) -> T, T> Future for MapOkOrElse<Fut, F, G> {
        type Output = T;
    }
    pub struct AndThen<Fut1, Fut2, F>;
    impl<Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>, F: FnOnce(Fut1::Ok) -> Fut2> Future
        for AndThen<Fut1, Fut2, F>
    {
        type Output = Result<Fut2::Ok, Fut2::Error>;
    }
    pub struct OrElse<Fut1, Fut2, F>;
    impl<Fut1: TryFuture, Fut2: TryFuture<Ok = Fut1::Ok>, F> Future for OrElse<Fut1, Fut2, F>
    where
        F: FnOnce(Fut1::Error) -> Fut2,
    {
        type Output = Result<Fut2::Ok, Fut2::Error>;
    }
    pub struct ErrInto<Fut, E>;
    impl<Fut: TryFuture, E> Future for ErrInto<Fut, E>
    where
        Fut::Error: Into<E>,
    {
        type Output = Result<Fut::Ok, E>;
    }
    pub struct OkInto<Fut, T>;
    impl<Fut: TryFuture, T> Future for OkInto<Fut, T>
    where
        Fut::Ok: Into<T>,
    {
        type Output = Result<T, Fut::Error>;
    }
    pub struct InspectOk<Fut, F>;
    impl<Fut: TryFuture, F: FnOnce(&Fut::Ok)> Future for InspectOk<Fut, F> {
        type Output = Result<Fut::Ok, Fut::Error>;
    }
    pub struct InspectErr<Fut, F>;
    impl<Fut: TryFuture, F: FnOnce(&Fut::Error)> Future for InspectErr<Fut, F> {
        type Output = Result<Fut::Ok, Fut::Error>;
    }
    pub struct UnwrapOrElse<Fut, F>;
    impl<Fut: TryFuture, F: FnOnce(Fut::Error) -> Fut::Ok> Future for UnwrapOrElse<Fut, F> {
        type Output = Fut::Ok;
    }
    pub struct IntoFuture<Fut>;
    impl<Fut: TryFuture> Future for IntoFuture<Fut> {
        type Output = Result<Fut::Ok, Fut::Error>;
    }
    pub struct TryFlatten<Fut1, Fut2>;
    impl<Fut1: TryFuture<Ok = Fut2>, Fut2: TryFuture<Error = Fut1::Error>> Future for TryFlatten<Fut1, Fut2> {
        type Output = Result<Fut2::Ok, Fut2::Error>;
    }
    pub struct CatchUnwind<Fut>;
    impl<Fut: Future> Future for CatchUnwind<Fut> {
        type Output = Result<Fut::Output, Box<dyn Any + Send>>;
    }
    pub struct Shared<Fut: Future>;
    impl<Fut> Shared<Fut>
    where
        Fut: Future,
    {
        pub fn peek(&self) -> Option<&Fut::Output>;
        pub fn downgrade(&self) -> Option<WeakShared<Fut>>;
        pub fn strong_count(&self) -> Option<usize>;
        pub fn weak_count(&self) -> Option<usize>;
        pub fn ptr_hash<H: std::hash::Hasher>(&self, state: &mut H);
        pub fn ptr_eq(&self, rhs: &Self) -> bool;
    }
    impl<Fut> Future for Shared<Fut>
    where
        Fut: Future,
        Fut::Output: Clone,
    {
        type Output = Fut::Output;
    }
    impl<Fut> Clone for Shared<Fut> where Fut: Future {}

    pub struct WeakShared<Fut: Future>;
    impl<Fut: Future> WeakShared<Fut> {
        pub fn upgrade(&self) -> Option<Shared<Fut>>;
    }
    impl<Fut: Future> Clone for WeakShared<Fut> {}

    pub struct RemoteHandle<T>;
    impl<T> RemoteHandle<T> {
        pub fn forget(self);
    }
    impl<T: 'static> Future for RemoteHandle<T> {
        type Output = T;
    }

    pub struct Remote<Fut: Future>;
    impl<Fut: Future> Future for Remote<Fut> {
        type Output = ();
    }

    pub struct Fuse<Fut>;
    impl<Fut: Future> Fuse<Fut> {
        pub fn terminated() -> Self;
    }
    impl<Fut: Future> Future for Fuse<Fut> {
        type Output = Fut::Output;
    }
    pub struct TryFlattenStream<Fut>;
    impl<Fut: TryFuture> Stream for TryFlattenStream<Fut>
    where
        Fut::Ok: TryStream<Error = Fut::Error>,
    {
        type Item = Result<<Fut::Ok as TryStream>::Ok, Fut::Error>;
    }
}
