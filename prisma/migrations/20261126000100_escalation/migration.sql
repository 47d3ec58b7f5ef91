-- AlterTable
ALTER TABLE "user" ADD COLUMN     "is_unit_head" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "escalation" (
    "id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "alarm" TEXT NOT NULL,
    "alarm_at" TIMESTAMPTZ(3) NOT NULL,
    "rung" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "alarm" TEXT NOT NULL,
    "alarm_at" TIMESTAMPTZ(3) NOT NULL,
    "rung" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "escalation_intake_id_alarm_alarm_at_rung_key" ON "escalation"("intake_id", "alarm", "alarm_at", "rung");

-- CreateIndex
CREATE INDEX "notice_user_id_created_at_idx" ON "notice"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "notice_created_at_idx" ON "notice"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_intake_id_alarm_alarm_at_user_id_key" ON "notice"("intake_id", "alarm", "alarm_at", "user_id");

-- What is unread is counted at every step of the bell.
CREATE INDEX notice_unread ON notice (user_id) WHERE read_at IS NULL;
