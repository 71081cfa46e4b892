//! image 0.25

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, Write};
use std::path::Path;

pub enum ImageError {
    Decoding(error::DecodingError),
}
pub mod error {
    pub struct DecodingError;
}
pub type ImageResult<T> = Result<T, ImageError>;
#[derive(Clone, Copy)]
pub enum ImageFormat {
    Png,
}
#[derive(Clone)]
pub enum DynamicImage {}
impl DynamicImage {
    pub fn width(&self) -> u32;
    pub fn height(&self) -> u32;
    pub fn thumbnail(&self, nwidth: u32, nheight: u32) -> DynamicImage;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn save<Q: AsRef<Path>>(&self, path: Q) -> ImageResult<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn save_with_format<Q: AsRef<Path>>(&self, path: Q, format: ImageFormat) -> ImageResult<()>;
    #[waits_as(w)]
    pub fn write_to<W: Write + Seek>(&self, w: &mut W, format: ImageFormat) -> ImageResult<()>;
}
#[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn open<P: AsRef<Path>>(path: P) -> ImageResult<DynamicImage>;
#[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn image_dimensions<P: AsRef<Path>>(path: P) -> ImageResult<(u32, u32)>;
#[waits_as(r)]
pub fn load<R: BufRead + Seek>(r: R, format: ImageFormat) -> ImageResult<DynamicImage>;
pub fn load_from_memory(buffer: &[u8]) -> ImageResult<DynamicImage>;
#[waits(R)]
pub struct ImageReader<R: Read + Seek>;
impl ImageReader<BufReader<File>> {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn open<P: AsRef<Path>>(path: P) -> io::Result<ImageReader<BufReader<File>>>;
}
impl<R: BufRead + Seek> ImageReader<R> {
    pub fn new(buffered_reader: R) -> ImageReader<R>;
    #[waits_as(self)]
    pub fn with_guessed_format(self) -> io::Result<ImageReader<R>>;
    #[waits_as(self)]
    pub fn into_dimensions(self) -> ImageResult<(u32, u32)>;
    #[waits_as(self)]
    pub fn decode(self) -> ImageResult<DynamicImage>;
}
