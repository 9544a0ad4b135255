-- What a revoked device handed in and the office never judged: kept as it came, for an administrator to look at.
ALTER TABLE device ADD COLUMN wipe INTEGER NOT NULL DEFAULT 0 CHECK (wipe IN (0, 1));

CREATE TABLE quarantine (
  id INTEGER NOT NULL PRIMARY KEY,
  received_at INTEGER NOT NULL,
  device BLOB NOT NULL REFERENCES device (id),
  -- Whom the deed names as its author.
  person BLOB NOT NULL CHECK (length(person) = 16),
  reason TEXT NOT NULL,
  doc BLOB NOT NULL CHECK (length(doc) = 16),
  generation INTEGER NOT NULL,
  actor BLOB NOT NULL CHECK (length(actor) = 16),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  -- The deed, as CBOR, and the change that carries it.
  deed BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
-- Sent again, it is the same.
CREATE UNIQUE INDEX quarantine_once ON quarantine (device, doc, hash);
