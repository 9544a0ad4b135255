-- Files of complaints. Their bytes lie apart from the database; here is what is known of them. A blob is kept once for each
-- complaint that refers to it, so that nobody learns from one complaint what is attached to another, and so that an erasure
-- takes along exactly its own.
CREATE TABLE blob (
  doc bytea NOT NULL CHECK (octet_length(doc) = 16),
  -- SHA-256 of the bytes.
  address bytea NOT NULL CHECK (octet_length(address) = 32),
  -- The desk whose deed attached it first: it may still hand the bytes in when it has lost sight of the complaint since.
  device bytea NOT NULL CHECK (octet_length(device) = 16),
  -- As the deed says that attached it.
  size bigint NOT NULL CHECK (size > 0),
  -- So many bytes of its beginning are stored.
  stored bigint NOT NULL DEFAULT 0 CHECK (stored BETWEEN 0 AND size),
  -- When all of it was read again and found to have its address.
  verified_at bigint,
  PRIMARY KEY (doc, address)
);

-- Under which name each piece lies. No name is used twice, so that nothing stored is ever written over.
CREATE TABLE blob_piece (
  doc bytea NOT NULL,
  address bytea NOT NULL,
  start bigint NOT NULL,
  length bigint NOT NULL CHECK (length > 0),
  object text NOT NULL,
  PRIMARY KEY (doc, address, start),
  FOREIGN KEY (doc, address) REFERENCES blob (doc, address)
);
