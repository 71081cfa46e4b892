//! deadpool 0.12
//! features: managed, unmanaged

pub mod managed {
    use std::future::Future;
    use std::ops::{Deref, DerefMut};

    pub trait Manager: Sync + Send {
        type Type: Send;
        type Error: Send;
        #[lazy_future]
        fn create(&self) -> impl Future<Output = Result<Self::Type, Self::Error>> + Send;
    }
    pub struct Pool<M: Manager, W: From<Object<M>> = Object<M>>;
    impl<M: Manager, W: From<Object<M>>> Clone for Pool<M, W> {}
    impl<M: Manager, W: From<Object<M>>> Pool<M, W> {
        pub async fn get(&self) -> Result<W, PoolError<M::Error>>;
        pub fn close(&self);
        pub fn is_closed(&self) -> bool;
    }
    pub struct Object<M: Manager>;
    impl<M: Manager> Deref for Object<M> {
        type Target = M::Type;
    }
    impl<M: Manager> DerefMut for Object<M> {}
    pub enum PoolError<E> {
        Backend(E),
        Closed,
    }
}
pub mod unmanaged {
    use std::ops::{Deref, DerefMut};

    pub struct Pool<T>;
    impl<T> Clone for Pool<T> {}
    impl<T> Pool<T> {
        pub async fn get(&self) -> Result<Object<T>, PoolError>;
        #[polls]
        pub fn try_get(&self) -> Result<Object<T>, PoolError>;
    }
    pub struct Object<T>;
    impl<T> Deref for Object<T> {
        type Target = T;
    }
    impl<T> DerefMut for Object<T> {}
    #[derive(Clone, Copy)]
    pub enum PoolError {
        Timeout,
        Closed,
        NoRuntimeSpecified,
    }
}
