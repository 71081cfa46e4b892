//! Connections of other crates, and what is laid over a socket.

use anyhow::Result;
use std::io::{Read, Write};
use std::net::TcpStream;

pub async fn ws1() -> Result<()> {
    let (mut s, _) = tungstenite::connect("ws://a")?; //~ blocking_net
    let m = s.read()?; //~ blocking_net
    s.send(m)?; //~ blocking_net
    s.close(None)?;
    Ok(())
}
pub async fn tls1() -> Result<()> {
    let c = native_tls::TlsConnector::new()?;
    let s = TcpStream::connect("a:443")?; //~ blocking_net
    let mut t = c.connect("a", s)?; //~ blocking_net
    t.write_all(b"GET /")?; //~ blocking_net
    let mut v = vec![];
    t.read_to_end(&mut v)?; //~ blocking_net
    Ok(())
}
pub async fn srv() {
    let s = tiny_http::Server::http("0.0.0.0:0").unwrap();
    for r in s.incoming_requests() { //~ blocking_net
        drop(r);
    }
    let _ = s.recv(); //~ blocking_net
}
pub async fn mqtt() {
    let opts = rumqttc::MqttOptions::new("a", "b", 1883);
    let (client, mut conn) = rumqttc::Client::new(opts, 10);
    for n in conn.iter() { //~ blocking_net
        drop(n);
    }
}
pub async fn mqtt_ok() {
    let opts = rumqttc::MqttOptions::new("a", "b", 1883);
    let (client, mut ev) = rumqttc::AsyncClient::new(opts, 10);
    while let Ok(e) = ev.poll().await {}
}

pub async fn tls_of_memory(stream: std::io::Cursor<Vec<u8>>, connector: native_tls::TlsConnector) {
    drop(connector.connect("localhost", stream));
}

pub async fn answers(server: tiny_http::Server) -> std::io::Result<()> {
    while let Some(request) = server.try_recv()? {
        request.respond(tiny_http::Response::from_string("no"))?; //~ blocking_net
    }
    Ok(())
}
