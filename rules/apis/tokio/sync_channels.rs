//! tokio 1
//! features: full

// The channels: `sync` re-exports them.
mod sync_channels {
    pub mod mpsc {
        use self::error::{SendError, SendTimeoutError, TryRecvError, TrySendError};
        use std::task::{Context, Poll};
        use std::time::Duration;

        pub mod error {
            #[derive(Clone, Copy)]
            pub struct SendError<T>(pub T);

            #[derive(Clone, Copy)]
            pub enum TrySendError<T> {
                Full(T),
                Closed(T),
            }
            impl<T> TrySendError<T> {
                pub fn into_inner(self) -> T;
            }
            impl<T> From<SendError<T>> for TrySendError<T> {}

            #[derive(Clone)]
            pub enum TryRecvError {
                Empty,
                Disconnected,
            }

            #[derive(Clone, Copy)]
            pub enum SendTimeoutError<T> {
                Timeout(T),
                Closed(T),
            }
            impl<T> SendTimeoutError<T> {
                pub fn into_inner(self) -> T;
            }
        }
        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub async fn send(&self, value: T) -> Result<(), SendError<T>>;
            pub async fn closed(&self);
            pub fn try_send(&self, message: T) -> Result<(), TrySendError<T>>;
            pub async fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), SendTimeoutError<T>>;
            #[panics_in_async(instead(tokio = "tokio::sync::mpsc::Sender::send"))]
            pub fn blocking_send(&self, value: T) -> Result<(), SendError<T>>;
            pub fn is_closed(&self) -> bool;
            pub async fn reserve(&self) -> Result<Permit<'_, T>, SendError<()>>;
            pub async fn reserve_many(&self, n: usize) -> Result<PermitIterator<'_, T>, SendError<()>>;
            pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, SendError<()>>;
            pub fn try_reserve(&self) -> Result<Permit<'_, T>, TrySendError<()>>;
            pub fn try_reserve_many(&self, n: usize) -> Result<PermitIterator<'_, T>, TrySendError<()>>;
            pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, TrySendError<Self>>;
            pub fn same_channel(&self, other: &Self) -> bool;
            pub fn capacity(&self) -> usize;
            pub fn downgrade(&self) -> WeakSender<T>;
            pub fn max_capacity(&self) -> usize;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        impl<T> Clone for Sender<T> {}

        pub struct WeakSender<T>;
        impl<T> WeakSender<T> {
            pub fn upgrade(&self) -> Option<Sender<T>>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        impl<T> Clone for WeakSender<T> {}

        pub struct Permit<'a, T>;
        impl<T> Permit<'_, T> {
            pub fn send(self, value: T);
        }

        pub struct PermitIterator<'a, T>;
        impl<'a, T> Iterator for PermitIterator<'a, T> {
            type Item = Permit<'a, T>;
        }

        pub struct OwnedPermit<T>;
        impl<T> OwnedPermit<T> {
            pub fn send(self, value: T) -> Sender<T>;
            pub fn release(self) -> Sender<T>;
            pub fn same_channel(&self, other: &Self) -> bool;
        }

        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Option<T>;
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            #[polls]
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[panics_in_async(instead(tokio = "tokio::sync::mpsc::Receiver::recv"))]
            pub fn blocking_recv(&mut self) -> Option<T>;
            #[panics_in_async(instead(tokio = "tokio::sync::mpsc::Receiver::recv_many"))]
            pub fn blocking_recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            pub fn close(&mut self);
            pub fn is_closed(&self) -> bool;
            pub fn is_empty(&self) -> bool;
            pub fn len(&self) -> usize;
            pub fn capacity(&self) -> usize;
            pub fn max_capacity(&self) -> usize;
            pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>>;
            pub fn poll_recv_many(&mut self, cx: &mut Context<'_>, buffer: &mut Vec<T>, limit: usize) -> Poll<usize>;
            pub fn sender_strong_count(&self) -> usize;
            pub fn sender_weak_count(&self) -> usize;
        }

        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>);
        pub struct UnboundedSender<T>;
        impl<T> UnboundedSender<T> {
            pub fn send(&self, message: T) -> Result<(), SendError<T>>;
            pub async fn closed(&self);
            pub fn is_closed(&self) -> bool;
            pub fn same_channel(&self, other: &Self) -> bool;
            pub fn downgrade(&self) -> WeakUnboundedSender<T>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        impl<T> Clone for UnboundedSender<T> {}

        pub struct WeakUnboundedSender<T>;
        impl<T> WeakUnboundedSender<T> {
            pub fn upgrade(&self) -> Option<UnboundedSender<T>>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        impl<T> Clone for WeakUnboundedSender<T> {}

        pub struct UnboundedReceiver<T>;
        impl<T> UnboundedReceiver<T> {
            pub async fn recv(&mut self) -> Option<T>;
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            #[polls]
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[panics_in_async(instead(tokio = "tokio::sync::mpsc::UnboundedReceiver::recv"))]
            pub fn blocking_recv(&mut self) -> Option<T>;
            #[panics_in_async(instead(tokio = "tokio::sync::mpsc::UnboundedReceiver::recv_many"))]
            pub fn blocking_recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize;
            pub fn close(&mut self);
            pub fn is_closed(&self) -> bool;
            pub fn is_empty(&self) -> bool;
            pub fn len(&self) -> usize;
            pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>>;
            pub fn poll_recv_many(&mut self, cx: &mut Context<'_>, buffer: &mut Vec<T>, limit: usize) -> Poll<usize>;
            pub fn sender_strong_count(&self) -> usize;
            pub fn sender_weak_count(&self) -> usize;
        }

        #[unbounded]
        pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>);
    }
    pub mod oneshot {
        use self::error::{RecvError, TryRecvError};
        use std::future::Future;
        use std::task::{Context, Poll};

        pub mod error {
            #[derive(Clone)]
            pub struct RecvError;
            #[derive(Clone)]
            pub enum TryRecvError {
                Empty,
                Closed,
            }
        }

        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn send(self, t: T) -> Result<(), T>;
            pub async fn closed(&mut self);
            pub fn is_closed(&self) -> bool;
            pub fn poll_closed(&mut self, cx: &mut Context<'_>) -> Poll<()>;
        }

        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn close(&mut self);
            pub fn is_terminated(&self) -> bool;
            pub fn is_empty(&self) -> bool;
            #[polls]
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[panics_in_async(instead(tokio = "tokio::sync::oneshot::Receiver"))]
            pub fn blocking_recv(self) -> Result<T, RecvError>;
        }
        impl<T> Future for Receiver<T> {
            type Output = Result<T, RecvError>;
        }

        pub fn channel<T>() -> (Sender<T>, Receiver<T>);
    }
    pub mod broadcast {
        use self::error::{RecvError, SendError, TryRecvError};

        pub mod error {
            pub struct SendError<T>(pub T);
            #[derive(Clone)]
            pub enum RecvError {
                Closed,
                Lagged(u64),
            }
            #[derive(Clone)]
            pub enum TryRecvError {
                Empty,
                Closed,
                Lagged(u64),
            }
        }

        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn new(capacity: usize) -> Self;
            pub fn send(&self, value: T) -> Result<usize, SendError<T>>;
            pub fn subscribe(&self) -> Receiver<T>;
            pub fn downgrade(&self) -> WeakSender<T>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn receiver_count(&self) -> usize;
            pub fn same_channel(&self, other: &Self) -> bool;
            pub async fn closed(&self);
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        impl<T> Clone for Sender<T> {}

        pub struct WeakSender<T>;
        impl<T> WeakSender<T> {
            pub fn upgrade(&self) -> Option<Sender<T>>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
        }
        impl<T> Clone for WeakSender<T> {}

        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn same_channel(&self, other: &Self) -> bool;
            pub fn sender_strong_count(&self) -> usize;
            pub fn sender_weak_count(&self) -> usize;
            pub fn is_closed(&self) -> bool;
        }
        impl<T: Clone> Receiver<T> {
            pub fn resubscribe(&self) -> Self;
            pub async fn recv(&mut self) -> Result<T, RecvError>;
            #[polls]
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
            #[panics_in_async(instead(tokio = "tokio::sync::broadcast::Receiver::recv"))]
            pub fn blocking_recv(&mut self) -> Result<T, RecvError>;
        }

        pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>);
    }
    pub mod watch {
        use std::ops;

        pub mod error {
            #[derive(Clone, Copy)]
            pub struct SendError<T>(pub T);
            #[derive(Clone)]
            pub struct RecvError;
        }

        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            #[polls]
            pub fn borrow(&self) -> Ref<'_, T>;
            #[polls]
            pub fn borrow_and_update(&mut self) -> Ref<'_, T>;
            pub fn has_changed(&self) -> Result<bool, error::RecvError>;
            pub fn is_closed(&self) -> bool;
            pub fn mark_changed(&mut self);
            pub fn mark_unchanged(&mut self);
            pub async fn changed(&mut self) -> Result<(), error::RecvError>;
            #[runs_inline]
            pub async fn wait_for(&mut self, f: impl FnMut(&T) -> bool) -> Result<Ref<'_, T>, error::RecvError>;
            pub fn same_channel(&self, other: &Self) -> bool;
        }
        impl<T> Clone for Receiver<T> {}

        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn new(init: T) -> Self;
            pub fn send(&self, value: T) -> Result<(), error::SendError<T>>;
            #[runs_inline]
            pub fn send_modify<F>(&self, modify: F)
            where
                F: FnOnce(&mut T);
            #[runs_inline]
            pub fn send_if_modified<F>(&self, modify: F) -> bool
            where
                F: FnOnce(&mut T) -> bool;
            pub fn send_replace(&self, value: T) -> T;
            pub fn borrow(&self) -> Ref<'_, T>;
            pub fn is_closed(&self) -> bool;
            pub async fn closed(&self);
            pub fn subscribe(&self) -> Receiver<T>;
            pub fn receiver_count(&self) -> usize;
            pub fn sender_count(&self) -> usize;
            pub fn same_channel(&self, other: &Self) -> bool;
        }
        impl<T> Clone for Sender<T> {}
        impl<T: Default> Default for Sender<T> {}

        #[guard(watch)]
        pub struct Ref<'a, T>;
        impl<'a, T> Ref<'a, T> {
            pub fn has_changed(&self) -> bool;
        }
        impl<T> ops::Deref for Ref<'_, T> {
            type Target = T;
        }

        pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>);
    }
}
