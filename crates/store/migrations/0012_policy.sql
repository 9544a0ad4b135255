-- Versions of the organisation's rules as they were published, also those that this app cannot read.
CREATE TABLE policy (
    version INTEGER PRIMARY KEY,
    effective_from INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
