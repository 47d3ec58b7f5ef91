-- AlterTable
ALTER TABLE "intake" ADD COLUMN     "answer_warn_at" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];
