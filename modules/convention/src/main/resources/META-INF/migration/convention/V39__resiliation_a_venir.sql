-- An early end that is decided for a day to come: until that day has passed, the plan goes on. The day is that of
-- French legal time.
CREATE OR REPLACE FUNCTION convention.proteger_plan() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM convention.convention c
             WHERE c.id = CASE TG_OP WHEN 'DELETE' THEN OLD.convention ELSE NEW.convention END
             AND c.date_resiliation < (now() AT TIME ZONE 'Europe/Paris')::date) THEN
    RAISE EXCEPTION 'la convention est résiliée : son plan d''action ne change plus';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
