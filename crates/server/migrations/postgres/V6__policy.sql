-- Versions of the rules as they were published. None is ever changed or removed: cases go by the one that was in force.
CREATE TABLE policy (
  version bigint NOT NULL PRIMARY KEY CHECK (version > 0),
  effective_from bigint NOT NULL,
  published_at bigint NOT NULL,
  -- The file, TOML.
  body text NOT NULL,
  -- Over this version and those before.
  chain bytea NOT NULL CHECK (octet_length(chain) = 32)
);
