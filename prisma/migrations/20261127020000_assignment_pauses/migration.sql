-- CreateTable
CREATE TABLE "assignment_pause" (
    "intake_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pause_pkey" PRIMARY KEY ("intake_id")
);
