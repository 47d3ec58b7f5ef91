-- CreateTable
CREATE TABLE "district_area" (
    "number" INTEGER NOT NULL,
    "area" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "district_area_pkey" PRIMARY KEY ("number")
);

-- AddForeignKey
ALTER TABLE "district_area" ADD CONSTRAINT "district_area_number_fkey" FOREIGN KEY ("number") REFERENCES "district"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An area is a list of polygons, and never more than a page may wait for.
ALTER TABLE "district_area" ADD CONSTRAINT "district_area_is_bounded"
  CHECK (jsonb_typeof("area") = 'array' AND octet_length("area"::text) <= 1000000);
