-- How many complaints there are, kept up as they come, change and go: a list says how many it has without counting them.

CREATE TABLE census (
    -- Whose: '' (no bytes) counts every complaint; a person, the open ones that they own or recorded.
    who    BLOB NOT NULL CHECK (length(who) IN (0, 16)),
    open   INTEGER NOT NULL CHECK (open IN (0, 1)),
    store  TEXT NOT NULL,
    -- due_at >> 29, a span of about six days; 0 for closed complaints and for persons.
    span   INTEGER NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (who, open, store, span)
) STRICT, WITHOUT ROWID;

-- What the table must hold, counted from scratch.
CREATE VIEW census_counted (who, open, store, span, n) AS
    SELECT x'', open, store, open * (due_at >> 29), count(*) FROM complaint GROUP BY 2, 3, 4
    UNION ALL
    SELECT who, 1, store, 0, count(*) FROM (
        SELECT owner AS who, store FROM complaint WHERE open = 1 AND owner IS NOT NULL
        UNION ALL
        SELECT recorded_by, store FROM complaint WHERE open = 1 AND recorded_by IS NOT owner
    ) GROUP BY 1, 3;

INSERT INTO census (who, open, store, span, n) SELECT who, open, store, span, n FROM census_counted;

CREATE TRIGGER census_insert AFTER INSERT ON complaint BEGIN
    INSERT INTO census (who, open, store, span, n)
        VALUES (x'', new.open, new.store, new.open * (new.due_at >> 29), 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO census (who, open, store, span, n)
        SELECT new.recorded_by, 1, new.store, 0, 1 WHERE new.open = 1 AND new.recorded_by IS NOT new.owner
        ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO census (who, open, store, span, n)
        SELECT new.owner, 1, new.store, 0, 1 WHERE new.open = 1 AND new.owner IS NOT NULL
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER census_delete AFTER DELETE ON complaint BEGIN
    UPDATE census SET n = n - 1
        WHERE who = x'' AND open = old.open AND store = old.store AND span = old.open * (old.due_at >> 29);
    UPDATE census SET n = n - 1
        WHERE old.open = 1 AND who IN (old.recorded_by, old.owner) AND open = 1 AND store = old.store AND span = 0;
END;

CREATE TRIGGER census_update AFTER UPDATE OF open, store, due_at, owner, recorded_by ON complaint
    WHEN (new.open, new.store, new.due_at, new.owner, new.recorded_by)
        IS NOT (old.open, old.store, old.due_at, old.owner, old.recorded_by)
BEGIN
    UPDATE census SET n = n - 1
        WHERE who = x'' AND open = old.open AND store = old.store AND span = old.open * (old.due_at >> 29);
    UPDATE census SET n = n - 1
        WHERE old.open = 1 AND who IN (old.recorded_by, old.owner) AND open = 1 AND store = old.store AND span = 0;
    INSERT INTO census (who, open, store, span, n)
        VALUES (x'', new.open, new.store, new.open * (new.due_at >> 29), 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO census (who, open, store, span, n)
        SELECT new.recorded_by, 1, new.store, 0, 1 WHERE new.open = 1 AND new.recorded_by IS NOT new.owner
        ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO census (who, open, store, span, n)
        SELECT new.owner, 1, new.store, 0, 1 WHERE new.open = 1 AND new.owner IS NOT NULL
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
