PRAGMA application_id = 0x44754368;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE entry (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN (
    'planRegistered', 'unitAdded', 'unitAliased', 'unitsMerged', 'progressReported', 'rulesAdopted')),
  effectiveOn TEXT NOT NULL CHECK (effectiveOn IS date(effectiveOn)),
  recordedAt INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  previousHash TEXT NOT NULL CHECK (length(previousHash) = 64 AND previousHash NOT GLOB '*[^0-9a-f]*'),
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
INSERT INTO entry VALUES(1,'unitAdded','2024-03-05',1795308742680,'未署名','0000000000000000000000000000000000000000000000000000000000000000','e29860f0c28fde4895a7d99936f2f3d3700c1d06912d25d775cd3b525dac7e7f');
INSERT INTO entry VALUES(2,'unitAdded','2024-03-05',1795308742680,'未署名','e29860f0c28fde4895a7d99936f2f3d3700c1d06912d25d775cd3b525dac7e7f','822b9deb93c8223d6e8e64e6c06563d7e45085f2421b62ad7edf98224a0b8303');
INSERT INTO entry VALUES(3,'unitAdded','2024-03-05',1795308742680,'未署名','822b9deb93c8223d6e8e64e6c06563d7e45085f2421b62ad7edf98224a0b8303','ee91f9af70b7ff1bf51cda627aa0eb73c867e9c8df9d6b089d244570b1db7121');
INSERT INTO entry VALUES(4,'unitAdded','2024-03-05',1795308742680,'未署名','ee91f9af70b7ff1bf51cda627aa0eb73c867e9c8df9d6b089d244570b1db7121','ca96a581851f90393d5115bf31d7e8093033a99d9d3982d85251e2f1173d56ca');
INSERT INTO entry VALUES(5,'planRegistered','2024-03-05',1795308742680,'未署名','ca96a581851f90393d5115bf31d7e8093033a99d9d3982d85251e2f1173d56ca','cad754e29f3269e647cf068a37cb3f6a3210d6b2fe2f2545785ebde32072bb94');
INSERT INTO entry VALUES(6,'unitAliased','0001-01-01',1795308742766,'未署名','cad754e29f3269e647cf068a37cb3f6a3210d6b2fe2f2545785ebde32072bb94','35799661558bd2509646edf761c011a9ad94dc8a65793e5f712f4be1064c77b7');
INSERT INTO entry VALUES(7,'unitAdded','0001-01-01',1795308742830,'未署名','35799661558bd2509646edf761c011a9ad94dc8a65793e5f712f4be1064c77b7','c3d32839d6d033d2dca1898cd1e11999c0846a5c7a3d69c63dd3e2c4c3a04981');
INSERT INTO entry VALUES(8,'unitsMerged','0001-01-01',1795308743158,'未署名','c3d32839d6d033d2dca1898cd1e11999c0846a5c7a3d69c63dd3e2c4c3a04981','69936d202a2ffc66f0f6d7e2169b183a1d9e7d52c6f22fb668db762672325696');
INSERT INTO entry VALUES(9,'progressReported','2024-04-20',1795308743205,'未署名','69936d202a2ffc66f0f6d7e2169b183a1d9e7d52c6f22fb668db762672325696','0b43220d9fa6db6033482e76630d0d7749919cd8c4819cdb373f91af3995c602');
CREATE TABLE unitAddition (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL UNIQUE CHECK (unitId > 0),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1))
) STRICT;
INSERT INTO unitAddition VALUES(1,1,1,'县教育局',0,1);
INSERT INTO unitAddition VALUES(2,2,2,'县住建局',0,1);
INSERT INTO unitAddition VALUES(3,3,3,'各乡镇人民政府',1,1);
INSERT INTO unitAddition VALUES(4,4,4,'县应急局',0,1);
INSERT INTO unitAddition VALUES(5,7,5,'县政府教育督导室',0,0);
CREATE TABLE unitAlias (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  UNIQUE (entryId, ordinal)
) STRICT;
INSERT INTO unitAlias VALUES(1,6,1,4,'县应急管理局');
INSERT INTO unitAlias VALUES(2,7,1,5,'县督导室');
CREATE TABLE unitMerge (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL UNIQUE REFERENCES unitAddition(unitId),
  intoUnitId INTEGER NOT NULL REFERENCES unitAddition(unitId) CHECK (intoUnitId <> unitId)
) STRICT;
INSERT INTO unitMerge VALUES(1,8,5,1);
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
  CHECK ((periodStart IS NULL) = (periodEnd IS NULL) AND periodStart <= periodEnd),
  UNIQUE (planId, edition),
  UNIQUE (planId, digest),
  UNIQUE (planId, entryId)
) STRICT;
INSERT INTO planEdition VALUES(1,5,1,1,'青禾县校园安全行动方案.txt','青禾县校园安全行动方案','青禾县人民政府办公室',NULL,'2024-03-05',NULL,NULL,'Hans',NULL,'29cbb4ac933433667052c8b16bb92f1d276b1ae7a0b7ad07aa4d1ec52adf3f57',X'e99d92e7a6bee58ebfe4babae6b091e694bfe5ba9ce58a9ee585ace5aea4e585b3e4ba8ee58db0e58f91e99d92e7a6bee58ebfe6a0a1e59bade5ae89e585a8e8a18ce58aa8e696b9e6a188e79a84e9809ae79fa50a0ae99d92e7a6bee58ebfe6a0a1e59bade5ae89e585a8e8a18ce58aa8e696b9e6a1880a0ae4b880e38081e5b7a5e4bd9ce79baee6a0870ae588b032303235e5b9b4efbc8ce6a0a1e59bade5ae89e585a8e8aebee696bde8bebee6a087e78e87e8bebee588b0393525e4bba5e4b88ae380820ae4ba8ce38081e9878de782b9e4bbbbe58aa10aefbc88e4b880efbc89e68e92e69fa5e6a0a1e8888de3808232303234e5b9b436e69c88e5ba95e5898de5ae8ce68890323030e6a08be6a0a1e8888de68e92e69fa5e38082efbc88e58ebfe69599e882b2e5b180e789b5e5a4b4efbc8ce58ebfe4bd8fe5bbbae5b180e38081e59084e4b9a1e99587e4babae6b091e694bfe5ba9ce9858de59088efbc890aefbc88e4ba8cefbc89e5bc80e5b195e6bc94e7bb83e38082e6af8fe5ada6e69c9fe5bc80e5b19531e6aca1e5ba94e680a5e6bc94e7bb83e38082efbc88e8b4a3e4bbbbe58d95e4bd8defbc9ae58ebfe5ba94e680a5e5b180e38081e58ebfe69599e882b2e5b180efbc890a0ae99d92e7a6bee58ebfe4babae6b091e694bfe5ba9ce58a9ee585ace5aea40a32303234e5b9b433e69c8835e697a50a');
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
INSERT INTO registeredTask VALUES(1,5,1,1,1,'二/(一)','排查校舍','2024年6月底前完成200栋校舍排查。','（县教育局牵头，县住建局、各乡镇人民政府配合）',286,355,0,8,218,355);
INSERT INTO registeredTask VALUES(2,5,2,1,2,'二/(二)','开展演练','每学期开展1次应急演练。','（责任单位：县应急局、县教育局）',414,462,0,9,356,462);
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
INSERT INTO assignment VALUES(1,5,1,1,1,'县教育局','县教育局','lead','explicit',0,289,301);
INSERT INTO assignment VALUES(2,5,1,2,2,'县住建局','县住建局','cooperate','explicit',0,310,322);
INSERT INTO assignment VALUES(3,5,1,3,3,'各乡镇人民政府','各乡镇人民政府','cooperate','explicit',1,325,346);
INSERT INTO assignment VALUES(4,5,2,1,4,'县应急局','县应急局','listed','explicit',0,432,444);
INSERT INTO assignment VALUES(5,5,2,2,1,'县教育局','县教育局','listed','explicit',0,447,459);
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
INSERT INTO deadline VALUES(1,5,1,1,'2024年6月底前','2024年6月底前',NULL,'2024-06-30','by',NULL,242,259);
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
INSERT INTO target VALUES(1,5,1,1,'2024年6月底前完成200栋校舍排查','2024年6月底前完成200栋校舍排查','校舍排查','=',200.0,NULL,'栋',NULL,'2024-06-30','quantity',242,283);
INSERT INTO target VALUES(2,5,2,1,'每学期开展1次应急演练','每学期开展1次应急演练','应急演练','=',1.0,NULL,'次',NULL,NULL,'quantity',380,411);
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
INSERT INTO progressReport VALUES(1,9,1,1,1,'2024-04','underway',40.0,NULL,'已排查80栋',NULL,NULL);
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
CREATE TRIGGER entryIsNeverUpdated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;
CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;
CREATE TRIGGER entryIsOnlyAppended BEFORE INSERT ON entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM entry)
  OR NEW.previousHash IS NOT
    coalesce((SELECT hash FROM entry ORDER BY id DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only, and this row does not continue it'); END;
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
      OR name = NEW.name)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'unitAdded' AND id = (SELECT max(id) FROM entry))
  OR EXISTS (SELECT 1 FROM unitAlias WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'unitAddition: history is append-only, and this row does not continue it'); END;
CREATE TRIGGER unitAliasIsNeverUpdated BEFORE UPDATE ON unitAlias
BEGIN SELECT RAISE(ABORT, 'unitAlias: history is append-only'); END;
CREATE TRIGGER unitAliasIsNeverDeleted BEFORE DELETE ON unitAlias
BEGIN SELECT RAISE(ABORT, 'unitAlias: history is append-only'); END;
CREATE TRIGGER unitAliasIsOnlyAppended BEFORE INSERT ON unitAlias
WHEN EXISTS (
    SELECT 1 FROM unitAlias
    WHERE id = NEW.id
      OR name = NEW.name
      OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind IN ('unitAdded', 'unitAliased') AND id = (SELECT max(id) FROM entry))
  OR EXISTS (SELECT 1 FROM unitAddition WHERE name = NEW.name)
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
CREATE TRIGGER planEditionIsNeverUpdated BEFORE UPDATE ON planEdition
BEGIN SELECT RAISE(ABORT, 'planEdition: history is append-only'); END;
CREATE TRIGGER planEditionIsNeverDeleted BEFORE DELETE ON planEdition
BEGIN SELECT RAISE(ABORT, 'planEdition: history is append-only'); END;
CREATE TRIGGER planEditionIsOnlyAppended BEFORE INSERT ON planEdition
WHEN EXISTS (
    SELECT 1 FROM planEdition
    WHERE id = NEW.id
      OR entryId = NEW.entryId
      OR (planId = NEW.planId AND edition = NEW.edition)
      OR (planId = NEW.planId AND digest = NEW.digest))
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
