-- Schema 5: a person who is erased on request.

ALTER TABLE op ADD COLUMN erased BLOB CHECK (length(erased) = 32);   -- SHA-256 of the body that was taken out; NULL: nothing was

-- A row that is named here is nothing, whatever its ops say; their bodies are gone. The record itself holds no personal data,
-- is written once and never taken back.
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY,                      -- derived from tbl and row: two computers that erase the same write one row
    village TEXT,                                -- 12-digit code of the village whose row it was
    tbl TEXT, row INTEGER,
    reason TEXT,                                 -- as the clerk gave it, without personal data
    day TEXT                                     -- yyyy-mm-dd
) STRICT;
INSERT INTO journalled VALUES ('erasure');

ALTER TABLE bundle ADD COLUMN version INTEGER NOT NULL DEFAULT 1;    -- of its lines, as far as a reader must know it
