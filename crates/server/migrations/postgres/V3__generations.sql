-- Documents that were rebuilt or erased. What was written is gone; the feed's chain still needs hash and meta of each change.
CREATE TABLE past_change (
  doc bytea NOT NULL CHECK (octet_length(doc) = 16),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  generation bigint NOT NULL,
  -- So that a deed is not done twice; forgotten when the document is erased.
  deed_id bytea CHECK (octet_length(deed_id) = 16),
  person bytea NOT NULL,
  device bytea NOT NULL,
  received_at bigint NOT NULL,
  skew bigint NOT NULL,
  PRIMARY KEY (doc, hash)
);
CREATE INDEX past_change_by_deed ON past_change (deed_id) WHERE deed_id IS NOT NULL;

-- What was erased for good, by the office's signed word. Never removed.
CREATE TABLE erased (
  doc bytea NOT NULL PRIMARY KEY CHECK (octet_length(doc) = 16),
  generation bigint NOT NULL,
  erased_at bigint NOT NULL,
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  -- Why, as the administrator put it.
  reason text NOT NULL
);
