//! Methods that an imported trait tells, whatever they are called on.

use std::net::ToSocketAddrs;

pub async fn of_nobody_knows_what(config: &elsewhere::Config) -> usize {
    let all = config.proxy.address().to_socket_addrs(); //~ blocking_net
    all.map(Iterator::count).unwrap_or_default()
}

pub async fn not_of_the_trait(config: &elsewhere::Config) -> usize {
    config.proxy.address().to_socket_addrs().await
}

pub async fn of_an_address(address: std::net::SocketAddr) -> usize {
    address.to_socket_addrs().map(Iterator::count).unwrap_or_default()
}

mod without_the_import {
    pub async fn of_nobody_knows_what(config: &super::elsewhere::Config) -> usize {
        config.proxy.address().to_socket_addrs().count()
    }
}
