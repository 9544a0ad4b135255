-- An office that was restored from a backup has lost what it acknowledged since; desks give it back.

-- CBOR: what the office gave the change when it accepted it, for one that is given back.
ALTER TABLE outbox ADD COLUMN meta BLOB;
-- The first line of the batch: what is given back goes before everything that waits, but not into a batch that was sent.
ALTER TABLE batch ADD COLUMN first INTEGER NOT NULL DEFAULT 1;
-- 1 while the office may have lost something: nothing leaves this desk before it is known to be there.
ALTER TABLE office ADD COLUMN doubted INTEGER NOT NULL DEFAULT 0 CHECK (doubted IN (0, 1));
-- An older app would send what is given back as deeds of this desk.
UPDATE compatibility SET oldest = 3;
