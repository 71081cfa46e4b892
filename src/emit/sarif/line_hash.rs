//! `primaryLocationLineHash`: the fingerprint of a line that GitHub computes for reports without one, so that alerts of
//! reports with it and without it are the same.

/// How many characters from the start of a line count.
const WINDOW: usize = 100;
const FACTOR: u64 = 37;
/// What stands for the end of the file, before as many zeros as the window needs.
const END: u16 = u16::MAX;

/// The hash of each line of a text, as `hex:occurrence`. Spaces and tabs don't count, a line end is one character however
/// it is written, characters are UTF-16 units.
pub fn line_hashes(text: &str) -> Vec<String> {
    let (units, starts) = significant(text);
    let first_factor = (0..WINDOW).fold(1_u64, |power, _| power.wrapping_mul(FACTOR));
    let unit = |index: usize| u64::from(units.get(index).copied().unwrap_or_default());
    // `hash` is that of the window that ends before `next`.
    let (mut hash, mut next) = (0_u64, 0);
    let mut seen = rustc_hash::FxHashMap::<u64, u32>::default();
    let mut hashes = Vec::with_capacity(starts.len());
    for start in starts {
        while next < start + WINDOW {
            let gone = next.checked_sub(WINDOW).map_or(0, unit);
            hash = hash.wrapping_mul(FACTOR).wrapping_add(unit(next)).wrapping_sub(first_factor.wrapping_mul(gone));
            next += 1;
        }
        let occurrence = seen.entry(hash).or_default();
        *occurrence += 1;
        hashes.push(format!("{hash:x}:{occurrence}"));
    }
    hashes
}

/// The units that count, with the end of the file, and where among them each line starts.
fn significant(text: &str) -> (Vec<u16>, Vec<usize>) {
    const SPACE: u16 = b' ' as u16;
    const TAB: u16 = b'\t' as u16;
    const LF: u16 = b'\n' as u16;
    const CR: u16 = b'\r' as u16;
    let mut units = Vec::with_capacity(text.len() + 1);
    let mut starts = Vec::new();
    let (mut line_starts, mut after_cr) = (true, false);
    for unit in text.encode_utf16() {
        if unit == SPACE || unit == TAB || (after_cr && unit == LF) {
            after_cr = false;
            continue;
        }
        after_cr = unit == CR;
        let unit = if after_cr { LF } else { unit };
        if std::mem::replace(&mut line_starts, unit == LF) {
            starts.push(units.len());
        }
        units.push(unit);
    }
    if line_starts {
        starts.push(units.len());
    }
    units.push(END);
    (units, starts)
}
