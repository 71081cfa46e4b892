async fn nested() -> u64 {
    let mut s = 0u64;
    for i in 0..10_000u64 { //~ cpu_bound_loop
        for j in 0..10_000u64 {
            s = s.wrapping_add(i * j);
        }
    }
    s
}

async fn unbounded() -> u64 {
    let mut n = 27u64;
    loop { //~ cpu_bound_loop
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        if n == 1 {
            break n;
        }
    }
}

async fn many() -> u64 {
    let mut s = 0u64;
    for i in 0..100_000_000u64 { //~ cpu_bound_loop
        s ^= i;
    }
    s
}

async fn while_loop(limit: u64) -> u64 {
    let (mut a, mut b) = (0u64, 1u64);
    while b < limit { //~ cpu_bound_loop
        (a, b) = (b, a + b);
    }
    a
}

async fn matrix(a: Vec<Vec<f64>>, b: Vec<Vec<f64>>) -> f64 {
    let mut sum = 0.0;
    for (x, y) in a.iter().zip(&b) { //~ cpu_bound_loop
        for (p, q) in x.iter().zip(y) {
            sum += p * q;
        }
    }
    sum
}

fn in_a_block(rows: Vec<Vec<u32>>) -> impl Future<Output = u32> {
    async move {
        let mut total = 0;
        for row in rows { //~ cpu_bound_loop
            for cell in row {
                total += cell;
            }
        }
        total
    }
}

async fn inside_one_that_waits(rows: Vec<Vec<u32>>) {
    let mut total = 0;
    loop {
        tokio::task::yield_now().await;
        for row in &rows { //~ cpu_bound_loop
            for cell in row {
                total += cell;
            }
        }
    }
}

async fn through_a_helper(rows: Vec<Vec<u64>>) -> u64 {
    checksum(&rows) //~ cpu_bound_loop
}

fn checksum(rows: &[Vec<u64>]) -> u64 {
    let mut sum = 0u64;
    for row in rows {
        for cell in row {
            sum = sum.wrapping_mul(31).wrapping_add(*cell);
        }
    }
    sum
}

async fn recursion() -> u64 {
    fibonacci(42) //~ cpu_bound_loop
}

fn fibonacci(n: u64) -> u64 {
    if n < 2 { n } else { fibonacci(n - 1) + fibonacci(n - 2) }
}

async fn chained() -> u64 {
    (0..50_000_000u64).map(|n| n % 7).sum() //~ cpu_bound_loop
}

struct Primes {
    found: Vec<u64>,
}

impl Primes {
    fn sieve(&mut self, limit: u64) {
        for candidate in 2..limit {
            let mut is_prime = true;
            for prime in &self.found {
                is_prime &= candidate % prime != 0;
            }
            if is_prime {
                self.found.push(candidate);
            }
        }
    }
}

async fn through_a_method(primes: &mut Primes) {
    primes.sieve(1_000_000); //~ cpu_bound_loop
}
