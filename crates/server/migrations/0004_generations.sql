-- Documents that were rebuilt or erased. What was written is gone; the feed's chain still needs hash and meta of each change.
CREATE TABLE past_change (
  doc BLOB NOT NULL CHECK (length(doc) = 16),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  generation INTEGER NOT NULL,
  -- So that a deed is not done twice; forgotten when the document is erased.
  deed_id BLOB CHECK (length(deed_id) = 16),
  person BLOB NOT NULL,
  device BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  skew INTEGER NOT NULL,
  PRIMARY KEY (doc, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_change_by_deed ON past_change (deed_id) WHERE deed_id IS NOT NULL;

-- What was erased for good, by the office's signed word. Never removed.
CREATE TABLE erased (
  doc BLOB NOT NULL PRIMARY KEY CHECK (length(doc) = 16),
  generation INTEGER NOT NULL,
  erased_at INTEGER NOT NULL,
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  -- Why, as the administrator put it.
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
