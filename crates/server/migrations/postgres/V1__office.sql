-- The office as it is founded. Ids are 16 bytes, hashes 32 bytes, instants milliseconds UTC. Text is compared byte by
-- byte, so that an order means the same here, in SQLite and in the program.

CREATE TABLE office (
  id bigint NOT NULL PRIMARY KEY CHECK (id = 1),
  organisation text NOT NULL,
  -- Seed of the Ed25519 key that signs what the office publishes.
  key_seed bytea NOT NULL CHECK (octet_length(key_seed) = 32),
  founded_at bigint NOT NULL,
  -- Rises with every change of store or person.
  directory_version bigint NOT NULL,
  -- How many desk codes were given out.
  desk_codes bigint NOT NULL
);

-- Rises when the data was restored from a backup: then it lies in another cluster, on another timeline, in another
-- database or in a table that was made again.
CREATE TABLE sync_epoch (
  id bigint NOT NULL PRIMARY KEY CHECK (id = 1),
  epoch bigint NOT NULL,
  -- Where the data lay at the last opening; nothing before the first.
  system_identifier text,
  timeline bigint,
  database bigint,
  relation bigint
);

CREATE TABLE store (
  code text COLLATE "C" NOT NULL PRIMARY KEY,
  name text NOT NULL,
  area text NOT NULL,
  zone text NOT NULL,
  duty_phone text
);

CREATE TABLE person (
  id bytea NOT NULL PRIMARY KEY CHECK (octet_length(id) = 16),
  name text NOT NULL,
  role text NOT NULL,
  store text COLLATE "C" REFERENCES store (code),
  area text,
  active boolean NOT NULL
);

CREATE TABLE device (
  id bytea NOT NULL PRIMARY KEY CHECK (octet_length(id) = 16),
  name text NOT NULL,
  key bytea NOT NULL UNIQUE CHECK (octet_length(key) = 32),
  store text COLLATE "C" NOT NULL REFERENCES store (code),
  joined_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  revoked_at bigint
);

CREATE TABLE enrolment (
  device bytea NOT NULL REFERENCES device (id),
  person bytea NOT NULL REFERENCES person (id),
  enrolled_at bigint NOT NULL,
  PRIMARY KEY (device, person)
);

-- One-time codes, as keyed hashes only.
CREATE TABLE join_code (
  hash bytea NOT NULL PRIMARY KEY CHECK (octet_length(hash) = 32),
  store text COLLATE "C" NOT NULL REFERENCES store (code),
  role text NOT NULL,
  name text,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint,
  used_key bytea,
  device bytea REFERENCES device (id),
  person bytea REFERENCES person (id)
);

-- The lives of a device's database. A copy that comes forward gets a life of its own.
CREATE TABLE incarnation (
  device bytea NOT NULL REFERENCES device (id),
  incarnation bigint NOT NULL,
  desk_code text COLLATE "C" NOT NULL UNIQUE,
  token bytea NOT NULL CHECK (octet_length(token) = 16),
  -- The push answered last: its token, number, digest and answer, for when the answer was lost.
  last_token bytea,
  last_push bigint NOT NULL,
  last_digest bytea,
  last_ack bytea,
  skew bigint NOT NULL,
  -- Digest of the push that showed the copy, so that a lost answer can be given again.
  cause bytea,
  PRIMARY KEY (device, incarnation)
);

CREATE TABLE actor (
  actor bytea NOT NULL PRIMARY KEY CHECK (octet_length(actor) = 16),
  device bytea NOT NULL,
  incarnation bigint NOT NULL,
  person bytea NOT NULL,
  FOREIGN KEY (device, incarnation) REFERENCES incarnation (device, incarnation)
);

CREATE TABLE doc (
  doc bytea NOT NULL PRIMARY KEY CHECK (octet_length(doc) = 16),
  generation bigint NOT NULL,
  heads bytea NOT NULL,
  snapshot bytea NOT NULL,
  metas bytea NOT NULL,
  row bytea NOT NULL,
  number text COLLATE "C" NOT NULL UNIQUE,
  desk_code text COLLATE "C" NOT NULL
);
CREATE INDEX doc_by_desk_code ON doc (desk_code);

CREATE TABLE doc_change (
  -- Order of acceptance within a document.
  place bigint GENERATED ALWAYS AS IDENTITY,
  doc bytea NOT NULL REFERENCES doc (doc),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  generation bigint NOT NULL,
  actor bytea NOT NULL,
  seq bigint NOT NULL,
  bytes bytea NOT NULL,
  deed_id bytea NOT NULL UNIQUE,
  deed bytea NOT NULL,
  person bytea NOT NULL,
  device bytea NOT NULL,
  received_at bigint NOT NULL,
  skew bigint NOT NULL,
  PRIMARY KEY (doc, hash),
  UNIQUE (doc, generation, actor, seq)
);

CREATE TABLE doc_scope (
  scope text COLLATE "C" NOT NULL,
  doc bytea NOT NULL REFERENCES doc (doc),
  PRIMARY KEY (scope, doc)
);
CREATE INDEX doc_scope_by_doc ON doc_scope (doc);

-- The row of a scope is the lock behind which its lines get their numbers: dense, and visible in order.
CREATE TABLE scope_head (
  scope text COLLATE "C" NOT NULL PRIMARY KEY,
  seq bigint NOT NULL,
  chain bytea NOT NULL CHECK (octet_length(chain) = 32),
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  documents bigint NOT NULL
);

-- The feed of a scope is its audit log: dense, chained, never changed.
CREATE TABLE feed (
  scope text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  kind bigint NOT NULL,
  doc bytea NOT NULL,
  generation bigint NOT NULL,
  hashes bytea NOT NULL,
  chain bytea NOT NULL CHECK (octet_length(chain) = 32),
  PRIMARY KEY (scope, seq)
);

CREATE TABLE refused_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  refused_at bigint NOT NULL,
  device bytea NOT NULL,
  doc bytea NOT NULL,
  hash bytea NOT NULL,
  item bytea NOT NULL,
  status bytea NOT NULL
);
CREATE UNIQUE INDEX refused_change_once ON refused_change (doc, hash, device);

-- What all instances must know for some minutes, and may forget after a crash: it is worth no write-ahead log.
CREATE UNLOGGED TABLE used_nonce (
  nonce bytea NOT NULL PRIMARY KEY,
  ends_at bigint NOT NULL
);
CREATE INDEX used_nonce_by_end ON used_nonce (ends_at);
CREATE UNLOGGED TABLE wrong_code (
  address text COLLATE "C" NOT NULL PRIMARY KEY,
  since bigint NOT NULL,
  count bigint NOT NULL
);
