-- Complaints that the office erased for good. Nothing brings them back; an office that was restored is handed the tombstone.
CREATE TABLE erased (
    doc         BLOB PRIMARY KEY CHECK (length(doc) = 16),
    generation  INTEGER NOT NULL,
    erased_at   INTEGER NOT NULL,
    signature   BLOB NOT NULL CHECK (length(signature) = 64),
    -- JSON: how deeds that wait on it are answered.
    status      TEXT NOT NULL,
    -- 0 while the office must be handed it, because it may have lost it.
    told        INTEGER NOT NULL CHECK (told IN (0, 1))
) STRICT, WITHOUT ROWID;
-- An older app would take in again what was erased.
UPDATE compatibility SET oldest = 5;
