//! std

pub mod str {
    use self::pattern::{DoubleEndedSearcher, Pattern, ReverseSearcher};
    use crate::slice::SliceIndex;

    impl str {
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn is_char_boundary(&self, index: usize) -> bool;
        pub fn as_bytes(&self) -> &[u8];
        pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output>;
        pub fn chars(&self) -> Chars<'_>;
        pub fn char_indices(&self) -> CharIndices<'_>;
        pub fn bytes(&self) -> Bytes<'_>;
        pub fn split_whitespace(&self) -> SplitWhitespace<'_>;
        pub fn lines(&self) -> Lines<'_>;
        #[runs_inline]
        pub fn contains<P: Pattern>(&self, pat: P) -> bool;
        #[runs_inline]
        pub fn starts_with<P: Pattern>(&self, pat: P) -> bool;
        #[runs_inline]
        pub fn ends_with<P: Pattern>(&self, pat: P) -> bool
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[runs_inline]
        pub fn find<P: Pattern>(&self, pat: P) -> Option<usize>;
        #[runs_inline]
        pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize>
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[runs_inline]
        pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P>;
        #[runs_inline]
        pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P>
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[runs_inline]
        pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P>;
        #[runs_inline]
        pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplitTerminator<'_, P>
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[runs_inline]
        pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P>;
        #[runs_inline]
        pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P>
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[runs_inline]
        pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&'_ str, &'_ str)>;
        #[runs_inline]
        pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&'_ str, &'_ str)>
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[runs_inline]
        pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P>;
        #[runs_inline]
        pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P>;
        pub fn trim(&self) -> &str;
        pub fn trim_start(&self) -> &str;
        pub fn trim_end(&self) -> &str;
        #[runs_inline]
        pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str
        where
            for<'a> P::Searcher<'a>: DoubleEndedSearcher<'a>;
        #[runs_inline]
        pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str;
        #[runs_inline]
        pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str>;
        #[runs_inline]
        pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str>
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[runs_inline]
        pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str
        where
            for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
        #[made_by(FromStr::from_str)]
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err>;
        pub fn trim_ascii_start(&self) -> &str;
        pub fn trim_ascii_end(&self) -> &str;
        pub fn trim_ascii(&self) -> &str;
        pub fn into_boxed_bytes(self: Box<Self>) -> Box<[u8]>;
        #[runs_inline]
        pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String;
        #[runs_inline]
        pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String;
        pub fn to_lowercase(&self) -> String;
        pub fn to_uppercase(&self) -> String;
        pub fn into_string(self: Box<Self>) -> String;
        pub fn repeat(&self, n: usize) -> String;
    }

    pub trait FromStr: Sized {
        type Err;
        fn from_str(s: &str) -> Result<Self, Self::Err>;
    }
    #[derive(Clone, Copy)]
    pub struct Utf8Error;
    pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
    #[derive(Clone)]
    pub struct Chars<'a>;
    impl<'a> Iterator for Chars<'a> {
        type Item = char;
    }
    #[derive(Clone)]
    pub struct Bytes<'a>;
    impl<'a> Iterator for Bytes<'a> {
        type Item = u8;
    }
    #[derive(Clone)]
    pub struct CharIndices<'a>;
    impl<'a> Iterator for CharIndices<'a> {
        type Item = (usize, char);
    }
    #[derive(Clone)]
    pub struct Lines<'a>;
    impl<'a> Iterator for Lines<'a> {
        type Item = &'a str;
    }
    #[derive(Clone)]
    pub struct SplitWhitespace<'a>;
    impl<'a> Iterator for SplitWhitespace<'a> {
        type Item = &'a str;
    }
    pub struct Split<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for Split<'a, P> {
        type Item = &'a str;
    }
    pub struct RSplit<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for RSplit<'a, P> {
        type Item = &'a str;
    }
    pub struct SplitN<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for SplitN<'a, P> {
        type Item = &'a str;
    }
    pub struct RSplitN<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for RSplitN<'a, P> {
        type Item = &'a str;
    }
    pub struct SplitTerminator<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for SplitTerminator<'a, P> {
        type Item = &'a str;
    }
    pub struct RSplitTerminator<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for RSplitTerminator<'a, P> {
        type Item = &'a str;
    }
    pub struct Matches<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for Matches<'a, P> {
        type Item = &'a str;
    }
    pub struct MatchIndices<'a, P: Pattern>;
    impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
        type Item = (usize, &'a str);
    }
    pub mod pattern {
        pub trait ReverseSearcher<'a> {}
        pub trait DoubleEndedSearcher<'a>: ReverseSearcher<'a> {}
        pub trait Pattern: Sized {
            type Searcher<'a>;
        }
    }
}
pub mod string {
    use crate::borrow::Cow;
    use crate::ops::{self, RangeBounds};
    use crate::str::{FromStr, Utf8Error};

    pub struct String;
    impl String {
        pub fn new() -> String;
        pub fn with_capacity(capacity: usize) -> String;
        pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error>;
        pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str>;
        pub fn into_bytes(self) -> Vec<u8>;
        pub fn as_str(&self) -> &str;
        pub fn as_mut_str(&mut self) -> &mut str;
        pub fn push_str(&mut self, string: &str);
        pub fn capacity(&self) -> usize;
        pub fn reserve(&mut self, additional: usize);
        pub fn push(&mut self, ch: char);
        pub fn as_bytes(&self) -> &[u8];
        pub fn truncate(&mut self, new_len: usize);
        pub fn pop(&mut self) -> Option<char>;
        pub fn remove(&mut self, idx: usize) -> char;
        #[runs_inline]
        pub fn retain<F>(&mut self, f: F)
        where
            F: FnMut(char) -> bool;
        pub fn insert(&mut self, idx: usize, ch: char);
        pub fn insert_str(&mut self, idx: usize, string: &str);
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn split_off(&mut self, at: usize) -> String;
        pub fn clear(&mut self);
        pub fn drain<R>(&mut self, range: R) -> Drain<'_>
        where
            R: RangeBounds<usize>;
        pub fn replace_range<R>(&mut self, range: R, replace_with: &str)
        where
            R: RangeBounds<usize>;
        pub fn into_boxed_str(self) -> Box<str>;
    }
    impl Clone for String {}
    impl FromIterator<char> for String {}
    impl<'a> FromIterator<&'a char> for String {}
    impl<'a> FromIterator<&'a str> for String {}
    impl FromIterator<String> for String {}
    impl FromIterator<Box<str>> for String {}
    impl<'a> FromIterator<Cow<'a, str>> for String {}
    impl Default for String {}
    impl ops::Deref for String {
        type Target = str;
    }
    impl ops::DerefMut for String {}
    impl FromStr for String {
        type Err = crate::convert::Infallible;
    }
    impl AsRef<str> for String {}
    impl AsRef<[u8]> for String {}
    impl From<&str> for String {}
    impl From<&mut str> for String {}
    impl From<&String> for String {}
    impl From<Box<str>> for String {}
    impl<'a> From<Cow<'a, str>> for String {}
    impl From<char> for String {}

    pub struct FromUtf8Error;
    impl FromUtf8Error {
        pub fn as_bytes(&self) -> &[u8];
        pub fn into_bytes(self) -> Vec<u8>;
        pub fn utf8_error(&self) -> Utf8Error;
    }

    pub struct Drain<'a>;
    impl<'a> Drain<'a> {
        pub fn as_str(&self) -> &str;
    }
    unsafe impl Sync for Drain<'_> {}
    unsafe impl Send for Drain<'_> {}
    impl<'a> AsRef<str> for Drain<'a> {}
    impl<'a> AsRef<[u8]> for Drain<'a> {}
    impl Iterator for Drain<'_> {
        type Item = char;
    }

    pub trait ToString {
        fn to_string(&self) -> String;
    }
    impl<T: crate::fmt::Display + ?Sized> ToString for T {}
}
