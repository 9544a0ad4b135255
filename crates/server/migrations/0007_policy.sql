-- Versions of the rules as they were published. None is ever changed or removed: cases go by the one that was in force.
CREATE TABLE policy (
  version INTEGER NOT NULL PRIMARY KEY CHECK (version > 0),
  effective_from INTEGER NOT NULL,
  published_at INTEGER NOT NULL,
  -- The file, TOML.
  body TEXT NOT NULL,
  -- Over this version and those before.
  chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;
