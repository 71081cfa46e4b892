//! curl 0.4

pub struct Error;
pub mod easy {
    use crate::Error;
    use std::io::SeekFrom;
    use std::time::Duration;

    pub struct Easy;
    impl Easy {
        pub fn new() -> Easy;
        pub fn url(&mut self, url: &str) -> Result<(), Error>;
        pub fn timeout(&mut self, timeout: Duration) -> Result<(), Error>;
        pub fn post(&mut self, enable: bool) -> Result<(), Error>;
        pub fn write_function<F>(&mut self, f: F) -> Result<(), Error>
        where
            F: FnMut(&[u8]) -> Result<usize, WriteError> + Send + 'static;
        pub fn read_function<F>(&mut self, f: F) -> Result<(), Error>
        where
            F: FnMut(&mut [u8]) -> Result<usize, ReadError> + Send + 'static;
        #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
        pub fn perform(&self) -> Result<(), Error>;
        pub fn transfer<'data, 'easy>(&'easy mut self) -> Transfer<'easy, 'data>;
        pub fn response_code(&mut self) -> Result<u32, Error>;
    }
    pub struct Transfer<'easy, 'data>;
    impl<'easy, 'data> Transfer<'easy, 'data> {
        pub fn write_function<F>(&mut self, f: F) -> Result<(), Error>
        where
            F: FnMut(&[u8]) -> Result<usize, WriteError> + 'data;
        #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
        pub fn perform(&self) -> Result<(), Error>;
    }
    pub struct Easy2<H>;
    impl<H: Handler> Easy2<H> {
        pub fn new(handler: H) -> Easy2<H>;
    }
    impl<H> Easy2<H> {
        pub fn url(&mut self, url: &str) -> Result<(), Error>;
        #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
        pub fn perform(&self) -> Result<(), Error>;
    }
    pub trait Handler {
        fn write(&mut self, data: &[u8]) -> Result<usize, WriteError>;
        fn read(&mut self, data: &mut [u8]) -> Result<usize, ReadError>;
        fn seek(&mut self, whence: SeekFrom) -> SeekResult;
    }
    pub enum WriteError {
        Pause,
    }
    pub enum ReadError {
        Abort,
        Pause,
    }
    pub enum SeekResult {
        Ok,
        Fail,
        CantSeek,
    }
}
