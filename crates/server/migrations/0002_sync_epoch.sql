-- Whether this is still the data that was used last. The epoch rises when it was restored from a backup.
CREATE TABLE sync_epoch (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  epoch INTEGER NOT NULL,
  -- Random bytes that also lie in a file beside the database; nothing before it is first served.
  mark BLOB CHECK (length(mark) = 16),
  -- How many transactions were committed; the file holds a number that is never higher.
  writes INTEGER NOT NULL
) STRICT;
INSERT INTO sync_epoch (id, epoch, mark, writes) SELECT 1, epoch, NULL, 0 FROM office;
ALTER TABLE office DROP COLUMN epoch;
