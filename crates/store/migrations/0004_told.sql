-- What a person at this desk must be told once, beside refused deeds and contested facts.
CREATE TABLE told (
    -- The deed, or an id of its own.
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    -- `NULL` for what befell the desk itself.
    place INTEGER,
    at INTEGER NOT NULL,
    -- CBOR.
    body BLOB NOT NULL,
    dismissed_at INTEGER,
    PRIMARY KEY (id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX told_place ON told (place) WHERE place IS NOT NULL;
