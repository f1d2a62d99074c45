-- Who looked at, printed or took out what, and when. Not records: nothing here is undone, and old rows go.
CREATE TABLE access (
    seq  INTEGER PRIMARY KEY,
    at   TEXT NOT NULL,
    who  BLOB NOT NULL,
    act  TEXT NOT NULL,
    kind TEXT,
    id   BLOB
) STRICT;
CREATE INDEX access_at ON access (at);
CREATE INDEX access_id ON access (id);
