//! What a person would notice, played with the real programs: offices and desks as processes, real sockets, real files.

mod answers;
mod attachments;
mod bad_input;
mod convergence;
mod first_sync;
mod generations;
mod kills;
mod paper;
mod policies;
mod printers;
mod privacy;
mod real_data;
mod redress;
mod replay;
mod restoring;
mod revoked;
mod transfers;
