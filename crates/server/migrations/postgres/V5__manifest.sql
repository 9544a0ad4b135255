-- The documents of each scope in 256 buckets, by the last byte of their ids: so that a desk finds out where it differs.
CREATE TABLE scope_digest (
  scope text COLLATE "C" NOT NULL,
  bucket bigint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  -- Sum of the shares of its documents. A bucket that never had one has no row.
  acc bytea NOT NULL CHECK (octet_length(acc) = 32),
  PRIMARY KEY (scope, bucket)
);

-- Files for first syncs, shared by all instances. All of this can be made again.
CREATE TABLE scope_file (
  id bytea NOT NULL PRIMARY KEY CHECK (octet_length(id) = 16),
  scope text COLLATE "C" NOT NULL,
  begun_at bigint NOT NULL,
  -- SHA-256 over its frames; nothing while it is being made.
  name bytea CHECK (octet_length(name) = 32),
  -- Where the scope stood when it was made.
  seq bigint NOT NULL,
  chain bytea NOT NULL CHECK (octet_length(chain) = 32),
  length bigint NOT NULL,
  total bigint NOT NULL
);
CREATE INDEX scope_file_by_scope ON scope_file (scope, seq);
CREATE TABLE scope_frame (
  file bytea NOT NULL,
  place bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (file, place)
);
-- What is in them is packed already.
ALTER TABLE scope_frame ALTER COLUMN bytes SET STORAGE EXTERNAL;
