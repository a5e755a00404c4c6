-- The ledger of ducha: one SQLite file, schema version 7.
--
-- Every change is one row of `entry`; what changed stands in the detail tables below, one typed column a fact. Rows
-- are only ever appended. Three triggers a table see to it for every client, not only for ducha: no UPDATE, no DELETE,
-- no INSERT over an existing row (without the third, INSERT OR REPLACE rewrites history). Details may only be added to
-- the newest entry, and only those that its kind calls for.
--
-- The chain. `entry.hash` is the SHA-256, in hexadecimal, of these bytes: the entry's columns, then, table after table
-- in the order of this file, the rows with its `entryId` by rising `id`. Every value that is not NULL is one line
--
--     table.column length:value
--
-- with `length` in bytes, in the order of the columns here, without `entry.hash` and without the `id` of detail rows;
-- whole numbers in decimal, REAL in the shortest form that reads back the same, texts in UTF-8, bytes as they are.
-- `previousHash` is the hash of the entry before, so one changed byte anywhere breaks every later entry.
--
-- Days are texts `yyyy-MM-dd`, months `yyyy-MM`, moments milliseconds since 1970-01-01T00:00:00Z, truth values 0 and 1.
-- `ordinal` counts from 1 in the plan's order; `spanStart` and `spanEnd` are byte offsets into `planEdition.text`.

PRAGMA application_id = 0x44754368; -- `DuCh`
PRAGMA user_version = 8;

-- One change of the ledger: when it took effect, when and by whom it was recorded. `id` is its place in the chain.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN (
    'planRegistered', 'unitAdded', 'unitAliased', 'unitConfirmed', 'unitDescribed', 'unitsMerged', 'unitsToldApart',
    'unitsReformed', 'membersNamed', 'dutiesAssigned', 'progressReported', 'taskDispatched', 'taskAccepted',
    'taskObjected', 'objectionSettled', 'closureSubmitted', 'taskClosed', 'closureReturned', 'taskReopened',
    'extensionRequested', 'extensionDecided', 'dueDateSet', 'taskSuspended', 'taskResumed', 'taskCancelled', 'taskMerged',
    'taskSplit', 'taskKeptOngoing', 'measureTaken', 'evidenceFiled', 'evidenceWithdrawn', 'bulletinIssued', 'nightChecked',
    'noticeIssued', 'noticeDelivered', 'rulesAdopted', 'calendarAdopted')),
  effectiveOn TEXT NOT NULL CHECK (effectiveOn IS date(effectiveOn)),
  recordedAt INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  previousHash TEXT NOT NULL CHECK (length(previousHash) = 64 AND previousHash NOT GLOB '*[^0-9a-f]*'),
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TRIGGER entryIsNeverUpdated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

-- The next number, chained to the entry before; the first entry is chained to 64 zeros.
CREATE TRIGGER entryIsOnlyAppended BEFORE INSERT ON entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM entry)
  OR NEW.previousHash IS NOT
    coalesce((SELECT hash FROM entry ORDER BY id DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only, and this row does not continue it'); END;

-- A unit joins the registry; `provisional` while it was only seen in a plan and nobody has confirmed it. Two places may
-- each have a 县教育局, so a name stands for one unit within its place only.
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

-- Another name of a unit.
CREATE TABLE unitAlias (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (entryId, ordinal),
  UNIQUE (unitId, name)
) STRICT;

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

-- Two units of the registry are one from now on: names and duties of `unitId` pass to `intoUnitId`.
CREATE TABLE unitMerge (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL UNIQUE REFERENCES unitAddition(unitId),
  intoUnitId INTEGER NOT NULL REFERENCES unitAddition(unitId) CHECK (intoUnitId <> unitId)
) STRICT;

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

-- What a person tells of a unit beside its names; a later description replaces an earlier one as a whole.
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

-- The name on a plate that hangs at a unit's door (加挂牌子): tasks of that name are the unit's.
CREATE TABLE unitPlate (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES unitDescription(entryId)
) STRICT;

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

-- A word that tells what a unit is responsible for.
CREATE TABLE unitDuty (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  words TEXT NOT NULL CHECK (words <> ''),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES unitDescription(entryId)
) STRICT;

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

-- A person vouches for a unit that was only seen in a plan.
CREATE TABLE unitConfirmation (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId)
) STRICT;

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

-- Two units that look alike are two, a person says.
CREATE TABLE unitDistinction (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  otherUnitId INTEGER NOT NULL REFERENCES unitAddition(unitId) CHECK (otherUnitId <> unitId)
) STRICT;

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

-- A reform of units, as the notice or decision in `source` orders it: from the entry's day on, one bears a new name
-- (`newName`), several become one, one becomes several, or some functions pass to another.
CREATE TABLE unitReform (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merger', 'split', 'transfer')),
  newName TEXT CHECK (newName <> ''),
  functions TEXT,
  source TEXT NOT NULL,
  CHECK ((kind = 'rename') = (newName IS NOT NULL))
) STRICT;

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

-- A unit in a reform: `from` what there was, `into` what there is.
CREATE TABLE unitReformParty (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  side TEXT NOT NULL CHECK (side IN ('from', 'into')),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES unitReform(entryId)
) STRICT;

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

-- Whom a collective name stands for from the entry's day on: the units listed, and those of a system and level below
-- its place. For every plan, or for one plan or task where the number is given.
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

-- A member that a list names.
CREATE TABLE memberListUnit (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES memberList(entryId)
) STRICT;

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

-- One edition of a plan: what it says of itself, the digest of its file, the text that was read from it.
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

-- A rule, said once in a plan, that adds units to every task from `fromPath` on.
CREATE TABLE blanketRule (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  text TEXT NOT NULL,
  fromPath TEXT NOT NULL,
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES planEdition(entryId)
) STRICT;

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

-- A unit that a blanket rule adds, as the plan names it.
CREATE TABLE blanketRuleUnit (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ruleOrdinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  name TEXT NOT NULL,
  UNIQUE (entryId, ruleOrdinal, ordinal),
  FOREIGN KEY (entryId, ruleOrdinal) REFERENCES blanketRule(entryId, ordinal)
) STRICT;

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

-- A task as one edition words it. `planId` and `taskNumber` are its identity across editions (task `3-07`).
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

-- One unit's part in a task: the unit of the registry and the plan's own words.
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

CREATE INDEX assignmentByUnit ON assignment(unitId);

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

-- A person the plan makes answerable for a task.
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

-- A time limit that a task states, as written and as read (simplified, without page marks); `endOn` is the due date, NULL where none follows from the words.
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

-- A quantified or checkable result that a task demands, as written and as read.
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

-- A person decides who answers for a task: beside the plan's units, or in the place of `replacedUnitId`.
CREATE TABLE dutyAssignment (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  replacedUnitId INTEGER REFERENCES unitAddition(unitId),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX dutyAssignmentByTask ON dutyAssignment(planId, taskNumber);

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
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'dutyAssignment: history is append-only, and this row does not continue it'); END;

-- A unit that a person makes answerable.
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

-- What a unit reports on a task for a month; `unitId` is NULL where the office recorded it itself.
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
  nextSteps TEXT,
  reportedBy TEXT CHECK (reportedBy <> ''),
  approvedBy TEXT CHECK (approvedBy <> '')
) STRICT;

CREATE INDEX progressReportByTask ON progressReport(planId, taskNumber);

CREATE TRIGGER progressReportIsNeverUpdated BEFORE UPDATE ON progressReport
BEGIN SELECT RAISE(ABORT, 'progressReport: history is append-only'); END;

CREATE TRIGGER progressReportIsNeverDeleted BEFORE DELETE ON progressReport
BEGIN SELECT RAISE(ABORT, 'progressReport: history is append-only'); END;

-- A task has a row in every edition, so no foreign key can name it: the trigger asks whether any edition knows it, or a
-- person made it of a part of another.
CREATE TRIGGER progressReportIsOnlyAppended BEFORE INSERT ON progressReport
WHEN EXISTS (SELECT 1 FROM progressReport WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'progressReported' AND id = (SELECT max(id) FROM entry))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'progressReport: history is append-only, and this row does not continue it'); END;

-- A figure that a report gives for a result that the task demands; `target` is the result as the plan's edition words it.
CREATE TABLE reportedValue (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  target TEXT NOT NULL CHECK (target <> ''),
  value REAL NOT NULL,
  unit TEXT CHECK (unit <> ''),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES progressReport(entryId)
) STRICT;

CREATE TRIGGER reportedValueIsNeverUpdated BEFORE UPDATE ON reportedValue
BEGIN SELECT RAISE(ABORT, 'reportedValue: history is append-only'); END;

CREATE TRIGGER reportedValueIsNeverDeleted BEFORE DELETE ON reportedValue
BEGIN SELECT RAISE(ABORT, 'reportedValue: history is append-only'); END;

CREATE TRIGGER reportedValueIsOnlyAppended BEFORE INSERT ON reportedValue
WHEN EXISTS (SELECT 1 FROM reportedValue WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'progressReported' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'reportedValue: history is append-only, and this row does not continue it'); END;

-- A step in the life of a task; the entry's kind says which, and with it which columns count: `unitId` who took it or to
-- whom it is addressed, `person` who approved, verified or submitted, `fromOn` and `untilOn` the old and the new due date
-- (later by an extension, earlier or the first one where the office sets it; or `untilOn` alone the day by which units
-- answer, or of the review), `granted` whether an objection or a request was granted, `other…`
-- the task into which it was merged, `text` the reason or what was said.
CREATE TABLE taskStep (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  unitId INTEGER REFERENCES unitAddition(unitId),
  person TEXT CHECK (person <> ''),
  fromOn TEXT CHECK (fromOn IS date(fromOn)),
  untilOn TEXT CHECK (untilOn IS date(untilOn)),
  granted INTEGER CHECK (granted IN (0, 1)),
  otherPlanId INTEGER,
  otherTaskNumber INTEGER,
  measure TEXT CHECK (measure IN (
    'reminder', 'urging', 'supervision', 'criticism', 'talk', 'accountability')),
  text TEXT NOT NULL,
  CHECK (fromOn <> untilOn),
  CHECK ((otherPlanId IS NULL) = (otherTaskNumber IS NULL))
) STRICT;

CREATE INDEX taskStepByTask ON taskStep(planId, taskNumber);
CREATE INDEX taskStepByOther ON taskStep(otherPlanId, otherTaskNumber) WHERE otherPlanId IS NOT NULL;

CREATE TRIGGER taskStepIsNeverUpdated BEFORE UPDATE ON taskStep
BEGIN SELECT RAISE(ABORT, 'taskStep: history is append-only'); END;

CREATE TRIGGER taskStepIsNeverDeleted BEFORE DELETE ON taskStep
BEGIN SELECT RAISE(ABORT, 'taskStep: history is append-only'); END;

CREATE TRIGGER taskStepIsOnlyAppended BEFORE INSERT ON taskStep
WHEN EXISTS (SELECT 1 FROM taskStep WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND id = (SELECT max(id) FROM entry) AND kind IN (
      'taskDispatched', 'taskAccepted', 'taskObjected', 'objectionSettled', 'closureSubmitted', 'taskClosed',
      'closureReturned', 'taskReopened', 'extensionRequested', 'extensionDecided', 'dueDateSet', 'taskSuspended',
      'taskResumed', 'taskCancelled', 'taskMerged', 'taskSplit', 'taskKeptOngoing', 'measureTaken'))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
  OR NOT (
    SELECT CASE
      WHEN kind IN ('taskAccepted', 'taskObjected', 'objectionSettled') AND NEW.unitId IS NULL THEN 0
      WHEN kind = 'objectionSettled' AND NEW.granted IS NULL THEN 0
      WHEN kind = 'extensionRequested' AND (NEW.fromOn < NEW.untilOn) IS NOT 1 THEN 0
      WHEN kind = 'extensionDecided' AND (NEW.granted IS NULL OR NEW.granted <> (NEW.untilOn IS NOT NULL)) THEN 0
      WHEN kind = 'dueDateSet' AND (NEW.untilOn IS NULL OR NEW.fromOn < NEW.untilOn) THEN 0
      WHEN kind = 'taskKeptOngoing' AND NEW.untilOn IS NULL THEN 0
      WHEN kind = 'taskMerged' AND NEW.otherPlanId IS NULL THEN 0
      WHEN kind = 'measureTaken' AND (NEW.measure IS NULL
        OR NEW.measure NOT IN ('reminder', 'urging') AND NEW.person IS NULL) THEN 0
      WHEN kind NOT IN ('taskDispatched', 'taskAccepted', 'taskObjected', 'extensionRequested', 'measureTaken')
        AND NEW.person IS NULL THEN 0
      ELSE 1 END
    FROM entry WHERE id = NEW.entryId)
BEGIN SELECT RAISE(ABORT, 'taskStep: history is append-only, and this row does not continue it'); END;

-- A task that a person makes of a part of another; `dueOn` is NULL where the limits of the whole hold.
CREATE TABLE taskPart (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL CHECK (taskNumber > 0),
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL,
  dueOn TEXT CHECK (dueOn IS date(dueOn)),
  UNIQUE (entryId, ordinal),
  UNIQUE (planId, taskNumber),
  FOREIGN KEY (entryId) REFERENCES taskStep(entryId)
) STRICT;

CREATE TRIGGER taskPartIsNeverUpdated BEFORE UPDATE ON taskPart
BEGIN SELECT RAISE(ABORT, 'taskPart: history is append-only'); END;

CREATE TRIGGER taskPartIsNeverDeleted BEFORE DELETE ON taskPart
BEGIN SELECT RAISE(ABORT, 'taskPart: history is append-only'); END;

CREATE TRIGGER taskPartIsOnlyAppended BEFORE INSERT ON taskPart
WHEN EXISTS (
    SELECT 1 FROM taskPart
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND ordinal = NEW.ordinal)
      OR (planId = NEW.planId AND taskNumber = NEW.taskNumber))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'taskSplit' AND id = (SELECT max(id) FROM entry))
  OR EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'taskPart: history is append-only, and this row does not continue it'); END;

-- A unit that answers for a part; a part without any is answered for by the units of the whole.
CREATE TABLE taskPartUnit (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  partOrdinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  role TEXT NOT NULL CHECK (role IN (
    'lead', 'cooperate', 'listed', 'joint', 'sole', 'guide', 'implement')),
  UNIQUE (entryId, partOrdinal, ordinal),
  FOREIGN KEY (entryId, partOrdinal) REFERENCES taskPart(entryId, ordinal)
) STRICT;

CREATE TRIGGER taskPartUnitIsNeverUpdated BEFORE UPDATE ON taskPartUnit
BEGIN SELECT RAISE(ABORT, 'taskPartUnit: history is append-only'); END;

CREATE TRIGGER taskPartUnitIsNeverDeleted BEFORE DELETE ON taskPartUnit
BEGIN SELECT RAISE(ABORT, 'taskPartUnit: history is append-only'); END;

CREATE TRIGGER taskPartUnitIsOnlyAppended BEFORE INSERT ON taskPartUnit
WHEN EXISTS (
    SELECT 1 FROM taskPartUnit
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND partOrdinal = NEW.partOrdinal AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'taskSplit' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'taskPartUnit: history is append-only, and this row does not continue it'); END;

-- A file that shows what was done. The file lies beside the ledger under its digest, the SHA-256 of its bytes.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  unitId INTEGER REFERENCES unitAddition(unitId),
  digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  size INTEGER NOT NULL CHECK (size >= 0),
  note TEXT NOT NULL
) STRICT;

CREATE INDEX evidenceByTask ON evidence(planId, taskNumber);

CREATE TRIGGER evidenceIsNeverUpdated BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence: history is append-only'); END;

CREATE TRIGGER evidenceIsNeverDeleted BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence: history is append-only'); END;

CREATE TRIGGER evidenceIsOnlyAppended BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'evidenceFiled' AND id = (SELECT max(id) FROM entry))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'evidence: history is append-only, and this row does not continue it'); END;

-- A file that no longer speaks for its task; the file and its entry stay.
CREATE TABLE evidenceWithdrawal (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE INDEX evidenceWithdrawalByTask ON evidenceWithdrawal(planId, taskNumber);

CREATE TRIGGER evidenceWithdrawalIsNeverUpdated BEFORE UPDATE ON evidenceWithdrawal
BEGIN SELECT RAISE(ABORT, 'evidenceWithdrawal: history is append-only'); END;

CREATE TRIGGER evidenceWithdrawalIsNeverDeleted BEFORE DELETE ON evidenceWithdrawal
BEGIN SELECT RAISE(ABORT, 'evidenceWithdrawal: history is append-only'); END;

CREATE TRIGGER evidenceWithdrawalIsOnlyAppended BEFORE INSERT ON evidenceWithdrawal
WHEN EXISTS (SELECT 1 FROM evidenceWithdrawal WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'evidenceWithdrawn' AND id = (SELECT max(id) FROM entry))
  OR NOT EXISTS (
    SELECT 1 FROM evidence
    WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'evidenceWithdrawal: history is append-only, and this row does not continue it'); END;

-- A bulletin as it was issued: what it says is frozen in `content`, `digest` is the SHA-256 of it. Numbers begin anew each
-- year and leave none out; only the first of a year may go on from issues that were made elsewhere. The day of issue is the entry's.
CREATE TABLE bulletinIssue (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  month TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01')),
  asOf TEXT NOT NULL CHECK (asOf IS date(asOf) AND substr(asOf, 1, 7) = month),
  title TEXT NOT NULL CHECK (title <> ''),
  approver TEXT NOT NULL CHECK (approver <> ''),
  correctsYear INTEGER,
  correctsNumber INTEGER,
  digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  content BLOB NOT NULL,
  CHECK ((correctsYear IS NULL) = (correctsNumber IS NULL)),
  UNIQUE (year, number),
  UNIQUE (correctsYear, correctsNumber),
  FOREIGN KEY (correctsYear, correctsNumber) REFERENCES bulletinIssue(year, number)
) STRICT;

CREATE TRIGGER bulletinIssueIsNeverUpdated BEFORE UPDATE ON bulletinIssue
BEGIN SELECT RAISE(ABORT, 'bulletinIssue: history is append-only'); END;

CREATE TRIGGER bulletinIssueIsNeverDeleted BEFORE DELETE ON bulletinIssue
BEGIN SELECT RAISE(ABORT, 'bulletinIssue: history is append-only'); END;

CREATE TRIGGER bulletinIssueIsOnlyAppended BEFORE INSERT ON bulletinIssue
WHEN EXISTS (SELECT 1 FROM bulletinIssue WHERE id = NEW.id OR entryId = NEW.entryId)
  OR EXISTS (
    SELECT 1 FROM bulletinIssue
    WHERE correctsYear = NEW.correctsYear AND correctsNumber = NEW.correctsNumber)
  OR NEW.number IS NOT coalesce(
    (SELECT max(number) + 1 FROM bulletinIssue WHERE year = NEW.year), NEW.number)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'bulletinIssued' AND id = (SELECT max(id) FROM entry)
      AND CAST(substr(effectiveOn, 1, 4) AS INTEGER) = NEW.year AND effectiveOn >= NEW.asOf)
BEGIN SELECT RAISE(ABORT, 'bulletinIssue: history is append-only, and this row does not continue it'); END;

-- A run of the nightly check; `clockConfirmed` where a person vouched for a clock that had jumped.
CREATE TABLE nightlyCheck (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  clockConfirmed INTEGER NOT NULL CHECK (clockConfirmed IN (0, 1))
) STRICT;

CREATE TRIGGER nightlyCheckIsNeverUpdated BEFORE UPDATE ON nightlyCheck
BEGIN SELECT RAISE(ABORT, 'nightlyCheck: history is append-only'); END;

CREATE TRIGGER nightlyCheckIsNeverDeleted BEFORE DELETE ON nightlyCheck
BEGIN SELECT RAISE(ABORT, 'nightlyCheck: history is append-only'); END;

CREATE TRIGGER nightlyCheckIsOnlyAppended BEFORE INSERT ON nightlyCheck
WHEN EXISTS (SELECT 1 FROM nightlyCheck WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'nightChecked' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'nightlyCheck: history is append-only, and this row does not continue it'); END;

-- What one addressee is told at one time; `approver` where a measure in it needs one.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  addressee TEXT NOT NULL CHECK (addressee IN ('unit', 'leader', 'office')),
  unitId INTEGER REFERENCES unitAddition(unitId),
  approver TEXT CHECK (approver <> ''),
  CHECK ((addressee = 'unit') = (unitId IS NOT NULL))
) STRICT;

CREATE TRIGGER noticeIsNeverUpdated BEFORE UPDATE ON notice
BEGIN SELECT RAISE(ABORT, 'notice: history is append-only'); END;

CREATE TRIGGER noticeIsNeverDeleted BEFORE DELETE ON notice
BEGIN SELECT RAISE(ABORT, 'notice: history is append-only'); END;

CREATE TRIGGER noticeIsOnlyAppended BEFORE INSERT ON notice
WHEN EXISTS (SELECT 1 FROM notice WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'noticeIssued' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'notice: history is append-only, and this row does not continue it'); END;

-- One thing that a notice tells of a task. Nobody is told the same twice: same addressee, task, unit, cause, measure, step
-- and day it is about. `fellDueOn` is the working day on which it was to be told.
CREATE TABLE noticeAlert (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  unitId INTEGER REFERENCES unitAddition(unitId),
  cause TEXT NOT NULL CHECK (cause IN (
    'approval', 'overdue', 'due-today', 'due-soon', 'behind', 'unreported', 'unaccepted', 'undecided', 'unverified',
    'unproven', 'review', 'unsettled')),
  measure TEXT CHECK (measure IN ('reminder', 'urging', 'supervision', 'criticism', 'talk', 'accountability')),
  step INTEGER NOT NULL CHECK (step >= 0),
  aboutOn TEXT NOT NULL CHECK (aboutOn IS date(aboutOn)),
  fellDueOn TEXT NOT NULL CHECK (fellDueOn IS date(fellDueOn)),
  words TEXT NOT NULL,
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES notice(entryId)
) STRICT;

CREATE INDEX noticeAlertByTask ON noticeAlert(planId, taskNumber);

CREATE TRIGGER noticeAlertIsNeverUpdated BEFORE UPDATE ON noticeAlert
BEGIN SELECT RAISE(ABORT, 'noticeAlert: history is append-only'); END;

CREATE TRIGGER noticeAlertIsNeverDeleted BEFORE DELETE ON noticeAlert
BEGIN SELECT RAISE(ABORT, 'noticeAlert: history is append-only'); END;

CREATE TRIGGER noticeAlertIsOnlyAppended BEFORE INSERT ON noticeAlert
WHEN EXISTS (SELECT 1 FROM noticeAlert WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR EXISTS (
    SELECT 1 FROM noticeAlert AS told
    JOIN notice AS earlier ON earlier.entryId = told.entryId
    JOIN notice AS own ON own.entryId = NEW.entryId
    WHERE told.planId = NEW.planId AND told.taskNumber = NEW.taskNumber AND told.unitId IS NEW.unitId
      AND told.cause = NEW.cause AND told.measure IS NEW.measure AND told.step = NEW.step
      AND told.aboutOn = NEW.aboutOn AND earlier.addressee = own.addressee AND earlier.unitId IS own.unitId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'noticeIssued' AND id = (SELECT max(id) FROM entry))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'noticeAlert: history is append-only, and this row does not continue it'); END;

-- The number of a document in a notice: each measure counts for itself, every year from 1, without a gap.
CREATE TABLE noticeDocument (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  measure TEXT NOT NULL CHECK (measure IN ('reminder', 'urging', 'supervision', 'criticism', 'talk', 'accountability')),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (entryId, ordinal),
  UNIQUE (measure, year, number),
  FOREIGN KEY (entryId) REFERENCES notice(entryId)
) STRICT;

CREATE TRIGGER noticeDocumentIsNeverUpdated BEFORE UPDATE ON noticeDocument
BEGIN SELECT RAISE(ABORT, 'noticeDocument: history is append-only'); END;

CREATE TRIGGER noticeDocumentIsNeverDeleted BEFORE DELETE ON noticeDocument
BEGIN SELECT RAISE(ABORT, 'noticeDocument: history is append-only'); END;

CREATE TRIGGER noticeDocumentIsOnlyAppended BEFORE INSERT ON noticeDocument
WHEN EXISTS (SELECT 1 FROM noticeDocument WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NEW.number IS NOT (
    SELECT coalesce(max(number), 0) + 1 FROM noticeDocument WHERE measure = NEW.measure AND year = NEW.year)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'noticeIssued' AND id = (SELECT max(id) FROM entry)
      AND CAST(substr(effectiveOn, 1, 4) AS INTEGER) = NEW.year)
BEGIN SELECT RAISE(ABORT, 'noticeDocument: history is append-only, and this row does not continue it'); END;

-- A way a notice is to go, by its name; addresses stand in the file of the office that says where each name leads.
CREATE TABLE noticeChannel (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  channel TEXT NOT NULL CHECK (channel <> ''),
  UNIQUE (entryId, ordinal),
  UNIQUE (entryId, channel),
  FOREIGN KEY (entryId) REFERENCES notice(entryId)
) STRICT;

CREATE TRIGGER noticeChannelIsNeverUpdated BEFORE UPDATE ON noticeChannel
BEGIN SELECT RAISE(ABORT, 'noticeChannel: history is append-only'); END;

CREATE TRIGGER noticeChannelIsNeverDeleted BEFORE DELETE ON noticeChannel
BEGIN SELECT RAISE(ABORT, 'noticeChannel: history is append-only'); END;

CREATE TRIGGER noticeChannelIsOnlyAppended BEFORE INSERT ON noticeChannel
WHEN EXISTS (
    SELECT 1 FROM noticeChannel
    WHERE id = NEW.id
      OR (entryId = NEW.entryId AND ordinal = NEW.ordinal)
      OR (entryId = NEW.entryId AND channel = NEW.channel))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'noticeIssued' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'noticeChannel: history is append-only, and this row does not continue it'); END;

-- An attempt to bring a notice to its addressee, or that it was withdrawn before it went: none follows either.
CREATE TABLE noticeDelivery (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  noticeEntryId INTEGER NOT NULL REFERENCES notice(entryId),
  channel TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'failed', 'withdrawn')),
  reply TEXT NOT NULL,
  FOREIGN KEY (noticeEntryId, channel) REFERENCES noticeChannel(entryId, channel)
) STRICT;

CREATE INDEX noticeDeliveryByNotice ON noticeDelivery(noticeEntryId);

CREATE TRIGGER noticeDeliveryIsNeverUpdated BEFORE UPDATE ON noticeDelivery
BEGIN SELECT RAISE(ABORT, 'noticeDelivery: history is append-only'); END;

CREATE TRIGGER noticeDeliveryIsNeverDeleted BEFORE DELETE ON noticeDelivery
BEGIN SELECT RAISE(ABORT, 'noticeDelivery: history is append-only'); END;

CREATE TRIGGER noticeDeliveryIsOnlyAppended BEFORE INSERT ON noticeDelivery
WHEN EXISTS (SELECT 1 FROM noticeDelivery WHERE id = NEW.id OR entryId = NEW.entryId)
  OR EXISTS (
    SELECT 1 FROM noticeDelivery
    WHERE noticeEntryId = NEW.noticeEntryId AND channel = NEW.channel AND outcome IN ('accepted', 'withdrawn'))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'noticeDelivered' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'noticeDelivery: history is append-only, and this row does not continue it'); END;

-- Supervision rules in force from the entry's day until the next adoption. What is NULL has ducha's default: the ledger
-- was older than the rule.
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
  aheadBy REAL NOT NULL CHECK (aheadBy >= 0),
  lateCatchUp TEXT CHECK (lateCatchUp IN ('yellow', 'green')),
  countsWorkingDays INTEGER CHECK (countsWorkingDays IN (0, 1)),
  turnsHaveLights INTEGER CHECK (turnsHaveLights IN (0, 1)),
  reviewMonths INTEGER CHECK (reviewMonths BETWEEN 1 AND 120),
  valuesDecide INTEGER CHECK (valuesDecide IN (0, 1)),
  replyWorkingDays INTEGER CHECK (replyWorkingDays BETWEEN 0 AND 365),
  verifiedCloses INTEGER CHECK (verifiedCloses IN (0, 1)),
  submittedIsOverdue INTEGER CHECK (submittedIsOverdue IN (0, 1)),
  pendingKeepsDue INTEGER CHECK (pendingKeepsDue IN (0, 1)),
  askAgainDays INTEGER CHECK (askAgainDays BETWEEN 0 AND 250),
  verificationDays INTEGER CHECK (verificationDays BETWEEN 0 AND 250),
  decisionDays INTEGER CHECK (decisionDays BETWEEN 0 AND 250),
  evidenceDays INTEGER CHECK (evidenceDays BETWEEN 0 AND 250),
  noticeCode TEXT,
  scoreBase REAL CHECK (scoreBase BETWEEN 0 AND 10000),
  leadWeight REAL CHECK (leadWeight BETWEEN 0 AND 10),
  cooperateWeight REAL CHECK (cooperateWeight BETWEEN 0 AND 10),
  perTasks INTEGER CHECK (perTasks BETWEEN 0 AND 1000),
  minimumTasks INTEGER CHECK (minimumTasks BETWEEN 1 AND 1000),
  minimumUnits INTEGER CHECK (minimumUnits BETWEEN 2 AND 1000),
  namedUnits INTEGER CHECK (namedUnits BETWEEN 1 AND 100),
  bulletinsRank INTEGER CHECK (bulletinsRank IN (0, 1))
) STRICT;

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

-- A rung of the escalation ladder that was adopted: `measure` on the working day `day` from a due date, every so many days
-- again. Rules older than ladders have none, and ours holds.
CREATE TABLE ladderRung (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  measure TEXT NOT NULL CHECK (measure IN ('reminder', 'urging', 'supervision', 'criticism', 'talk', 'accountability')),
  day INTEGER NOT NULL CHECK (day BETWEEN -250 AND 250),
  every INTEGER NOT NULL CHECK (every BETWEEN 0 AND 250),
  needsApproval INTEGER NOT NULL CHECK (needsApproval IN (0, 1)),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES rulesAdoption(entryId)
) STRICT;

CREATE TRIGGER ladderRungIsNeverUpdated BEFORE UPDATE ON ladderRung
BEGIN SELECT RAISE(ABORT, 'ladderRung: history is append-only'); END;

CREATE TRIGGER ladderRungIsNeverDeleted BEFORE DELETE ON ladderRung
BEGIN SELECT RAISE(ABORT, 'ladderRung: history is append-only'); END;

CREATE TRIGGER ladderRungIsOnlyAppended BEFORE INSERT ON ladderRung
WHEN EXISTS (SELECT 1 FROM ladderRung WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'rulesAdopted' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'ladderRung: history is append-only, and this row does not continue it'); END;

-- The points that a unit gets or loses for something, by rules that were adopted.
CREATE TABLE scorePoint (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  item TEXT NOT NULL CHECK (item IN (
    'done-in-time', 'done-late', 'submitted', 'ahead', 'on-pace', 'behind', 'far-behind', 'overdue',
    'missing-report', 'returned', 'extension', 'reminder', 'urging', 'supervision', 'criticism', 'talk', 'accountability')),
  points REAL NOT NULL CHECK (points BETWEEN -1000 AND 1000),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES rulesAdoption(entryId)
) STRICT;

CREATE TRIGGER scorePointIsNeverUpdated BEFORE UPDATE ON scorePoint
BEGIN SELECT RAISE(ABORT, 'scorePoint: history is append-only'); END;

CREATE TRIGGER scorePointIsNeverDeleted BEFORE DELETE ON scorePoint
BEGIN SELECT RAISE(ABORT, 'scorePoint: history is append-only'); END;

CREATE TRIGGER scorePointIsOnlyAppended BEFORE INSERT ON scorePoint
WHEN EXISTS (SELECT 1 FROM scorePoint WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'rulesAdopted' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'scorePoint: history is append-only, and this row does not continue it'); END;

-- A year's notice on holidays, beyond those that ducha knows or in the place of one of them.
CREATE TABLE calendarYear (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  source TEXT NOT NULL CHECK (source <> '')
) STRICT;

CREATE TRIGGER calendarYearIsNeverUpdated BEFORE UPDATE ON calendarYear
BEGIN SELECT RAISE(ABORT, 'calendarYear: history is append-only'); END;

CREATE TRIGGER calendarYearIsNeverDeleted BEFORE DELETE ON calendarYear
BEGIN SELECT RAISE(ABORT, 'calendarYear: history is append-only'); END;

CREATE TRIGGER calendarYearIsOnlyAppended BEFORE INSERT ON calendarYear
WHEN EXISTS (SELECT 1 FROM calendarYear WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'calendarAdopted' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'calendarYear: history is append-only, and this row does not continue it'); END;

-- Days off on one occasion, weekends inside included.
CREATE TABLE calendarBreak (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  name TEXT CHECK (name <> ''),
  startOn TEXT NOT NULL CHECK (startOn IS date(startOn)),
  endOn TEXT NOT NULL CHECK (endOn IS date(endOn)),
  CHECK (startOn <= endOn),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES calendarYear(entryId)
) STRICT;

CREATE TRIGGER calendarBreakIsNeverUpdated BEFORE UPDATE ON calendarBreak
BEGIN SELECT RAISE(ABORT, 'calendarBreak: history is append-only'); END;

CREATE TRIGGER calendarBreakIsNeverDeleted BEFORE DELETE ON calendarBreak
BEGIN SELECT RAISE(ABORT, 'calendarBreak: history is append-only'); END;

CREATE TRIGGER calendarBreakIsOnlyAppended BEFORE INSERT ON calendarBreak
WHEN EXISTS (SELECT 1 FROM calendarBreak WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'calendarAdopted' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'calendarBreak: history is append-only, and this row does not continue it'); END;

-- A Saturday or Sunday that is worked (调休).
CREATE TABLE calendarWorkday (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  day TEXT NOT NULL CHECK (day IS date(day)),
  UNIQUE (entryId, ordinal),
  FOREIGN KEY (entryId) REFERENCES calendarYear(entryId)
) STRICT;

CREATE TRIGGER calendarWorkdayIsNeverUpdated BEFORE UPDATE ON calendarWorkday
BEGIN SELECT RAISE(ABORT, 'calendarWorkday: history is append-only'); END;

CREATE TRIGGER calendarWorkdayIsNeverDeleted BEFORE DELETE ON calendarWorkday
BEGIN SELECT RAISE(ABORT, 'calendarWorkday: history is append-only'); END;

CREATE TRIGGER calendarWorkdayIsOnlyAppended BEFORE INSERT ON calendarWorkday
WHEN EXISTS (SELECT 1 FROM calendarWorkday WHERE id = NEW.id OR (entryId = NEW.entryId AND ordinal = NEW.ordinal))
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'calendarAdopted' AND id = (SELECT max(id) FROM entry))
BEGIN SELECT RAISE(ABORT, 'calendarWorkday: history is append-only, and this row does not continue it'); END;

-- What lists and counts of overdue tasks are made of, so that no history has to be gone through for them. It follows from
-- the entries alone and is never a source: it may be emptied at any time, `ducha` makes it anew, and `ducha verify` checks
-- it against them. So these tables have no triggers, and no hash.

-- The newest entry that the tables below know, 0 where they are to be made anew, and the program's way of judging by which
-- they were made: one that judges otherwise makes them anew.
CREATE TABLE taskSpanHead (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  entryId INTEGER NOT NULL CHECK (entryId >= 0),
  judgement INTEGER NOT NULL CHECK (judgement >= 0)
) STRICT;

INSERT INTO taskSpanHead VALUES (1, 0, 0);

-- A task from a day through another: it is overdue on those of them behind `dueOn`. It has no row for days on which it
-- does not count.
CREATE TABLE taskSpan (
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  fromOn TEXT NOT NULL CHECK (fromOn IS date(fromOn)),
  throughOn TEXT NOT NULL CHECK (throughOn IS date(throughOn) AND throughOn >= fromOn),
  title TEXT NOT NULL,
  dueOn TEXT CHECK (dueOn IS date(dueOn)),
  PRIMARY KEY (planId, taskNumber, fromOn)
) STRICT, WITHOUT ROWID;

CREATE INDEX taskSpanToday ON taskSpan(dueOn, planId, taskNumber)
WHERE throughOn = '9999-12-31' AND dueOn IS NOT NULL;

CREATE INDEX taskSpanBefore ON taskSpan(throughOn) WHERE throughOn < '9999-12-31' AND dueOn IS NOT NULL;

-- A unit that leads the task while the span lasts.
CREATE TABLE taskSpanLead (
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  fromOn TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  PRIMARY KEY (planId, taskNumber, fromOn, ordinal)
) STRICT, WITHOUT ROWID;
