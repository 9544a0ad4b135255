-- Where people are written to when nobody answers an urgent call.
CREATE TABLE mail_address (
  person BLOB NOT NULL PRIMARY KEY REFERENCES person (id),
  address TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Calls about which somebody is written to: each once for each person. A call of a ladder has the same id wherever it is computed.
CREATE TABLE mail (
  firing BLOB NOT NULL CHECK (length(firing) = 16),
  person BLOB NOT NULL REFERENCES person (id),
  doc BLOB NOT NULL,
  number TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  -- Not sent before; whoever sends moves it on first, so that two do not send the same.
  next_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  -- What the mail server or the network said the last time; empty while nothing went wrong.
  fault TEXT NOT NULL,
  -- waiting, sent, ended (answered or over before it was sent) or given_up.
  standing TEXT NOT NULL,
  settled_at INTEGER,
  PRIMARY KEY (firing, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_waiting ON mail (next_at) WHERE standing = 'waiting';
CREATE INDEX mail_by_doc ON mail (doc);
