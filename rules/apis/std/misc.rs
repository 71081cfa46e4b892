//! std

pub mod hint {
    #[spins]
    pub fn spin_loop();
    pub fn black_box<T>(dummy: T) -> T;
}
pub mod ptr {
    pub struct NonNull<T: ?Sized>;
    impl<T> NonNull<T> {
        pub const fn dangling() -> Self;
    }
    impl<T: ?Sized> NonNull<T> {
        pub fn new(ptr: *mut T) -> Option<Self>;
        pub unsafe fn new_unchecked(ptr: *mut T) -> Self;
        pub fn as_ptr(self) -> *mut T;
        pub unsafe fn as_ref<'a>(&self) -> &'a T;
        pub unsafe fn as_mut<'a>(&mut self) -> &'a mut T;
    }
    impl<T: ?Sized> Clone for NonNull<T> {}
    impl<T: ?Sized> Copy for NonNull<T> {}
    impl<T: ?Sized> !Send for NonNull<T> {}
    impl<T: ?Sized> !Sync for NonNull<T> {}

    pub fn null<T>() -> *const T;
    pub fn null_mut<T>() -> *mut T;
}
pub mod mem {
    use crate::ops::{Deref, DerefMut};

    pub fn drop<T>(_x: T);
    pub fn forget<T>(t: T);
    #[made_by(Default::default)]
    pub fn take<T: Default>(dest: &mut T) -> T;
    pub fn replace<T>(dest: &mut T, src: T) -> T;
    pub fn swap<T>(x: &mut T, y: &mut T);
    pub fn size_of<T>() -> usize;
    pub fn size_of_val<T: ?Sized>(val: &T) -> usize;
    pub struct ManuallyDrop<T: ?Sized>;
    impl<T> ManuallyDrop<T> {
        pub fn new(value: T) -> ManuallyDrop<T>;
        pub fn into_inner(slot: ManuallyDrop<T>) -> T;
    }
    impl<T: ?Sized> Deref for ManuallyDrop<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for ManuallyDrop<T> {}
}
pub mod panic {
    use crate::any::Any;
    use crate::future::Future;
    use crate::ops::{Deref, DerefMut};
    use crate::thread;

    #[runs_inline]
    pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> thread::Result<R>;
    pub fn resume_unwind(payload: Box<dyn Any + Send>) -> !;
    pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync + 'static>);
    pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync + 'static>;
    pub struct PanicHookInfo<'a>;
    impl<'a> PanicHookInfo<'a> {
        pub fn payload(&self) -> &(dyn Any + Send);
        pub fn location(&self) -> Option<&Location<'_>>;
    }
    pub struct Location<'a>;
    impl<'a> Location<'a> {
        pub fn caller() -> &'static Location<'static>;
        pub fn file(&self) -> &'a str;
        pub fn line(&self) -> u32;
        pub fn column(&self) -> u32;
    }
    pub trait UnwindSafe {}
    pub trait RefUnwindSafe {}
    pub struct AssertUnwindSafe<T>(pub T);
    impl<T> Deref for AssertUnwindSafe<T> {
        type Target = T;
    }
    impl<T> DerefMut for AssertUnwindSafe<T> {}
    impl<T> UnwindSafe for AssertUnwindSafe<T> {}
    impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
        type Output = R;
    }
    impl<F: Future> Future for AssertUnwindSafe<F> {
        type Output = F::Output;
    }
}
pub mod env {
    use crate::ffi::{OsStr, OsString};
    use crate::io;
    use crate::path::{Path, PathBuf};

    pub struct Args;
    impl !Send for Args {}
    impl !Sync for Args {}
    impl Iterator for Args {
        type Item = String;
    }

    pub struct ArgsOs;
    impl !Send for ArgsOs {}
    impl !Sync for ArgsOs {}
    impl Iterator for ArgsOs {
        type Item = OsString;
    }

    pub struct Vars;
    impl Iterator for Vars {
        type Item = (String, String);
    }

    pub struct VarsOs;
    impl Iterator for VarsOs {
        type Item = (OsString, OsString);
    }

    #[derive(Clone)]
    pub enum VarError {
        NotPresent,
        NotUnicode(OsString),
    }

    pub struct SplitPaths<'a>;
    impl<'a> Iterator for SplitPaths<'a> {
        type Item = PathBuf;
    }

    pub struct JoinPathsError;

    pub fn args() -> Args;
    pub fn args_os() -> ArgsOs;
    pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError>;
    pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString>;
    pub fn vars() -> Vars;
    pub fn vars_os() -> VarsOs;
    pub fn current_dir() -> io::Result<PathBuf>;
    pub fn set_current_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    pub fn current_exe() -> io::Result<PathBuf>;
    pub fn home_dir() -> Option<PathBuf>;
    pub fn temp_dir() -> PathBuf;
    pub fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> SplitPaths<'_>;
    pub fn join_paths<I, T>(paths: I) -> Result<OsString, JoinPathsError>
    where
        I: IntoIterator<Item = T>,
        T: AsRef<OsStr>;
    pub unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V);
    pub unsafe fn remove_var<K: AsRef<OsStr>>(key: K);
}
pub mod clone {
    pub trait Clone: Sized {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self);
    }
}
pub mod default {
    pub trait Default: Sized {
        fn default() -> Self;
    }
}
pub mod convert {
    pub trait AsRef<T: ?Sized> {
        fn as_ref(&self) -> &T;
    }
    pub trait AsMut<T: ?Sized> {
        fn as_mut(&mut self) -> &mut T;
    }
    pub trait From<T>: Sized {
        fn from(value: T) -> Self;
    }
    pub trait Into<T>: Sized {
        #[made_by(From::from)]
        fn into(self) -> T;
    }
    impl<T, U: From<T>> Into<U> for T {}
    impl<T> From<T> for T {}
    pub trait TryFrom<T>: Sized {
        type Error;
        fn try_from(value: T) -> Result<Self, Self::Error>;
    }
    pub trait TryInto<T>: Sized {
        type Error;
        #[made_by(TryFrom::try_from)]
        fn try_into(self) -> Result<T, Self::Error>;
    }
    impl<T, U: TryFrom<T>> TryInto<U> for T {
        type Error = U::Error;
    }
    pub enum Infallible {}
}
pub mod borrow {
    use crate::ops::Deref;

    pub trait Borrow<Borrowed: ?Sized> {
        fn borrow(&self) -> &Borrowed;
    }
    pub trait ToOwned {
        type Owned: Borrow<Self>;
        fn to_owned(&self) -> Self::Owned;
    }
    impl<T: Clone> ToOwned for T {
        type Owned = T;
    }
    impl ToOwned for str {
        type Owned = String;
    }
    impl<T: Clone> ToOwned for [T] {
        type Owned = Vec<T>;
    }
    pub enum Cow<'a, B: ?Sized + 'a>
    where
        B: ToOwned,
    {
        Borrowed(&'a B),
        Owned(<B as ToOwned>::Owned),
    }
    impl<B: ?Sized + ToOwned> Cow<'_, B> {
        pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned;
        pub fn into_owned(self) -> <B as ToOwned>::Owned;
    }
    impl<B: ?Sized + ToOwned> Deref for Cow<'_, B> {
        type Target = B;
    }
}
