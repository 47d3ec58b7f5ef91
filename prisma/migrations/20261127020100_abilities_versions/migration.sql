-- What was said of somebody's presence and skills, version by version; the first one is what there was before the first change.

-- CreateTable
CREATE TABLE "abilities_version" (
    "user_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "work_share" DOUBLE PRECISION NOT NULL,
    "absences" JSONB NOT NULL,
    "skill_ids" UUID[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "abilities_version_pkey" PRIMARY KEY ("user_id","version")
);

-- AddForeignKey
ALTER TABLE "abilities_version" ADD CONSTRAINT "abilities_version_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER abilities_version_is_kept BEFORE UPDATE OR DELETE ON abilities_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER abilities_versions_are_not_emptied BEFORE TRUNCATE ON abilities_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
REVOKE UPDATE, DELETE, TRUNCATE ON abilities_version FROM kck_app;
