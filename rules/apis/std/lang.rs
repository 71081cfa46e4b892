//! std

pub mod ops {
    pub trait Deref {
        type Target: ?Sized;
        fn deref(&self) -> &Self::Target;
    }
    pub trait DerefMut: Deref {
        fn deref_mut(&mut self) -> &mut Self::Target;
    }
    impl<T: ?Sized> Deref for &T {
        type Target = T;
    }
    impl<T: ?Sized> Deref for &mut T {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for &mut T {}
    // What `?` works on; users of stable Rust cannot name it.
    pub trait Try {
        type Output;
    }
    impl<T> Try for Option<T> {
        type Output = T;
    }
    impl<T, E> Try for Result<T, E> {
        type Output = T;
    }
    impl<B, C> Try for ControlFlow<B, C> {
        type Output = C;
    }
    pub trait Drop {
        fn drop(&mut self);
    }
    pub trait FnOnce<Args> {
        type Output;
    }
    pub trait FnMut<Args>: FnOnce<Args> {}
    pub trait Fn<Args>: FnMut<Args> {}
    pub trait AsyncFnOnce<Args> {
        type Output;
    }
    pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}
    pub trait AsyncFn<Args>: AsyncFnMut<Args> {}
    pub trait Index<Idx: ?Sized> {
        type Output: ?Sized;
        fn index(&self, index: Idx) -> &Self::Output;
    }
    pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
        fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
    }
    pub trait Add<Rhs = Self> {
        type Output;
        fn add(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Sub<Rhs = Self> {
        type Output;
        fn sub(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Mul<Rhs = Self> {
        type Output;
        fn mul(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Div<Rhs = Self> {
        type Output;
        fn div(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Rem<Rhs = Self> {
        type Output;
        fn rem(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitAnd<Rhs = Self> {
        type Output;
        fn bitand(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitOr<Rhs = Self> {
        type Output;
        fn bitor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitXor<Rhs = Self> {
        type Output;
        fn bitxor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shl<Rhs = Self> {
        type Output;
        fn shl(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shr<Rhs = Self> {
        type Output;
        fn shr(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Neg {
        type Output;
        fn neg(self) -> Self::Output;
    }
    pub trait Not {
        type Output;
        fn not(self) -> Self::Output;
    }
    #[derive(Clone, Default)]
    pub struct Range<Idx> {
        pub start: Idx,
        pub end: Idx,
    }
    impl<A> Iterator for Range<A> {
        type Item = A;
    }
    #[derive(Clone)]
    pub struct RangeInclusive<Idx>;
    impl<A> Iterator for RangeInclusive<A> {
        type Item = A;
    }
    #[derive(Clone)]
    pub struct RangeFrom<Idx> {
        pub start: Idx,
    }
    impl<A> Iterator for RangeFrom<A> {
        type Item = A;
    }
    #[derive(Clone, Copy)]
    pub struct RangeTo<Idx> {
        pub end: Idx,
    }
    #[derive(Clone, Copy)]
    pub struct RangeFull;
    #[derive(Clone, Copy)]
    pub enum Bound<T> {
        Included(T),
        Excluded(T),
        Unbounded,
    }
    pub trait RangeBounds<T: ?Sized> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
    }
    #[derive(Clone, Copy)]
    pub enum ControlFlow<B, C = ()> {
        Continue(C),
        Break(B),
    }
    impl<B, C> ControlFlow<B, C> {
        pub fn is_break(&self) -> bool;
        pub fn is_continue(&self) -> bool;
        pub fn break_value(self) -> Option<B>;
        pub fn continue_value(self) -> Option<C>;
    }
}
pub mod cmp {
    #[derive(Clone, Copy)]
    pub enum Ordering {
        Less,
        Equal,
        Greater,
    }
    impl Ordering {
        pub fn is_eq(self) -> bool;
        pub fn is_lt(self) -> bool;
        pub fn is_gt(self) -> bool;
        pub fn reverse(self) -> Ordering;
        pub fn then(self, other: Ordering) -> Ordering;
        #[runs_inline]
        pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering;
    }
    pub trait PartialEq<Rhs: ?Sized = Self> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool;
    }
    pub trait Eq: PartialEq<Self> {}
    pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    }
    pub trait Ord: Eq + PartialOrd<Self> {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self;
        fn min(self, other: Self) -> Self;
        fn clamp(self, min: Self, max: Self) -> Self;
    }
    pub fn max<T: Ord>(v1: T, v2: T) -> T;
    pub fn min<T: Ord>(v1: T, v2: T) -> T;
    #[runs_inline]
    pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
    #[runs_inline]
    pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
    #[derive(Clone, Copy)]
    pub struct Reverse<T>(pub T);
}
pub mod marker {
    pub trait Sized {}
    pub trait Copy: Clone {}
    pub unsafe trait Send {}
    pub unsafe trait Sync {}
    pub trait Unpin {}
    pub struct PhantomData<T: ?Sized>;
    impl<T: ?Sized> Clone for PhantomData<T> {}
    impl<T: ?Sized> Copy for PhantomData<T> {}
    pub struct PhantomPinned;
    impl !Unpin for PhantomPinned {}
    impl<T: ?Sized> !Send for *const T {}
    impl<T: ?Sized> !Send for *mut T {}
    impl<T: ?Sized> !Sync for *const T {}
    impl<T: ?Sized> !Sync for *mut T {}
    unsafe impl<T: Sync + ?Sized> Send for &T {}
}
pub mod any {
    pub trait Any: 'static {
        fn type_id(&self) -> TypeId;
    }
    impl dyn Any {
        pub fn is<T: Any>(&self) -> bool;
        pub fn downcast_ref<T: Any>(&self) -> Option<&T>;
        pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T>;
    }
    #[derive(Clone, Copy)]
    pub struct TypeId;
    pub fn type_name<T: ?Sized>() -> &'static str;
}
pub mod error {
    use crate::fmt::{Debug, Display};

    pub trait Error: Debug + Display {
        fn source(&self) -> Option<&(dyn Error + 'static)>;
    }
    impl dyn Error + Send + Sync {
        pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>;
    }
}
pub mod fmt {
    pub type Result = crate::result::Result<(), Error>;
    #[derive(Clone, Copy, Default)]
    pub struct Error;
    #[derive(Clone, Copy)]
    pub struct Arguments<'a>;
    impl !Send for Arguments<'_> {}
    impl !Sync for Arguments<'_> {}
    pub struct Formatter<'a>;
    impl<'a> Formatter<'a> {
        pub fn write_str(&mut self, data: &str) -> Result;
        pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> Result;
        pub fn pad(&mut self, s: &str) -> Result;
        pub fn alternate(&self) -> bool;
        pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a>;
    }
    pub struct DebugStruct<'a, 'b: 'a>;
    impl<'a, 'b: 'a> DebugStruct<'a, 'b> {
        pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self;
        pub fn finish(&mut self) -> Result;
        pub fn finish_non_exhaustive(&mut self) -> Result;
    }
    pub trait Debug {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Display {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }
    pub trait Write {
        #[never_blocks]
        fn write_str(&mut self, s: &str) -> Result;
        #[never_blocks]
        fn write_char(&mut self, c: char) -> Result;
        #[never_blocks]
        fn write_fmt(&mut self, args: Arguments<'_>) -> Result;
    }
    impl Write for String {}
    #[never_blocks]
    pub fn format(args: Arguments<'_>) -> String;
}
pub mod hash {
    pub trait Hash {
        fn hash<H: Hasher>(&self, state: &mut H);
    }
    pub trait Hasher {
        fn finish(&self) -> u64;
        fn write(&mut self, bytes: &[u8]);
    }
    pub trait BuildHasher {
        type Hasher: Hasher;
        fn build_hasher(&self) -> Self::Hasher;
    }
    #[derive(Clone)]
    pub struct RandomState;
}
pub mod ffi {
    use crate::borrow::Cow;
    use crate::ops::Deref;

    pub struct OsStr;
    impl OsStr {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr;
        pub fn to_str(&self) -> Option<&str>;
        pub fn to_string_lossy(&self) -> Cow<'_, str>;
        pub fn to_os_string(&self) -> OsString;
        pub fn is_empty(&self) -> bool;
        pub fn len(&self) -> usize;
    }
    impl AsRef<OsStr> for str {}
    impl AsRef<OsStr> for String {}
    impl AsRef<OsStr> for OsStr {}
    impl ToOwned for OsStr {
        type Owned = OsString;
    }
    #[derive(Clone, Default)]
    pub struct OsString;
    impl OsString {
        pub fn new() -> OsString;
        pub fn as_os_str(&self) -> &OsStr;
        pub fn into_string(self) -> Result<String, OsString>;
        pub fn push<T: AsRef<OsStr>>(&mut self, s: T);
    }
    impl Deref for OsString {
        type Target = OsStr;
    }
    impl AsRef<OsStr> for OsString {}
    impl From<String> for OsString {}
}

pub mod num {
    #[derive(Clone, Copy)]
    pub struct NonZero<T>;
    pub type NonZeroUsize = NonZero<usize>;
    pub type NonZeroU32 = NonZero<u32>;
    pub type NonZeroU64 = NonZero<u64>;
}
