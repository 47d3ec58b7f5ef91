-- Templates of answers are saved in versions: what there is becomes the first of each.
ALTER TABLE "answer_template" ADD COLUMN     "created_at" TIMESTAMPTZ(3),
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "is_archived" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- An id of version 7 begins with the milliseconds of its making.
UPDATE answer_template SET
  is_archived = valid_to IS NOT NULL AND valid_to < CURRENT_DATE,
  created_at = to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0);

-- AlterTable
ALTER TABLE "answer_template" DROP COLUMN "mark",
DROP COLUMN "valid_from",
DROP COLUMN "valid_to",
ALTER COLUMN "created_at" SET NOT NULL,
ALTER COLUMN "id" DROP DEFAULT,
ALTER COLUMN "version" DROP DEFAULT;

-- DropIndex
DROP INDEX "answer_template_key_key";

-- CreateIndex
CREATE UNIQUE INDEX "answer_template_key_version_key" ON "answer_template"("key", "version");

CREATE TRIGGER template_version_is_kept BEFORE UPDATE OR DELETE ON answer_template
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER templates_are_not_emptied BEFORE TRUNCATE ON answer_template
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
REVOKE UPDATE, DELETE, TRUNCATE ON answer_template FROM kck_app;
