-- Two mends that left rows from before as they were.

-- The day set for the work goes with the status that it belongs to.
UPDATE intake SET scheduled_for = NULL WHERE scheduled_for IS NOT NULL AND status <> 'scheduled';

-- A view that others see is kept without the words that were typed into its search.
UPDATE saved_view SET search = search - 'words' WHERE is_shared AND search ? 'words';
