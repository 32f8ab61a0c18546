-- Schema 3: a household moves to another village, through packages.

ALTER TABLE household ADD COLUMN moves_to TEXT;  -- 12-digit code of the village that it is offered to; NULL: stays

-- The receiver has answered: the row belongs to another office, and this one keeps it as it was. Written by the office that
-- gave it away, which never sees the receiver's own entries; elsewhere the row's own column says whose it is.
CREATE TABLE moved_out (
    id INTEGER PRIMARY KEY,                      -- derived from the offer
    village TEXT,                                -- whose it was
    tbl TEXT, row INTEGER,
    receiver TEXT,                               -- 12-digit code
    day TEXT                                     -- yyyy-mm-dd of the acceptance
) STRICT;
CREATE INDEX moved_out_row ON moved_out(row);
INSERT INTO journalled VALUES ('moved_out');

-- Not journalled: the signed documents by which a row changes hands, as they came or were written.
CREATE TABLE move_document (
    sha256 BLOB PRIMARY KEY,                     -- of `signed`
    kind TEXT NOT NULL,                          -- transfer | receipt
    sender TEXT NOT NULL, receiver TEXT NOT NULL,-- division codes: who wrote it, whom it is for
    row INTEGER NOT NULL,
    offer_feed BLOB NOT NULL, offer_seq INTEGER NOT NULL,
    answers BLOB,                                -- of a receipt: sha256 of the transfer
    accepted INTEGER,                            -- of a receipt: 1 or 0
    op_feed BLOB, op_seq INTEGER,                -- of a receipt: the op with which both travel
    at INTEGER NOT NULL,
    signed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX move_document_row ON move_document(row);
CREATE TABLE move_head (                         -- counters of the ops that a transfer was read at
    feed BLOB NOT NULL, seq INTEGER NOT NULL, document BLOB NOT NULL,
    lamport INTEGER NOT NULL,
    PRIMARY KEY (feed, seq, document)
) STRICT, WITHOUT ROWID;

-- What waits is asked for with every package; what is taken is asked for by feed.
CREATE INDEX bundle_waiting ON bundle(feed, first, last) WHERE waits IS NOT NULL;
