//! Functions that are said to block: by a comment where they stand, by the configuration.

mod sensors {
    // async-lint: blocks(call)
    pub fn read_register(_: u8) -> u16 {
        0
    }
}

pub async fn measure() -> u16 {
    sensors::read_register(3) //~ todo: blocking_call
}
