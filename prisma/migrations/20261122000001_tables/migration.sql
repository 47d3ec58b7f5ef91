-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT true,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "invited_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "user_id" UUID NOT NULL,

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_lock" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_lock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "symbol" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "takes" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "call_now" JSONB NOT NULL DEFAULT '[]',
    "email" TEXT,
    "address" TEXT,
    "hours" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_id" UUID,
    "mark" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "number" INTEGER NOT NULL,
    "roman" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "residents" INTEGER NOT NULL,
    "guard_branch" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "district_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "category" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "portal" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'intervention',
    "unit_id" UUID,
    "backup_unit_ids" UUID[],
    "priority" TEXT NOT NULL DEFAULT 'P3',
    "priority_note" TEXT,
    "advice" TEXT,
    "call_first" JSONB NOT NULL DEFAULT '[]',
    "synonyms" TEXT[],
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "mark" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "category_id" UUID,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "read_aloud" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '[]',
    "is_required" BOOLEAN NOT NULL DEFAULT false,
    "stopper" JSONB,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_template" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "group_code" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "mark" TEXT NOT NULL,

    CONSTRAINT "answer_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "address" TEXT,
    "anonymized_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "resident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_phone" (
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "e164" TEXT,
    "typed" TEXT NOT NULL,

    CONSTRAINT "resident_phone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "taken_by_id" UUID NOT NULL,
    "resident_id" UUID,
    "phone_e164" TEXT,
    "phone_typed" TEXT,
    "is_anonymous" BOOLEAN NOT NULL DEFAULT false,
    "result" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "category_id" UUID,
    "subject" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "contact_id" UUID,
    "resident_id" UUID,
    "unit_id" UUID,
    "assignee_id" UUID,
    "priority" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "district_number" INTEGER,
    "street" TEXT,
    "house_number" TEXT,
    "place_text" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "phoned_at" TIMESTAMPTZ(3),
    "phoned_to" TEXT,
    "scheduled_for" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "public_answer" TEXT,
    "return_count" INTEGER NOT NULL DEFAULT 0,
    "master_id" UUID,
    "external_source" TEXT,
    "external_number" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "search" tsvector NOT NULL DEFAULT ''::tsvector,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_answer" (
    "intake_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "intake_answer_pkey" PRIMARY KEY ("intake_id","key")
);

-- CreateTable
CREATE TABLE "holding" (
    "intake_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "holding_pkey" PRIMARY KEY ("intake_id","unit_id")
);

-- CreateTable
CREATE TABLE "follower" (
    "intake_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "resident_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follower_pkey" PRIMARY KEY ("intake_id","contact_id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "author_id" UUID,
    "purpose" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "intake_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("intake_id","user_id")
);

-- CreateTable
CREATE TABLE "event" (
    "seq" BIGSERIAL NOT NULL,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "intake_id" UUID,
    "contact_id" UUID,
    "unit_ids" UUID[],
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "command" (
    "actor_id" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "input_hash" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_pkey" PRIMARY KEY ("actor_id","procedure","id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "context" TEXT NOT NULL,
    "resident_ids" UUID[],
    "intake_ids" UUID[],
    "contact_ids" UUID[],

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "search" JSONB NOT NULL,
    "columns" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_unit_id_idx" ON "user"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE INDEX "invitation_user_id_idx" ON "invitation"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_lock_locked_until_idx" ON "sign_in_lock"("locked_until");

-- CreateIndex
CREATE UNIQUE INDEX "unit_key_key" ON "unit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "category_code_key" ON "category"("code");

-- CreateIndex
CREATE UNIQUE INDEX "question_category_id_key_key" ON "question"("category_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "answer_template_key_key" ON "answer_template"("key");

-- CreateIndex
CREATE INDEX "resident_phone_e164_idx" ON "resident_phone"("e164");

-- CreateIndex
CREATE INDEX "resident_phone_resident_id_idx" ON "resident_phone"("resident_id");

-- CreateIndex
CREATE INDEX "contact_newest" ON "contact"("started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contact_resident_id_started_at_idx" ON "contact"("resident_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "contact_phone_e164_started_at_idx" ON "contact"("phone_e164", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "intake_number_key" ON "intake"("number");

-- CreateIndex
CREATE INDEX "intake_newest" ON "intake"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "intake_unit_newest" ON "intake"("unit_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "intake_category_newest" ON "intake"("category_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "intake_updated" ON "intake"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "intake_priority" ON "intake"("priority", "id");

-- CreateIndex
CREATE INDEX "intake_search" ON "intake" USING GIN ("search");

-- CreateIndex
CREATE INDEX "intake_resident_id_created_at_idx" ON "intake"("resident_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "intake_contact_id_idx" ON "intake"("contact_id");

-- CreateIndex
CREATE INDEX "intake_master_id_idx" ON "intake"("master_id");

-- CreateIndex
CREATE UNIQUE INDEX "intake_external_source_external_number_key" ON "intake"("external_source", "external_number");

-- CreateIndex
CREATE INDEX "holding_unit_id_idx" ON "holding"("unit_id");

-- CreateIndex
CREATE INDEX "follower_resident_id_idx" ON "follower"("resident_id");

-- CreateIndex
CREATE INDEX "note_intake_id_created_at_idx" ON "note"("intake_id", "created_at");

-- CreateIndex
CREATE INDEX "attachment_intake_id_idx" ON "attachment"("intake_id");

-- CreateIndex
CREATE INDEX "event_reading_order" ON "event"("tx", "seq");

-- CreateIndex
CREATE INDEX "event_intake_id_seq_idx" ON "event"("intake_id", "seq");

-- CreateIndex
CREATE INDEX "command_at_idx" ON "command" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "access_log_at_idx" ON "access_log" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "saved_view_owner_id_idx" ON "saved_view"("owner_id");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident_phone" ADD CONSTRAINT "resident_phone_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_master_id_fkey" FOREIGN KEY ("master_id") REFERENCES "intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_answer" ADD CONSTRAINT "intake_answer_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follower" ADD CONSTRAINT "follower_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follower" ADD CONSTRAINT "follower_resident_id_fkey" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
