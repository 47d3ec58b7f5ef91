-- Openings by day and card: ranking and figures read this index alone, however many readings there are.
CREATE INDEX card_reading_opened ON card_reading (at, card_id) INCLUDE (contact_id, after_ms) WHERE section IS NULL;

-- What of the outbox still names somebody and grows old.
CREATE INDEX outbox_message_named ON outbox_message (created_at) WHERE recipient <> '';
