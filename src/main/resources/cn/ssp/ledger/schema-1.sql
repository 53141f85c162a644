-- Version 1 of the ledger. Never changed once released: what comes later is a step of its own.
-- Words in braces are filled in for each kind of database.

CREATE TABLE ledger_version (
  version {integer} PRIMARY KEY,
  since TEXT NOT NULL
) {strict};

CREATE TABLE employer (
  id {id},
  credit_code TEXT NOT NULL UNIQUE
) {strict};

-- Instants are of ISO 8601, in UTC; those of leases are milliseconds of the epoch.
CREATE TABLE batch (
  id {id},
  idempotency_key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
    CHECK (state IN ('prepared', 'unknown', 'submitted', 'done', 'refused')),
  employer {integer} NOT NULL REFERENCES employer (id),
  employer_code TEXT NOT NULL,
  business TEXT NOT NULL,
  settlement_month TEXT NOT NULL,
  roster TEXT NOT NULL,
  roster_file TEXT NOT NULL,
  content_digest TEXT NOT NULL,
  template TEXT NOT NULL,
  row_count {integer} NOT NULL,
  rejected_count {integer} NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  hall_batch TEXT,
  received_at TEXT,
  refusal TEXT,
  finished_at TEXT,
  lease_host TEXT,
  lease_process {integer},
  lease_started {integer},
  lease_until {integer}
) {strict};

CREATE INDEX batch_state ON batch (state);
CREATE INDEX batch_employer ON batch (employer, settlement_month);
CREATE INDEX batch_hall ON batch (hall_batch);

-- The signed bytes to the letter; they hold personal data.
CREATE TABLE batch_package (
  batch {integer} PRIMARY KEY REFERENCES batch (id),
  bytes {bytes} NOT NULL
) {strict};

-- A row is held while its batch is on its way and once it was accepted, until a correction takes
-- its place. Persons, names and messages are personal data; they are kept here alone. The employer
-- is that of the batch, repeated for the indexes.
CREATE TABLE batch_row (
  batch {integer} NOT NULL REFERENCES batch (id),
  ordinal {integer} NOT NULL,
  employer {integer} NOT NULL,
  row_key {bytes} NOT NULL,
  number {integer} NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  digest {bytes} NOT NULL,
  standing TEXT NOT NULL
    CHECK (standing IN ('held', 'corrected', 'rejected', 'freed')),
  code TEXT NOT NULL DEFAULT '',
  message TEXT NOT NULL DEFAULT '',
  corrects_batch {integer},
  corrects_ordinal {integer},
  PRIMARY KEY (batch, ordinal)
) {clustered};

CREATE UNIQUE INDEX batch_row_held ON batch_row (row_key)
  WHERE standing = 'held';
CREATE INDEX batch_row_person ON batch_row (person, employer)
  WHERE standing = 'held';
CREATE INDEX batch_row_name ON batch_row (name, employer, person)
  WHERE standing = 'held';
