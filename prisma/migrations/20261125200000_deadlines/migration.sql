-- AlterTable
ALTER TABLE "intake" ADD COLUMN     "accept_by" TIMESTAMPTZ(3),
ADD COLUMN     "calendar_key" TEXT,
ADD COLUMN     "calendar_version" INTEGER,
ADD COLUMN     "counted_from" TIMESTAMPTZ(3),
ADD COLUMN     "deadline_steps" JSONB,
ADD COLUMN     "first_answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "policy_key" TEXT,
ADD COLUMN     "policy_version" INTEGER,
ADD COLUMN     "warn_at" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];

-- CreateTable
CREATE TABLE "deadline_policy" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "category_id" UUID,
    "unit_id" UUID,
    "priority" TEXT,
    "acceptance" JSONB,
    "first_answer" JSONB,
    "resolution" JSONB NOT NULL,
    "warnings" DOUBLE PRECISION[],
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "is_closed_on_holidays" BOOLEAN NOT NULL,
    "closed_days" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_calendar" (
    "unit_id" UUID NOT NULL,
    "calendar_key" TEXT NOT NULL,

    CONSTRAINT "unit_calendar_pkey" PRIMARY KEY ("unit_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "deadline_policy_key_version_key" ON "deadline_policy"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_key_version_key" ON "calendar"("key", "version");

-- A version of a policy or a calendar never changes: promises name the ones by which they were made.
CREATE TRIGGER policy_version_is_kept BEFORE UPDATE OR DELETE ON deadline_policy
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER policies_are_not_emptied BEFORE TRUNCATE ON deadline_policy
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER calendar_version_is_kept BEFORE UPDATE OR DELETE ON calendar
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER calendars_are_not_emptied BEFORE TRUNCATE ON calendar
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
REVOKE UPDATE, DELETE, TRUNCATE ON deadline_policy, calendar FROM kck_app;
