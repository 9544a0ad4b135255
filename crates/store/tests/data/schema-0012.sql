CREATE VIEW census_counted (who, open, store, span, n) AS
    SELECT x'', open, store, open * (due_at >> 29), count(*) FROM complaint GROUP BY 2, 3, 4
    UNION ALL
    SELECT who, 1, store, 0, count(*) FROM (
        SELECT owner AS who, store FROM complaint WHERE open = 1 AND owner IS NOT NULL
        UNION ALL
        SELECT recorded_by, store FROM complaint WHERE open = 1 AND recorded_by IS NOT owner
    ) GROUP BY 1, 3;
CREATE TRIGGER census_delete AFTER DELETE ON complaint BEGIN
    UPDATE census SET n = n - 1
        WHERE who = x'' AND open = old.open AND store = old.store AND span = old.open * (old.due_at >> 29);
    UPDATE census SET n = n - 1
        WHERE old.open = 1 AND who IN (old.recorded_by, old.owner) AND open = 1 AND store = old.store AND span = 0;
END;
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
CREATE TABLE batch (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    push_id  INTEGER NOT NULL,
    through  INTEGER NOT NULL
, first INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE TABLE blob (
    complaint BLOB NOT NULL CHECK (length(complaint) = 16),
    -- SHA-256 of the plain bytes.
    address   BLOB NOT NULL CHECK (length(address) = 32),
    size      INTEGER NOT NULL,
    -- 1 for a small picture of another file: those travel first.
    small     INTEGER NOT NULL CHECK (small IN (0, 1)),
    -- 1 once all of it lies here and was found to have its address.
    whole     INTEGER NOT NULL CHECK (whole IN (0, 1)),
    -- 1 once the office said that it has stored and verified all of it; only then may it leave this desk.
    sent      INTEGER NOT NULL CHECK (sent IN (0, 1)),
    -- 1 while it is to be fetched.
    wanted    INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    -- So many bytes have crossed, whichever way it goes.
    moved     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (complaint, address)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE compatibility (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    oldest  INTEGER NOT NULL
) STRICT;
CREATE TABLE complaint (
    place             INTEGER PRIMARY KEY,
    id                BLOB NOT NULL CHECK (length(id) = 16),
    version           INTEGER NOT NULL,
    number            TEXT NOT NULL,
    store             TEXT NOT NULL,
    open              INTEGER NOT NULL CHECK (open IN (0, 1)),
    -- 9223372036854775807 when no promise runs, so that it sorts last. Computed on this desk, never received.
    due_at            INTEGER NOT NULL,
    state             TEXT NOT NULL,
    kind              TEXT NOT NULL,
    channel           TEXT NOT NULL,
    priority          INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
    category          TEXT NOT NULL,
    owner             BLOB CHECK (length(owner) = 16),
    recorded_by       BLOB NOT NULL CHECK (length(recorded_by) = 16),
    customer          TEXT NOT NULL,
    phone             TEXT NOT NULL,
    product           TEXT NOT NULL,
    receipt           TEXT NOT NULL,
    title             TEXT NOT NULL,
    received_at       INTEGER NOT NULL,
    acknowledged_at   INTEGER,
    first_response_at INTEGER,
    resolved_at       INTEGER,
    changed_at        INTEGER NOT NULL,
    escalated_to      TEXT,
    contested         INTEGER NOT NULL,
    reopened          INTEGER NOT NULL,
    -- First 8 bytes of the SHA-256 of the text in the search index: tells whether it must be indexed again.
    search_hash       INTEGER NOT NULL,
    -- 1 when the row must be derived again from its document.
    stale             INTEGER NOT NULL CHECK (stale IN (0, 1))
, restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)), waits BLOB NOT NULL DEFAULT x'', decision TEXT NOT NULL DEFAULT '', result TEXT NOT NULL DEFAULT '', satisfaction TEXT NOT NULL DEFAULT '', given BLOB NOT NULL DEFAULT x'') STRICT;
CREATE TABLE counter (
    desk_code  TEXT PRIMARY KEY,
    last       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE cursor (
    scope    TEXT PRIMARY KEY,
    seq      INTEGER NOT NULL,
    chain    BLOB NOT NULL CHECK (length(chain) = 32),
    loading  INTEGER NOT NULL CHECK (loading IN (0, 1)),
    after    BLOB CHECK (length(after) = 16)
, file BLOB CHECK (length(file) = 32), place INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE departed (
    place  INTEGER PRIMARY KEY REFERENCES complaint (place)
, told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1))) STRICT;
CREATE TABLE desk (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    device        BLOB NOT NULL CHECK (length(device) = 16),
    name          TEXT NOT NULL,
    store         TEXT NOT NULL,
    desk_code     TEXT NOT NULL,
    incarnation   INTEGER NOT NULL,
    device_key    BLOB NOT NULL
) STRICT;
CREATE TABLE directory (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    version  INTEGER NOT NULL,
    -- CBOR: stores and people.
    body     BLOB NOT NULL
) STRICT;
CREATE TABLE document (
    place       INTEGER PRIMARY KEY REFERENCES complaint (place),
    generation  INTEGER NOT NULL,
    heads       BLOB NOT NULL CHECK (length(heads) % 32 = 0),
    -- CBOR: the office's meta of every change in the snapshot.
    metas       BLOB NOT NULL,
    snapshot    BLOB
) STRICT;
CREATE TABLE draft (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    person    BLOB NOT NULL CHECK (length(person) = 16),
    -- JSON: what was typed.
    body      TEXT NOT NULL,
    saved_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE enrolled (
    person  BLOB PRIMARY KEY CHECK (length(person) = 16),
    slot    BLOB
) STRICT, WITHOUT ROWID;
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
CREATE TABLE imported (
    source        TEXT NOT NULL,
    external_id   TEXT NOT NULL,
    complaint     BLOB NOT NULL CHECK (length(complaint) = 16),
    content_hash  BLOB NOT NULL CHECK (length(content_hash) = 32),
    PRIMARY KEY (source, external_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE membership (
    place  INTEGER NOT NULL REFERENCES complaint (place),
    scope  TEXT NOT NULL,
    PRIMARY KEY (place, scope)
) STRICT, WITHOUT ROWID;
CREATE TABLE notification (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    person        BLOB NOT NULL CHECK (length(person) = 16),
    complaint     BLOB NOT NULL CHECK (length(complaint) = 16),
    number        TEXT NOT NULL,
    event         BLOB NOT NULL CHECK (length(event) = 16),
    kind          TEXT NOT NULL,
    store         TEXT NOT NULL,
    level         TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    shown_at      INTEGER,
    seen_at       INTEGER,
    acted_at      INTEGER,
    withdrawn_at  INTEGER,
    UNIQUE (person, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE office (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    url           TEXT NOT NULL,
    key           BLOB NOT NULL CHECK (length(key) = 32),
    certificate   TEXT,
    epoch         INTEGER NOT NULL,
    push_token    BLOB NOT NULL CHECK (length(push_token) = 16),
    next_push_id  INTEGER NOT NULL,
    lease_until   INTEGER,
    last_sync     INTEGER,
    skew          INTEGER NOT NULL
, doubted INTEGER NOT NULL DEFAULT 0 CHECK (doubted IN (0, 1))) STRICT;
CREATE TABLE outbox (
    seq         INTEGER PRIMARY KEY,
    place       INTEGER NOT NULL REFERENCES complaint (place),
    done_at     INTEGER NOT NULL,
    generation  INTEGER NOT NULL,
    actor       BLOB NOT NULL CHECK (length(actor) = 16),
    hash        BLOB NOT NULL CHECK (length(hash) = 32),
    deed_id     BLOB NOT NULL CHECK (length(deed_id) = 16),
    -- CBOR: the deed.
    deed        BLOB NOT NULL,
    bytes       BLOB NOT NULL
, meta BLOB) STRICT;
CREATE TABLE policy (
    version INTEGER PRIMARY KEY,
    effective_from INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE refused (
    deed_id       BLOB PRIMARY KEY CHECK (length(deed_id) = 16),
    complaint     BLOB NOT NULL CHECK (length(complaint) = 16),
    -- CBOR: the deed.
    deed          BLOB NOT NULL,
    bytes         BLOB NOT NULL,
    -- JSON: the office's status.
    status        TEXT NOT NULL,
    at            INTEGER NOT NULL,
    dismissed_at  INTEGER
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2 tokenchars '_'"
);
CREATE TABLE setting (
    person  BLOB NOT NULL CHECK (length(person) IN (0, 16)),
    name    TEXT NOT NULL,
    -- JSON.
    value   TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE tail (
    place  INTEGER NOT NULL REFERENCES complaint (place),
    n      INTEGER NOT NULL,
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    -- CBOR: the office's meta.
    meta   BLOB NOT NULL,
    bytes  BLOB NOT NULL, alone INTEGER NOT NULL DEFAULT 0 CHECK (alone IN (0, 1)),
    PRIMARY KEY (place, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE told (
    -- The deed, or an id of its own.
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    -- `NULL` for what befell the desk itself.
    place INTEGER,
    at INTEGER NOT NULL,
    -- CBOR.
    body BLOB NOT NULL,
    dismissed_at INTEGER,
    PRIMARY KEY (id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_by_address ON blob (address);
CREATE INDEX blob_to_fetch ON blob (small DESC, size) WHERE whole = 0 AND wanted = 1;
CREATE INDEX blob_to_send ON blob (small DESC, size) WHERE whole = 1 AND sent = 0;
CREATE INDEX complaint_contested ON complaint (contested) WHERE contested > 0;
CREATE INDEX complaint_escalated ON complaint (due_at, store) WHERE escalated_to IS NOT NULL;
CREATE UNIQUE INDEX complaint_id ON complaint (id);
CREATE INDEX complaint_number ON complaint (number);
CREATE INDEX complaint_open_due ON complaint (open, due_at, store);
CREATE INDEX complaint_owner ON complaint (owner, due_at, store) WHERE open = 1 AND owner IS NOT NULL;
CREATE INDEX complaint_phone ON complaint (phone) WHERE phone <> '';
CREATE INDEX complaint_receipt ON complaint (receipt) WHERE receipt <> '';
CREATE INDEX complaint_recorder ON complaint (recorded_by, due_at, store, owner) WHERE open = 1;
CREATE INDEX complaint_restricted ON complaint (recorded_by) WHERE restricted = 1;
CREATE INDEX complaint_stale ON complaint (stale) WHERE stale = 1;
CREATE INDEX complaint_store_open_due ON complaint (store, open, due_at);
CREATE INDEX outbox_place ON outbox (place);
CREATE INDEX told_place ON told (place) WHERE place IS NOT NULL;
