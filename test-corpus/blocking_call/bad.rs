//! Functions that comments describe where they stand.

mod sensors {
    // async-lint: blocks(call)
    pub fn read_register(_: u8) -> u16 {
        0
    }

    /// Documentation may stand between.
    // async-lint: blocks(fs) the driver is a file
    #[must_use]
    #[inline]
    pub fn read_file() -> u16 {
        0
    }

    pub struct Bus;

    impl Bus {
        // async-lint: blocks(net)
        pub fn ask(&self) -> u16 {
            0
        }

        // async-lint: never-blocks the file is in memory
        pub fn cached(&self) -> u16 {
            std::fs::read("/dev/shm/x").map_or(0, |bytes| bytes.len() as u16)
        }

        pub fn both(&self) -> u16 {
            self.cached() + self.ask()
        }
    }

    pub trait Probe {
        // async-lint: blocks(call)
        fn probe(&self);
    }

    unsafe extern "C" {
        // async-lint: blocks(call)
        pub safe fn wait_for_interrupt();
    }
}

pub async fn measure() -> u16 {
    sensors::read_register(3) //~ blocking_call
}

pub async fn measure_more(bus: &sensors::Bus, probe: &dyn sensors::Probe) -> u16 {
    probe.probe(); //~ blocking_call
    sensors::wait_for_interrupt(); //~ blocking_call
    sensors::read_file() //~ blocking_fs
        + bus.ask() //~ blocking_net
        + bus.both() //~ blocking_net
        + bus.cached()
}

fn indirectly() -> u16 {
    sensors::read_register(1)
}

pub async fn through_a_function() -> u16 {
    indirectly() //~ blocking_call
}

pub async fn on_a_thread() -> u16 {
    tokio::task::spawn_blocking(indirectly).await.unwrap()
}

mod pool {
    // async-lint: offloads
    pub fn run<T>(f: impl FnOnce() -> T) -> T {
        f()
    }
}

pub async fn said_to_offload() -> u16 {
    pool::run(indirectly) + pool::run(|| sensors::read_register(2))
}
