-- From schema version 6 to 7: lists of what is overdue tell by which way of judging they were made. No entry changes.

DROP TABLE taskSpanHead;

-- The newest entry that the tables below know, 0 where they are to be made anew, and the program's way of judging by which
-- they were made: one that judges otherwise makes them anew.
CREATE TABLE taskSpanHead (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  entryId INTEGER NOT NULL CHECK (entryId >= 0),
  judgement INTEGER NOT NULL CHECK (judgement >= 0)
) STRICT;

INSERT INTO taskSpanHead VALUES (1, 0, 0);

PRAGMA user_version = 7;
