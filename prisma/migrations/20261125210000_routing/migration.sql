-- AlterTable
ALTER TABLE "intake" ADD COLUMN     "returned_by_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "routing_reason" JSONB,
ADD COLUMN     "routing_rule" TEXT,
ADD COLUMN     "routing_version" INTEGER;

-- AlterTable
ALTER TABLE "intake_answer" ADD COLUMN     "code" TEXT;

-- CreateTable
CREATE TABLE "routing_set" (
    "id" UUID NOT NULL,
    "version" INTEGER,
    "status" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "edited_by_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "back_tested_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "in_force_from" TIMESTAMPTZ(3),
    "based_on" INTEGER,

    CONSTRAINT "routing_set_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "routing_set_version_key" ON "routing_set"("version");

-- Which units returned a matter, from its history: the unit that had been given it last before each return.
UPDATE intake SET returned_by_ids = returned.units
FROM (
  SELECT intake_id, array_agg(unit_id ORDER BY first) AS units
  FROM (
    SELECT back.intake_id, given.unit_id, min(back.seq) AS first
    FROM event back
    CROSS JOIN LATERAL (
      SELECT (before.data ->> 'unitId')::uuid AS unit_id FROM event before
      WHERE before.intake_id = back.intake_id AND before.seq < back.seq AND before.data ->> 'unitId' IS NOT NULL
        AND before.type IN ('intake.forwarded', 'intake.reassigned', 'intake.reopened')
      ORDER BY before.seq DESC LIMIT 1
    ) AS given
    WHERE back.type = 'intake.returned'
    GROUP BY back.intake_id, given.unit_id
  ) AS once
  GROUP BY intake_id
) AS returned
WHERE intake.id = returned.intake_id;

-- What was chosen, of answers that were kept in the words of a screen.
UPDATE intake_answer answer SET code = option ->> 'value'
FROM intake, question, jsonb_array_elements(question.options) AS option
WHERE intake.id = answer.intake_id AND question.key = answer.key AND option ->> 'label' = answer.value
  AND (question.category_id = intake.category_id OR question.category_id IS NULL);
UPDATE intake_answer SET code = CASE WHEN value IN ('Tak', 'Yes') THEN 'yes' ELSE 'no' END
WHERE code IS NULL AND value IN ('Tak', 'Yes', 'Nie', 'No');

-- One draft at a time; a published set has a version and a day.
CREATE UNIQUE INDEX routing_set_open ON routing_set ((status <> 'published')) WHERE status <> 'published';
ALTER TABLE routing_set ADD CONSTRAINT routing_set_published_has_version
  CHECK ((status = 'published') = (version IS NOT NULL AND published_at IS NOT NULL AND in_force_from IS NOT NULL));

-- What was published decided where matters went: nothing of it changes again, and nothing of it is removed.
CREATE FUNCTION refuse_change_of_published_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE EXCEPTION 'a published set of rules is kept as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER published_rules_are_kept BEFORE UPDATE OR DELETE ON routing_set
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_rules();
CREATE TRIGGER rules_are_not_emptied BEFORE TRUNCATE ON routing_set
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
