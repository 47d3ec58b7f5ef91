-- What categories and their questions said, version by version; what there is becomes the first of each.

-- AlterTable
ALTER TABLE "category" ALTER COLUMN "version" SET DEFAULT 1;
UPDATE category SET version = version + 1;

-- CreateTable
CREATE TABLE "category_version" (
    "category_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "category_version_pkey" PRIMARY KEY ("category_id","version")
);

-- AddForeignKey
ALTER TABLE "category_version" ADD CONSTRAINT "category_version_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An id of version 7 begins with the milliseconds of its making.
INSERT INTO category_version (category_id, version, content, created_at)
SELECT c.id, c.version,
  jsonb_build_object('name', c.name, 'portal', c.portal, 'unitId', c.unit_id, 'backupUnitIds', c.backup_unit_ids,
    'priority', c.priority, 'priorityNote', c.priority_note, 'advice', c.advice, 'callFirst', c.call_first,
    'synonyms', c.synonyms, 'validFrom', c.valid_from, 'validTo', c.valid_to,
    'questions', COALESCE((SELECT jsonb_agg(jsonb_build_object('key', q.key, 'label', q.label, 'readAloud', q.read_aloud,
      'type', q.type, 'options', q.options, 'isRequired', q.is_required, 'stopper', q.stopper) ORDER BY q.position)
      FROM question q WHERE q.category_id = c.id AND (q.valid_to IS NULL OR q.valid_to >= CURRENT_DATE)), '[]')),
  to_timestamp(('x' || left(replace(c.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
FROM category c WHERE c.parent_id IS NOT NULL;

CREATE TRIGGER category_version_is_kept BEFORE UPDATE OR DELETE ON category_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER category_versions_are_not_emptied BEFORE TRUNCATE ON category_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
REVOKE UPDATE, DELETE, TRUNCATE ON category_version FROM kck_app;
