-- What a unit said of itself, version by version; what there is becomes the first of each.

-- AlterTable
ALTER TABLE "unit" ALTER COLUMN "version" SET DEFAULT 1;
UPDATE unit SET version = version + 1;

-- CreateTable
CREATE TABLE "unit_version" (
    "unit_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_version_pkey" PRIMARY KEY ("unit_id","version")
);

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An id of version 7 begins with the milliseconds of its making.
INSERT INTO unit_version (unit_id, version, content, created_at)
SELECT u.id, u.version,
  jsonb_build_object('name', u.name, 'symbol', u.symbol, 'kind', u.kind, 'takes', u.takes, 'phone', u.phone,
    'callNow', u.call_now, 'email', u.email, 'address', u.address, 'hours', u.hours, 'note', u.note,
    'validFrom', u.valid_from, 'validTo', u.valid_to, 'successorId', u.successor_id),
  to_timestamp(('x' || left(replace(u.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
FROM unit u;

CREATE TRIGGER unit_version_is_kept BEFORE UPDATE OR DELETE ON unit_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER unit_versions_are_not_emptied BEFORE TRUNCATE ON unit_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
REVOKE UPDATE, DELETE, TRUNCATE ON unit_version FROM kck_app;
