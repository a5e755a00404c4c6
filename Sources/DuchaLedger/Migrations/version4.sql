-- From schema version 3 to 4: the nightly check, notices and what became of them, more rules.
--
-- Two tables are built anew, their rows copied, ids included: no hash changes. See version2.sql.

PRAGMA legacy_alter_table = ON;

ALTER TABLE entry RENAME TO entryOf3;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN (
    'planRegistered', 'unitAdded', 'unitAliased', 'unitConfirmed', 'unitDescribed', 'unitsMerged', 'unitsToldApart',
    'unitsReformed', 'membersNamed', 'dutiesAssigned', 'progressReported', 'taskDispatched', 'taskAccepted',
    'taskObjected', 'objectionSettled', 'closureSubmitted', 'taskClosed', 'closureReturned', 'taskReopened',
    'extensionRequested', 'extensionDecided', 'taskSuspended', 'taskResumed', 'taskCancelled', 'taskMerged', 'taskSplit',
    'taskKeptOngoing', 'measureTaken', 'evidenceFiled', 'evidenceWithdrawn', 'bulletinIssued', 'nightChecked',
    'noticeIssued', 'noticeDelivered', 'rulesAdopted', 'calendarAdopted')),
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
FROM entryOf3 ORDER BY id;

DROP TABLE entryOf3;

CREATE TRIGGER entryIsNeverUpdated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

CREATE TRIGGER entryIsOnlyAppended BEFORE INSERT ON entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM entry)
  OR NEW.previousHash IS NOT
    coalesce((SELECT hash FROM entry ORDER BY id DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only, and this row does not continue it'); END;

ALTER TABLE rulesAdoption RENAME TO rulesAdoptionOf3;

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

INSERT INTO rulesAdoption (
  id, entryId, masthead, issuer, recipients, firstListedLeads, firstJointLeads, periodEndsTask, dueSoonDays,
  reportDay, yellowBehind, redBehind, aheadBy, lateCatchUp, countsWorkingDays, turnsHaveLights, reviewMonths,
  valuesDecide, replyWorkingDays, verifiedCloses, submittedIsOverdue, pendingKeepsDue)
SELECT
  id, entryId, masthead, issuer, recipients, firstListedLeads, firstJointLeads, periodEndsTask, dueSoonDays,
  reportDay, yellowBehind, redBehind, aheadBy, lateCatchUp, countsWorkingDays, turnsHaveLights, reviewMonths,
  valuesDecide, replyWorkingDays, verifiedCloses, submittedIsOverdue, pendingKeepsDue
FROM rulesAdoptionOf3 ORDER BY id;

DROP TABLE rulesAdoptionOf3;

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

-- The first issue of a year may go on from issues that were made elsewhere.
DROP TRIGGER bulletinIssueIsOnlyAppended;

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

PRAGMA legacy_alter_table = OFF;
PRAGMA user_version = 4;
