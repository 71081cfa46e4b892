//! Questions to a broker.

use rdkafka::consumer::{BaseConsumer, Consumer, StreamConsumer};
use std::time::Duration;

pub async fn asks(consumer: &StreamConsumer, topic: &str) -> Option<(i64, i64)> {
    let limit = Duration::from_secs(5);
    consumer.fetch_metadata(Some(topic), limit).ok()?; //~ blocking_net
    consumer.subscribe(&[topic]).ok()?;
    consumer.fetch_watermarks(topic, 0, limit).ok() //~ blocking_net
}

pub async fn polls(consumer: BaseConsumer) {
    drop(consumer.poll(Duration::from_secs(1))); //~ blocking_net
}

pub async fn receives(consumer: StreamConsumer) -> bool {
    consumer.recv().await.is_ok()
}

// the import alone says what the method is
pub async fn of_nobody_knows_what(consumer: &sources::Kafka, topic: &str) -> bool {
    consumer.inner().fetch_metadata(Some(topic), Duration::from_secs(5)).is_ok() //~ blocking_net
}

// a crate under the same name whose functions are async
pub async fn of_a_simulation(consumer: &StreamConsumer, topic: &str) -> bool {
    consumer.fetch_metadata(Some(topic), Duration::from_secs(5)).await.is_ok()
}
