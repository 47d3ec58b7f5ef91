-- AlterTable
ALTER TABLE "intake" ADD COLUMN     "returned_by_id" UUID;

-- Who had returned an intake last stands in its history: the unit to which it had gone last before.
UPDATE intake i SET returned_by_id = (
  SELECT (given.data->>'unitId')::uuid FROM event given
  WHERE given.intake_id = i.id AND given.type IN ('intake.forwarded', 'intake.reassigned', 'intake.reopened')
    AND given.data->>'unitId' IS NOT NULL
    AND given.seq < (SELECT max(seq) FROM event WHERE intake_id = i.id AND type = 'intake.returned')
  ORDER BY given.seq DESC LIMIT 1)
WHERE return_count > 0;

-- What a unit has returned and the centre has not handed on yet: few, whatever is closed.
CREATE INDEX intake_returned ON intake (returned_by_id, updated_at DESC, id DESC) WHERE status = 'returned';
