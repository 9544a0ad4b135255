-- The office as it is founded. Ids are 16-byte blobs, hashes 32-byte blobs, instants milliseconds UTC.

CREATE TABLE office (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  organisation TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  -- Seed of the Ed25519 key that signs what the office publishes.
  key_seed BLOB NOT NULL CHECK (length(key_seed) = 32),
  founded_at INTEGER NOT NULL,
  -- Rises with every change of store or person.
  directory_version INTEGER NOT NULL,
  -- How many desk codes were given out.
  desk_codes INTEGER NOT NULL
) STRICT;

CREATE TABLE store (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  zone TEXT NOT NULL,
  duty_phone TEXT
) STRICT;

CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  store TEXT REFERENCES store (code),
  area TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE device (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  key BLOB NOT NULL UNIQUE CHECK (length(key) = 32),
  store TEXT NOT NULL REFERENCES store (code),
  joined_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE enrolment (
  device BLOB NOT NULL REFERENCES device (id),
  person BLOB NOT NULL REFERENCES person (id),
  enrolled_at INTEGER NOT NULL,
  PRIMARY KEY (device, person)
) STRICT, WITHOUT ROWID;

-- One-time codes, as keyed hashes only.
CREATE TABLE join_code (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  store TEXT NOT NULL REFERENCES store (code),
  role TEXT NOT NULL,
  name TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  used_key BLOB,
  device BLOB REFERENCES device (id),
  person BLOB REFERENCES person (id)
) STRICT;

-- The lives of a device's database. A copy that comes forward gets a life of its own.
CREATE TABLE incarnation (
  device BLOB NOT NULL REFERENCES device (id),
  incarnation INTEGER NOT NULL,
  desk_code TEXT NOT NULL UNIQUE,
  token BLOB NOT NULL CHECK (length(token) = 16),
  -- The push answered last: its token, number, digest and answer, for when the answer was lost.
  last_token BLOB,
  last_push INTEGER NOT NULL,
  last_digest BLOB,
  last_ack BLOB,
  skew INTEGER NOT NULL,
  -- Digest of the push that showed the copy, so that a lost answer can be given again.
  cause BLOB,
  PRIMARY KEY (device, incarnation)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  actor BLOB NOT NULL PRIMARY KEY CHECK (length(actor) = 16),
  device BLOB NOT NULL,
  incarnation INTEGER NOT NULL,
  person BLOB NOT NULL,
  FOREIGN KEY (device, incarnation) REFERENCES incarnation (device, incarnation)
) STRICT, WITHOUT ROWID;

CREATE TABLE doc (
  doc BLOB NOT NULL PRIMARY KEY CHECK (length(doc) = 16),
  generation INTEGER NOT NULL,
  heads BLOB NOT NULL,
  snapshot BLOB NOT NULL,
  metas BLOB NOT NULL,
  row BLOB NOT NULL,
  number TEXT NOT NULL UNIQUE,
  desk_code TEXT NOT NULL
) STRICT;
CREATE INDEX doc_by_desk_code ON doc (desk_code);

CREATE TABLE doc_change (
  doc BLOB NOT NULL REFERENCES doc (doc),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  generation INTEGER NOT NULL,
  actor BLOB NOT NULL,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  deed_id BLOB NOT NULL UNIQUE,
  deed BLOB NOT NULL,
  person BLOB NOT NULL,
  device BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  skew INTEGER NOT NULL,
  PRIMARY KEY (doc, hash),
  UNIQUE (doc, generation, actor, seq)
) STRICT;

CREATE TABLE doc_scope (
  scope TEXT NOT NULL,
  doc BLOB NOT NULL REFERENCES doc (doc),
  PRIMARY KEY (scope, doc)
) STRICT, WITHOUT ROWID;
CREATE INDEX doc_scope_by_doc ON doc_scope (doc);

CREATE TABLE scope_head (
  scope TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  documents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The feed of a scope is its audit log: dense, chained, never changed.
CREATE TABLE feed (
  scope TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  doc BLOB NOT NULL,
  generation INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  PRIMARY KEY (scope, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE refused_change (
  id INTEGER NOT NULL PRIMARY KEY,
  refused_at INTEGER NOT NULL,
  device BLOB NOT NULL,
  doc BLOB NOT NULL,
  hash BLOB NOT NULL,
  item BLOB NOT NULL,
  status BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX refused_change_once ON refused_change (doc, hash, device);
