-- From schema version 1 to 2: units have places, descriptions, reforms and members; persons decide on duties.
--
-- SQLite cannot change a table's constraints, so four tables are built anew and their rows copied, ids included: no hash
-- changes. The caller has foreign keys off and checks them afterwards (https://www.sqlite.org/lang_altertable.html#otheralter).

PRAGMA legacy_alter_table = ON;

ALTER TABLE entry RENAME TO entryOf1;

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

INSERT INTO entry (
  id, kind, effectiveOn, recordedAt, actor, previousHash, hash)
SELECT
  id, kind, effectiveOn, recordedAt, actor, previousHash, hash
FROM entryOf1 ORDER BY id;

DROP TABLE entryOf1;

CREATE TRIGGER entryIsNeverUpdated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

CREATE TRIGGER entryIsOnlyAppended BEFORE INSERT ON entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM entry)
  OR NEW.previousHash IS NOT
    coalesce((SELECT hash FROM entry ORDER BY id DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only, and this row does not continue it'); END;

ALTER TABLE unitAddition RENAME TO unitAdditionOf1;

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

INSERT INTO unitAddition (
  id, entryId, unitId, name, collective, provisional)
SELECT
  id, entryId, unitId, name, collective, provisional
FROM unitAdditionOf1 ORDER BY id;

DROP TABLE unitAdditionOf1;

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

ALTER TABLE unitAlias RENAME TO unitAliasOf1;

CREATE TABLE unitAlias (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL REFERENCES entry(id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  unitId INTEGER NOT NULL REFERENCES unitAddition(unitId),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (entryId, ordinal),
  UNIQUE (unitId, name)
) STRICT;

INSERT INTO unitAlias (
  id, entryId, ordinal, unitId, name)
SELECT
  id, entryId, ordinal, unitId, name
FROM unitAliasOf1 ORDER BY id;

DROP TABLE unitAliasOf1;

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

ALTER TABLE planEdition RENAME TO planEditionOf1;

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

INSERT INTO planEdition (
  id, entryId, planId, edition, file, title, issuer, documentNumber, issuedOn, periodStart, periodEnd, script,
  leadRule, digest, text)
SELECT
  id, entryId, planId, edition, file, title, issuer, documentNumber, issuedOn, periodStart, periodEnd, script,
  leadRule, digest, text
FROM planEditionOf1 ORDER BY id;

DROP TABLE planEditionOf1;

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

CREATE TABLE dutyAssignment (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  replacedUnitId INTEGER REFERENCES unitAddition(unitId),
  reason TEXT NOT NULL
) STRICT;

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

PRAGMA legacy_alter_table = OFF;
PRAGMA user_version = 2;
