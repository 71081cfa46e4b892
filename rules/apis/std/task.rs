//! std

pub mod task {
    use crate::sync::Arc;

    #[derive(Copy, Clone)]
    pub enum Poll<T> {
        Ready(T),
        Pending,
    }
    impl<T> Poll<T> {
        #[runs_inline]
        pub fn map<U, F>(self, f: F) -> Poll<U>
        where
            F: FnOnce(T) -> U;
        pub fn is_ready(&self) -> bool;
        pub fn is_pending(&self) -> bool;
    }
    impl<T, E> Poll<Result<T, E>> {
        #[runs_inline]
        pub fn map_ok<U, F>(self, f: F) -> Poll<Result<U, E>>
        where
            F: FnOnce(T) -> U;
        #[runs_inline]
        pub fn map_err<U, F>(self, f: F) -> Poll<Result<T, U>>
        where
            F: FnOnce(E) -> U;
    }
    impl<T, E> Poll<Option<Result<T, E>>> {
        #[runs_inline]
        pub fn map_ok<U, F>(self, f: F) -> Poll<Option<Result<U, E>>>
        where
            F: FnOnce(T) -> U;
        #[runs_inline]
        pub fn map_err<U, F>(self, f: F) -> Poll<Option<Result<T, U>>>
        where
            F: FnOnce(E) -> U;
    }
    impl<T> From<T> for Poll<T> {}

    pub struct Context<'a>;
    impl !Send for Context<'_> {}
    impl !Sync for Context<'_> {}
    impl<'a> Context<'a> {
        pub fn waker(&self) -> &'a Waker;
    }

    pub struct Waker;
    impl Waker {
        pub fn wake(self);
        pub fn wake_by_ref(&self);
        pub fn will_wake(&self, other: &Waker) -> bool;
        pub unsafe fn new(data: *const (), vtable: &'static RawWakerVTable) -> Self;
        pub unsafe fn from_raw(waker: RawWaker) -> Waker;
        pub fn noop() -> &'static Waker;
        pub fn data(&self) -> *const ();
        pub fn vtable(&self) -> &'static RawWakerVTable;
    }
    unsafe impl Send for Waker {}
    unsafe impl Sync for Waker {}
    impl Clone for Waker {}

    pub struct RawWaker;
    impl RawWaker {
        pub fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker;
    }

    #[derive(Copy, Clone)]
    pub struct RawWakerVTable;
    impl RawWakerVTable {
        pub fn new(
            clone: unsafe fn(*const ()) -> RawWaker,
            wake: unsafe fn(*const ()),
            wake_by_ref: unsafe fn(*const ()),
            drop: unsafe fn(*const ()),
        ) -> Self;
    }

    pub trait Wake {
        fn wake(self: Arc<Self>);
        fn wake_by_ref(self: &Arc<Self>);
    }
}
pub mod future {
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;
    use crate::task::{Context, Poll};

    pub trait Future {
        type Output;
        #[polled]
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
    }

    pub trait IntoFuture {
        type Output;
        type IntoFuture: Future<Output = Self::Output>;
        fn into_future(self) -> Self::IntoFuture;
    }

    #[derive(Clone)]
    pub struct Ready<T>;
    impl<T> Ready<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Future for Ready<T> {
        type Output = T;
    }

    pub struct Pending<T>;
    impl<T> Future for Pending<T> {
        type Output = T;
    }
    impl<T> Clone for Pending<T> {}

    pub struct PollFn<F>;
    impl<T, F> Future for PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>,
    {
        type Output = T;
    }

    #[lazy_future]
    pub fn ready<T>(t: T) -> Ready<T>;
    #[lazy_future]
    pub fn pending<T>() -> Pending<T>;
    #[lazy_future]
    #[polled]
    pub fn poll_fn<T, F>(f: F) -> PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>;
    impl<F: ?Sized + Future + Unpin> Future for &mut F {
        type Output = F::Output;
    }
    impl<P> Future for Pin<P>
    where
        P: DerefMut<Target: Future>,
    {
        type Output = <<P as Deref>::Target as Future>::Output;
    }
    impl<F: ?Sized + Future + Unpin> Future for Box<F> {
        type Output = F::Output;
    }
    impl<F: Future> IntoFuture for F {
        type Output = F::Output;
        type IntoFuture = F;
    }
}
pub mod pin {
    use crate::ops::{Deref, DerefMut};

    #[derive(Copy, Clone)]
    pub struct Pin<Ptr>;
    impl<Ptr: Deref<Target: Unpin>> Pin<Ptr> {
        pub fn new(pointer: Ptr) -> Pin<Ptr>;
        pub fn into_inner(pin: Pin<Ptr>) -> Ptr;
    }
    impl<Ptr: Deref> Pin<Ptr> {
        pub unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr>;
        pub fn as_ref(&self) -> Pin<&Ptr::Target>
        where
            Ptr: Deref;
        pub unsafe fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr;
    }
    impl<Ptr: DerefMut> Pin<Ptr> {
        pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target>
        where
            Ptr: DerefMut;
        pub fn as_deref_mut(self: Pin<&mut Self>) -> Pin<&mut Ptr::Target>
        where
            Ptr: DerefMut;
        pub fn set(&mut self, value: Ptr::Target)
        where
            Ptr::Target: Sized;
    }
    impl<'a, T: ?Sized> Pin<&'a T> {
        #[runs_inline]
        pub unsafe fn map_unchecked<U, F>(self, func: F) -> Pin<&'a U>
        where
            U: ?Sized,
            F: FnOnce(&T) -> &U;
        pub fn get_ref(self) -> &'a T;
    }
    impl<'a, T: ?Sized> Pin<&'a mut T> {
        pub fn into_ref(self) -> Pin<&'a T>;
        pub fn get_mut(self) -> &'a mut T
        where
            T: Unpin;
        pub unsafe fn get_unchecked_mut(self) -> &'a mut T;
        #[runs_inline]
        pub unsafe fn map_unchecked_mut<U, F>(self, func: F) -> Pin<&'a mut U>
        where
            U: ?Sized,
            F: FnOnce(&mut T) -> &mut U;
    }
    impl<Ptr: Deref> Deref for Pin<Ptr> {
        type Target = Ptr::Target;
    }
    impl<Ptr> DerefMut for Pin<Ptr>
    where
        Ptr: DerefMut,
        <Ptr as Deref>::Target: Unpin,
    {
    }
}
pub mod time {
    #[derive(Clone, Copy, Default)]
    pub struct Duration;
    pub struct TryFromFloatSecsError;
    impl Duration {
        pub fn new(secs: u64, nanos: u32) -> Duration;
        pub fn from_secs(secs: u64) -> Duration;
        pub fn from_millis(millis: u64) -> Duration;
        pub fn from_micros(micros: u64) -> Duration;
        pub fn from_nanos(nanos: u64) -> Duration;
        pub fn from_nanos_u128(nanos: u128) -> Duration;
        pub fn is_zero(&self) -> bool;
        pub fn as_secs(&self) -> u64;
        pub fn subsec_millis(&self) -> u32;
        pub fn subsec_micros(&self) -> u32;
        pub fn subsec_nanos(&self) -> u32;
        pub fn as_millis(&self) -> u128;
        pub fn as_micros(&self) -> u128;
        pub fn as_nanos(&self) -> u128;
        pub fn checked_add(self, rhs: Duration) -> Option<Duration>;
        pub fn saturating_add(self, rhs: Duration) -> Duration;
        pub fn checked_sub(self, rhs: Duration) -> Option<Duration>;
        pub fn saturating_sub(self, rhs: Duration) -> Duration;
        pub fn checked_mul(self, rhs: u32) -> Option<Duration>;
        pub fn saturating_mul(self, rhs: u32) -> Duration;
        pub fn checked_div(self, rhs: u32) -> Option<Duration>;
        pub fn as_secs_f64(&self) -> f64;
        pub fn from_secs_f64(secs: f64) -> Duration;
        pub fn mul_f64(self, rhs: f64) -> Duration;
        pub fn div_f64(self, rhs: f64) -> Duration;
        pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError>;
    }

    #[derive(Copy, Clone)]
    pub struct Instant;
    impl Instant {
        #[polls]
        pub fn now() -> Instant;
        pub fn duration_since(&self, earlier: Instant) -> Duration;
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration>;
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration;
        #[polls]
        pub fn elapsed(&self) -> Duration;
        pub fn checked_add(&self, duration: Duration) -> Option<Instant>;
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant>;
    }

    #[derive(Copy, Clone)]
    pub struct SystemTime;
    impl SystemTime {
        pub fn now() -> SystemTime;
        pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError>;
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError>;
        pub fn checked_add(&self, duration: Duration) -> Option<SystemTime>;
        pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime>;
    }

    #[derive(Clone)]
    pub struct SystemTimeError;
    impl SystemTimeError {
        pub fn duration(&self) -> Duration;
    }
}
