//! redress-server: the office.
