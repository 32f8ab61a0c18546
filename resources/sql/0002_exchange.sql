-- Schema 2: packages between offices. Nothing here is journalled: it is what this file knows of the exchange itself.

ALTER TABLE op ADD COLUMN base BLOB;             -- 24 bytes: the op whose lamport this one counted from; NULL: the one before it in the feed
ALTER TABLE feed ADD COLUMN writer TEXT;         -- installation that signs this feed; NULL until a signed bundle came
INSERT INTO meta(key, value) SELECT 'office', id FROM office LIMIT 1;   -- which row of `office` is this file's own

CREATE TABLE device (                            -- the registry as far as this office knows it
    installation TEXT PRIMARY KEY,               -- 32 hex digits
    office TEXT NOT NULL,
    name TEXT NOT NULL,
    certificate BLOB NOT NULL,                   -- DER, issued by the county
    cutoffs TEXT                                 -- NULL: valid; JSON feed → last accepted seq: revoked
) STRICT, WITHOUT ROWID;
CREATE TABLE bundle (                            -- SignedData as the device made it: forwarded, audited, sent again untouched
    feed BLOB NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    signed BLOB NOT NULL,
    waits TEXT,                                  -- NULL: applied; else why it is kept aside: gap | base | fork
    PRIMARY KEY (feed, first, last, signed)
) STRICT;
CREATE TABLE held_op (                           -- verified, but not to be folded now
    feed BLOB NOT NULL, seq INTEGER NOT NULL,
    lamport INTEGER NOT NULL, hash BLOB NOT NULL,
    reason TEXT NOT NULL,                        -- scope | above | row | malformed | unknown | lamport | revoked
    writer TEXT NOT NULL,
    line TEXT NOT NULL,                          -- the op as a JSON line that stands alone
    PRIMARY KEY (feed, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE peer_feed (                         -- what another computer has of a feed
    device TEXT NOT NULL,                        -- its installation
    feed BLOB NOT NULL,
    exported INTEGER NOT NULL DEFAULT 0,         -- last seq written into a package for it
    acked INTEGER NOT NULL DEFAULT 0,            -- last seq that it said it has
    PRIMARY KEY (device, feed)
) STRICT, WITHOUT ROWID;
CREATE TABLE package_log (
    sha256 BLOB PRIMARY KEY,
    at INTEGER NOT NULL, direction TEXT NOT NULL,-- in | out
    file TEXT NOT NULL, sender TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL,
    body BLOB                                    -- of a package that is held back whole: tried again later
) STRICT, WITHOUT ROWID;
