//! What the machine lends: keychain, notifications, network, clock.
