//! What a desk promises, tried on a real replica with fake ports.

mod alone;
mod attached;
mod calls;
mod each;
mod joining;
mod kept;
mod lease;
mod looked_at;
mod notices;
mod office;
mod policies;
mod privacy;
mod revoked;
mod synced;
mod transfers;
mod unopened;
