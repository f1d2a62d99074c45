-- Every record whole, as the JSON that the journal holds too. An archived record keeps its row and has no index rows.
CREATE TABLE record (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind        TEXT NOT NULL,
    body        TEXT NOT NULL,
    archived_at TEXT
) STRICT;
CREATE INDEX record_kind ON record (kind, archived_at);

-- What lists filter and sort by, one table for each kind; written with the record, in the same transaction.
CREATE TABLE person_index (
    id        BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    called    TEXT NOT NULL COLLATE danish,
    full_name TEXT NOT NULL COLLATE danish,
    state     TEXT NOT NULL,
    area      BLOB,
    stairwell BLOB,
    next_talk TEXT
) STRICT;
CREATE INDEX person_called ON person_index (called, full_name, id);
CREATE INDEX person_next_talk ON person_index (next_talk);

CREATE TABLE person_tag (
    person BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    facet  TEXT NOT NULL,
    value  TEXT NOT NULL,
    label  TEXT NOT NULL,
    PRIMARY KEY (facet, value, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_tag_person ON person_tag (person);

CREATE TABLE contact_index (
    id     BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    person BLOB NOT NULL REFERENCES record (id),
    "on"   TEXT NOT NULL
) STRICT;
CREATE INDEX contact_person ON contact_index (person, "on");

CREATE TABLE activity_index (
    id          BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    name        TEXT NOT NULL COLLATE danish,
    state       TEXT NOT NULL,
    focus_area  BLOB,
    responsible BLOB
) STRICT;
CREATE INDEX activity_name ON activity_index (name, id);

CREATE TABLE agreement_index (
    id       BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    activity BLOB NOT NULL REFERENCES record (id),
    "on"     TEXT NOT NULL,
    step     INTEGER NOT NULL
) STRICT;
CREATE INDEX agreement_activity ON agreement_index (activity, "on", id);

CREATE TABLE involvement_index (
    id       BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    person   BLOB NOT NULL REFERENCES record (id),
    activity BLOB NOT NULL REFERENCES record (id),
    "from"   TEXT,
    "to"     TEXT,
    next_talk TEXT
) STRICT;
CREATE INDEX involvement_person ON involvement_index (person);
CREATE INDEX involvement_activity ON involvement_index (activity);

CREATE TABLE task_index (
    id       BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    activity BLOB REFERENCES record (id),
    what     TEXT NOT NULL COLLATE danish,
    done     INTEGER NOT NULL
) STRICT;
CREATE INDEX task_activity ON task_index (activity);

CREATE TABLE task_holder (
    task   BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    person BLOB NOT NULL REFERENCES record (id),
    PRIMARY KEY (task, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_holder_person ON task_holder (person);

CREATE TABLE story_index (
    id        BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    title     TEXT NOT NULL COLLATE danish,
    "on"      TEXT NOT NULL,
    activity  BLOB REFERENCES record (id),
    read_back TEXT
) STRICT;
CREATE INDEX story_on ON story_index ("on", id);
CREATE INDEX story_activity ON story_index (activity);

CREATE TABLE story_person (
    story  BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    person BLOB NOT NULL REFERENCES record (id),
    PRIMARY KEY (story, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_person_person ON story_person (person);

CREATE TABLE material_index (
    id       BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    title    TEXT NOT NULL COLLATE danish,
    campaign TEXT NOT NULL COLLATE danish,
    activity BLOB REFERENCES record (id),
    task     BLOB REFERENCES record (id)
) STRICT;

-- Normalised pictures; never changed once kept.
CREATE TABLE photo (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    jpeg     BLOB NOT NULL,
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

-- Folded text of every live record.
CREATE TABLE search_doc (
    doc   INTEGER PRIMARY KEY,
    id    BLOB NOT NULL UNIQUE REFERENCES record (id) ON DELETE CASCADE,
    kind  TEXT NOT NULL,
    title TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (
    name, body, tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
);
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

-- The journal: one step for each committed write, one row for each record in it.
CREATE TABLE step (
    seq    INTEGER PRIMARY KEY,
    op     TEXT NOT NULL,
    who    BLOB NOT NULL,
    at     TEXT NOT NULL,
    of     INTEGER REFERENCES step (seq),
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE journal (
    step   INTEGER NOT NULL REFERENCES step (seq),
    kind   TEXT NOT NULL,
    id     BLOB NOT NULL,
    before TEXT,
    after  TEXT,
    erased INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (step, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_id ON journal (id);
