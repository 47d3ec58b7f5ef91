-- CreateTable
CREATE TABLE "mass_event" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "category_id" UUID NOT NULL,
    "district_numbers" INTEGER[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "message" TEXT NOT NULL,
    "expected_end_at" TIMESTAMPTZ(3),
    "master_id" UUID,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "public_answer" TEXT,

    CONSTRAINT "mass_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mass_event_wording" (
    "event_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "district_numbers" INTEGER[],
    "message" TEXT NOT NULL,
    "expected_end_at" TIMESTAMPTZ(3),

    CONSTRAINT "mass_event_wording_pkey" PRIMARY KEY ("event_id","version")
);

-- CreateTable
CREATE TABLE "mass_event_caller" (
    "event_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "wants_news" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mass_event_caller_pkey" PRIMARY KEY ("event_id","contact_id")
);

-- CreateIndex
CREATE INDEX "mass_event_newest" ON "mass_event"("confirmed_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "mass_event_wording" ADD CONSTRAINT "mass_event_wording_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "mass_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mass_event_caller" ADD CONSTRAINT "mass_event_caller_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "mass_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every desk asks for the few that last.
CREATE INDEX mass_event_active ON mass_event (confirmed_at DESC, id DESC) WHERE ended_at IS NULL;

CREATE TRIGGER mass_event_wording_is_append_only BEFORE UPDATE OR DELETE ON mass_event_wording
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER mass_event_wording_is_not_emptied BEFORE TRUNCATE ON mass_event_wording
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
