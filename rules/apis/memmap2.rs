//! memmap2 0.9

use std::ops::{Deref, DerefMut};

#[derive(Clone, Default)]
pub struct MmapOptions;
impl MmapOptions {
    pub fn new() -> MmapOptions;
    pub fn offset(&mut self, offset: u64) -> &mut Self;
    pub fn len(&mut self, len: usize) -> &mut Self;
    pub fn stack(&mut self) -> &mut Self;
    pub fn populate(&mut self) -> &mut Self;
    #[blocks(fs, cheap)]
    pub unsafe fn map<T: MmapAsRawDesc>(&self, file: T) -> std::io::Result<Mmap>;
    #[blocks(fs, cheap)]
    pub unsafe fn map_mut<T: MmapAsRawDesc>(&self, file: T) -> std::io::Result<MmapMut>;
    #[blocks(fs, cheap)]
    pub unsafe fn map_copy<T: MmapAsRawDesc>(&self, file: T) -> std::io::Result<MmapMut>;
    #[blocks(fs, cheap)]
    pub unsafe fn map_copy_read_only<T: MmapAsRawDesc>(&self, file: T) -> std::io::Result<Mmap>;
    pub fn map_anon(&self) -> std::io::Result<MmapMut>;
}

pub struct Mmap;
impl Mmap {
    #[blocks(fs, cheap)]
    pub unsafe fn map<T: MmapAsRawDesc>(file: T) -> std::io::Result<Mmap>;
    pub fn make_mut(self) -> std::io::Result<MmapMut>;
}
impl Deref for Mmap {
    type Target = [u8];
}

pub struct MmapMut;
impl MmapMut {
    #[blocks(fs, cheap)]
    pub unsafe fn map_mut<T: MmapAsRawDesc>(file: T) -> std::io::Result<MmapMut>;
    pub fn map_anon(length: usize) -> std::io::Result<MmapMut>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn flush(&self) -> std::io::Result<()>;
    pub fn flush_async(&self) -> std::io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn flush_range(&self, offset: usize, len: usize) -> std::io::Result<()>;
    pub fn flush_async_range(&self, offset: usize, len: usize) -> std::io::Result<()>;
    pub fn make_read_only(self) -> std::io::Result<Mmap>;
}
impl Deref for MmapMut {
    type Target = [u8];
}
impl DerefMut for MmapMut {}

pub trait MmapAsRawDesc {}
impl MmapAsRawDesc for &std::fs::File {}
