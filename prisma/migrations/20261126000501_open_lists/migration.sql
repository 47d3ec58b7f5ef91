-- A folder of a unit's inbox is in the order of deadlines; its first page is the beginning of a range of this index.
CREATE INDEX intake_open_unit_due ON intake (unit_id, status, COALESCE(due_at, 'infinity'), id)
  WHERE status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled');

-- Duplicate hints ask for the words of a place among what is open. The index of all words finds ten years of that place.
CREATE INDEX intake_open_search ON intake USING GIN (search) WITH (fastupdate = off)
  WHERE status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled');
