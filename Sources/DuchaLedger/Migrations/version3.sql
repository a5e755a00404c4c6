-- From schema version 2 to 3: the life of a task, evidence, figures of results, issued bulletins, more rules,
-- holidays.
--
-- Three tables are built anew, their rows copied, ids included: no hash changes. See version2.sql.

PRAGMA legacy_alter_table = ON;

ALTER TABLE entry RENAME TO entryOf2;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),
  kind TEXT NOT NULL CHECK (kind IN (
    'planRegistered', 'unitAdded', 'unitAliased', 'unitConfirmed', 'unitDescribed', 'unitsMerged', 'unitsToldApart',
    'unitsReformed', 'membersNamed', 'dutiesAssigned', 'progressReported', 'taskDispatched', 'taskAccepted',
    'taskObjected', 'objectionSettled', 'closureSubmitted', 'taskClosed', 'closureReturned', 'taskReopened',
    'extensionRequested', 'extensionDecided', 'taskSuspended', 'taskResumed', 'taskCancelled', 'taskMerged', 'taskSplit',
    'taskKeptOngoing', 'measureTaken', 'evidenceFiled', 'evidenceWithdrawn', 'bulletinIssued', 'rulesAdopted',
    'calendarAdopted')),
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
FROM entryOf2 ORDER BY id;

DROP TABLE entryOf2;

CREATE TRIGGER entryIsNeverUpdated BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only'); END;

CREATE TRIGGER entryIsOnlyAppended BEFORE INSERT ON entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM entry)
  OR NEW.previousHash IS NOT
    coalesce((SELECT hash FROM entry ORDER BY id DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'entry: history is append-only, and this row does not continue it'); END;

DROP TRIGGER dutyAssignmentIsOnlyAppended;

CREATE TRIGGER dutyAssignmentIsOnlyAppended BEFORE INSERT ON dutyAssignment
WHEN EXISTS (SELECT 1 FROM dutyAssignment WHERE id = NEW.id OR entryId = NEW.entryId)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'dutiesAssigned' AND id = (SELECT max(id) FROM entry))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'dutyAssignment: history is append-only, and this row does not continue it'); END;

ALTER TABLE progressReport RENAME TO progressReportOf2;

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

INSERT INTO progressReport (
  id, entryId, planId, taskNumber, unitId, month, status, percent, doneThrough, text, difficulties, nextSteps)
SELECT
  id, entryId, planId, taskNumber, unitId, month, status, percent, doneThrough, text, difficulties, nextSteps
FROM progressReportOf2 ORDER BY id;

DROP TABLE progressReportOf2;

CREATE INDEX progressReportByTask ON progressReport(planId, taskNumber);

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
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
BEGIN SELECT RAISE(ABORT, 'progressReport: history is append-only, and this row does not continue it'); END;

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
  CHECK (fromOn < untilOn),
  CHECK ((otherPlanId IS NULL) = (otherTaskNumber IS NULL))
) STRICT;

CREATE INDEX taskStepByTask ON taskStep(planId, taskNumber);

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
      'closureReturned', 'taskReopened', 'extensionRequested', 'extensionDecided', 'taskSuspended',
      'taskResumed', 'taskCancelled', 'taskMerged', 'taskSplit', 'taskKeptOngoing', 'measureTaken'))
  OR NOT EXISTS (
    SELECT 1 FROM registeredTask WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber
    UNION ALL SELECT 1 FROM taskPart WHERE planId = NEW.planId AND taskNumber = NEW.taskNumber)
  OR NOT (
    SELECT CASE
      WHEN kind IN ('taskAccepted', 'taskObjected', 'objectionSettled') AND NEW.unitId IS NULL THEN 0
      WHEN kind = 'objectionSettled' AND NEW.granted IS NULL THEN 0
      WHEN kind = 'extensionRequested' AND (NEW.fromOn IS NULL OR NEW.untilOn IS NULL) THEN 0
      WHEN kind = 'extensionDecided' AND (NEW.granted IS NULL OR NEW.granted <> (NEW.untilOn IS NOT NULL)) THEN 0
      WHEN kind = 'taskKeptOngoing' AND NEW.untilOn IS NULL THEN 0
      WHEN kind = 'taskMerged' AND NEW.otherPlanId IS NULL THEN 0
      WHEN kind = 'measureTaken' AND (NEW.measure IS NULL
        OR NEW.measure NOT IN ('reminder', 'urging') AND NEW.person IS NULL) THEN 0
      WHEN kind NOT IN ('taskDispatched', 'taskAccepted', 'taskObjected', 'extensionRequested', 'measureTaken')
        AND NEW.person IS NULL THEN 0
      ELSE 1 END
    FROM entry WHERE id = NEW.entryId)
BEGIN SELECT RAISE(ABORT, 'taskStep: history is append-only, and this row does not continue it'); END;

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

CREATE TABLE evidenceWithdrawal (
  id INTEGER PRIMARY KEY NOT NULL,
  entryId INTEGER NOT NULL UNIQUE REFERENCES entry(id),
  planId INTEGER NOT NULL,
  taskNumber INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

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
  OR NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM bulletinIssue WHERE year = NEW.year)
  OR NOT EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.entryId AND kind = 'bulletinIssued' AND id = (SELECT max(id) FROM entry)
      AND CAST(substr(effectiveOn, 1, 4) AS INTEGER) = NEW.year AND effectiveOn >= NEW.asOf)
BEGIN SELECT RAISE(ABORT, 'bulletinIssue: history is append-only, and this row does not continue it'); END;

ALTER TABLE rulesAdoption RENAME TO rulesAdoptionOf2;

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
  pendingKeepsDue INTEGER CHECK (pendingKeepsDue IN (0, 1))
) STRICT;

INSERT INTO rulesAdoption (
  id, entryId, masthead, issuer, recipients, firstListedLeads, firstJointLeads, periodEndsTask, dueSoonDays,
  reportDay, yellowBehind, redBehind, aheadBy)
SELECT
  id, entryId, masthead, issuer, recipients, firstListedLeads, firstJointLeads, periodEndsTask, dueSoonDays,
  reportDay, yellowBehind, redBehind, aheadBy
FROM rulesAdoptionOf2 ORDER BY id;

DROP TABLE rulesAdoptionOf2;

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

PRAGMA legacy_alter_table = OFF;
PRAGMA user_version = 3;
