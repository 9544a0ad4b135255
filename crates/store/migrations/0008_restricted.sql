-- Complaints about staff are read by few; and what a line of a feed took out is told apart from what only was not there any more.

ALTER TABLE complaint ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1));
CREATE INDEX complaint_restricted ON complaint (recorded_by) WHERE restricted = 1;
-- What may be one of them is derived again: the accusation raises the priority. The others are as rows are written now.
UPDATE complaint SET stale = 1 WHERE category = 'staff_conduct' OR priority <= 2 OR contested > 0;
UPDATE complaint SET version = 2 WHERE version = 1 AND stale = 0;

-- 1 when a line of its scope's feed took it out.
ALTER TABLE departed ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));

-- An older app would show them to everybody.
UPDATE compatibility SET oldest = 8;
