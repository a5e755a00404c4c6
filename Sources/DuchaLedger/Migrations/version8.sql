-- From schema version 7 to 8: the office can set a due date that the plan leaves open, or bring one forward.
--
-- Two tables are built anew, their rows copied, ids included: no hash changes. See version2.sql.

PRAGMA legacy_alter_table = ON;

ALTER TABLE entry RENAME TO entryOf7;

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

INSERT INTO entry (
  id, kind, effectiveOn, recordedAt, actor, previousHash, hash)
SELECT
  id, kind, effectiveOn, recordedAt, actor, previousHash, hash
FROM entryOf7 ORDER BY id;

DROP TABLE entryOf7;

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

ALTER TABLE taskStep RENAME TO taskStepOf7;

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

INSERT INTO taskStep (
  id, entryId, planId, taskNumber, unitId, person, fromOn, untilOn, granted, otherPlanId, otherTaskNumber, measure,
  text)
SELECT
  id, entryId, planId, taskNumber, unitId, person, fromOn, untilOn, granted, otherPlanId, otherTaskNumber, measure,
  text
FROM taskStepOf7 ORDER BY id;

DROP TABLE taskStepOf7;

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

PRAGMA legacy_alter_table = OFF;

PRAGMA user_version = 8;
