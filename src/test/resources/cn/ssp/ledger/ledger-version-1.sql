-- A ledger of version 1, as ssp 0.1.0 wrote it on SQLite (sqlite3 ledger.db .dump). It must be
-- readable for good, and so is never changed.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger_version (
  version INTEGER PRIMARY KEY,
  since TEXT NOT NULL
) STRICT;
INSERT INTO ledger_version VALUES(1,'2026-11-23T02:00:00Z');
CREATE TABLE employer (
  id INTEGER PRIMARY KEY,
  credit_code TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO employer VALUES(1,'91320500MA00000001');
INSERT INTO employer VALUES(2,'91320500MA00000002');
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  idempotency_key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
    CHECK (state IN ('prepared', 'unknown', 'submitted', 'done', 'refused')),
  employer INTEGER NOT NULL REFERENCES employer (id),
  employer_code TEXT NOT NULL,
  business TEXT NOT NULL,
  settlement_month TEXT NOT NULL,
  roster TEXT NOT NULL,
  roster_file TEXT NOT NULL,
  content_digest TEXT NOT NULL,
  template TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  rejected_count INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  hall_batch TEXT,
  received_at TEXT,
  refusal TEXT,
  finished_at TEXT,
  lease_host TEXT,
  lease_process INTEGER,
  lease_started INTEGER,
  lease_until INTEGER
) STRICT;
INSERT INTO batch VALUES(1,'0000000000000000000000000000000000000000000000000000000000000001','done',1,'acme','enrolment','2026-12','花名册.xlsx','/home/acme/花名册.xlsx','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',4,1,'2026-11-23T02:00:00.123456789Z','SB20261','2026-11-23T02:00:01Z',NULL,'2026-11-23T03:00:00.500Z',NULL,NULL,NULL,NULL);
INSERT INTO batch VALUES(2,'0000000000000000000000000000000000000000000000000000000000000002','submitted',1,'acme','enrolment','2026-12','花名册.xlsx','/home/acme/花名册.xlsx','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',2,0,'2026-11-23T02:00:00.123456789Z','SB20262','2026-11-23T02:00:01Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO batch VALUES(3,'0000000000000000000000000000000000000000000000000000000000000003','unknown',1,'acme','enrolment','2026-12','花名册.xlsx','/home/acme/花名册.xlsx','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',1,0,'2026-11-23T02:00:00.123456789Z',NULL,NULL,NULL,NULL,'one',4711,1800000000,1795399800000);
INSERT INTO batch VALUES(4,'0000000000000000000000000000000000000000000000000000000000000004','prepared',2,'acme','enrolment','2027-01','花名册.xlsx','/home/acme/花名册.xlsx','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',1,0,'2026-11-23T02:00:00.123456789Z',NULL,NULL,NULL,NULL,'two',4711,1800000000,1795399800000);
INSERT INTO batch VALUES(5,'0000000000000000000000000000000000000000000000000000000000000005','refused',1,'acme','enrolment','2026-12','花名册.xlsx','/home/acme/花名册.xlsx','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',1,0,'2026-11-23T02:00:00.123456789Z',NULL,NULL,'hall-too-large',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE batch_package (
  batch INTEGER PRIMARY KEY REFERENCES batch (id),
  bytes BLOB NOT NULL
) STRICT;
INSERT INTO batch_package VALUES(1,X'01203f5e7d9cbbdaf91837567594b3d2f1102f4e6d8cabcae90827466584a3c2e1001f3e5d7c9bbad9');
INSERT INTO batch_package VALUES(2,X'0221405f7e9dbcdbfa1938577695b4d3f211304f6e8daccbea0928476685a4c3e201203f5e7d9cbbdaf9');
INSERT INTO batch_package VALUES(3,X'032241607f9ebddcfb1a39587796b5d4f31231506f8eadcceb0a29486786a5c4e30221405f7e9dbcdbfa19');
INSERT INTO batch_package VALUES(4,X'04234261809fbeddfc1b3a597897b6d5f4133251708faecdec0b2a496887a6c5e4032241607f9ebddcfb1a39');
INSERT INTO batch_package VALUES(5,X'0524436281a0bfdefd1c3b5a7998b7d6f51433527190afceed0c2b4a6988a7c6e504234261809fbeddfc1b3a59');
CREATE TABLE batch_row (
  batch INTEGER NOT NULL REFERENCES batch (id),
  ordinal INTEGER NOT NULL,
  employer INTEGER NOT NULL,
  row_key BLOB NOT NULL,
  number INTEGER NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  digest BLOB NOT NULL,
  standing TEXT NOT NULL
    CHECK (standing IN ('held', 'corrected', 'rejected', 'freed')),
  code TEXT NOT NULL DEFAULT '',
  message TEXT NOT NULL DEFAULT '',
  corrects_batch INTEGER,
  corrects_ordinal INTEGER,
  PRIMARY KEY (batch, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO batch_row VALUES(1,0,1,X'0651bdbd5be67653a0f46c8c14f4b76ca8f6d2cf6797fdbb57b9806106b66609',1,'320501199001010001','员工1',X'da83559d1eb1f2f8c688f6a3c073671603277916aa8dc294a1c3e64befa86b0b','held','','',NULL,NULL);
INSERT INTO batch_row VALUES(1,1,1,X'c5a9185b5a70856514af59e2d98ab37cf128326f59aae8cac1693797ef90f890',2,'320501199001010002','员工2',X'2b25fc31876f03777b98539ba0f28957d664c7426ce54bca608856849dc8559f','corrected','','',NULL,NULL);
INSERT INTO batch_row VALUES(1,2,1,X'9a1a5f8e6814087c6ca9385a8df1d94fd607d1a16948e78842601a5ee2a9e0c7',3,'320501199001010003','员工3',X'd7119519644d50d177790d3820dafdb7226e2e206db1cc3d6805106005de0f3e','held','30','该人员已参保',NULL,NULL);
INSERT INTO batch_row VALUES(1,3,1,X'7aa28ebb4d67deeaa8a0c0dcdcf0eccb9ee2c88a61c4fcc0d53aabf3953654ec',4,'320501199001010004','员工4',X'3deaec0afeb8db713119ba94b59b20d2ca29ef7cd2604f4f6f5d4ae113cba5fa','rejected','12','身份证号码与姓名不符',NULL,NULL);
INSERT INTO batch_row VALUES(2,0,1,X'c5a9185b5a70856514af59e2d98ab37cf128326f59aae8cac1693797ef90f890',2,'320501199001010002','员工2',X'13a64c778755b2b35891e559b9eb437bbf49ad91262b3ab9315d34d3a899a313','held','','',1,1);
INSERT INTO batch_row VALUES(2,1,1,X'74ae5fbb61636e8351a6f4bba394b7b5024a1c98bf5fc927b9fb374b77b9645f',5,'320501199001010005','员工5',X'37f7a3c8424f342dd844f28c94e3bc8dd81bcb9bc785b0548a153f4902ac3bcf','held','','',NULL,NULL);
INSERT INTO batch_row VALUES(3,0,1,X'7aa28ebb4d67deeaa8a0c0dcdcf0eccb9ee2c88a61c4fcc0d53aabf3953654ec',4,'320501199001010004','员工4',X'3deaec0afeb8db713119ba94b59b20d2ca29ef7cd2604f4f6f5d4ae113cba5fa','held','','',NULL,NULL);
INSERT INTO batch_row VALUES(4,0,2,X'294241821d0d2978174d2522d06c2a4901a10c9add693c1bf40b90339d8bc1de',6,'320501199001010006','𠮷'||char(16)||'0000',X'8bf4acd170d43fdec642c8cf6a79e30825bd4c7f43a0db8f91338abd84a59114','held','','',NULL,NULL);
INSERT INTO batch_row VALUES(5,0,1,X'1ac46d00ae3393ff970dc03f765e6084a94c69ea3d369b1702a8a3d2cc1c9794',7,'320501199001010007','员工7',X'b768b7801ed2341f8a65d65f03b147914a024734e03212cfaf650b649027d1b6','freed','','',NULL,NULL);
CREATE INDEX batch_state ON batch (state);
CREATE INDEX batch_employer ON batch (employer, settlement_month);
CREATE INDEX batch_hall ON batch (hall_batch);
CREATE UNIQUE INDEX batch_row_held ON batch_row (row_key)
  WHERE standing = 'held';
CREATE INDEX batch_row_person ON batch_row (person, employer)
  WHERE standing = 'held';
CREATE INDEX batch_row_name ON batch_row (name, employer, person)
  WHERE standing = 'held';
COMMIT;
