-- What a revoked device handed in and the office never judged: kept as it came, for an administrator to look at.
ALTER TABLE device ADD COLUMN wipe boolean NOT NULL DEFAULT false;

CREATE TABLE quarantine (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  received_at bigint NOT NULL,
  device bytea NOT NULL REFERENCES device (id),
  -- Whom the deed names as its author.
  person bytea NOT NULL CHECK (octet_length(person) = 16),
  reason text NOT NULL,
  doc bytea NOT NULL CHECK (octet_length(doc) = 16),
  generation bigint NOT NULL,
  actor bytea NOT NULL CHECK (octet_length(actor) = 16),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  -- The deed, as CBOR, and the change that carries it.
  deed bytea NOT NULL,
  bytes bytea NOT NULL
);
-- Sent again, it is the same.
CREATE UNIQUE INDEX quarantine_once ON quarantine (device, doc, hash);
