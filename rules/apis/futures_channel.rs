//! futures-channel 0.3
//! features: sink

pub mod mpsc {
    use futures_core::Stream;
    use std::future::Future;

    pub struct Sender<T>;
    impl<T> Sender<T> {
        pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>>;
        pub fn start_send(&mut self, msg: T) -> Result<(), SendError>;
        pub fn is_closed(&self) -> bool;
        pub fn close_channel(&mut self);
        pub fn disconnect(&mut self);
    }
    impl<T> Clone for Sender<T> {}

    pub struct UnboundedSender<T>;
    impl<T> UnboundedSender<T> {
        pub fn is_closed(&self) -> bool;
        pub fn close_channel(&self);
        pub fn disconnect(&mut self);
        pub fn start_send(&mut self, msg: T) -> Result<(), SendError>;
        pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
    }
    impl<T> Clone for UnboundedSender<T> {}

    pub struct Receiver<T>;
    impl<T> Receiver<T> {
        #[lazy_future]
        pub fn recv(&mut self) -> Recv<'_, Self>;
        pub fn close(&mut self);
        #[polls]
        pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError>;
        #[polls]
        pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
    }
    impl<T> Stream for Receiver<T> {
        type Item = T;
    }

    pub struct UnboundedReceiver<T>;
    impl<T> UnboundedReceiver<T> {
        #[lazy_future]
        pub fn recv(&mut self) -> Recv<'_, Self>;
        pub fn close(&mut self);
        #[polls]
        pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError>;
        #[polls]
        pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
    }
    impl<T> Stream for UnboundedReceiver<T> {
        type Item = T;
    }

    #[derive(Clone)]
    pub struct SendError;
    impl SendError {
        pub fn is_full(&self) -> bool;
        pub fn is_disconnected(&self) -> bool;
    }

    #[derive(Clone)]
    pub struct TrySendError<T>;
    impl<T> TrySendError<T> {
        pub fn is_full(&self) -> bool;
        pub fn is_disconnected(&self) -> bool;
        pub fn into_inner(self) -> T;
        pub fn into_send_error(self) -> SendError;
    }

    #[derive(Clone, Copy)]
    pub enum TryRecvError {
        Empty,
        Closed,
    }
    impl TryRecvError {
        pub fn is_empty(&self) -> bool;
        pub fn is_closed(&self) -> bool;
    }

    #[derive(Clone, Copy)]
    pub struct RecvError;

    pub struct Recv<'a, St: ?Sized>;
    impl<St: ?Sized + Stream + Unpin> Future for Recv<'_, St> {
        type Output = Result<St::Item, RecvError>;
    }

    pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>);
    #[unbounded]
    pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>);
}
pub mod oneshot {
    use std::future::Future;

    pub struct Receiver<T>;
    impl<T> Receiver<T> {
        pub fn close(&mut self);
        #[polls]
        pub fn try_recv(&mut self) -> Result<Option<T>, Canceled>;
    }
    impl<T> Future for Receiver<T> {
        type Output = Result<T, Canceled>;
    }

    pub struct Sender<T>;
    impl<T> Sender<T> {
        pub fn send(self, t: T) -> Result<(), T>;
        #[lazy_future]
        pub fn cancellation(&mut self) -> Cancellation<'_, T>;
        pub fn is_canceled(&self) -> bool;
        pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool;
    }

    pub struct Cancellation<'a, T>;
    impl<T> Future for Cancellation<'_, T> {
        type Output = ();
    }

    #[derive(Clone, Copy)]
    pub struct Canceled;

    pub fn channel<T>() -> (Sender<T>, Receiver<T>);
}
