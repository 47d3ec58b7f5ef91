-- The list of a district is in the order of deadlines; its first page is the beginning of a range of this index. Without it
-- everything open in the city is read for it.
CREATE INDEX intake_open_district_due ON intake (district_number, COALESCE(due_at, 'infinity'), id)
  WHERE status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled');
