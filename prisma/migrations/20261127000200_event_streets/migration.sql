-- AlterTable
ALTER TABLE "mass_event" ADD COLUMN     "streets" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "mass_event_wording" ADD COLUMN     "streets" TEXT[] DEFAULT ARRAY[]::TEXT[];
