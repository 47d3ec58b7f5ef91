-- CreateTable
CREATE TABLE "agent_state" (
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agent_state_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "agent_state" ADD CONSTRAINT "agent_state_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
