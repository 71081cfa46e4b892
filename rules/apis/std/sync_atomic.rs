//! std

// `std::sync::atomic`, which `sync` re-exports.
mod sync_atomic {
    #[derive(Clone, Copy)]
    pub enum Ordering {
        Relaxed,
        Release,
        Acquire,
        AcqRel,
        SeqCst,
    }
    pub fn fence(order: Ordering);
    pub fn compiler_fence(order: Ordering);

    pub struct AtomicBool;
    impl AtomicBool {
        pub fn new(v: bool) -> AtomicBool;
        pub fn get_mut(&mut self) -> &mut bool;
        pub fn into_inner(self) -> bool;
        #[polls]
        pub fn load(&self, order: Ordering) -> bool;
        pub fn store(&self, val: bool, order: Ordering);
        #[polls]
        pub fn swap(&self, val: bool, order: Ordering) -> bool;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: bool,
            new: bool,
            success: Ordering,
            failure: Ordering,
        ) -> Result<bool, bool>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: bool,
            new: bool,
            success: Ordering,
            failure: Ordering,
        ) -> Result<bool, bool>;
        pub fn fetch_and(&self, val: bool, order: Ordering) -> bool;
        pub fn fetch_nand(&self, val: bool, order: Ordering) -> bool;
        pub fn fetch_or(&self, val: bool, order: Ordering) -> bool;
        pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<bool, bool>
        where
            F: FnMut(bool) -> Option<bool>;
    }
    pub struct AtomicI8;
    impl AtomicI8 {
        pub fn new(v: i8) -> AtomicI8;
        pub fn get_mut(&mut self) -> &mut i8;
        pub fn into_inner(self) -> i8;
        #[polls]
        pub fn load(&self, order: Ordering) -> i8;
        pub fn store(&self, val: i8, order: Ordering);
        #[polls]
        pub fn swap(&self, val: i8, order: Ordering) -> i8;
        #[polls]
        pub fn compare_exchange(&self, current: i8, new: i8, success: Ordering, failure: Ordering) -> Result<i8, i8>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: i8,
            new: i8,
            success: Ordering,
            failure: Ordering,
        ) -> Result<i8, i8>;
        pub fn fetch_add(&self, val: i8, order: Ordering) -> i8;
        pub fn fetch_sub(&self, val: i8, order: Ordering) -> i8;
        pub fn fetch_and(&self, val: i8, order: Ordering) -> i8;
        pub fn fetch_nand(&self, val: i8, order: Ordering) -> i8;
        pub fn fetch_or(&self, val: i8, order: Ordering) -> i8;
        pub fn fetch_xor(&self, val: i8, order: Ordering) -> i8;
        pub fn fetch_max(&self, val: i8, order: Ordering) -> i8;
        pub fn fetch_min(&self, val: i8, order: Ordering) -> i8;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<i8, i8>
        where
            F: FnMut(i8) -> Option<i8>;
    }
    pub struct AtomicI16;
    impl AtomicI16 {
        pub fn new(v: i16) -> AtomicI16;
        pub fn get_mut(&mut self) -> &mut i16;
        pub fn into_inner(self) -> i16;
        #[polls]
        pub fn load(&self, order: Ordering) -> i16;
        pub fn store(&self, val: i16, order: Ordering);
        #[polls]
        pub fn swap(&self, val: i16, order: Ordering) -> i16;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: i16,
            new: i16,
            success: Ordering,
            failure: Ordering,
        ) -> Result<i16, i16>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: i16,
            new: i16,
            success: Ordering,
            failure: Ordering,
        ) -> Result<i16, i16>;
        pub fn fetch_add(&self, val: i16, order: Ordering) -> i16;
        pub fn fetch_sub(&self, val: i16, order: Ordering) -> i16;
        pub fn fetch_and(&self, val: i16, order: Ordering) -> i16;
        pub fn fetch_nand(&self, val: i16, order: Ordering) -> i16;
        pub fn fetch_or(&self, val: i16, order: Ordering) -> i16;
        pub fn fetch_xor(&self, val: i16, order: Ordering) -> i16;
        pub fn fetch_max(&self, val: i16, order: Ordering) -> i16;
        pub fn fetch_min(&self, val: i16, order: Ordering) -> i16;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<i16, i16>
        where
            F: FnMut(i16) -> Option<i16>;
    }
    pub struct AtomicI32;
    impl AtomicI32 {
        pub fn new(v: i32) -> AtomicI32;
        pub fn get_mut(&mut self) -> &mut i32;
        pub fn into_inner(self) -> i32;
        #[polls]
        pub fn load(&self, order: Ordering) -> i32;
        pub fn store(&self, val: i32, order: Ordering);
        #[polls]
        pub fn swap(&self, val: i32, order: Ordering) -> i32;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: i32,
            new: i32,
            success: Ordering,
            failure: Ordering,
        ) -> Result<i32, i32>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: i32,
            new: i32,
            success: Ordering,
            failure: Ordering,
        ) -> Result<i32, i32>;
        pub fn fetch_add(&self, val: i32, order: Ordering) -> i32;
        pub fn fetch_sub(&self, val: i32, order: Ordering) -> i32;
        pub fn fetch_and(&self, val: i32, order: Ordering) -> i32;
        pub fn fetch_nand(&self, val: i32, order: Ordering) -> i32;
        pub fn fetch_or(&self, val: i32, order: Ordering) -> i32;
        pub fn fetch_xor(&self, val: i32, order: Ordering) -> i32;
        pub fn fetch_max(&self, val: i32, order: Ordering) -> i32;
        pub fn fetch_min(&self, val: i32, order: Ordering) -> i32;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<i32, i32>
        where
            F: FnMut(i32) -> Option<i32>;
    }
    pub struct AtomicI64;
    impl AtomicI64 {
        pub fn new(v: i64) -> AtomicI64;
        pub fn get_mut(&mut self) -> &mut i64;
        pub fn into_inner(self) -> i64;
        #[polls]
        pub fn load(&self, order: Ordering) -> i64;
        pub fn store(&self, val: i64, order: Ordering);
        #[polls]
        pub fn swap(&self, val: i64, order: Ordering) -> i64;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: i64,
            new: i64,
            success: Ordering,
            failure: Ordering,
        ) -> Result<i64, i64>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: i64,
            new: i64,
            success: Ordering,
            failure: Ordering,
        ) -> Result<i64, i64>;
        pub fn fetch_add(&self, val: i64, order: Ordering) -> i64;
        pub fn fetch_sub(&self, val: i64, order: Ordering) -> i64;
        pub fn fetch_and(&self, val: i64, order: Ordering) -> i64;
        pub fn fetch_nand(&self, val: i64, order: Ordering) -> i64;
        pub fn fetch_or(&self, val: i64, order: Ordering) -> i64;
        pub fn fetch_xor(&self, val: i64, order: Ordering) -> i64;
        pub fn fetch_max(&self, val: i64, order: Ordering) -> i64;
        pub fn fetch_min(&self, val: i64, order: Ordering) -> i64;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<i64, i64>
        where
            F: FnMut(i64) -> Option<i64>;
    }
    pub struct AtomicU8;
    impl AtomicU8 {
        pub fn new(v: u8) -> AtomicU8;
        pub fn get_mut(&mut self) -> &mut u8;
        pub fn into_inner(self) -> u8;
        #[polls]
        pub fn load(&self, order: Ordering) -> u8;
        pub fn store(&self, val: u8, order: Ordering);
        #[polls]
        pub fn swap(&self, val: u8, order: Ordering) -> u8;
        #[polls]
        pub fn compare_exchange(&self, current: u8, new: u8, success: Ordering, failure: Ordering) -> Result<u8, u8>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: u8,
            new: u8,
            success: Ordering,
            failure: Ordering,
        ) -> Result<u8, u8>;
        pub fn fetch_add(&self, val: u8, order: Ordering) -> u8;
        pub fn fetch_sub(&self, val: u8, order: Ordering) -> u8;
        pub fn fetch_and(&self, val: u8, order: Ordering) -> u8;
        pub fn fetch_nand(&self, val: u8, order: Ordering) -> u8;
        pub fn fetch_or(&self, val: u8, order: Ordering) -> u8;
        pub fn fetch_xor(&self, val: u8, order: Ordering) -> u8;
        pub fn fetch_max(&self, val: u8, order: Ordering) -> u8;
        pub fn fetch_min(&self, val: u8, order: Ordering) -> u8;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<u8, u8>
        where
            F: FnMut(u8) -> Option<u8>;
    }
    pub struct AtomicU16;
    impl AtomicU16 {
        pub fn new(v: u16) -> AtomicU16;
        pub fn get_mut(&mut self) -> &mut u16;
        pub fn into_inner(self) -> u16;
        #[polls]
        pub fn load(&self, order: Ordering) -> u16;
        pub fn store(&self, val: u16, order: Ordering);
        #[polls]
        pub fn swap(&self, val: u16, order: Ordering) -> u16;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: u16,
            new: u16,
            success: Ordering,
            failure: Ordering,
        ) -> Result<u16, u16>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: u16,
            new: u16,
            success: Ordering,
            failure: Ordering,
        ) -> Result<u16, u16>;
        pub fn fetch_add(&self, val: u16, order: Ordering) -> u16;
        pub fn fetch_sub(&self, val: u16, order: Ordering) -> u16;
        pub fn fetch_and(&self, val: u16, order: Ordering) -> u16;
        pub fn fetch_nand(&self, val: u16, order: Ordering) -> u16;
        pub fn fetch_or(&self, val: u16, order: Ordering) -> u16;
        pub fn fetch_xor(&self, val: u16, order: Ordering) -> u16;
        pub fn fetch_max(&self, val: u16, order: Ordering) -> u16;
        pub fn fetch_min(&self, val: u16, order: Ordering) -> u16;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<u16, u16>
        where
            F: FnMut(u16) -> Option<u16>;
    }
    pub struct AtomicU32;
    impl AtomicU32 {
        pub fn new(v: u32) -> AtomicU32;
        pub fn get_mut(&mut self) -> &mut u32;
        pub fn into_inner(self) -> u32;
        #[polls]
        pub fn load(&self, order: Ordering) -> u32;
        pub fn store(&self, val: u32, order: Ordering);
        #[polls]
        pub fn swap(&self, val: u32, order: Ordering) -> u32;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: u32,
            new: u32,
            success: Ordering,
            failure: Ordering,
        ) -> Result<u32, u32>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: u32,
            new: u32,
            success: Ordering,
            failure: Ordering,
        ) -> Result<u32, u32>;
        pub fn fetch_add(&self, val: u32, order: Ordering) -> u32;
        pub fn fetch_sub(&self, val: u32, order: Ordering) -> u32;
        pub fn fetch_and(&self, val: u32, order: Ordering) -> u32;
        pub fn fetch_nand(&self, val: u32, order: Ordering) -> u32;
        pub fn fetch_or(&self, val: u32, order: Ordering) -> u32;
        pub fn fetch_xor(&self, val: u32, order: Ordering) -> u32;
        pub fn fetch_max(&self, val: u32, order: Ordering) -> u32;
        pub fn fetch_min(&self, val: u32, order: Ordering) -> u32;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<u32, u32>
        where
            F: FnMut(u32) -> Option<u32>;
    }
    pub struct AtomicU64;
    impl AtomicU64 {
        pub fn new(v: u64) -> AtomicU64;
        pub fn get_mut(&mut self) -> &mut u64;
        pub fn into_inner(self) -> u64;
        #[polls]
        pub fn load(&self, order: Ordering) -> u64;
        pub fn store(&self, val: u64, order: Ordering);
        #[polls]
        pub fn swap(&self, val: u64, order: Ordering) -> u64;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: u64,
            new: u64,
            success: Ordering,
            failure: Ordering,
        ) -> Result<u64, u64>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: u64,
            new: u64,
            success: Ordering,
            failure: Ordering,
        ) -> Result<u64, u64>;
        pub fn fetch_add(&self, val: u64, order: Ordering) -> u64;
        pub fn fetch_sub(&self, val: u64, order: Ordering) -> u64;
        pub fn fetch_and(&self, val: u64, order: Ordering) -> u64;
        pub fn fetch_nand(&self, val: u64, order: Ordering) -> u64;
        pub fn fetch_or(&self, val: u64, order: Ordering) -> u64;
        pub fn fetch_xor(&self, val: u64, order: Ordering) -> u64;
        pub fn fetch_max(&self, val: u64, order: Ordering) -> u64;
        pub fn fetch_min(&self, val: u64, order: Ordering) -> u64;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<u64, u64>
        where
            F: FnMut(u64) -> Option<u64>;
    }
    pub struct AtomicIsize;
    impl AtomicIsize {
        pub fn new(v: isize) -> AtomicIsize;
        pub fn get_mut(&mut self) -> &mut isize;
        pub fn into_inner(self) -> isize;
        #[polls]
        pub fn load(&self, order: Ordering) -> isize;
        pub fn store(&self, val: isize, order: Ordering);
        #[polls]
        pub fn swap(&self, val: isize, order: Ordering) -> isize;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: isize,
            new: isize,
            success: Ordering,
            failure: Ordering,
        ) -> Result<isize, isize>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: isize,
            new: isize,
            success: Ordering,
            failure: Ordering,
        ) -> Result<isize, isize>;
        pub fn fetch_add(&self, val: isize, order: Ordering) -> isize;
        pub fn fetch_sub(&self, val: isize, order: Ordering) -> isize;
        pub fn fetch_and(&self, val: isize, order: Ordering) -> isize;
        pub fn fetch_nand(&self, val: isize, order: Ordering) -> isize;
        pub fn fetch_or(&self, val: isize, order: Ordering) -> isize;
        pub fn fetch_xor(&self, val: isize, order: Ordering) -> isize;
        pub fn fetch_max(&self, val: isize, order: Ordering) -> isize;
        pub fn fetch_min(&self, val: isize, order: Ordering) -> isize;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<isize, isize>
        where
            F: FnMut(isize) -> Option<isize>;
    }
    pub struct AtomicUsize;
    impl AtomicUsize {
        pub fn new(v: usize) -> AtomicUsize;
        pub fn get_mut(&mut self) -> &mut usize;
        pub fn into_inner(self) -> usize;
        #[polls]
        pub fn load(&self, order: Ordering) -> usize;
        pub fn store(&self, val: usize, order: Ordering);
        #[polls]
        pub fn swap(&self, val: usize, order: Ordering) -> usize;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: usize,
            new: usize,
            success: Ordering,
            failure: Ordering,
        ) -> Result<usize, usize>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: usize,
            new: usize,
            success: Ordering,
            failure: Ordering,
        ) -> Result<usize, usize>;
        pub fn fetch_add(&self, val: usize, order: Ordering) -> usize;
        pub fn fetch_sub(&self, val: usize, order: Ordering) -> usize;
        pub fn fetch_and(&self, val: usize, order: Ordering) -> usize;
        pub fn fetch_nand(&self, val: usize, order: Ordering) -> usize;
        pub fn fetch_or(&self, val: usize, order: Ordering) -> usize;
        pub fn fetch_xor(&self, val: usize, order: Ordering) -> usize;
        pub fn fetch_max(&self, val: usize, order: Ordering) -> usize;
        pub fn fetch_min(&self, val: usize, order: Ordering) -> usize;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<usize, usize>
        where
            F: FnMut(usize) -> Option<usize>;
    }
    pub struct AtomicPtr<T>;
    impl<T> AtomicPtr<T> {
        pub fn new(v: *mut T) -> AtomicPtr<T>;
        pub fn get_mut(&mut self) -> &mut *mut T;
        pub fn into_inner(self) -> *mut T;
        #[polls]
        pub fn load(&self, order: Ordering) -> *mut T;
        pub fn store(&self, val: *mut T, order: Ordering);
        #[polls]
        pub fn swap(&self, val: *mut T, order: Ordering) -> *mut T;
        #[polls]
        pub fn compare_exchange(
            &self,
            current: *mut T,
            new: *mut T,
            success: Ordering,
            failure: Ordering,
        ) -> Result<*mut T, *mut T>;
        #[polls]
        pub fn compare_exchange_weak(
            &self,
            current: *mut T,
            new: *mut T,
            success: Ordering,
            failure: Ordering,
        ) -> Result<*mut T, *mut T>;
        #[runs_inline]
        pub fn fetch_update<F>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<*mut T, *mut T>
        where
            F: FnMut(*mut T) -> Option<*mut T>;
    }
}
