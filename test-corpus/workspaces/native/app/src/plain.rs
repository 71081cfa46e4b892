/// Not the function of C: it has its name, and a body.
#[unsafe(no_mangle)]
pub extern "C" fn sync() {}
