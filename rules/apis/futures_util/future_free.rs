//! futures-util 0.3
//! features: sink, io, channel

// `future` re-exports these.
mod future_free {
    use futures_core::Stream;
    use futures_core::future::TryFuture;
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub struct JoinAll<F>
    where
        F: Future;
    impl<F> Future for JoinAll<F>
    where
        F: Future,
    {
        type Output = Vec<F::Output>;
    }

    #[lazy_future]
    pub fn join_all<I>(iter: I) -> JoinAll<I::Item>
    where
        I: IntoIterator,
        I::Item: Future;
    pub struct TryJoinAll<F>
    where
        F: TryFuture;
    impl<F> Future for TryJoinAll<F>
    where
        F: TryFuture,
    {
        type Output = Result<Vec<F::Ok>, F::Error>;
    }

    #[lazy_future]
    pub fn try_join_all<I>(iter: I) -> TryJoinAll<I::Item>
    where
        I: IntoIterator,
        I::Item: TryFuture;
    pub struct Select<A, B>;
    impl<A, B> Future for Select<A, B>
    where
        A: Future + Unpin,
        B: Future + Unpin,
    {
        type Output = Either<(A::Output, B), (B::Output, A)>;
    }

    #[lazy_future]
    pub fn select<A, B>(future1: A, future2: B) -> Select<A, B>
    where
        A: Future + Unpin,
        B: Future + Unpin;
    pub struct SelectAll<Fut>;
    impl<Fut: Future + Unpin> Future for SelectAll<Fut> {
        type Output = (Fut::Output, usize, Vec<Fut>);
    }

    #[lazy_future]
    pub fn select_all<I>(iter: I) -> SelectAll<I::Item>
    where
        I: IntoIterator,
        I::Item: Future + Unpin;
    pub struct SelectOk<Fut>;
    impl<Fut: TryFuture + Unpin> Future for SelectOk<Fut> {
        type Output = Result<(Fut::Ok, Vec<Fut>), Fut::Error>;
    }

    #[lazy_future]
    pub fn select_ok<I>(iter: I) -> SelectOk<I::Item>
    where
        I: IntoIterator,
        I::Item: TryFuture + Unpin;
    pub struct TrySelect<A, B>;
    impl<A: Unpin, B: Unpin> Future for TrySelect<A, B>
    where
        A: TryFuture,
        B: TryFuture,
    {
        type Output = Result<Either<(A::Ok, B), (B::Ok, A)>, Either<(A::Error, B), (B::Error, A)>>;
    }

    #[lazy_future]
    pub fn try_select<A, B>(future1: A, future2: B) -> TrySelect<A, B>
    where
        A: TryFuture + Unpin,
        B: TryFuture + Unpin;
    #[derive(Clone)]
    pub struct Ready<T>;
    impl<T> Future for Ready<T> {
        type Output = T;
    }

    #[lazy_future]
    pub fn ready<T>(t: T) -> Ready<T>;
    #[lazy_future]
    pub fn ok<T, E>(t: T) -> Ready<Result<T, E>>;
    #[lazy_future]
    pub fn err<T, E>(err: E) -> Ready<Result<T, E>>;
    pub struct Pending<T>;
    impl<T> Future for Pending<T> {
        type Output = T;
    }
    impl<T> Clone for Pending<T> {}

    #[lazy_future]
    pub fn pending<T>() -> Pending<T>;
    pub struct Lazy<F>;
    impl<F, R> Future for Lazy<F>
    where
        F: FnOnce(&mut Context<'_>) -> R,
    {
        type Output = R;
    }

    #[lazy_future]
    #[polled]
    pub fn lazy<F, R>(f: F) -> Lazy<F>
    where
        F: FnOnce(&mut Context<'_>) -> R;
    pub struct PollFn<F>;
    impl<T, F> Future for PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>,
    {
        type Output = T;
    }

    #[lazy_future]
    #[polled]
    pub fn poll_fn<T, F>(f: F) -> PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>;
    #[derive(Clone)]
    pub struct OptionFuture<F>;
    impl<F: Future> Future for OptionFuture<F> {
        type Output = Option<F::Output>;
    }

    #[derive(Clone)]
    pub enum Either<A, B> {
        Left(A),
        Right(B),
    }
    impl<A, B, T> Either<(T, A), (T, B)> {
        pub fn factor_first(self) -> (T, Either<A, B>);
    }
    impl<A, B, T> Either<(A, T), (B, T)> {
        pub fn factor_second(self) -> (Either<A, B>, T);
    }
    impl<A, B> Future for Either<A, B>
    where
        A: Future,
        B: Future<Output = A::Output>,
    {
        type Output = A::Output;
    }

    pub fn abortable<Fut>(future: Fut) -> (Abortable<Fut>, AbortHandle)
    where
        Fut: Future;
    pub enum MaybeDone<Fut: Future> {
        Future(Fut),
        Done(Fut::Output),
        Gone,
    }
    impl<Fut: Future> MaybeDone<Fut> {
        pub fn take_output(self: Pin<&mut Self>) -> Option<Fut::Output>;
    }
    impl<Fut: Future> Future for MaybeDone<Fut> {
        type Output = ();
    }

    #[lazy_future]
    pub fn maybe_done<Fut: Future>(future: Fut) -> MaybeDone<Fut>;
    #[derive(Clone)]
    pub struct Abortable<T>;
    impl<T> Abortable<T> {
        pub fn new(task: T, reg: AbortRegistration) -> Self;
        pub fn is_aborted(&self) -> bool;
    }
    impl<Fut> Future for Abortable<Fut>
    where
        Fut: Future,
    {
        type Output = Result<Fut::Output, Aborted>;
    }
    impl<St> Stream for Abortable<St>
    where
        St: Stream,
    {
        type Item = St::Item;
    }

    pub struct AbortRegistration;
    impl AbortRegistration {
        pub fn handle(&self) -> AbortHandle;
    }

    #[derive(Clone)]
    pub struct AbortHandle;
    impl AbortHandle {
        pub fn new_pair() -> (Self, AbortRegistration);
        pub fn abort(&self);
        pub fn is_aborted(&self) -> bool;
    }

    #[derive(Copy, Clone)]
    pub struct Aborted;

    pub struct Join<Fut1: Future, Fut2: Future>;
    impl<Fut1: Future, Fut2: Future> Future for Join<Fut1, Fut2> {
        type Output = (Fut1::Output, Fut2::Output);
    }
    #[lazy_future]
    pub fn join<Fut1: Future, Fut2: Future>(future1: Fut1, future2: Fut2) -> Join<Fut1, Fut2>;
    pub struct TryJoin<Fut1, Fut2>;
    impl<Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>> Future for TryJoin<Fut1, Fut2> {
        type Output = Result<(Fut1::Ok, Fut2::Ok), Fut1::Error>;
    }
    #[lazy_future]
    pub fn try_join<Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>>(
        future1: Fut1,
        future2: Fut2,
    ) -> TryJoin<Fut1, Fut2>;
    pub struct Join3<Fut1: Future, Fut2: Future, Fut3: Future>;
    impl<Fut1: Future, Fut2: Future, Fut3: Future> Future for Join3<Fut1, Fut2, Fut3> {
        type Output = (Fut1::Output, Fut2::Output, Fut3::Output);
    }
    #[lazy_future]
    pub fn join3<Fut1: Future, Fut2: Future, Fut3: Future>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
    ) -> Join3<Fut1, Fut2, Fut3>;
    pub struct TryJoin3<Fut1, Fut2, Fut3>;
    impl<Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>, Fut3: TryFuture<Error = Fut1::Error>> Future
        for TryJoin3<Fut1, Fut2, Fut3>
    {
        type Output = Result<(Fut1::Ok, Fut2::Ok, Fut3::Ok), Fut1::Error>;
    }
    #[lazy_future]
    pub fn try_join3<Fut1: TryFuture, Fut2: TryFuture<Error = Fut1::Error>, Fut3: TryFuture<Error = Fut1::Error>>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
    ) -> TryJoin3<Fut1, Fut2, Fut3>;
    pub struct Join4<Fut1: Future, Fut2: Future, Fut3: Future, Fut4: Future>;
    impl<Fut1: Future, Fut2: Future, Fut3: Future, Fut4: Future> Future for Join4<Fut1, Fut2, Fut3, Fut4> {
        type Output = (Fut1::Output, Fut2::Output, Fut3::Output, Fut4::Output);
    }
    #[lazy_future]
    pub fn join4<Fut1: Future, Fut2: Future, Fut3: Future, Fut4: Future>(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
        future4: Fut4,
    ) -> Join4<Fut1, Fut2, Fut3, Fut4>;
    pub struct TryJoin4<Fut1, Fut2, Fut3, Fut4>;
    impl<
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
        Fut4: TryFuture<Error = Fut1::Error>,
    > Future for TryJoin4<Fut1, Fut2, Fut3, Fut4>
    {
        type Output = Result<(Fut1::Ok, Fut2::Ok, Fut3::Ok, Fut4::Ok), Fut1::Error>;
    }
    #[lazy_future]
    pub fn try_join4<
        Fut1: TryFuture,
        Fut2: TryFuture<Error = Fut1::Error>,
        Fut3: TryFuture<Error = Fut1::Error>,
        Fut4: TryFuture<Error = Fut1::Error>,
    >(
        future1: Fut1,
        future2: Fut2,
        future3: Fut3,
        future4: Fut4,
    ) -> TryJoin4<Fut1, Fut2, Fut3, Fut4>;
}
