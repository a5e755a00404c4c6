PRAGMA application_id = 0x44754368;
PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE entry (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN (
    'planRegistered', 'unitAdded', 'unitAliased', 'unitConfirmed', 'unitDescribed', 'unitsMerged', 'unitsToldApart',
    'unitsReformed', 'membersNamed', 'dutiesAssigned', 'progressReported', 'rulesAdopted')),
  effectiveOn TEXT NOT NULL CHECK (effectiveOn IS date(effectiveOn)),
  recordedAt INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  previousHash TEXT NOT NULL CHECK (length(previousHash) = 64 AND previousHash NOT GLOB '*[^0-9a-f]*'),
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
INSERT INTO entry VALUES(1,'rulesAdopted','0001-01-01',1795318897812,'张三','0000000000000000000000000000000000000000000000000000000000000000','5da4f9a7d5cf0821eb514c8f71d09b9fbc7408ad8cb2a25ceec1b4f8e2f607d1');
INSERT INTO entry VALUES(2,'unitAdded','0001-01-01',1795318897876,'张三','5da4f9a7d5cf0821eb514c8f71d09b9fbc7408ad8cb2a25ceec1b4f8e2f607d1','2a813066c65faa140b4ec386636f93c846fcde9e6bf6c86a1f948a756688a365');
INSERT INTO entry VALUES(3,'unitAdded','2024-03-05',1795318897925,'张三','2a813066c65faa140b4ec386636f93c846fcde9e6bf6c86a1f948a756688a365','26786b401829127d44cd3513e4ae0aee634f4e153e5e3a1333c4fe28f5d5e101');
INSERT INTO entry VALUES(4,'unitAdded','2024-03-05',1795318897925,'张三','26786b401829127d44cd3513e4ae0aee634f4e153e5e3a1333c4fe28f5d5e101','f5faa2a106903d69a9ff8b23cbe7ab6239ca153a984a81678cc5415bf3c4c0db');
INSERT INTO entry VALUES(5,'unitAdded','2024-03-05',1795318897925,'张三','f5faa2a106903d69a9ff8b23cbe7ab6239ca153a984a81678cc5415bf3c4c0db','2ec9427c17972070be9e4c4a6f55fa734715d18f4466f1807652f5db0afd869f');
INSERT INTO entry VALUES(6,'planRegistered','2024-03-05',1795318897925,'张三','2ec9427c17972070be9e4c4a6f55fa734715d18f4466f1807652f5db0afd869f','b62d26c2b836e4b235c98fef18958441d8e9e7ebc3ea289d4db1fe97f1b57460');
INSERT INTO entry VALUES(7,'unitAdded','0001-01-01',1795318915553,'张三','b62d26c2b836e4b235c98fef18958441d8e9e7ebc3ea289d4db1fe97f1b57460','61d56d3cd079e6d4fa1fbe9d56fd93870df17d50399f371315172ad6549145fd');
INSERT INTO entry VALUES(8,'unitAdded','0001-01-01',1795318915683,'张三','61d56d3cd079e6d4fa1fbe9d56fd93870df17d50399f371315172ad6549145fd','5fda0685fd7527e48fa12ebe0262e9e8201b5d3578d27a37c8376c0158af5cc4');
INSERT INTO entry VALUES(9,'unitAliased','0001-01-01',1795318915770,'张三','5fda0685fd7527e48fa12ebe0262e9e8201b5d3578d27a37c8376c0158af5cc4','68e836a40d4395eee97a84417fca10f3678290e23a964869d7e4cf80c2c335e4');
INSERT INTO entry VALUES(10,'unitsMerged','0001-01-01',1795318915894,'张三','68e836a40d4395eee97a84417fca10f3678290e23a964869d7e4cf80c2c335e4','afb93e3bd94ea8c381cd8cf68b46e2d4d9683f96f74063c66f63410aff0bc000');
INSERT INTO entry VALUES(11,'membersNamed','0001-01-01',1795318916145,'张三','afb93e3bd94ea8c381cd8cf68b46e2d4d9683f96f74063c66f63410aff0bc000','df15d36641eb73f62dcdeabb7cc7487c4b783d0e6c34d4cea65e3a8557e661cd');
INSERT INTO entry VALUES(12,'unitDescribed','0001-01-01',1795318916265,'张三','df15d36641eb73f62dcdeabb7cc7487c4b783d0e6c34d4cea65e3a8557e661cd','e3b31dfa1dbef5c433f635773d1eb48167193f900362d69df5cf8026e02f4b62');
INSERT INTO entry VALUES(13,'unitsReformed','2024-05-01',1795318916383,'张三','e3b31dfa1dbef5c433f635773d1eb48167193f900362d69df5cf8026e02f4b62','80f32a188eca831e79b5a79637be2ab64da5957bbf58b62e3d513d9453bb5d95');
INSERT INTO entry VALUES(14,'dutiesAssigned','2026-11-22',1795318916501,'张三','80f32a188eca831e79b5a79637be2ab64da5957bbf58b62e3d513d9453bb5d95','e389179720e5999de2ac2d949d2b8a0c3412422fd79556f323ef6b6c88ed65d7');
INSERT INTO entry VALUES(15,'progressReported','2024-04-20',1795318916600,'张三','e389179720e5999de2ac2d949d2b8a0c3412422fd79556f323ef6b6c88ed65d7','229a2acede0ca214607f4e97b4d3348fca50f8d5f683505205197ae4b3bb5bf9');
CREATE TABLE unitAddition (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL UNIQUE CHECK (unitId > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  placeName TEXT CHECK (placeName <> ''),
  placeLevel TEXT CHECK (placeLevel IN ('national', 'province', 'city', 'county', 'township')),
  CHECK ((placeName IS NULL) = (placeLevel IS NULL))
) STRICT;
INSERT INTO unitAddition VALUES(1,2,1,'县公安局',0,0,'青溪县','county');
INSERT INTO unitAddition VALUES(2,3,2,'县教育局',0,1,'青溪县','county');
INSERT INTO unitAddition VALUES(3,4,3,'各乡镇人民政府',1,1,'青溪县','county');
INSERT INTO unitAddition VALUES(4,5,4,'县应急管理局',0,1,'青溪县','county');
INSERT INTO unitAddition VALUES(5,7,5,'城关镇人民政府',0,0,'青溪县','county');
INSERT INTO unitAddition VALUES(6,8,6,'县应急局',0,0,'青溪县','county');
CREATE TABLE unitAlias (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (entryId, ordinal),
  UNIQUE (unitId, name)
) STRICT;
INSERT INTO unitAlias VALUES(1,9,1,2,'县教体局');
CREATE TABLE unitMerge (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL UNIQUE REFERENCES unitAddition(unitId),
  intoUnitId INTEGER NOT NULL REFERENCES unitAddition(unitId) CHECK (intoUnitId <> unitId)
) STRICT;
INSERT INTO unitMerge VALUES(1,10,6,4);
CREATE TABLE unitDescription (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  system TEXT CHECK (system IN (
    'party', 'government', 'department', 'congress', 'judiciary', 'mass-organization', 'vertical', 'group', 'park',
    'township', 'institution', 'enterprise')),
  parentUnitId INTEGER REFERENCES unitAddition(unitId) CHECK (parentUnitId <> unitId),
  validFrom TEXT CHECK (validFrom IS date(validFrom)),
  validUntil TEXT CHECK (validUntil IS date(validUntil)),
  CHECK (validFrom <= validUntil)
) STRICT;
INSERT INTO unitDescription VALUES(1,2,1,'department',NULL,NULL,NULL);
INSERT INTO unitDescription VALUES(2,3,2,'department',NULL,NULL,NULL);
INSERT INTO unitDescription VALUES(3,5,4,'department',NULL,NULL,NULL);
INSERT INTO unitDescription VALUES(4,7,5,'township',NULL,NULL,NULL);
INSERT INTO unitDescription VALUES(5,12,1,'department',NULL,NULL,NULL);
CREATE TABLE unitPlate (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES unitDescription(entryId)
) STRICT;
INSERT INTO unitPlate VALUES(1,12,1,'县禁毒办');
CREATE TABLE unitDuty (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  words TEXT NOT NULL CHECK (words <> ''),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES unitDescription(entryId)
) STRICT;
INSERT INTO unitDuty VALUES(1,2,1,'校园安全');
INSERT INTO unitDuty VALUES(2,12,1,'校园安全');
CREATE TABLE unitConfirmation (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId)
) STRICT;
CREATE TABLE unitDistinction (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  otherUnitId INTEGER NOT NULL REFERENCES unitAddition(unitId) CHECK (otherUnitId <> unitId)
) STRICT;
CREATE TABLE unitReform (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merger', 'split', 'transfer')),
  newName TEXT CHECK (newName <> ''),
  functions TEXT,
  source TEXT NOT NULL,
  CHECK ((kind = 'rename') = (newName IS NOT NULL))
) STRICT;
INSERT INTO unitReform VALUES(1,13,'rename','县公安和交管局',NULL,'青编〔2024〕3号');
CREATE TABLE unitReformParty (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  side TEXT NOT NULL CHECK (side IN ('from', 'into')),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES unitReform(entryId)
) STRICT;
INSERT INTO unitReformParty VALUES(1,13,1,'from',1);
CREATE TABLE memberList (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  planId INTEGER,
  taskNumber INTEGER,
  ruleSystem TEXT CHECK (ruleSystem IN (
    'party', 'government', 'department', 'congress', 'judiciary', 'mass-organization', 'vertical', 'group', 'park',
    'township', 'institution', 'enterprise')),
  ruleLevel TEXT CHECK (ruleLevel IN ('national', 'province', 'city', 'county', 'township')),
  source TEXT NOT NULL,
  CHECK (taskNumber IS NULL OR planId IS NOT NULL),
  CHECK ((ruleSystem IS NULL) = (ruleLevel IS NULL))
) STRICT;
INSERT INTO memberList VALUES(1,11,3,NULL,NULL,NULL,NULL,'成员名单');
CREATE TABLE memberListUnit (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES memberList(entryId)
) STRICT;
INSERT INTO memberListUnit VALUES(1,11,1,5);
CREATE TABLE planEdition (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL CHECK (planId > 0),
  edition INTEGER NOT NULL CHECK (edition > 0),
  file TEXT NOT NULL,
  title TEXT,
  issuer TEXT,
  documentNumber TEXT,
  issuedOn TEXT CHECK (issuedOn IS date(issuedOn)),
  periodStart TEXT CHECK (periodStart IS date(periodStart)),
  periodEnd TEXT CHECK (periodEnd IS date(periodEnd)),
  script TEXT NOT NULL CHECK (script IN ('Hans', 'Hant')),
  leadRule TEXT,
  digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  text BLOB NOT NULL,
  placeName TEXT CHECK (placeName <> ''),
  placeLevel TEXT CHECK (placeLevel IN ('national', 'province', 'city', 'county', 'township')),
  CHECK ((placeName IS NULL) = (placeLevel IS NULL)),
  CHECK ((periodStart IS NULL) = (periodEnd IS NULL) AND periodStart <= periodEnd),
  UNIQUE (planId, edition),
  UNIQUE (planId, entryId)
) STRICT;
INSERT INTO planEdition VALUES(1,6,1,1,'方案.txt','青溪县校园安全提升方案',NULL,NULL,'2024-03-05',NULL,NULL,'Hans',NULL,'1e6aeb1060521df8987c2ed30ce0fc2ef7a7c7baafb120c01ade6ad32c8c8e50',X'e99d92e6baaae58ebfe6a0a1e59bade5ae89e585a8e68f90e58d87e696b9e6a1880a32303234e5b9b433e69c8835e697a50ae4b880e38081e9878de782b9e4bbbbe58aa10aefbc88e4b880efbc89e5bbbae8aebee6a0a1e59bade5ae89e998b2e38082e588b032303234e5b9b436e69c88e5ba95e5898defbc8ce696b0e5bbbae5ae89e998b2e8aebee696bd3132e5a484e38082efbc88e789b5e5a4b4e58d95e4bd8defbc9ae58ebfe69599e882b2e5b180efbc9be9858de59088e58d95e4bd8defbc9ae58ebfe585ace5ae89e5b180e38081e59084e4b9a1e99587e4babae6b091e694bfe5ba9cefbc890aefbc88e4ba8cefbc89e5ae8ce59684e5ba94e680a5e9a284e6a188e38082e6af8fe5ada3e5baa6e5bc80e5b195e4b880e6aca1e6bc94e7bb83e38082efbc88e8b4a3e4bbbbe58d95e4bd8defbc9ae58ebfe5ba94e680a5e7aea1e79086e5b180e38081e58ebfe69599e882b2e5b180efbc890a','青溪县','county');
CREATE TABLE blanketRule (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  text TEXT NOT NULL,
  fromPath TEXT NOT NULL,
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES planEdition(entryId)
) STRICT;
CREATE TABLE blanketRuleUnit (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ruleOrdinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  name TEXT NOT NULL,
  UNIQUE (entryId, ruleOrdinal, ordinal),
  FOREIGN KEY (entryId, ruleOrdinal) REFERENCES blanketRule(entryId, ordinal)
) STRICT;
CREATE TABLE registeredTask (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL CHECK (taskNumber > 0),
  path TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  clause TEXT,
  clauseSpanStart INTEGER CHECK (clauseSpanStart >= 0),
  clauseSpanEnd INTEGER CHECK (clauseSpanEnd >= clauseSpanStart),
  openEnded INTEGER NOT NULL CHECK (openEnded IN (0, 1)),
  line INTEGER NOT NULL CHECK (line > 0),
  spanStart INTEGER NOT NULL CHECK (spanStart >= 0),
  spanEnd INTEGER NOT NULL CHECK (spanEnd >= spanStart),
  CHECK ((clauseSpanStart IS NULL) = (clauseSpanEnd IS NULL)),
  UNIQUE (entryId, ordinal),
  UNIQUE (planId, taskNumber, entryId),
  FOREIGN KEY (planId, entryId) REFERENCES planEdition(planId, entryId)
) STRICT;
INSERT INTO registeredTask VALUES(1,6,1,1,1,'一/(一)','建设校园安防','到2024年6月底前，新建安防设施12处。','（牵头单位：县教育局；配合单位：县公安局、各乡镇人民政府）',148,235,0,4,69,235);
INSERT INTO registeredTask VALUES(2,6,2,1,2,'一/(二)','完善应急预案','每季度开展一次演练。','（责任单位：县应急管理局、县教育局）',296,350,0,5,236,350);
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  taskOrdinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  name TEXT NOT NULL,
  asWritten TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN (
    'lead', 'cooperate', 'listed', 'joint', 'sole', 'guide', 'implement')),
  basis TEXT NOT NULL CHECK (basis IN ('explicit', 'first-listed-rule', 'blanket', 'running-text')),
  collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
  spanStart INTEGER NOT NULL CHECK (spanStart >= 0),
  spanEnd INTEGER NOT NULL CHECK (spanEnd >= spanStart),
  UNIQUE (entryId, taskOrdinal, ordinal),
  FOREIGN KEY (entryId, taskOrdinal) REFERENCES registeredTask(entryId, ordinal)
) STRICT;
INSERT INTO assignment VALUES(1,6,1,1,2,'县教育局','县教育局','lead','explicit',0,166,178);
INSERT INTO assignment VALUES(2,6,1,2,1,'县公安局','县公安局','cooperate','explicit',0,196,208);
INSERT INTO assignment VALUES(3,6,1,3,3,'各乡镇人民政府','各乡镇人民政府','cooperate','explicit',1,211,232);
INSERT INTO assignment VALUES(4,6,2,1,4,'县应急管理局','县应急管理局','listed','explicit',0,314,332);
INSERT INTO assignment VALUES(5,6,2,2,2,'县教育局','县教育局','listed','explicit',0,335,347);
CREATE TABLE personInCharge (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  taskOrdinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  UNIQUE (entryId, taskOrdinal, ordinal),
  FOREIGN KEY (entryId, taskOrdinal) REFERENCES registeredTask(entryId, ordinal)
) STRICT;
CREATE TABLE deadline (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  taskOrdinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  text TEXT NOT NULL,
  reading TEXT NOT NULL,
  startOn TEXT CHECK (startOn IS date(startOn)),
  endOn TEXT CHECK (endOn IS date(endOn)),
  kind TEXT NOT NULL CHECK (kind IN ('by', 'during', 'recurring', 'ongoing', 'period-derived')),
  recurrence TEXT CHECK (recurrence IN (
    'yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'unspecified')),
  spanStart INTEGER NOT NULL CHECK (spanStart >= 0),
  spanEnd INTEGER NOT NULL CHECK (spanEnd >= spanStart),
  UNIQUE (entryId, taskOrdinal, ordinal),
  FOREIGN KEY (entryId, taskOrdinal) REFERENCES registeredTask(entryId, ordinal)
) STRICT;
INSERT INTO deadline VALUES(1,6,1,1,'到2024年6月底前','到2024年6月底前',NULL,'2024-06-30','by',NULL,99,119);
INSERT INTO deadline VALUES(2,6,2,1,'每季度','每季度',NULL,NULL,'recurring','quarterly',266,275);
CREATE TABLE target (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  taskOrdinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  text TEXT NOT NULL,
  reading TEXT NOT NULL,
  subject TEXT,
  comparator TEXT NOT NULL CHECK (comparator IN ('>=', '>', '=', '<=', '~')),
  value REAL,
  valueMax REAL,
  unit TEXT,
  baseline TEXT,
  byOn TEXT CHECK (byOn IS date(byOn)),
  kind TEXT NOT NULL CHECK (kind IN ('quantity', 'rate', 'growth', 'multiple', 'milestone')),
  spanStart INTEGER NOT NULL CHECK (spanStart >= 0),
  spanEnd INTEGER NOT NULL CHECK (spanEnd >= spanStart),
  UNIQUE (entryId, taskOrdinal, ordinal),
  FOREIGN KEY (entryId, taskOrdinal) REFERENCES registeredTask(entryId, ordinal)
) STRICT;
INSERT INTO target VALUES(1,6,1,1,'新建安防设施12处','新建安防设施12处','安防设施','=',12.0,NULL,'处',NULL,'2024-06-30','quantity',122,145);
CREATE TABLE dutyAssignment (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  replacedUnitId INTEGER REFERENCES unitAddition(unitId),
  reason TEXT NOT NULL
) STRICT;
INSERT INTO dutyAssignment VALUES(1,14,1,2,2,'会议纪要第3号');
CREATE TABLE dutyAssignmentUnit (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  role TEXT NOT NULL CHECK (role IN (
    'lead', 'cooperate', 'listed', 'joint', 'sole', 'guide', 'implement')),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES dutyAssignment(entryId)
) STRICT;
INSERT INTO dutyAssignmentUnit VALUES(1,14,1,2,'cooperate');
INSERT INTO dutyAssignmentUnit VALUES(2,14,2,1,'cooperate');
CREATE TABLE progressReport (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  unitId INTEGER REFERENCES unitAddition(unitId),
  month TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01')),
  status TEXT NOT NULL CHECK (status IN ('not-started', 'underway', 'completed')),
  percent REAL CHECK (percent BETWEEN 0 AND 100),
  doneThrough TEXT CHECK (doneThrough IS date(doneThrough)),
  text TEXT NOT NULL,
  difficulties TEXT,
  nextSteps TEXT
) STRICT;
INSERT INTO progressReport VALUES(1,15,1,1,2,'2024-04','underway',40.0,NULL,'已完成选址',NULL,NULL);
CREATE TABLE rulesAdoption (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  masthead TEXT NOT NULL,
  issuer TEXT NOT NULL,
  recipients TEXT NOT NULL,
  firstListedLeads INTEGER NOT NULL CHECK (firstListedLeads IN (0, 1)),
  firstJointLeads INTEGER NOT NULL CHECK (firstJointLeads IN (0, 1)),
  periodEndsTask INTEGER NOT NULL CHECK (periodEndsTask IN (0, 1)),
  dueSoonDays INTEGER NOT NULL CHECK (dueSoonDays >= 0),
  reportDay INTEGER NOT NULL CHECK (reportDay BETWEEN 1 AND 31),
  yellowBehind REAL NOT NULL CHECK (yellowBehind >= 0),
  redBehind REAL NOT NULL CHECK (redBehind >= yellowBehind),
  aheadBy REAL NOT NULL CHECK (aheadBy >= 0)
) STRICT;
INSERT INTO rulesAdoption VALUES(1,1,'数字经济和民生实事督查通报','青溪县人民政府督查室','各牵头单位、配合单位，各乡镇人民政府',1,0,1,30,25,10.0,30.0,10.0);
CREATE TRIGGER entryIsNeverUpdated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;
CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;
CREATE TRIGGER entryIsOnlyAppended BEFORE INSERT ON entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM entry)
  OR NEW.previousHash IS NOT
    coalesce((SELECT hash FROM entry ORDER BY id DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only, and this row does not continue it'); END;
CREATE INDEX unitAdditionByName ON unitAddition(name);
CREATE TRIGGER unitAdditionIsNeverUpdated BEFORE UPDATE ON unitAddition
BEGIN SELECT RAISE(ABORT, 'unitAddition: history is append-only'); END;
CREATE TRIGGER unitAdditionIsNeverDeleted BEFORE DELETE ON unitAddition
BEGIN SELECT RAISE(ABORT, 'unitAddition: history is append-only'); END;
CREATE TRIGGER unitAdditionIsOnlyAppended BEFORE INSERT ON unitAddition
WHEN EXISTS (
    SELECT 1 FROM unitAddition
    WHERE id = NEW.id
      OR entryId = NEW.entryId
      OR unitId = NEW.unitId
      OR (name = NEW.name AND placeName IS NEW.placeName))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'unitAdded' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitAddition: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitAliasIsNeverUpdated BEFORE UPDATE ON unitAlias
BEGIN SELECT RAISE(ABORT, 'unitAlias: history is append-only'); END;
CREATE TRIGGER unitAliasIsNeverDeleted BEFORE DELETE ON unitAlias
BEGIN SELECT RAISE(ABORT, 'unitAlias: history is append-only'); END;
CREATE TRIGGER unitAliasIsOnlyAppended BEFORE INSERT ON unitAlias
WHEN EXISTS (
    SELECT 1 FROM unitAlias
    WHERE id = NEW.id
      OR (unitId = NEW.unitId AND name = NEW.name)
      OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind IN ('unitAdded', 'unitAliased') AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitAlias: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitMergeIsNeverUpdated BEFORE UPDATE ON unitMerge
BEGIN SELECT RAISE(ABORT, 'unitMerge: history is append-only'); END;
CREATE TRIGGER unitMergeIsNeverDeleted BEFORE DELETE ON unitMerge
BEGIN SELECT RAISE(ABORT, 'unitMerge: history is append-only'); END;
CREATE TRIGGER unitMergeIsOnlyAppended BEFORE INSERT ON unitMerge
WHEN EXISTS (
    SELECT 1 FROM unitMerge
    WHERE id = NEW.id
      OR entryId = NEW.entryId
      OR unitId = NEW.unitId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'unitsMerged' AND id = (SELECT max(id) FROM entry))
  OR EXISTS (SELECT 1 FROM unitMerge WHERE unitId = NEW.intoUnitId)
BEGIN SELECT RAISE(ABORT, 'unitMerge: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitDescriptionIsNeverUpdated BEFORE UPDATE ON unitDescription
BEGIN SELECT RAISE(ABORT, 'unitDescription: history is append-only'); END;
CREATE TRIGGER unitDescriptionIsNeverDeleted BEFORE DELETE ON unitDescription
BEGIN SELECT RAISE(ABORT, 'unitDescription: history is append-only'); END;
CREATE TRIGGER unitDescriptionIsOnlyAppended BEFORE INSERT ON unitDescription
WHEN EXISTS (SELECT 1 FROM unitDescription WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind IN ('unitAdded', 'unitDescribed') AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitDescription: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitPlateIsNeverUpdated BEFORE UPDATE ON unitPlate
BEGIN SELECT RAISE(ABORT, 'unitPlate: history is append-only'); END;
CREATE TRIGGER unitPlateIsNeverDeleted BEFORE DELETE ON unitPlate
BEGIN SELECT RAISE(ABORT, 'unitPlate: history is append-only'); END;
CREATE TRIGGER unitPlateIsOnlyAppended BEFORE INSERT ON unitPlate
WHEN EXISTS (SELECT 1 FROM unitPlate WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind IN ('unitAdded', 'unitDescribed') AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitPlate: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitDutyIsNeverUpdated BEFORE UPDATE ON unitDuty
BEGIN SELECT RAISE(ABORT, 'unitDuty: history is append-only'); END;
CREATE TRIGGER unitDutyIsNeverDeleted BEFORE DELETE ON unitDuty
BEGIN SELECT RAISE(ABORT, 'unitDuty: history is append-only'); END;
CREATE TRIGGER unitDutyIsOnlyAppended BEFORE INSERT ON unitDuty
WHEN EXISTS (SELECT 1 FROM unitDuty WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind IN ('unitAdded', 'unitDescribed') AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitDuty: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitConfirmationIsNeverUpdated BEFORE UPDATE ON unitConfirmation
BEGIN SELECT RAISE(ABORT, 'unitConfirmation: history is append-only'); END;
CREATE TRIGGER unitConfirmationIsNeverDeleted BEFORE DELETE ON unitConfirmation
BEGIN SELECT RAISE(ABORT, 'unitConfirmation: history is append-only'); END;
CREATE TRIGGER unitConfirmationIsOnlyAppended BEFORE INSERT ON unitConfirmation
WHEN EXISTS (SELECT 1 FROM unitConfirmation WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'unitConfirmed' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitConfirmation: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitDistinctionIsNeverUpdated BEFORE UPDATE ON unitDistinction
BEGIN SELECT RAISE(ABORT, 'unitDistinction: history is append-only'); END;
CREATE TRIGGER unitDistinctionIsNeverDeleted BEFORE DELETE ON unitDistinction
BEGIN SELECT RAISE(ABORT, 'unitDistinction: history is append-only'); END;
CREATE TRIGGER unitDistinctionIsOnlyAppended BEFORE INSERT ON unitDistinction
WHEN EXISTS (SELECT 1 FROM unitDistinction WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'unitsToldApart' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitDistinction: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitReformIsNeverUpdated BEFORE UPDATE ON unitReform
BEGIN SELECT RAISE(ABORT, 'unitReform: history is append-only'); END;
CREATE TRIGGER unitReformIsNeverDeleted BEFORE DELETE ON unitReform
BEGIN SELECT RAISE(ABORT, 'unitReform: history is append-only'); END;
CREATE TRIGGER unitReformIsOnlyAppended BEFORE INSERT ON unitReform
WHEN EXISTS (SELECT 1 FROM unitReform WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'unitsReformed' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitReform: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitReformPartyIsNeverUpdated BEFORE UPDATE ON unitReformParty
BEGIN SELECT RAISE(ABORT, 'unitReformParty: history is append-only'); END;
CREATE TRIGGER unitReformPartyIsNeverDeleted BEFORE DELETE ON unitReformParty
BEGIN SELECT RAISE(ABORT, 'unitReformParty: history is append-only'); END;
CREATE TRIGGER unitReformPartyIsOnlyAppended BEFORE INSERT ON unitReformParty
WHEN EXISTS (SELECT 1 FROM unitReformParty WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'unitsReformed' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'unitReformParty: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER memberListIsNeverUpdated BEFORE UPDATE ON memberList
BEGIN SELECT RAISE(ABORT, 'memberList: history is append-only'); END;
CREATE TRIGGER memberListIsNeverDeleted BEFORE DELETE ON memberList
BEGIN SELECT RAISE(ABORT, 'memberList: history is append-only'); END;
CREATE TRIGGER memberListIsOnlyAppended BEFORE INSERT ON memberList
WHEN EXISTS (SELECT 1 FROM memberList WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'membersNamed' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'memberList: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER memberListUnitIsNeverUpdated BEFORE UPDATE ON memberListUnit
BEGIN SELECT RAISE(ABORT, 'memberListUnit: history is append-only'); END;
CREATE TRIGGER memberListUnitIsNeverDeleted BEFORE DELETE ON memberListUnit
BEGIN SELECT RAISE(ABORT, 'memberListUnit: history is append-only'); END;
CREATE TRIGGER memberListUnitIsOnlyAppended BEFORE INSERT ON memberListUnit
WHEN EXISTS (SELECT 1 FROM memberListUnit WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'membersNamed' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'memberListUnit: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER planEditionIsNeverUpdated BEFORE UPDATE ON planEdition
BEGIN SELECT RAISE(ABORT, 'planEdition: history is append-only'); END;
CREATE TRIGGER planEditionIsNeverDeleted BEFORE DELETE ON planEdition
BEGIN SELECT RAISE(ABORT, 'planEdition: history is append-only'); END;
CREATE TRIGGER planEditionIsOnlyAppended BEFORE INSERT ON planEdition
WHEN EXISTS (
    SELECT 1 FROM planEdition
    WHERE id = NEW.id
      OR entryId = NEW.entryId
      OR (planId = NEW.planId AND edition = NEW.edition))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
  OR NEW.edition <> (SELECT coalesce(max(edition), 0) + 1 FROM planEdition WHERE planId = NEW.planId)
BEGIN SELECT RAISE(ABORT, 'planEdition: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER blanketRuleIsNeverUpdated BEFORE UPDATE ON blanketRule
BEGIN SELECT RAISE(ABORT, 'blanketRule: history is append-only'); END;
CREATE TRIGGER blanketRuleIsNeverDeleted BEFORE DELETE ON blanketRule
BEGIN SELECT RAISE(ABORT, 'blanketRule: history is append-only'); END;
CREATE TRIGGER blanketRuleIsOnlyAppended BEFORE INSERT ON blanketRule
WHEN EXISTS (SELECT 1 FROM blanketRule WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'blanketRule: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER blanketRuleUnitIsNeverUpdated BEFORE UPDATE ON blanketRuleUnit
BEGIN SELECT RAISE(ABORT, 'blanketRuleUnit: history is append-only'); END;
CREATE TRIGGER blanketRuleUnitIsNeverDeleted BEFORE DELETE ON blanketRuleUnit
BEGIN SELECT RAISE(ABORT, 'blanketRuleUnit: history is append-only'); END;
CREATE TRIGGER blanketRuleUnitIsOnlyAppended BEFORE INSERT ON blanketRuleUnit
WHEN EXISTS (
    SELECT 1 FROM blanketRuleUnit
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND ruleOrdinal = NEW.ruleOrdinal AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'blanketRuleUnit: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER registeredTaskIsNeverUpdated BEFORE UPDATE ON registeredTask
BEGIN SELECT RAISE(ABORT, 'registeredTask: history is append-only'); END;
CREATE TRIGGER registeredTaskIsNeverDeleted BEFORE DELETE ON registeredTask
BEGIN SELECT RAISE(ABORT, 'registeredTask: history is append-only'); END;
CREATE TRIGGER registeredTaskIsOnlyAppended BEFORE INSERT ON registeredTask
WHEN EXISTS (
    SELECT 1 FROM registeredTask
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND ordinal = NEW.ordinal)
      OR (planId = NEW.planId AND taskNumber = NEW.taskNumber AND entryId = NEW.entryId))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'registeredTask: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER assignmentIsNeverUpdated BEFORE UPDATE ON assignment
BEGIN SELECT RAISE(ABORT, 'assignment: history is append-only'); END;
CREATE TRIGGER assignmentIsNeverDeleted BEFORE DELETE ON assignment
BEGIN SELECT RAISE(ABORT, 'assignment: history is append-only'); END;
CREATE TRIGGER assignmentIsOnlyAppended BEFORE INSERT ON assignment
WHEN EXISTS (
    SELECT 1 FROM assignment
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND taskOrdinal = NEW.taskOrdinal AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'assignment: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER personInChargeIsNeverUpdated BEFORE UPDATE ON personInCharge
BEGIN SELECT RAISE(ABORT, 'personInCharge: history is append-only'); END;
CREATE TRIGGER personInChargeIsNeverDeleted BEFORE DELETE ON personInCharge
BEGIN SELECT RAISE(ABORT, 'personInCharge: history is append-only'); END;
CREATE TRIGGER personInChargeIsOnlyAppended BEFORE INSERT ON personInCharge
WHEN EXISTS (
    SELECT 1 FROM personInCharge
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND taskOrdinal = NEW.taskOrdinal AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'personInCharge: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER deadlineIsNeverUpdated BEFORE UPDATE ON deadline
BEGIN SELECT RAISE(ABORT, 'deadline: history is append-only'); END;
CREATE TRIGGER deadlineIsNeverDeleted BEFORE DELETE ON deadline
BEGIN SELECT RAISE(ABORT, 'deadline: history is append-only'); END;
CREATE TRIGGER deadlineIsOnlyAppended BEFORE INSERT ON deadline
WHEN EXISTS (
    SELECT 1 FROM deadline
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND taskOrdinal = NEW.taskOrdinal AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'deadline: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER targetIsNeverUpdated BEFORE UPDATE ON target
BEGIN SELECT RAISE(ABORT, 'target: history is append-only'); END;
CREATE TRIGGER targetIsNeverDeleted BEFORE DELETE ON target
BEGIN SELECT RAISE(ABORT, 'target: history is append-only'); END;
CREATE TRIGGER targetIsOnlyAppended BEFORE INSERT ON target
WHEN EXISTS (
    SELECT 1 FROM target
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND taskOrdinal = NEW.taskOrdinal AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'planRegistered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'target: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER dutyAssignmentIsNeverUpdated BEFORE UPDATE ON dutyAssignment
BEGIN SELECT RAISE(ABORT, 'dutyAssignment: history is append-only'); END;
CREATE TRIGGER dutyAssignmentIsNeverDeleted BEFORE DELETE ON dutyAssignment
BEGIN SELECT RAISE(ABORT, 'dutyAssignment: history is append-only'); END;
CREATE TRIGGER dutyAssignmentIsOnlyAppended BEFORE INSERT ON dutyAssignment
WHEN EXISTS (SELECT 1 FROM dutyAssignment WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'dutiesAssigned' AND id = (SELECT max(id) FROM entry))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'dutyAssignment: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER dutyAssignmentUnitIsNeverUpdated BEFORE UPDATE ON dutyAssignmentUnit
BEGIN SELECT RAISE(ABORT, 'dutyAssignmentUnit: history is append-only'); END;
CREATE TRIGGER dutyAssignmentUnitIsNeverDeleted BEFORE DELETE ON dutyAssignmentUnit
BEGIN SELECT RAISE(ABORT, 'dutyAssignmentUnit: history is append-only'); END;
CREATE TRIGGER dutyAssignmentUnitIsOnlyAppended BEFORE INSERT ON dutyAssignmentUnit
WHEN EXISTS (
    SELECT 1 FROM dutyAssignmentUnit
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'dutiesAssigned' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'dutyAssignmentUnit: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER progressReportIsNeverUpdated BEFORE UPDATE ON progressReport
BEGIN SELECT RAISE(ABORT, 'progressReport: history is append-only'); END;
CREATE TRIGGER progressReportIsNeverDeleted BEFORE DELETE ON progressReport
BEGIN SELECT RAISE(ABORT, 'progressReport: history is append-only'); END;
CREATE TRIGGER progressReportIsOnlyAppended BEFORE INSERT ON progressReport
WHEN EXISTS (SELECT 1 FROM progressReport WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'progressReported' AND id = (SELECT max(id) FROM entry))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'progressReport: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER rulesAdoptionIsNeverUpdated BEFORE UPDATE ON rulesAdoption
BEGIN SELECT RAISE(ABORT, 'rulesAdoption: history is append-only'); END;
CREATE TRIGGER rulesAdoptionIsNeverDeleted BEFORE DELETE ON rulesAdoption
BEGIN SELECT RAISE(ABORT, 'rulesAdoption: history is append-only'); END;
CREATE TRIGGER rulesAdoptionIsOnlyAppended BEFORE INSERT ON rulesAdoption
WHEN EXISTS (SELECT 1 FROM rulesAdoption WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'rulesAdopted' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'rulesAdoption: history is append-only, and this row does not continue it'); END;
COMMIT;
