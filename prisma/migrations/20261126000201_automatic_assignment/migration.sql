-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "assigns_itself" BOOLEAN NOT NULL DEFAULT false;
