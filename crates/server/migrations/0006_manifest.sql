-- The documents of each scope in 256 buckets, by the last byte of their ids: so that a desk finds out where it differs.
CREATE TABLE scope_digest (
  scope TEXT NOT NULL,
  bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  -- Sum of the shares of its documents. A bucket that never had one has no row.
  acc BLOB NOT NULL CHECK (length(acc) = 32),
  PRIMARY KEY (scope, bucket)
) STRICT, WITHOUT ROWID;

-- Files for first syncs. All of this can be made again.
CREATE TABLE scope_file (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  scope TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  -- SHA-256 over its frames; nothing while it is being made.
  name BLOB CHECK (length(name) = 32),
  -- Where the scope stood when it was made.
  seq INTEGER NOT NULL,
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  length INTEGER NOT NULL,
  total INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX scope_file_by_scope ON scope_file (scope, seq);
CREATE TABLE scope_frame (
  file BLOB NOT NULL CHECK (length(file) = 16),
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (file, place)
) STRICT;
