//! rdkafka 0.39

pub use client::ClientContext;
pub use config::ClientConfig;
pub use topic_partition_list::{Offset, TopicPartitionList};

pub mod error {
    pub struct KafkaError;
    pub type KafkaResult<T> = Result<T, KafkaError>;
}
pub mod util {
    use std::time::Duration;

    pub enum Timeout {
        After(Duration),
        Never,
    }
    impl From<Duration> for Timeout {}
    impl From<Option<Duration>> for Timeout {}
    pub struct TokioRuntime;
    pub type DefaultRuntime = TokioRuntime;
}
pub mod topic_partition_list {
    #[derive(Clone)]
    pub struct TopicPartitionList;
    pub enum Offset {
        Beginning,
        End,
        Stored,
        Invalid,
        Offset(i64),
        OffsetTail(i64),
    }
}
pub mod metadata {
    pub struct Metadata;
}
pub mod groups {
    pub struct GroupList;
}
pub mod message {
    pub struct BorrowedMessage<'a>;
}
pub mod client {
    pub trait ClientContext: Send + Sync {}
}
pub mod config {
    pub struct ClientConfig;
    impl ClientConfig {
        pub fn new() -> ClientConfig;
    }
}
pub mod consumer {
    pub use self::base_consumer::BaseConsumer;
    pub use self::stream_consumer::StreamConsumer;
    use crate::client::ClientContext;
    use crate::error::KafkaResult;
    use crate::groups::GroupList;
    use crate::metadata::Metadata;
    use crate::topic_partition_list::{Offset, TopicPartitionList};
    use crate::util::Timeout;

    pub trait ConsumerContext: ClientContext + Sized {}
    pub struct DefaultConsumerContext;
    impl ClientContext for DefaultConsumerContext {}
    impl ConsumerContext for DefaultConsumerContext {}

    // What takes a time asks the brokers, and waits so long for their answer.
    pub trait Consumer<C = DefaultConsumerContext>
    where
        C: ConsumerContext,
    {
        fn subscribe(&self, topics: &[&str]) -> KafkaResult<()>;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn seek<T: Into<Timeout>>(&self, topic: &str, partition: i32, offset: Offset, timeout: T) -> KafkaResult<()>;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn seek_partitions<T: Into<Timeout>>(
            &self,
            topic_partition_list: TopicPartitionList,
            timeout: T,
        ) -> KafkaResult<TopicPartitionList>;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn committed<T>(&self, timeout: T) -> KafkaResult<TopicPartitionList>
        where
            T: Into<Timeout>,
            Self: Sized;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn committed_offsets<T>(&self, tpl: TopicPartitionList, timeout: T) -> KafkaResult<TopicPartitionList>
        where
            T: Into<Timeout>;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn offsets_for_timestamp<T>(&self, timestamp: i64, timeout: T) -> KafkaResult<TopicPartitionList>
        where
            T: Into<Timeout>,
            Self: Sized;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn offsets_for_times<T>(&self, timestamps: TopicPartitionList, timeout: T) -> KafkaResult<TopicPartitionList>
        where
            T: Into<Timeout>,
            Self: Sized;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn fetch_metadata<T>(&self, topic: Option<&str>, timeout: T) -> KafkaResult<Metadata>
        where
            T: Into<Timeout>,
            Self: Sized;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn fetch_watermarks<T>(&self, topic: &str, partition: i32, timeout: T) -> KafkaResult<(i64, i64)>
        where
            T: Into<Timeout>,
            Self: Sized;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        fn fetch_group_list<T>(&self, group: Option<&str>, timeout: T) -> KafkaResult<GroupList>
        where
            T: Into<Timeout>,
            Self: Sized;
    }
    pub mod base_consumer {
        use super::{Consumer, ConsumerContext, DefaultConsumerContext};
        use crate::error::KafkaResult;
        use crate::message::BorrowedMessage;
        use crate::util::Timeout;

        pub struct BaseConsumer<C = DefaultConsumerContext>
        where
            C: ConsumerContext;
        impl<C: ConsumerContext> BaseConsumer<C> {
            #[blocks(net, instead(tokio = "rdkafka::consumer::StreamConsumer::recv"))]
            pub fn poll<T: Into<Timeout>>(&self, timeout: T) -> Option<KafkaResult<BorrowedMessage<'_>>>;
        }
        impl<C: ConsumerContext> Consumer<C> for BaseConsumer<C> {}
    }
    pub mod stream_consumer {
        use super::{Consumer, ConsumerContext, DefaultConsumerContext};
        use crate::error::KafkaResult;
        use crate::message::BorrowedMessage;
        use crate::util::DefaultRuntime;

        pub struct StreamConsumer<C = DefaultConsumerContext, R = DefaultRuntime>
        where
            C: ConsumerContext;
        impl<C: ConsumerContext, R> StreamConsumer<C, R> {
            pub async fn recv(&self) -> KafkaResult<BorrowedMessage<'_>>;
        }
        impl<C: ConsumerContext, R> Consumer<C> for StreamConsumer<C, R> {}
    }
}
