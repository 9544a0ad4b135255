//! redress: the same app without a window.
