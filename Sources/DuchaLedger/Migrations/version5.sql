-- From schema version 4 to 5: lists of what is overdue without going through the history; what concerns one task is found
-- by index. No entry changes.

CREATE INDEX dutyAssignmentByTask ON dutyAssignment(planId, taskNumber);
CREATE INDEX evidenceWithdrawalByTask ON evidenceWithdrawal(planId, taskNumber);

-- What lists and counts of overdue tasks are made of, so that no history has to be gone through for them. It follows from
-- the entries alone and is never a source: it may be emptied at any time, `ducha` makes it anew, and `ducha verify` checks
-- it against them. So these tables have no triggers, and no hash.

-- The newest entry that the tables below know; 0 where they are to be made anew.
CREATE TABLE taskSpanHead (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  entryId INTEGER NOT NULL CHECK (entryId >= 0)
) STRICT;

INSERT INTO taskSpanHead VALUES (1, 0);

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

PRAGMA user_version = 5;
