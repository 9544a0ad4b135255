-- The bytes of attached files lie encrypted beside this database, in files of their own; here is what is known of them. They
-- have their own queue: a deed never waits for a photo.

CREATE TABLE blob (
    complaint BLOB NOT NULL CHECK (length(complaint) = 16),
    -- SHA-256 of the plain bytes.
    address   BLOB NOT NULL CHECK (length(address) = 32),
    size      INTEGER NOT NULL,
    -- 1 for a small picture of another file: those travel first.
    small     INTEGER NOT NULL CHECK (small IN (0, 1)),
    -- 1 once all of it lies here and was found to have its address.
    whole     INTEGER NOT NULL CHECK (whole IN (0, 1)),
    -- 1 once the office said that it has stored and verified all of it; only then may it leave this desk.
    sent      INTEGER NOT NULL CHECK (sent IN (0, 1)),
    -- 1 while it is to be fetched.
    wanted    INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    -- So many bytes have crossed, whichever way it goes.
    moved     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (complaint, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_by_address ON blob (address);
CREATE INDEX blob_to_send ON blob (small DESC, size) WHERE whole = 1 AND sent = 0;
CREATE INDEX blob_to_fetch ON blob (small DESC, size) WHERE whole = 0 AND wanted = 1;
