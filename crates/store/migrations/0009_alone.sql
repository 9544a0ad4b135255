-- A change that was made on everything acknowledged before it is added without opening the document, and without writing to it:
-- 1 says that it is the document's one head for as long as it is the last of the tail.
ALTER TABLE tail ADD COLUMN alone INTEGER NOT NULL DEFAULT 0 CHECK (alone IN (0, 1));
-- An older app would take the heads noted beside the document for those it has.
UPDATE compatibility SET oldest = 9;
