-- From schema version 5 to 6: what concerns one unit, and what tasks of other plans did to those of one, is found by index.
-- No entry changes.

CREATE INDEX assignmentByUnit ON assignment(unitId);
CREATE INDEX taskStepByOther ON taskStep(otherPlanId, otherTaskNumber) WHERE otherPlanId IS NOT NULL;

PRAGMA user_version = 6;
