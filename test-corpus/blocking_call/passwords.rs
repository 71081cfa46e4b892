//! Hashing a password takes a quarter of a second on purpose.

pub async fn signs_up(password: String) -> bcrypt::BcryptResult<String> {
    bcrypt::hash(password, 12) //~ blocking_call@warn
}

fn fits(password: &str, hash: &str) -> bool {
    bcrypt::verify(password, hash).unwrap_or(false)
}

pub async fn logs_in(password: &str, hash: &str) -> bool {
    fits(password, hash) //~ blocking_call
}

pub async fn logs_in_elsewhere(password: String, hash: String) -> bool {
    tokio::task::spawn_blocking(move || fits(&password, &hash)).await.unwrap_or(false)
}

mod slow_on_purpose {
    use argon2::password_hash::SaltString;
    use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};

    pub async fn hashes(password: &str, salt: &SaltString) -> Option<String> {
        let hash = Argon2::default().hash_password(password.as_bytes(), salt); //~ blocking_call
        hash.ok().map(|hash| hash.to_string())
    }

    pub async fn verifies(password: &str, stored: &str) -> bool {
        let Ok(hash) = PasswordHash::new(stored) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() //~ blocking_call
    }

    pub async fn derives(password: &[u8], key: &mut [u8; 32]) {
        Argon2::default().hash_password_into(password, b"some salt", key).unwrap(); //~ blocking_call
    }

    pub async fn stretches(password: &[u8], key: &mut [u8; 32]) {
        pbkdf2::pbkdf2_hmac::<sha2::Sha256>(password, b"some salt", 600_000, key); //~ blocking_call
    }

    pub async fn stretches_more(password: &[u8], params: &scrypt::Params, key: &mut [u8; 32]) {
        scrypt::scrypt(password, b"some salt", params, key).unwrap(); //~ blocking_call
    }

    pub async fn makes_keys() -> rsa::Result<rsa::RsaPrivateKey> {
        rsa::RsaPrivateKey::new(&mut rand::thread_rng(), 4096) //~ blocking_call
    }

    pub async fn elsewhere(password: String, salt: SaltString) -> Option<String> {
        let hash = move || Argon2::default().hash_password(password.as_bytes(), &salt).map(|hash| hash.to_string());
        tokio::task::spawn_blocking(hash).await.ok()?.ok()
    }
}
