//! Words that were no keywords in 2015.

pub fn async(await: u8) -> u8 { //~ fp: problem -- the parser knows newer editions only
    await
}
