//! What the runtimes have in the place of std's files and the streams around them.

use crate::analysis::BodyFacts;
use crate::base::Applicability;
use crate::foreign::Runtime;
use crate::rules::mend::path;
use crate::rules::words;

/// The files and streams of one runtime.
#[derive(Debug)]
pub struct Kit {
    runtime: Runtime,
    /// The module of its files.
    pub fs: &'static str,
    /// The module of its traits and buffers.
    pub io: &'static str,
    /// Its traits, in the order of [`Need`].
    traits: [&'static str; 4],
    /// The module of the trait that its streams take; none where the lines of a file are not a stream.
    pub stream: Option<&'static str>,
    /// How sure it is that what is done with std's can be done with its own.
    pub sure: Applicability,
}

/// What a method is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Reading.
    Read,
    /// Writing.
    Write,
    /// Seeking.
    Seek,
    /// Reading from a buffer.
    BufRead,
}

const FUTURES: [&str; 4] = ["AsyncReadExt", "AsyncWriteExt", "AsyncSeekExt", "AsyncBufReadExt"];

const TOKIO: Kit = Kit {
    runtime: Runtime::Tokio,
    fs: "tokio::fs",
    io: "tokio::io",
    traits: FUTURES,
    stream: None,
    sure: Applicability::Safe,
};

const KITS: [Kit; 5] = [
    TOKIO,
    Kit { runtime: Runtime::Actix, ..TOKIO },
    Kit {
        runtime: Runtime::AsyncStd,
        fs: "async_std::fs",
        io: "async_std::io",
        traits: ["ReadExt", "WriteExt", "SeekExt", "BufReadExt"],
        stream: Some("async_std::stream"),
        // its paths are its own
        sure: Applicability::Unsafe,
    },
    Kit {
        runtime: Runtime::Smol,
        fs: "smol::fs",
        io: "smol::io",
        traits: FUTURES,
        stream: Some("smol::stream"),
        sure: Applicability::Safe,
    },
    Kit {
        runtime: Runtime::Smol,
        fs: "async_fs",
        io: "futures_lite::io",
        traits: FUTURES,
        stream: Some("futures_lite::stream"),
        sure: Applicability::Safe,
    },
];

impl Kit {
    /// The files of the crate's runtime, if they can be named and what they need is switched on.
    pub fn of(facts: &BodyFacts<'_>) -> Option<&'static Self> {
        let runtime = words::runtime(facts)?;
        let is_there = |path: &str| path::is_in_reach(facts, path) && path::missing_feature(facts, path).is_none();
        static ALL: [Kit; 5] = KITS;
        ALL.iter().find(|kit| {
            let file = format!("{}::File", kit.fs);
            kit.runtime == runtime && is_there(&file) && is_there(&format!("{}::{}", kit.io, kit.name(Need::Read)))
        })
    }

    /// The trait for it.
    pub fn name(&self, need: Need) -> &'static str {
        self.traits[need as usize]
    }

    /// Whether its paths are types of its own.
    pub fn has_own_paths(&self) -> bool {
        matches!(self.runtime, Runtime::AsyncStd)
    }

    /// Whether it is tokio's.
    pub fn is_tokio(&self) -> bool {
        self.stream.is_none()
    }
}
