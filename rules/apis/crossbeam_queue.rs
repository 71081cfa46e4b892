//! crossbeam-queue 0.3

pub struct ArrayQueue<T>;
impl<T> ArrayQueue<T> {
    pub fn new(cap: usize) -> ArrayQueue<T>;
    #[polls]
    pub fn push(&self, value: T) -> Result<(), T>;
    pub fn force_push(&self, value: T) -> Option<T>;
    #[polls]
    pub fn pop(&self) -> Option<T>;
    pub fn capacity(&self) -> usize;
    #[polls]
    pub fn is_empty(&self) -> bool;
    #[polls]
    pub fn is_full(&self) -> bool;
    #[polls]
    pub fn len(&self) -> usize;
}

pub struct SegQueue<T>;
impl<T> SegQueue<T> {
    pub const fn new() -> SegQueue<T>;
    pub fn push(&self, value: T);
    #[polls]
    pub fn pop(&self) -> Option<T>;
    #[polls]
    pub fn is_empty(&self) -> bool;
    #[polls]
    pub fn len(&self) -> usize;
}
