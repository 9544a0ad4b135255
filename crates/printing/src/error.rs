//! Why there is no paper.

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The app could not say what is in the case, or a picture of it.
    #[error(transparent)]
    App(#[from] app::Error),
    /// It cannot be set, or must not be sent as it is.
    #[error(transparent)]
    Paper(#[from] paper::Error),
    /// A file cannot be kept where it was to go.
    #[error("{0}")]
    Shelf(#[from] std::io::Error),
}
