-- Schema 4: what an office above says about a village's month, and the papers and photos that belong to a row.

-- A remark and its answer are rows of their own: each is written by the office whose level `owner` names, and by no other.
CREATE TABLE remark (
    id INTEGER PRIMARY KEY,
    village TEXT,                                -- 12-digit code of the village that it is about
    month INTEGER,                               -- yyyymm
    household INTEGER,                           -- NULL: about the month as a whole
    owner TEXT,                                  -- village | township | county
    office TEXT,                                 -- name of the writing office, as its paper has it
    author TEXT,                                 -- who wrote it
    day TEXT,                                    -- yyyy-mm-dd
    body TEXT,
    answers INTEGER,                             -- the remark that this one answers; NULL: a remark of its own
    settled INTEGER                              -- 1: whoever wrote the remark is content with it; of a remark only
) STRICT;
CREATE INDEX remark_place ON remark(village, month);
INSERT INTO journalled VALUES ('remark');

-- The row says that the paper is there and what it must be; the bytes lie beside the office file, under their hash, and travel
-- in volumes of their own.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    village TEXT,                                -- 12-digit code of the village whose row it belongs to
    tbl TEXT, row INTEGER,                       -- the row that it belongs to
    name TEXT,                                   -- of the file, as the person chose it; without a folder
    sha256 TEXT,                                 -- hex, of the bytes
    size INTEGER,                                -- bytes
    day TEXT,                                    -- yyyy-mm-dd: added on
    note TEXT
) STRICT;
CREATE INDEX attachment_row ON attachment(tbl, row);
CREATE INDEX attachment_content ON attachment(sha256);
INSERT INTO journalled VALUES ('attachment');

-- Not journalled: whose bytes another office is known to have, so that a volume carries them once.
CREATE TABLE peer_attachment (
    office TEXT NOT NULL,                        -- division code
    sha256 TEXT NOT NULL,
    PRIMARY KEY (office, sha256)
) STRICT, WITHOUT ROWID;
