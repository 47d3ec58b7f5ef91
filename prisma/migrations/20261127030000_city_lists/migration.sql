-- What of the city is edited as a whole, version by version: the groups of categories in their order, and the questions that are
-- asked of everybody; what there is becomes the first of each.

-- AlterTable
ALTER TABLE "category" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;
UPDATE category c SET position = numbered.at
FROM (SELECT id, row_number() OVER (ORDER BY code) - 1 AS at FROM category WHERE parent_id IS NULL) numbered
WHERE numbered.id = c.id;

-- CreateTable
CREATE TABLE "city_list_version" (
    "list" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "city_list_version_pkey" PRIMARY KEY ("list","version")
);

-- An id of version 7 begins with the milliseconds of its making.
INSERT INTO city_list_version (list, version, content, created_at)
SELECT 'groups', 1, jsonb_build_object('groups',
    jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name) ORDER BY position)),
  to_timestamp(('x' || left(replace(min(id::text), '-', ''), 12))::bit(48)::bigint / 1000.0)
FROM category WHERE parent_id IS NULL HAVING count(*) > 0;

INSERT INTO city_list_version (list, version, content, created_at)
SELECT 'common-questions', 1, jsonb_build_object('questions',
    COALESCE(jsonb_agg(jsonb_build_object('key', key, 'label', label, 'readAloud', read_aloud, 'type', type,
      'options', options, 'isRequired', is_required, 'stopper', stopper) ORDER BY position)
      FILTER (WHERE valid_to IS NULL OR valid_to >= CURRENT_DATE), '[]')),
  to_timestamp(('x' || left(replace(min(id::text), '-', ''), 12))::bit(48)::bigint / 1000.0)
FROM question WHERE category_id IS NULL HAVING count(*) > 0;

CREATE TRIGGER city_list_version_is_kept BEFORE UPDATE OR DELETE ON city_list_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER city_list_versions_are_not_emptied BEFORE TRUNCATE ON city_list_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
REVOKE UPDATE, DELETE, TRUNCATE ON city_list_version FROM kck_app;
