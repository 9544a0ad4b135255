-- What statistics ask of a complaint: its decision, how it ended elsewhere, what the customer said of it, and the money given (one
-- CBOR list, empty where nothing was).
ALTER TABLE complaint ADD COLUMN decision TEXT NOT NULL DEFAULT '';
ALTER TABLE complaint ADD COLUMN result TEXT NOT NULL DEFAULT '';
ALTER TABLE complaint ADD COLUMN satisfaction TEXT NOT NULL DEFAULT '';
ALTER TABLE complaint ADD COLUMN given BLOB NOT NULL DEFAULT x'';
-- Rows of an older app do not say. Nothing was decided or given where nobody has come further than looking into it for the first time.
UPDATE complaint SET stale = 1 WHERE open = 0 OR reopened > 0 OR state NOT IN ('received', 'assessed', 'investigating');
-- An older app would write rows without them, and believe them.
UPDATE compatibility SET oldest = 11;
