//! Sixteen digits that change with the content, the same on every machine and
//! with every compiler.

/// The FNV-1a hash, 64 bits. It tells versions apart; it keeps nobody out.
pub struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    /// Takes bytes in.
    pub fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Of all bytes so far, in hexadecimal.
    #[must_use]
    pub fn digits(&self) -> String {
        format!("{:016x}", self.0)
    }
}
