-- Where people are written to when nobody answers an urgent call.
CREATE TABLE mail_address (
  person bytea NOT NULL PRIMARY KEY REFERENCES person (id),
  address text NOT NULL
);

-- Calls about which somebody is written to: each once for each person. A call of a ladder has the same id wherever it is computed.
CREATE TABLE mail (
  firing bytea NOT NULL CHECK (octet_length(firing) = 16),
  person bytea NOT NULL REFERENCES person (id),
  doc bytea NOT NULL,
  number text NOT NULL,
  noted_at bigint NOT NULL,
  -- Not sent before; whoever sends moves it on first, so that two do not send the same.
  next_at bigint NOT NULL,
  tries bigint NOT NULL,
  -- What the mail server or the network said the last time; empty while nothing went wrong.
  fault text NOT NULL,
  -- waiting, sent, ended (answered or over before it was sent) or given_up.
  standing text NOT NULL,
  settled_at bigint,
  PRIMARY KEY (firing, person)
);
CREATE INDEX mail_waiting ON mail (next_at) WHERE standing = 'waiting';
CREATE INDEX mail_by_doc ON mail (doc);
