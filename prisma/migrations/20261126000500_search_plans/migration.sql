-- With the usual hundred entries of statistics a word that few intakes have is taken for one that many have, and the newest
-- intakes are read one by one until enough have it. A thousand know ten thousand words.
ALTER TABLE intake ALTER COLUMN search SET STATISTICS 1000;

-- New entries go into the index at once: those that wait in its list of pending ones are read, all of them, by every search.
ALTER INDEX intake_search SET (fastupdate = off);
SELECT gin_clean_pending_list('intake_search');

ANALYZE intake (search);
