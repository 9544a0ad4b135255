-- Spans during which a complaint waited for somebody: one CBOR list, empty where it never did.
ALTER TABLE complaint ADD COLUMN waits BLOB NOT NULL DEFAULT x'';
-- What an older app made of a complaint that waits or is proposed for, it did not understand: open ones are derived again.
UPDATE complaint SET stale = 1 WHERE open = 1;
-- An older app does not know the states in between, and would let clocks run that stand still.
UPDATE compatibility SET oldest = 10;
