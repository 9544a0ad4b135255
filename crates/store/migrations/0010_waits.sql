-- Spans during which a complaint waited for somebody: one CBOR list, empty where it never did.
ALTER TABLE complaint ADD COLUMN waits BLOB NOT NULL DEFAULT x'';
-- An older app does not know the states in between, and would let clocks run that stand still.
UPDATE compatibility SET oldest = 10;
