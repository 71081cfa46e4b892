//! futures-util 0.3
//! features: sink, io, channel

// `stream` re-exports these.
mod try_stream_adaptors {
    use futures_core::Stream;
    use futures_core::future::TryFuture;
    use futures_core::stream::TryStream;
    use std::future::Future;

    pub struct TryReadyChunks<St: TryStream>;
    impl<St: TryStream> Stream for TryReadyChunks<St> {
        type Item = Result<Vec<St::Ok>, TryReadyChunksStreamError<St>>;
    }

    pub struct TryNext<'a, St: ?Sized>;
    impl<St: ?Sized + TryStream + Unpin> Future for TryNext<'_, St> {
        type Output = Result<Option<St::Ok>, St::Error>;
    }

    pub struct TryAny<St, Fut, F>;
    impl<St, Fut, F> Future for TryAny<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = Result<bool, St::Error>;
    }

    pub struct TryAll<St, Fut, F>;
    impl<St, Fut, F> Future for TryAll<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = Result<bool, St::Error>;
    }

    pub struct TryCollect<St, C>;
    impl<St, C> Future for TryCollect<St, C>
    where
        St: TryStream,
        C: Default + Extend<St::Ok>,
    {
        type Output = Result<C, St::Error>;
    }

    pub struct TryConcat<St: TryStream>;
    impl<St> Future for TryConcat<St>
    where
        St: TryStream,
        St::Ok: Extend<<St::Ok as IntoIterator>::Item> + IntoIterator + Default,
    {
        type Output = Result<St::Ok, St::Error>;
    }

    pub struct TrySkipWhile<St, Fut, F>
    where
        St: TryStream;
    impl<St, Fut, F> Stream for TrySkipWhile<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(&St::Ok) -> Fut,
        Fut: TryFuture<Ok = bool, Error = St::Error>,
    {
        type Item = Result<St::Ok, St::Error>;
    }

    pub struct TryForEachConcurrent<St, Fut, F>;
    impl<St, Fut, F> Future for TryForEachConcurrent<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: Future<Output = Result<(), St::Error>>,
    {
        type Output = Result<(), St::Error>;
    }

    pub struct OrElse<St, Fut, F>;
    impl<St, Fut, F> Stream for OrElse<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Error) -> Fut,
        Fut: TryFuture<Ok = St::Ok>,
    {
        type Item = Result<St::Ok, Fut::Error>;
    }

    pub struct TryForEach<St, Fut, F>;
    impl<St, Fut, F> Future for TryForEach<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: TryFuture<Ok = (), Error = St::Error>,
    {
        type Output = Result<(), St::Error>;
    }

    pub struct AndThen<St, Fut, F>;
    impl<St, Fut, F> Stream for AndThen<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(St::Ok) -> Fut,
        Fut: TryFuture<Error = St::Error>,
    {
        type Item = Result<Fut::Ok, St::Error>;
    }

    pub struct TryBuffered<St>
    where
        St: TryStream,
        St::Ok: TryFuture;
    impl<St> Stream for TryBuffered<St>
    where
        St: TryStream,
        St::Ok: TryFuture<Error = St::Error>,
    {
        type Item = Result<<St::Ok as TryFuture>::Ok, St::Error>;
    }

    pub struct TryFold<St, Fut, T, F>;
    impl<St, Fut, T, F> Future for TryFold<St, Fut, T, F>
    where
        St: TryStream,
        F: FnMut(T, St::Ok) -> Fut,
        Fut: TryFuture<Ok = T, Error = St::Error>,
    {
        type Output = Result<T, St::Error>;
    }

    pub struct TryFlatten<St>
    where
        St: TryStream;
    impl<St> Stream for TryFlatten<St>
    where
        St: TryStream,
        St::Ok: TryStream,
        <St::Ok as TryStream>::Error: From<St::Error>,
    {
        type Item = Result<<St::Ok as TryStream>::Ok, <St::Ok as TryStream>::Error>;
    }

    pub struct TryFilter<St, Fut, F>
    where
        St: TryStream;
    impl<St, Fut, F> Stream for TryFilter<St, Fut, F>
    where
        St: TryStream,
        Fut: Future<Output = bool>,
        F: FnMut(&St::Ok) -> Fut,
    {
        type Item = Result<St::Ok, St::Error>;
    }

    pub struct TryTakeWhile<St, Fut, F>
    where
        St: TryStream;
    impl<St, Fut, F> Stream for TryTakeWhile<St, Fut, F>
    where
        St: TryStream,
        F: FnMut(&St::Ok) -> Fut,
        Fut: TryFuture<Ok = bool, Error = St::Error>,
    {
        type Item = Result<St::Ok, St::Error>;
    }

    pub struct IntoAsyncRead<St>
    where
        St: TryStream<Error = std::io::Error>,
        St::Ok: AsRef<[u8]>;

    pub struct TryBufferUnordered<St>
    where
        St: TryStream;
    impl<St> Stream for TryBufferUnordered<St>
    where
        St: TryStream,
        St::Ok: TryFuture<Error = St::Error>,
    {
        type Item = Result<<St::Ok as TryFuture>::Ok, St::Error>;
    }

    pub struct TryFilterMap<St, Fut, F>;
    impl<St, Fut, F, T> Stream for TryFilterMap<St, Fut, F>
    where
        St: TryStream,
        Fut: TryFuture<Ok = Option<T>, Error = St::Error>,
        F: FnMut(St::Ok) -> Fut,
    {
        type Item = Result<T, St::Error>;
    }

    pub struct IntoStream<St>;
    impl<St: TryStream> Stream for IntoStream<St> {
        type Item = Result<St::Ok, St::Error>;
    }

    pub struct TryChunks<St: TryStream>;
    impl<St: TryStream> Stream for TryChunks<St> {
        type Item = Result<Vec<St::Ok>, TryChunksStreamError<St>>;
    }
    // Made of other adaptors, so only what they yield is written here.
    pub struct MapOk<St, F>;
    impl<St: TryStream, F: FnMut(St::Ok) -> T, T> Stream for MapOk<St, F> {
        type Item = Result<T, St::Error>;
    }
    pub struct MapErr<St, F>;
    impl<St: TryStream, F: FnMut(St::Error) -> E, E> Stream for MapErr<St, F> {
        type Item = Result<St::Ok, E>;
    }
    pub struct ErrInto<St, E>;
    impl<St: TryStream, E> Stream for ErrInto<St, E>
    where
        St::Error: Into<E>,
    {
        type Item = Result<St::Ok, E>;
    }
    pub struct InspectOk<St, F>;
    impl<St: TryStream, F: FnMut(&St::Ok)> Stream for InspectOk<St, F> {
        type Item = Result<St::Ok, St::Error>;
    }
    pub struct InspectErr<St, F>;
    impl<St: TryStream, F: FnMut(&St::Error)> Stream for InspectErr<St, F> {
        type Item = Result<St::Ok, St::Error>;
    }
    pub struct TryFlattenUnordered<St>;
    impl<St: TryStream> Stream for TryFlattenUnordered<St>
    where
        St::Ok: TryStream,
        <St::Ok as TryStream>::Error: From<St::Error>,
    {
        type Item = Result<<St::Ok as TryStream>::Ok, <St::Ok as TryStream>::Error>;
    }
    pub struct TryChunksError<T, E>(pub Vec<T>, pub E);
    type TryChunksStreamError<St> = TryChunksError<<St as TryStream>::Ok, <St as TryStream>::Error>;
    pub struct TryReadyChunksError<T, E>(pub Vec<T>, pub E);
    type TryReadyChunksStreamError<St> = TryReadyChunksError<<St as TryStream>::Ok, <St as TryStream>::Error>;
}
