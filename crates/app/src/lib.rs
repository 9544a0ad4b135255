//! What a person can do: deeds, questions, ports, background tasks.
