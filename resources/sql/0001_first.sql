-- Schema 1: the office file of the first village month.
-- Journalled tables (listed in `journalled`): id INTEGER PRIMARY KEY minted by the journal, columns TEXT or INTEGER only,
-- no UNIQUE over rows and no foreign keys (two offices may write the same thing; a person resolves it),
-- single-column CHECKs only (a folded row mixes columns of several ops). Columns are only ever added.

CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;   -- of this file, never exchanged

-- The journal -----------------------------------------------------------------------------------------------------
CREATE TABLE feed (
    id INTEGER PRIMARY KEY,                      -- local number, the upper bits of op.id
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    office TEXT NOT NULL,
    installation TEXT NOT NULL,                  -- empty for feeds of others
    nonce INTEGER NOT NULL,                      -- 40 bits, the upper part of row ids
    started INTEGER NOT NULL                     -- ms since 1970, information only
) STRICT;
CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;  -- names used again and again in op
CREATE TABLE op (
    id INTEGER PRIMARY KEY,                      -- feed.id << 40 | seq
    lamport INTEGER NOT NULL,
    tbl INTEGER NOT NULL,                        -- term: table name
    row INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind IN (0, 1)),-- 0 put, 1 del
    body TEXT,                                   -- JSON of the changed columns, keys sorted; NULL for a del
    parents BLOB,                                -- 24 bytes each: feed uid, seq big-endian; NULL for none
    action INTEGER NOT NULL,                     -- seq of the first op of the action, same feed
    undoes INTEGER NOT NULL,                     -- action taken back, 0 for none
    label TEXT,                                  -- NULL: that of the action's first op
    user INTEGER NOT NULL,                       -- term
    at INTEGER NOT NULL,                         -- ms since 1970, information only
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX op_row ON op(row);

CREATE TABLE journalled (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO journalled VALUES ('office'), ('household'), ('person'), ('scheme'), ('point_entry'), ('village_month'),
    ('month_snapshot'), ('check_approval'), ('disclosure_log');

-- The office and its settings ---------------------------------------------------------------------------------------
CREATE TABLE office (
    id INTEGER PRIMARY KEY,                      -- derived from the code
    code TEXT, name TEXT, level TEXT,            -- village | township | county; name as notices print it: 水央村
    township_name TEXT, county_name TEXT,
    phone TEXT, address TEXT, secretary TEXT, clerk TEXT,
    settings TEXT                                -- JSON: publish_days, objection_days, red, black, black_list_resolution …
) STRICT;

-- Households and persons --------------------------------------------------------------------------------------------
CREATE TABLE household (
    id INTEGER PRIMARY KEY,
    village TEXT,                                -- 12-digit code
    number TEXT,                                 -- as the village writes it
    group_name TEXT,                             -- "3组"
    address TEXT, phone TEXT,
    state TEXT,                                  -- active | moved | dissolved
    type TEXT,                                   -- 一般户, 脱贫户, 监测户, 低保户, 特困户 …
    register_no TEXT,                            -- 户口簿号
    contact_member TEXT,                         -- 联系党员 / 网格员
    housing_area INTEGER, housing_structure TEXT, housing_year INTEGER, housing_grade TEXT, homestead TEXT,
    water TEXT, electricity TEXT, toilet TEXT, road TEXT, road_distance INTEGER,
    farmland INTEGER, woodland INTEGER, water_area INTEGER, transferred_land INTEGER,   -- hundredths of a mu
    crops TEXT, livestock TEXT, cooperative TEXT,
    income_wage INTEGER, income_business INTEGER, expense_business INTEGER, income_property INTEGER,
    income_transfer INTEGER,                     -- fen
    monitoring TEXT, measures TEXT, credit_grade TEXT,
    note TEXT
) STRICT;
CREATE INDEX household_village ON household(village);
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    household INTEGER,
    position INTEGER,                            -- order within the household, the head first
    name TEXT,
    relation TEXT,                               -- GB/T 4761 name: 户主, 配偶, 子 …
    citizen_id TEXT,                             -- as known, perhaps with a fault; see id_fault
    id_fault INTEGER,                            -- CitizenId::Fault, 0 when good
    sex INTEGER, birth TEXT,                     -- yyyy-mm-dd
    ethnicity TEXT, marriage TEXT, political TEXT,
    education TEXT, student TEXT, dropout_reason TEXT,
    health TEXT, disability TEXT, chronic TEXT,
    labour TEXT, work_place TEXT, work_months INTEGER, work_income INTEGER, public_post TEXT,
    medical_insurance TEXT, pension TEXT, assistance TEXT,
    phone TEXT,
    state TEXT,                                  -- present | moved | dead
    note TEXT
) STRICT;
CREATE INDEX person_household ON person(household);

-- Schemes and points ------------------------------------------------------------------------------------------------
CREATE TABLE scheme (
    id INTEGER PRIMARY KEY,
    code TEXT, name TEXT, version INTEGER,
    owner TEXT,                                  -- county | township | village
    village TEXT,                                -- '' for all, else only this division and what lies in it
    effective_from INTEGER,                      -- yyyymm
    retired_from INTEGER,                        -- yyyymm or NULL
    body TEXT                                    -- the scheme document, resources/schemes/scheme.schema.json
) STRICT;
CREATE TABLE point_entry (
    id INTEGER PRIMARY KEY,
    household INTEGER, person INTEGER,
    indicator TEXT,                              -- code within the scheme
    month INTEGER,                               -- yyyymm
    day INTEGER,                                 -- yyyymmdd or NULL
    quantity INTEGER,                            -- hundredths
    points INTEGER,                              -- hundredths, before caps
    source TEXT,                                 -- sheet | group | declaration | visit | supervision | check
    state TEXT,                                  -- declared | checked | approved | rejected
    evidence TEXT, note TEXT, reason TEXT,       -- reason: of a rejection or a correction
    document_no TEXT, document_date TEXT, document_agency TEXT,   -- a veto needs all three
    reverses INTEGER                             -- the entry that this one takes back after publication
) STRICT;
CREATE INDEX point_entry_place ON point_entry(household, month);
CREATE TABLE village_month (
    id INTEGER PRIMARY KEY,                      -- derived from village and month
    village TEXT, month INTEGER,
    state TEXT,                                  -- draft | reviewed | published | closed
    reviewed_on TEXT, reviewed_by TEXT, published_on TEXT, objection_until TEXT, closed_on TEXT
) STRICT;
CREATE TABLE month_snapshot (
    id INTEGER PRIMARY KEY,                      -- derived from village and month
    village TEXT, month INTEGER,
    body TEXT,                                   -- JSON: scheme, totals, ranks, lines; what was published, to the letter
    digest TEXT                                  -- SHA-256 of body, hex
) STRICT;
CREATE TABLE check_approval (
    id INTEGER PRIMARY KEY,                      -- derived from village, month and finding
    village TEXT, month INTEGER, finding TEXT, note TEXT, approved_by TEXT
) STRICT;
CREATE TABLE disclosure_log (                    -- unmasked views, prints, exports: who, when, what, why; kept for good
    id INTEGER PRIMARY KEY, at TEXT, user TEXT, what TEXT, rows INTEGER, reason TEXT
) STRICT;

-- Derived: dropped and rebuilt at will ------------------------------------------------------------------------------
CREATE TABLE month_total (
    month INTEGER NOT NULL,
    household INTEGER NOT NULL,
    total INTEGER NOT NULL,                      -- hundredths, base included, after caps and weights; 0 under a veto
    base INTEGER NOT NULL,
    added INTEGER NOT NULL,
    deducted INTEGER NOT NULL,                   -- ≤ 0
    redeemable INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    capped INTEGER NOT NULL,                     -- number of entries that a cap touched
    veto INTEGER NOT NULL,
    PRIMARY KEY (month, household)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER point_entry_total_insert AFTER INSERT ON point_entry BEGIN
    SELECT cunwu_dirty('month_total', NEW.household, NEW.month / 100);
END;
CREATE TRIGGER point_entry_total_delete AFTER DELETE ON point_entry BEGIN
    SELECT cunwu_dirty('month_total', OLD.household, OLD.month / 100);
END;
CREATE TRIGGER point_entry_total_update AFTER UPDATE ON point_entry BEGIN
    SELECT cunwu_dirty('month_total', OLD.household, OLD.month / 100);
    SELECT cunwu_dirty('month_total', NEW.household, NEW.month / 100);
END;
CREATE TRIGGER scheme_total_insert AFTER INSERT ON scheme BEGIN SELECT cunwu_dirty('month_total', 0, 0); END;
CREATE TRIGGER scheme_total_update AFTER UPDATE ON scheme BEGIN SELECT cunwu_dirty('month_total', 0, 0); END;
CREATE TRIGGER scheme_total_delete AFTER DELETE ON scheme BEGIN SELECT cunwu_dirty('month_total', 0, 0); END;
