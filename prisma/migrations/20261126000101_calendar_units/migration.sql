-- AlterTable
ALTER TABLE "calendar" ADD COLUMN     "unit_ids" UUID[] DEFAULT ARRAY[]::UUID[];
