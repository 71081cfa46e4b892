//! The signatures of `core`, `alloc` and `std`: made from their sources by `cargo run --example std-index`, packed and
//! compressed, a part of the binary.

use super::Signatures;
use serde::{Deserialize, Serialize};

/// What the example wrote.
static STD: &[u8] = include_bytes!("../../data/std.index");

/// The crates of the standard library, each after those that it names.
pub const STD_CRATES: [&str; 3] = ["core", "alloc", "std"];

/// The standard library.
#[derive(Debug, Serialize, Deserialize)]
pub struct StdIndex {
    /// The version of Rust that it is of.
    pub version: String,
    /// The packed crates, as [`STD_CRATES`] names them.
    crates: [Vec<u8>; 3],
}

impl StdIndex {
    /// What is part of the binary.
    pub fn embedded() -> Option<Self> {
        Self::from_bytes(STD)
    }

    /// From the signatures of the three crates.
    pub fn new(version: &str, crates: [Signatures; 3]) -> Option<Self> {
        let [core, alloc, std] = crates.map(|of| of.pack(version));
        Some(Self { version: version.to_owned(), crates: [core?, alloc?, std?] })
    }

    /// The signatures of the three crates.
    pub fn crates(&self) -> Option<[Signatures; 3]> {
        let mut unpacked = [const { None }; 3];
        rayon::scope(|scope| {
            for (place, packed) in unpacked.iter_mut().zip(&self.crates) {
                scope.spawn(|_| *place = Signatures::unpack(&self.version, packed));
            }
        });
        let [core, alloc, std] = unpacked;
        Some([core?, alloc?, std?])
    }

    /// Compressed.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        Some(lz4_flex::compress_prepend_size(&postcard::to_stdvec(self).ok()?))
    }

    /// The opposite of [`StdIndex::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(&lz4_flex::decompress_size_prepended(bytes).ok()?).ok()
    }
}
