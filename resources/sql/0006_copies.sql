-- Schema 6: papers that were copied to another village along with a household are found by either row.

CREATE TABLE move_copy (                         -- not journalled
    row INTEGER NOT NULL,                        -- as the transfer names it
    document BLOB NOT NULL,                      -- of move_document
    copy INTEGER NOT NULL,                       -- the receiver's row
    PRIMARY KEY (row, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX move_copy_copy ON move_copy(copy);

CREATE INDEX erasure_row ON erasure(row);
