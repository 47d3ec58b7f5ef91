-- CreateTable
CREATE TABLE "service_card" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "owner_unit_id" UUID,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "review_due_on" DATE,
    "archived_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "service_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_revision" (
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "symbol" TEXT,
    "content" JSONB NOT NULL,
    "checks" JSONB NOT NULL,
    "edited_by_ids" UUID[],
    "submitted_by_id" UUID,
    "approved_by_id" UUID,
    "remark" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "publish_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "card_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_presence" (
    "card_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_presence_pkey" PRIMARY KEY ("card_id","user_id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_account_change" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "old_number" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "is_accepted" BOOLEAN,

    CONSTRAINT "bank_account_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_reading" (
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "section" TEXT,
    "contact_id" UUID,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "after_ms" INTEGER,

    CONSTRAINT "card_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_search" (
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "contact_id" UUID,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_report" (
    "id" UUID NOT NULL,
    "card_id" UUID,
    "section" TEXT,
    "purpose" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "contact_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "card_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "contact_id" UUID,
    "card_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_card_key_key" ON "service_card"("key");

-- CreateIndex
CREATE INDEX "service_card_owner_unit_id_idx" ON "service_card"("owner_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "card_revision_card_id_number_key" ON "card_revision"("card_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "bank_account_key_key" ON "bank_account"("key");

-- CreateIndex
CREATE INDEX "bank_account_change_account_id_proposed_at_idx" ON "bank_account_change"("account_id", "proposed_at");

-- CreateIndex
CREATE INDEX "card_reading_card_id_at_idx" ON "card_reading"("card_id", "at");

-- CreateIndex
CREATE INDEX "card_reading_contact_id_idx" ON "card_reading"("contact_id");

-- CreateIndex
CREATE INDEX "card_reading_at_idx" ON "card_reading" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "card_search_at_idx" ON "card_search"("at");

-- CreateIndex
CREATE INDEX "card_report_card_id_idx" ON "card_report"("card_id");

-- CreateIndex
CREATE INDEX "outbox_message_created_at_idx" ON "outbox_message"("created_at");

-- CreateIndex
CREATE INDEX "outbox_message_contact_id_idx" ON "outbox_message"("contact_id");

-- AddForeignKey
ALTER TABLE "service_card" ADD CONSTRAINT "service_card_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_revision" ADD CONSTRAINT "card_revision_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "service_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_account_change" ADD CONSTRAINT "bank_account_change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "bank_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- At most one revision of a card is being worked on, waits for its day, or is in force.
CREATE UNIQUE INDEX card_revision_open ON card_revision (card_id) WHERE status IN ('draft', 'in-review', 'scheduled');
CREATE UNIQUE INDEX card_revision_in_force ON card_revision (card_id) WHERE status = 'published';
CREATE INDEX card_revision_due ON card_revision (publish_at) WHERE status = 'scheduled';
CREATE INDEX service_card_review_due ON service_card (review_due_on) WHERE archived_at IS NULL;
CREATE INDEX card_report_open ON card_report (at) WHERE resolved_at IS NULL;
-- One change of an account waits at a time, so that what is accepted is what was compared with the number in use.
CREATE UNIQUE INDEX bank_account_change_open ON bank_account_change (account_id) WHERE decided_at IS NULL;
CREATE INDEX outbox_message_waiting ON outbox_message (next_try_at) WHERE status = 'waiting';

-- Presence survives no crash and needs no log.
ALTER TABLE card_presence SET UNLOGGED;

-- What was published is what callers were told: its words, its number and who stood for it never change again.
CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a revision of a card is never removed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.published_at IS NOT NULL AND (
    NEW.id, NEW.card_id, NEW.number, NEW.title, NEW.symbol, NEW.content, NEW.checks, NEW.edited_by_ids, NEW.submitted_by_id,
    NEW.approved_by_id, NEW.published_at
  ) IS DISTINCT FROM (
    OLD.id, OLD.card_id, OLD.number, OLD.title, OLD.symbol, OLD.content, OLD.checks, OLD.edited_by_ids, OLD.submitted_by_id,
    OLD.approved_by_id, OLD.published_at
  ) THEN
    RAISE EXCEPTION 'a published revision does not change' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- It may end, once: until when it was in force is kept too.
  IF OLD.published_at IS NOT NULL AND (NEW.status, NEW.ended_at) IS DISTINCT FROM (OLD.status, OLD.ended_at)
    AND NOT (OLD.ended_at IS NULL AND NEW.status = 'archived' AND NEW.ended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a published revision ends once' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER published_revision_is_kept BEFORE UPDATE OR DELETE ON card_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER revisions_are_not_emptied BEFORE TRUNCATE ON card_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- What was read out and which account stood when are history too.
CREATE TRIGGER reading_is_append_only BEFORE UPDATE OR DELETE ON card_reading
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
REVOKE UPDATE, DELETE, TRUNCATE ON card_reading FROM kck_app;
REVOKE DELETE, TRUNCATE ON card_revision, bank_account, bank_account_change, service_card FROM kck_app;

-- A decided change of an account is kept as it was decided: the number of any day follows from these rows.
CREATE FUNCTION refuse_change_of_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.decided_at IS NOT NULL OR (
    NEW.id, NEW.account_id, NEW.name, NEW.number, NEW.old_number, NEW.reason, NEW.proposed_by_id, NEW.proposed_at
  ) IS DISTINCT FROM (
    OLD.id, OLD.account_id, OLD.name, OLD.number, OLD.old_number, OLD.reason, OLD.proposed_by_id, OLD.proposed_at
  ) THEN
    RAISE EXCEPTION 'a change of an account is decided once and kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER account_change_is_kept BEFORE UPDATE OR DELETE ON bank_account_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided();
