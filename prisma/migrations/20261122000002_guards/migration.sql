-- What the schema file cannot say: who may do what in the database, the guard of the history, numbers, and indexes.

-- The server acts as this role. It owns nothing, and may neither change nor remove history. Roles belong to the whole
-- cluster: another database may have made it already, or be making it now.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'kck_app') THEN
    BEGIN
      CREATE ROLE kck_app NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      RAISE NOTICE 'role kck_app is there already';
    END;
  END IF;
  -- Where one login owns the database and serves it too, it must be able to step down to the role.
  IF NOT pg_has_role(current_user, 'kck_app', 'SET') THEN
    GRANT kck_app TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
  END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO kck_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kck_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO kck_app;
REVOKE UPDATE, DELETE, TRUNCATE ON event, access_log FROM kck_app;
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN -- absent where the history is only rehearsed for a diff
    REVOKE ALL ON public._prisma_migrations FROM kck_app;
    GRANT SELECT ON public._prisma_migrations TO kck_app;
  END IF;
END
$$;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kck_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO kck_app;

-- History is append-only for everybody, its owner included.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON event
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER event_is_not_emptied BEFORE TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER access_log_is_append_only BEFORE UPDATE OR DELETE ON access_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER access_log_is_not_emptied BEFORE TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- Wakes the servers' readers of events; the channel is constant and carries nothing.
CREATE FUNCTION notify_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kck_event', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER event_wakes_readers AFTER INSERT ON event
  FOR EACH STATEMENT EXECUTE FUNCTION notify_of_events();

-- Numbers of a year come from a sequence of that year, so that two calls never wait for each other. Gaps are allowed.
CREATE FUNCTION next_intake_number(year integer) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  sequence_name text := format('intake_number_%s', year);
  position text;
BEGIN
  IF year IS NULL OR year NOT BETWEEN 2000 AND 2100 THEN
    RAISE EXCEPTION 'year % is out of range', year;
  END IF;
  IF to_regclass('public.' || sequence_name) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(sequence_name));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS public.%I', sequence_name);
  END IF;
  position := nextval('public.' || sequence_name)::text;
  RETURN format('KCK/%s/%s', year, lpad(position, greatest(6, length(position)), '0'));
END
$$;
REVOKE ALL ON FUNCTION next_intake_number(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_intake_number(integer) TO kck_app;

-- Presence survives no crash and needs no log.
ALTER TABLE presence SET UNLOGGED;

-- Lists by what Prisma cannot say: an expression. Plain columns belong into schema.prisma, or a comparison finds drift.
CREATE INDEX intake_due ON intake (COALESCE(due_at, 'infinity'), id);

-- Lists of what is open: a small share of all, so these indexes stay small whatever is closed.
CREATE INDEX intake_open_newest ON intake (created_at DESC, id DESC)
  WHERE status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled');
CREATE INDEX intake_open_unit ON intake (unit_id, status, created_at DESC, id DESC)
  WHERE status NOT IN ('closed', 'duplicate', 'cancelled');
CREATE INDEX intake_open_due ON intake (COALESCE(due_at, 'infinity'), id)
  WHERE status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled');
CREATE INDEX intake_open_category ON intake (category_id, created_at DESC, id DESC)
  WHERE status NOT IN ('resolved', 'closed', 'duplicate', 'cancelled');
CREATE INDEX intake_open_assignee ON intake (assignee_id, created_at DESC, id DESC)
  WHERE status NOT IN ('closed', 'duplicate', 'cancelled');
CREATE INDEX intake_resolved_at ON intake (resolved_at) WHERE status = 'resolved';
-- Search by the beginning of a number, whatever the collation. Prisma does not know the operator class, and leaves alone
-- only indexes with a condition; this one is always true.
CREATE INDEX intake_number_prefix ON intake (number text_pattern_ops) WHERE number IS NOT NULL;
CREATE INDEX intake_external_number ON intake (external_number text_pattern_ops) WHERE external_number IS NOT NULL;
CREATE INDEX contact_open ON contact (taken_by_id) WHERE ended_at IS NULL;
