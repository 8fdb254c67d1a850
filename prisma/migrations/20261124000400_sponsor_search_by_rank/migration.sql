-- Search that stays fast at a million names. What a name is found under is the rest of it from each of its words on, without spaces
-- ("bluecrossillinois", "crossillinois", "illinois"), so that a range of one index answers a beginning, a word inside, several words in a
-- row, and spaces missing or extra. A second index has the same by size, for beginnings that thousands share.
DROP TABLE sponsor_name_word, sponsor_word_variant;
DROP TRIGGER sponsor_name_words ON sponsor_name;
DROP FUNCTION index_sponsor_name, name_words, stored_variants, typed_variants, word_deletions;

-- levenshtein_less_equal, written in C: sifts words with a typo before the domain judges them.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- CreateTable
CREATE TABLE "sponsor_name_tail" (
    "organization_id" UUID NOT NULL,
    "name_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "tail" TEXT NOT NULL,
    "size_class" SMALLINT NOT NULL,

    CONSTRAINT "sponsor_name_tail_pkey" PRIMARY KEY ("organization_id","name_id","place","tail")
);

-- CreateTable
CREATE TABLE "sponsor_word" (
    "organization_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "sponsor_word_pkey" PRIMARY KEY ("organization_id","word")
);

-- CreateIndex
CREATE INDEX "sponsor_name_tail_organization_id_place_tail_size_class_nam_idx" ON "sponsor_name_tail"("organization_id", "place", "tail" text_pattern_ops, "size_class", "name_id");

-- CreateIndex
CREATE INDEX "sponsor_name_tail_organization_id_place_size_class_tail_nam_idx" ON "sponsor_name_tail"("organization_id", "place", "size_class", "tail" text_pattern_ops, "name_id");

-- AddForeignKey
ALTER TABLE "sponsor_name_tail" ADD CONSTRAINT "sponsor_name_tail_organization_id_name_id_fkey" FOREIGN KEY ("organization_id", "name_id") REFERENCES "sponsor_name"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sponsor_word" ADD CONSTRAINT "sponsor_word_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Names of about one size stand together: each class holds twice the people of the one below.
CREATE FUNCTION size_class(size int) RETURNS smallint LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT floor(log(2, greatest(size, 0) + 1))::smallint
$$;

-- A word with up to `most` of its letters left out, itself included, as numbers of the organization's own. Two words that differ by a slip
-- of the fingers (a letter missing, extra, wrong or swapped with its neighbor) share one of them.
CREATE FUNCTION word_deletions(organization uuid, word text, most int) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  salt int := hashtext(organization::text);
  found int[] := ARRAY[salt # hashtext(word)];
  once text;
BEGIN
  IF most >= 1 THEN
    FOR i IN 1..length(word) LOOP
      once := left(word, i - 1) || substr(word, i + 1);
      found := found || (salt # hashtext(once));
      IF most >= 2 THEN
        FOR j IN i..length(once) LOOP
          found := found || (salt # hashtext(left(once, j - 1) || substr(once, j + 1)));
        END LOOP;
      END IF;
    END LOOP;
  END IF;
  RETURN found;
END
$$;

-- How a typed word is looked up: by its first seven letters, two of them left out, one in short words.
CREATE FUNCTION typed_variants(organization uuid, word text) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT public.word_deletions(organization, left(word, 7), CASE WHEN length(word) < 6 THEN 1 ELSE 2 END)
$$;

-- What a word is stored under: the same, and its beginnings, since people search while they type. Trap: only its high cost keeps the planner
-- from working it out for every word instead of going by the index.
CREATE FUNCTION stored_variants(organization uuid, word text) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT COST 100000 AS $$
DECLARE
  found int[] := public.typed_variants(organization, word);
BEGIN
  FOR n IN 4..least(length(word) - 1, 6) LOOP
    found := found || public.word_deletions(organization, left(word, n), 1);
  END LOOP;
  RETURN found;
END
$$;

CREATE INDEX sponsor_word_variants ON sponsor_word USING gin (stored_variants(organization_id, word)) WITH (fastupdate = off);

-- Where a name is found: place 0 is all of it, 1 the rest from a later word on, 2 its initials. Domains and payer IDs are found from their
-- start only: "example" or "com" means no one.
CREATE FUNCTION name_tails(kind text, search_key text) RETURNS TABLE (place smallint, tail text) LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  words text[] := string_to_array(search_key, ' ');
  squeezed text := replace(search_key, ' ', '');
  starts int := 1;
  initials text := '';
  fewer_initials text := '';
BEGIN
  place := 0;
  tail := left(squeezed, 40);
  RETURN NEXT;
  IF cardinality(words) = 1 OR kind IN ('email-domain', 'payer-id') THEN
    RETURN;
  END IF;
  place := 1;
  FOR n IN 1..cardinality(words) LOOP
    IF n > 1 THEN
      tail := substr(squeezed, starts, 40);
      RETURN NEXT;
    END IF;
    starts := starts + length(words[n]);
    initials := initials || left(words[n], 1);
    IF words[n] NOT IN ('of', 'for', 'in', 'at') THEN
      fewer_initials := fewer_initials || left(words[n], 1);
    END IF;
  END LOOP;
  place := 2;
  tail := initials;
  RETURN NEXT;
  IF fewer_initials <> initials AND length(fewer_initials) > 1 THEN
    tail := fewer_initials;
    RETURN NEXT;
  END IF;
END
$$;

-- The words of a name that a typo may be forgiven in: each, and a short one with what follows, in case the space between is not typed.
CREATE FUNCTION name_terms(kind text, search_key text) RETURNS SETOF text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  words text[] := string_to_array(search_key, ' ');
  term text;
BEGIN
  FOR n IN 1..CASE kind WHEN 'payer-id' THEN 0 WHEN 'email-domain' THEN 1 ELSE cardinality(words) END LOOP
    term := '';
    FOR upto IN n..least(n + 2, cardinality(words)) LOOP
      EXIT WHEN length(term) >= 7;
      term := left(term || words[upto], 40);
      IF length(term) >= 4 AND term !~ '[0-9]' THEN
        RETURN NEXT term;
      END IF;
    END LOOP;
  END LOOP;
END
$$;

-- Keeps what a name is found under with the name, whoever writes it. A word that no name uses any more stays behind; it finds nothing.
CREATE FUNCTION index_sponsor_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.kind, NEW.search_key) IS NOT DISTINCT FROM (OLD.kind, OLD.search_key) THEN
      RETURN NULL;
    END IF;
    DELETE FROM sponsor_name_tail t WHERE t.organization_id = NEW.organization_id AND t.name_id = NEW.id;
  END IF;
  INSERT INTO sponsor_name_tail (organization_id, name_id, place, tail, size_class)
  SELECT NEW.organization_id, NEW.id, t.place, t.tail, size_class(s.size)
  FROM sponsor s, name_tails(NEW.kind, NEW.search_key) t WHERE s.organization_id = NEW.organization_id AND s.id = NEW.sponsor_id
  ON CONFLICT DO NOTHING;
  INSERT INTO sponsor_word (organization_id, word)
  SELECT NEW.organization_id, term FROM name_terms(NEW.kind, NEW.search_key) term
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER sponsor_name_tails AFTER INSERT OR UPDATE ON sponsor_name FOR EACH ROW EXECUTE FUNCTION index_sponsor_name();

-- A sponsor that grew or shrank moves among those of its new size.
CREATE FUNCTION reclass_sponsor_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE sponsor_name_tail t SET size_class = size_class(NEW.size)
  FROM sponsor_name n
  WHERE n.organization_id = NEW.organization_id AND n.sponsor_id = NEW.id AND t.organization_id = n.organization_id AND t.name_id = n.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER sponsor_size_class AFTER UPDATE OF size ON sponsor FOR EACH ROW
  WHEN (size_class(NEW.size) <> size_class(OLD.size)) EXECUTE FUNCTION reclass_sponsor_names();

-- Names written before this migration.
INSERT INTO sponsor_name_tail (organization_id, name_id, place, tail, size_class)
SELECT n.organization_id, n.id, t.place, t.tail, size_class(s.size)
FROM sponsor_name n JOIN sponsor s ON s.organization_id = n.organization_id AND s.id = n.sponsor_id, name_tails(n.kind, n.search_key) t
ON CONFLICT DO NOTHING;
INSERT INTO sponsor_word (organization_id, word)
SELECT DISTINCT n.organization_id, term FROM sponsor_name n, name_terms(n.kind, n.search_key) term;

ALTER TABLE sponsor_name_tail ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sponsor_name_tail TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
ALTER TABLE sponsor_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sponsor_word TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());

-- Written by the triggers alone.
GRANT SELECT ON sponsor_name_tail, sponsor_word TO cairn_app;

-- Names that have `start` at a place, the largest first. Few: all of them. Many: class by class from the top, so that the work is bounded.
CREATE FUNCTION names_starting(organization uuid, at_place int, start text, most int) RETURNS uuid[]
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  lowest text := left(start, 40);
  upto text := left(start, 40) || U&'\+10FFFF';
  found uuid[];
BEGIN
  SELECT array_agg(name_id ORDER BY class DESC) INTO found FROM (
    SELECT t.name_id, t.size_class AS class FROM sponsor_name_tail t
    WHERE t.organization_id = organization AND t.place = at_place AND t.tail ~>=~ lowest AND t.tail ~<~ upto LIMIT 257
  ) few;
  IF cardinality(found) > 256 THEN
    SELECT array_agg(name_id) INTO found FROM (
      SELECT t.name_id FROM generate_series(31, 0, -1) class CROSS JOIN LATERAL (
        SELECT name_id FROM sponsor_name_tail t
        WHERE t.organization_id = organization AND t.place = at_place AND t.size_class = class AND t.tail ~>=~ lowest AND t.tail ~<~ upto
        ORDER BY t.tail USING ~<~ LIMIT most
      ) t LIMIT most
    ) many;
  END IF;
  RETURN coalesce(found[1:most], '{}');
END
$$;

-- How many names have `start` at the beginning of one of their words; counted to 4,000 at most.
CREATE FUNCTION names_with(organization uuid, start text) RETURNS int LANGUAGE sql STABLE STRICT AS $$
  SELECT count(*)::int FROM (
    SELECT FROM sponsor_name_tail t
    WHERE t.organization_id = organization AND t.place IN (0, 1) AND t.tail ~>=~ left(start, 40) AND t.tail ~<~ (left(start, 40) || U&'\+10FFFF')
    LIMIT 4001
  ) counted
$$;
-- Words of the dictionary that a typed one may be meant for, nearest first, or that it may be the misspelled beginning of, or go on from.
CREATE FUNCTION words_like(organization uuid, typed text) RETURNS SETOF text
LANGUAGE sql STABLE STRICT AS $$
  SELECT word FROM (
    SELECT w.word, least(
      levenshtein_less_equal(typed, w.word, b.most),
      1 + levenshtein_less_equal(left(typed, length(w.word)), left(w.word, length(typed)), b.most)) AS slips, b.most
    FROM sponsor_word w, (SELECT CASE WHEN length(typed) < 6 THEN 2 ELSE 4 END AS most) b
    WHERE stored_variants(w.organization_id, w.word) && typed_variants(organization, typed) AND w.organization_id = organization
  ) near
  WHERE slips <= most + 1 ORDER BY slips, length(word), word LIMIT 16
$$;

-- Names that have all of several words, the largest first. `texts` are beginnings, each standing for one of the words: every word needs one
-- of its own to begin a word of the name. Goes through the names of the rarest word and looks for the others in them.
CREATE FUNCTION names_with_all(organization uuid, texts text[], stands_for int[], most int) RETURNS uuid[]
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  last_word int := (SELECT max(word) FROM unnest(stands_for) word);
  rarest int := 1;
  rarest_count int := 2147483647;
  counted int;
  text_of text;
  names uuid[];
  hays text[];
BEGIN
  FOR word IN 1..last_word LOOP
    counted := 0;
    FOR text_of IN SELECT t.text FROM unnest(texts, stands_for) t (text, word_of) WHERE t.word_of = word LOOP
      counted := counted + names_with(organization, text_of);
      EXIT WHEN counted >= rarest_count;
    END LOOP;
    IF counted < rarest_count THEN
      rarest := word;
      rarest_count := counted;
    END IF;
    EXIT WHEN rarest_count < 16;
  END LOOP;
  IF rarest_count = 0 THEN
    RETURN '{}';
  END IF;
  SELECT array_agg(c.name_id), array_agg(h.hay) INTO names, hays
  FROM (
    SELECT DISTINCT n.name_id FROM unnest(texts, stands_for) t (text, word_of),
      LATERAL (SELECT unnest(names_starting(organization, 0, t.text, 150) || names_starting(organization, 1, t.text, 150)) AS name_id) n
    WHERE t.word_of = rarest
  ) c CROSS JOIN LATERAL (
    SELECT string_agg(' ' || t.tail, '') AS hay FROM sponsor_name_tail t
    WHERE t.organization_id = organization AND t.name_id = c.name_id AND t.place IN (0, 1)
  ) h;
  FOR word IN 1..last_word LOOP
    CONTINUE WHEN word = rarest;
    SELECT array_agg(c.name_id), array_agg(c.hay) INTO names, hays FROM unnest(names, hays) c (name_id, hay)
    WHERE c.hay LIKE ANY (ARRAY(SELECT '% ' || t.text || '%' FROM unnest(texts, stands_for) t (text, word_of) WHERE t.word_of = word));
    EXIT WHEN names IS NULL;
  END LOOP;
  RETURN coalesce(names, '{}');
END
$$;

-- The names a search should judge. `readings` are what the normalized text can be read as, itself first. A wide net on purpose; the domain
-- decides what is a hit. Every step looks at a bounded number of names.
CREATE FUNCTION sponsor_names_for(organization uuid, readings text[]) RETURNS json
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  reading text;
  squeezed text;
  words text[];
  texts text[];
  stands_for int[];
  found uuid[] := '{}';
  enough boolean;
  n int;
BEGIN
  FOREACH reading IN ARRAY readings LOOP
    squeezed := replace(reading, ' ', '');
    CONTINUE WHEN length(squeezed) < 2;
    words := string_to_array(reading, ' ');
    n := cardinality(words);
    found := found
      || ARRAY(SELECT t.name_id FROM sponsor_name_tail t
               WHERE t.organization_id = organization AND t.place = 0 AND t.tail = left(squeezed, 40) ORDER BY t.size_class DESC LIMIT 12)
      || names_starting(organization, 0, squeezed, 24);
    IF cardinality(found) >= 24 THEN
      CONTINUE WHEN (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.organization_id = organization AND n.id = ANY (found));
    END IF;
    found := found || names_starting(organization, 1, squeezed, 24);
    IF n = 1 THEN
      found := found || names_starting(organization, 2, squeezed, 24);
    ELSE
      SELECT array_agg(array_to_string(words[a:b], '')), array_agg(b) INTO texts, stands_for FROM generate_series(1, n) b, generate_series(1, b) a;
      found := found || names_with_all(organization, texts, stands_for, 24);
      IF length(words[1]) >= 2 THEN
        found := found || ARRAY(
          SELECT c.name_id FROM unnest(names_starting(organization, 2, words[1], 150)) c (name_id)
          WHERE EXISTS (SELECT FROM sponsor_name_tail t WHERE t.organization_id = organization AND t.name_id = c.name_id
                        AND t.place = 1 AND t.tail ~>=~ words[n] AND t.tail ~<~ (words[n] || U&'\+10FFFF')) LIMIT 24);
      END IF;
    END IF;
  END LOOP;
  SELECT count(DISTINCT n.sponsor_id) >= 8 INTO enough FROM sponsor_name n WHERE n.organization_id = organization AND n.id = ANY (found);
  IF NOT enough THEN
    found := found || names_forgiving(organization, string_to_array(readings[1], ' '));
  END IF;
  RETURN (
    SELECT coalesce(json_agg(json_build_array(s.id, n.kind, n.name, n.search_key, s.size, s.kind, s.legal_name, s.locality)), '[]')
    FROM (SELECT DISTINCT id FROM unnest(found) id) f
      JOIN sponsor_name n ON n.organization_id = organization AND n.id = f.id
      JOIN sponsor s ON s.organization_id = organization AND s.id = n.sponsor_id
  );
END
$$;

-- The same for text with slips in it.
CREATE FUNCTION names_forgiving(organization uuid, words text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  n int := cardinality(words);
  texts text[] := '{}';
  stands_for int[] := '{}';
  part text;
  likely text[];
  found uuid[] := '{}';
BEGIN
  -- Each word, and neighbors as one where few were typed, since a space may be one too many.
  FOR low IN 1..n LOOP
    FOR high IN low..n LOOP
      part := array_to_string(words[low:high], '');
      CONTINUE WHEN length(part) > 40;
      likely := ARRAY[part];
      IF length(part) >= 4 AND part !~ '[0-9]' AND (high <= low + 1 OR n <= 3) THEN
        likely := likely || ARRAY(SELECT words_like(organization, part));
      END IF;
      FOR word IN low..high LOOP
        texts := texts || likely;
        stands_for := stands_for || array_fill(word, ARRAY[cardinality(likely)]);
      END LOOP;
    END LOOP;
  END LOOP;
  IF n > 1 THEN
    RETURN names_with_all(organization, texts, stands_for, 40);
  END IF;
  FOREACH part IN ARRAY texts LOOP
    found := found || names_starting(organization, 0, part, 12) || names_starting(organization, 1, part, 12);
    EXIT WHEN cardinality(found) >= 60;
  END LOOP;
  RETURN found;
END
$$;

-- What the application may call: of the organization it stands in, and of the one that this deployment serves to the public.
CREATE FUNCTION search_sponsor_names(readings text[]) RETURNS json
LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT sponsor_names_for(current_organization(), readings)
$$;
CREATE FUNCTION search_public_sponsor_names(readings text[]) RETURNS json
LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT sponsor_names_for(o.id, readings) FROM public_organization(NULL) o
$$;

REVOKE EXECUTE ON FUNCTION index_sponsor_name, reclass_sponsor_names, word_deletions, typed_variants, stored_variants, name_tails, name_terms,
  names_starting, names_with, words_like, names_with_all, names_forgiving, sponsor_names_for, search_sponsor_names, search_public_sponsor_names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_sponsor_names, search_public_sponsor_names TO cairn_app;
