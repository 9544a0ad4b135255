-- A first sync reads a file of the office range by range, and goes on where it was cut, also after a restart.

-- SHA-256 of the file, while one is read.
ALTER TABLE cursor ADD COLUMN file BLOB CHECK (length(file) = 32);
-- How much of it is stored, in bytes.
ALTER TABLE cursor ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
