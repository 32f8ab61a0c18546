-- Schema 6: papers that were copied to another village along with a household are found by either row; erased ones stay away.

CREATE TABLE move_copy (                         -- not journalled
    row INTEGER NOT NULL,                        -- as the transfer names it
    document BLOB NOT NULL,                      -- of move_document
    copy INTEGER NOT NULL,                       -- the receiver's row
    PRIMARY KEY (row, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX move_copy_copy ON move_copy(copy);

CREATE INDEX erasure_row ON erasure(row);

-- Not journalled. In a county: records of erased papers that were looked at once; whose the household is later does not count.
CREATE TABLE erasure_judged (id INTEGER PRIMARY KEY) STRICT;
-- Contents that were erased: a volume does not bring them back unless a row names them anew.
CREATE TABLE erased_content (
    digest BLOB PRIMARY KEY                      -- SHA-256 of the content's SHA-256 in hex
) STRICT, WITHOUT ROWID;
