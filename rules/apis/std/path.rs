//! std

pub mod path {
    use crate::borrow::Cow;
    use crate::ffi::{OsStr, OsString};
    use crate::str::FromStr;
    use crate::{fs, io, ops};

    #[derive(Copy, Clone)]
    pub enum Component<'a> {
        RootDir,
        CurDir,
        ParentDir,
        Normal(&'a OsStr),
    }
    impl<'a> Component<'a> {
        pub fn as_os_str(self) -> &'a OsStr;
    }
    impl AsRef<OsStr> for Component<'_> {}
    impl AsRef<Path> for Component<'_> {}

    #[derive(Clone)]
    pub struct Components<'a>;
    impl<'a> Components<'a> {
        pub fn as_path(&self) -> &'a Path;
    }
    impl AsRef<Path> for Components<'_> {}
    impl AsRef<OsStr> for Components<'_> {}
    impl<'a> Iterator for Components<'a> {
        type Item = Component<'a>;
    }

    #[derive(Clone)]
    pub struct Iter<'a>;
    impl<'a> Iter<'a> {
        pub fn as_path(&self) -> &'a Path;
    }
    impl AsRef<Path> for Iter<'_> {}
    impl AsRef<OsStr> for Iter<'_> {}
    impl<'a> Iterator for Iter<'a> {
        type Item = &'a OsStr;
    }

    #[derive(Copy, Clone)]
    pub struct Ancestors<'a>;
    impl<'a> Iterator for Ancestors<'a> {
        type Item = &'a Path;
    }

    pub struct PathBuf;
    impl PathBuf {
        pub fn new() -> PathBuf;
        pub fn with_capacity(capacity: usize) -> PathBuf;
        pub fn as_path(&self) -> &Path;
        pub fn leak<'a>(self) -> &'a mut Path;
        pub fn push<P: AsRef<Path>>(&mut self, path: P);
        pub fn pop(&mut self) -> bool;
        pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S);
        pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
        pub fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
        pub fn as_mut_os_string(&mut self) -> &mut OsString;
        pub fn into_os_string(self) -> OsString;
        pub fn into_boxed_path(self) -> Box<Path>;
        pub fn capacity(&self) -> usize;
        pub fn clear(&mut self);
        pub fn reserve(&mut self, additional: usize);
        pub fn reserve_exact(&mut self, additional: usize);
        pub fn shrink_to_fit(&mut self);
        pub fn shrink_to(&mut self, min_capacity: usize);
    }
    impl Clone for PathBuf {}
    impl FromStr for PathBuf {
        type Err = crate::convert::Infallible;
    }
    impl<P: AsRef<Path>> FromIterator<P> for PathBuf {}
    impl ops::Deref for PathBuf {
        type Target = Path;
    }
    impl Default for PathBuf {}
    impl AsRef<OsStr> for PathBuf {}
    impl AsRef<Path> for PathBuf {}
    impl<'a> IntoIterator for &'a PathBuf {
        type Item = &'a OsStr;
        type IntoIter = Iter<'a>;
    }

    pub struct Path;
    impl Path {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path;
        pub fn as_os_str(&self) -> &OsStr;
        pub fn as_mut_os_str(&mut self) -> &mut OsStr;
        pub fn to_str(&self) -> Option<&str>;
        pub fn to_string_lossy(&self) -> Cow<'_, str>;
        pub fn to_path_buf(&self) -> PathBuf;
        pub fn is_absolute(&self) -> bool;
        pub fn is_relative(&self) -> bool;
        pub fn has_root(&self) -> bool;
        pub fn parent(&self) -> Option<&Path>;
        pub fn ancestors(&self) -> Ancestors<'_>;
        pub fn file_name(&self) -> Option<&OsStr>;
        pub fn strip_prefix<P>(&self, base: P) -> Result<&Path, StripPrefixError>
        where
            P: AsRef<Path>;
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool;
        pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool;
        pub fn file_stem(&self) -> Option<&OsStr>;
        pub fn file_prefix(&self) -> Option<&OsStr>;
        pub fn extension(&self) -> Option<&OsStr>;
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf;
        pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf;
        pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
        pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
        pub fn components(&self) -> Components<'_>;
        pub fn iter(&self) -> Iter<'_>;
        pub fn display(&self) -> Display<'_>;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::metadata", async_std = "async_std::path::Path::metadata",
            smol = "smol::fs::metadata"))]
        pub fn metadata(&self) -> io::Result<fs::Metadata>;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::symlink_metadata",
            async_std = "async_std::path::Path::symlink_metadata", smol = "smol::fs::symlink_metadata"))]
        pub fn symlink_metadata(&self) -> io::Result<fs::Metadata>;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::canonicalize",
            async_std = "async_std::path::Path::canonicalize", smol = "smol::fs::canonicalize"))]
        pub fn canonicalize(&self) -> io::Result<PathBuf>;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::read_link", async_std = "async_std::path::Path::read_link",
            smol = "smol::fs::read_link"))]
        pub fn read_link(&self) -> io::Result<PathBuf>;
        #[blocks(fs, instead(tokio = "tokio::fs::read_dir", async_std = "async_std::path::Path::read_dir",
            smol = "smol::fs::read_dir"))]
        pub fn read_dir(&self) -> io::Result<fs::ReadDir>;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::try_exists", async_std = "async_std::path::Path::exists"))]
        pub fn exists(&self) -> bool;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::try_exists", async_std = "async_std::path::Path::exists",
            smol = "smol::fs::metadata"))]
        pub fn try_exists(&self) -> io::Result<bool>;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::metadata", async_std = "async_std::path::Path::is_file",
            smol = "smol::fs::metadata"))]
        pub fn is_file(&self) -> bool;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::metadata", async_std = "async_std::path::Path::is_dir",
            smol = "smol::fs::metadata"))]
        pub fn is_dir(&self) -> bool;
        #[blocks(fs, cheap, instead(tokio = "tokio::fs::symlink_metadata", smol = "smol::fs::symlink_metadata"))]
        pub fn is_symlink(&self) -> bool;
        pub fn into_path_buf(self: Box<Self>) -> PathBuf;
    }
    impl AsRef<OsStr> for Path {}
    impl AsRef<Path> for Path {}
    impl<'a> IntoIterator for &'a Path {
        type Item = &'a OsStr;
        type IntoIter = Iter<'a>;
    }

    #[derive(Clone)]
    pub struct StripPrefixError;

    pub struct Display<'a>;

    pub fn is_separator(c: char) -> bool;
    pub fn absolute<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
}
