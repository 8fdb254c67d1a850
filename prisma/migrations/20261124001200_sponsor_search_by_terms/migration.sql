-- Search by terms. A name stands in one inverted index under everything it may be found by: the beginnings of the rest of it from each of
-- its words on ("blue…", "bluecrossillinois", "cross…", "illinois"), its initials, its words. Several words are one look for the names that
-- have all of them, whichever is typed first. Most terms carry the tier of the name's size, so that a beginning that thousands share is
-- looked for among the large ones first. The table of tails and its indexes, four times the size of the names, are gone.
DROP FUNCTION search_sponsor_names, search_public_sponsor_names, sponsor_names_for, names_with_words, names_starting, words_like;
DROP TRIGGER sponsor_name_tails ON sponsor_name;
DROP TRIGGER sponsor_size_class ON sponsor;
DROP FUNCTION index_sponsor_name, reclass_sponsor_names, name_tails, name_terms;
DROP TABLE sponsor_name_tail;
DROP FUNCTION size_class;
DROP INDEX sponsor_word_variants;
DROP FUNCTION stored_variants, typed_variants, word_deletions;
TRUNCATE sponsor_word;

-- AlterTable
ALTER TABLE "sponsor_name" ADD COLUMN "size" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "sponsor_word" ADD COLUMN "names" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "sponsor_word_organization_id_word_idx" ON "sponsor_word"("organization_id", "word" text_pattern_ops);

-- Names of about one size stand together. From the largest down each tier has some ten times the names of the one before it, as sponsors'
-- sizes go; the smallest, and those of whom no size is known, which may be all of them, by how long the name is.
CREATE FUNCTION name_tier(size int, letters int) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN size >= 4096 THEN 'a' WHEN size >= 512 THEN 'b' WHEN size >= 64 THEN 'c' WHEN size >= 7 THEN 'd'
    WHEN letters <= 8 THEN 'e' WHEN letters <= 14 THEN 'f' ELSE 'g' END
$$;

-- The words of a name that a typo may be forgiven in: each, and of a short one the first seven letters of it and what follows, in case the
-- space between is not typed; those end in "+". Of a domain its first seven letters.
CREATE FUNCTION name_words(kind text, search_key text) RETURNS SETOF text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  words text[] := string_to_array(search_key, ' ');
  term text;
BEGIN
  IF kind = 'email-domain' AND words[1] ~ '^[^0-9]{4,}$' THEN
    RETURN NEXT left(words[1], 7) || '+';
  END IF;
  FOR n IN 1..CASE WHEN kind IN ('payer-id', 'email-domain') THEN 0 ELSE cardinality(words) END LOOP
    term := left(words[n], 40);
    IF term ~ '^[^0-9]{4,}$' THEN
      RETURN NEXT term;
    END IF;
    FOR upto IN n + 1..least(n + 3, cardinality(words)) LOOP
      EXIT WHEN length(term) >= 7;
      term := left(term || words[upto], 7);
      IF term ~ '^[^0-9]{4,}$' THEN
        RETURN NEXT term || '+';
      END IF;
    END LOOP;
  END LOOP;
END
$$;

-- Everything a name may be found by, as numbers of the organization's own. "0" and the tier: beginnings of all of it, "1": of the rest from
-- a later word on, "2": of its initials; "=": all of it; "w": a word. Domains and payer IDs are found from their start
-- only: "example" or "com" means no one. Trap: only its high cost keeps the planner from working it out for every name.
CREATE FUNCTION sponsor_name_terms(organization uuid, kind text, search_key text, size int) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 100000 AS $$
DECLARE
  lengths CONSTANT int[] := '{1,2,3,4,5,6,7,8,10,13,17}';
  salt int := hashtext(organization::text);
  words text[] := string_to_array(search_key, ' ');
  squeezed text := replace(search_key, ' ', '');
  tier text := public.name_tier(size, length(squeezed));
  found int[] := (salt # hashtext('=' || squeezed))
    || ARRAY(SELECT salt # hashtext('w' || word) FROM public.name_words(kind, search_key) word);
  initials text := '';
  fewer_initials text := '';
  starts int := 1;
  family text := '0' || tier;
  tail text;
  letters int;
BEGIN
  FOR n IN 1..CASE WHEN kind IN ('email-domain', 'payer-id') THEN 1 ELSE cardinality(words) END LOOP
    tail := substr(squeezed, starts, 17);
    FOREACH letters IN ARRAY lengths LOOP
      EXIT WHEN letters > length(tail);
      found := found || (salt # hashtext(family || left(tail, letters)));
    END LOOP;
    family := '1' || tier;
    starts := starts + length(words[n]);
    initials := initials || left(words[n], 1);
    IF words[n] NOT IN ('of', 'for', 'in', 'at') THEN
      fewer_initials := fewer_initials || left(words[n], 1);
    END IF;
  END LOOP;
  family := '2' || tier;
  FOR letters IN 2..least(length(initials), 8) LOOP
    found := found || (salt # hashtext(family || left(initials, letters))) || (salt # hashtext(family || left(fewer_initials, letters)));
  END LOOP;
  RETURN found;
END
$$;

-- A word of a family with up to `most` of its letters left out, itself included, as numbers of the organization's own.
CREATE FUNCTION word_deletions(organization uuid, family text, word text, most int) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  salt int := hashtext(organization::text);
  found int[] := ARRAY[salt # hashtext(family || word)];
  once text;
BEGIN
  IF most >= 1 THEN
    FOR i IN 1..length(word) LOOP
      once := left(word, i - 1) || substr(word, i + 1);
      found := found || (salt # hashtext(family || once));
      IF most >= 2 THEN
        FOR j IN i..length(once) LOOP
          found := found || (salt # hashtext(family || left(once, j - 1) || substr(once, j + 1)));
        END LOOP;
      END IF;
    END LOOP;
  END IF;
  RETURN found;
END
$$;

-- What a word of the dictionary is stored under. Two words that differ by a slip of the fingers (a letter missing, extra, wrong or swapped
-- with its neighbor) share one with a letter left out. "s": a short word; "l": the first eight letters of a longer one; "b": the beginning of
-- one still being typed; "o": letters in any order; "j": what would be one word without a space. Trap: as above, only its high cost makes the planner go by the index.
CREATE FUNCTION stored_variants(organization uuid, word text) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 100000 AS $$
DECLARE
  found int[];
BEGIN
  IF right(word, 1) = '+' THEN
    RETURN public.word_deletions(organization, 'j', rtrim(word, '+'), 2);
  END IF;
  IF length(word) < 7 THEN
    found := public.word_deletions(organization, 's', word, 1);
    IF length(word) = 6 THEN
      found := found || public.word_deletions(organization, 'b', left(word, 5), 1)
        || public.word_deletions(organization, 'o', (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(word, NULL) letter), 0);
    END IF;
    RETURN found;
  END IF;
  RETURN public.word_deletions(organization, 'l', left(word, 8), 2) || public.word_deletions(organization, 'b', left(word, 5), 1)
    || public.word_deletions(organization, 'b', left(word, 6), 1);
END
$$;

-- What a typed word is looked up under: short words forgive one slip, or any order of six letters; long ones two among the first eight, and
-- those of six or seven letters too where it is `loose`, which many words answer. One that may be `unfinished` is a beginning, too.
CREATE FUNCTION typed_variants(organization uuid, word text, unfinished boolean, loose boolean) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  letters int := length(word);
  found int[] := CASE WHEN letters <= 8 THEN public.word_deletions(organization, 's', word, CASE WHEN letters >= 7 AND loose THEN 2 ELSE 1 END) ELSE '{}' END;
BEGIN
  IF unfinished AND letters IN (5, 6) THEN
    found := found || public.word_deletions(organization, 'b', word, 1);
  END IF;
  IF letters >= 5 THEN
    found := found || public.word_deletions(organization, 'l', left(word, 8), CASE WHEN loose THEN least(letters - 5, 2) ELSE least(greatest(letters - 6, 0), 2) END);
  END IF;
  IF letters = 6 THEN
    found := found || public.word_deletions(organization, 'o', (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(word, NULL) letter), 0);
  END IF;
  RETURN found || public.word_deletions(organization, 'j', left(word, 7), CASE WHEN loose AND letters >= 7 THEN 2 ELSE 1 END);
END
$$;

-- Keeps with a name the size of its sponsor, and in the dictionary its words with how many names had them, whoever writes it. A word that no
-- name uses any more stays behind; it finds nothing.
CREATE FUNCTION size_sponsor_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.size := coalesce((SELECT s.size FROM sponsor s WHERE s.organization_id = NEW.organization_id AND s.id = NEW.sponsor_id), 0);
  IF TG_OP = 'UPDATE' AND (NEW.kind, NEW.search_key) IS NOT DISTINCT FROM (OLD.kind, OLD.search_key) THEN
    RETURN NEW;
  END IF;
  INSERT INTO sponsor_word AS known (organization_id, word, names)
  SELECT DISTINCT NEW.organization_id, word, 1 FROM name_words(NEW.kind, NEW.search_key) word ORDER BY word
  ON CONFLICT (organization_id, word) DO UPDATE SET names = known.names + 1;
  RETURN NEW;
END
$$;
CREATE FUNCTION resize_sponsor_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE sponsor_name n SET size = NEW.size WHERE n.organization_id = NEW.organization_id AND n.sponsor_id = NEW.id;
  RETURN NULL;
END
$$;
-- Names written before this migration.
UPDATE sponsor_name n SET size = s.size FROM sponsor s WHERE s.organization_id = n.organization_id AND s.id = n.sponsor_id;
INSERT INTO sponsor_word (organization_id, word, names)
SELECT n.organization_id, word, count(*) FROM sponsor_name n, name_words(n.kind, n.search_key) word GROUP BY n.organization_id, word;

CREATE TRIGGER sponsor_name_size BEFORE INSERT OR UPDATE ON sponsor_name FOR EACH ROW EXECUTE FUNCTION size_sponsor_name();
CREATE TRIGGER sponsor_size AFTER UPDATE OF size ON sponsor FOR EACH ROW WHEN (NEW.size <> OLD.size) EXECUTE FUNCTION resize_sponsor_names();

CREATE INDEX sponsor_name_by_term ON sponsor_name USING gin (sponsor_name_terms(organization_id, kind, search_key, size)) WITH (fastupdate = off);
CREATE INDEX sponsor_word_variants ON sponsor_word USING gin (stored_variants(organization_id, word)) WITH (fastupdate = off);

-- How much of a start the index holds.
CREATE FUNCTION indexed_start(start text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT left(start, CASE WHEN length(start) < 10 THEN 8 WHEN length(start) < 13 THEN 10 WHEN length(start) < 17 THEN 13 ELSE 17 END)
$$;

-- About how many names, at most, have a word that begins so, or a word that the start itself begins with; 501 when more, or not known.
CREATE FUNCTION names_with(organization uuid, start text) RETURNS int
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  words int;
  names int;
  beginnings text[] := '{}';
BEGIN
  IF length(start) < 4 OR start ~ '[0-9]' THEN
    RETURN 501;
  END IF;
  SELECT count(*), coalesce(sum(w.names), 0) INTO words, names FROM (
    SELECT w.names FROM sponsor_word w WHERE w.organization_id = organization AND w.word ~>=~ start AND w.word ~<~ (start || U&'\+10FFFF') LIMIT 50
  ) w;
  IF words = 50 OR names > 500 THEN
    RETURN 501;
  END IF;
  FOR letters IN 4..length(start) - 1 LOOP
    beginnings := beginnings || left(start, letters);
  END LOOP;
  IF length(start) >= 7 THEN
    beginnings := beginnings || (left(start, 7) || '+');
  END IF;
  RETURN least(501, names + (SELECT coalesce(sum(w.names), 0) FROM sponsor_word w WHERE w.organization_id = organization AND w.word = ANY (beginnings)));
END
$$;

-- Names of a family ("0" all of it, "1" from a later word on, "2" initials) that begin so, the largest first. Goes through the tiers of size
-- from the top, so few names are read however many begin so: the next has some ten times as many, and where those above brought nothing,
-- several are taken at once. Few names in all are read at once.
CREATE FUNCTION names_starting(organization uuid, family text, start text, most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  salt int := hashtext(organization::text);
  held text := CASE WHEN family = '2' THEN left(start, 8) ELSE indexed_start(start) END;
  -- Where the index holds less of it than was typed, the name itself is looked at: from its first letter on, or anywhere.
  rest text := CASE WHEN held <> start AND family <> '2' THEN start END;
  furthest int := CASE family WHEN '0' THEN 1 ELSE 1000 END;
  low int := 1;
  high int := CASE WHEN names_with(organization, start) <= 500 THEN 7 ELSE 1 END;
  wanted int[];
  more tid[];
  found tid[] := '{}';
BEGIN
  WHILE low <= 7 LOOP
    wanted := '{}';
    FOR tier IN low..high LOOP
      wanted := wanted || (salt # hashtext(family || substr('abcdefg', tier, 1) || held));
    END LOOP;
    SELECT array_agg(name) INTO more FROM (
      SELECT n.ctid AS name FROM sponsor_name n
      WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wanted AND n.organization_id = organization
        AND (rest IS NULL OR strpos(replace(n.search_key, ' ', ''), rest) BETWEEN 1 AND furthest)
      ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
    ) largest;
    found := found || more;
    EXIT WHEN cardinality(found) >= most;
    low := high + 1;
    high := CASE WHEN cardinality(found) > 0 OR low = 2 THEN low WHEN low = 3 THEN 5 ELSE 7 END;
  END LOOP;
  RETURN found;
END
$$;

-- Words of the dictionary that a typed one may be meant for, nearest first, or that it may be the misspelled beginning of, or go on from;
-- how many of them are one slip away; and how many names have each. Of words that begin with a nearer one, which finds them too, none.
CREATE FUNCTION words_like(organization uuid, typed text, unfinished boolean, loose boolean, OUT words text[], OUT near int, OUT names int[])
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  variants int[] := typed_variants(organization, typed, unfinished, loose);
  most int := CASE WHEN length(typed) < 6 OR (length(typed) < 8 AND NOT loose) THEN 2 ELSE 4 END;
  likely record;
  known text;
BEGIN
  words := '{}';
  names := '{}';
  near := 0;
  <<next_word>>
  FOR likely IN
    SELECT w.word, w.names, least(
      levenshtein_less_equal(typed, w.plain, most),
      1 + levenshtein_less_equal(left(typed, length(w.plain)), left(w.plain, length(typed)), most)) AS slips
    FROM (
      SELECT rtrim(w.word, '+') AS plain, w.word, w.names FROM sponsor_word w
      WHERE stored_variants(w.organization_id, w.word) && variants AND w.organization_id = organization
    ) w ORDER BY slips, w.names DESC LIMIT 40
  LOOP
    EXIT WHEN likely.slips > most + 1 OR cardinality(words) >= 16;
    FOREACH known IN ARRAY words LOOP
      CONTINUE next_word WHEN length(known) >= length(typed) - 1 AND starts_with(likely.word, known);
    END LOOP;
    words := words || likely.word;
    names := names || likely.names;
    near := near + (likely.slips <= 2)::int;
  END LOOP;
END
$$;

-- The names that one word with slips in it may be meant for; a short one only as their beginning. Of likely words
-- those of `shortest` letters on, and beginnings.
CREATE FUNCTION names_like(organization uuid, typed text, loose boolean, shortest int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  dense CONSTANT int := 60;
  salt int := hashtext(organization::text);
  likely record;
  low int := 1;
  high int;
  wanted int[];
  more tid[];
  found tid[] := '{}';
BEGIN
  SELECT * INTO likely FROM words_like(organization, typed, length(typed) >= 6, loose);
  -- First those one slip away.
  FOREACH high IN ARRAY ARRAY[likely.near, cardinality(likely.words)] LOOP
    wanted := '{}';
    FOR at IN low..high LOOP
      CONTINUE WHEN length(likely.words[at]) < shortest AND right(likely.words[at], 1) <> '+';
      IF likely.names[at] <= dense THEN
        wanted := wanted || (salt # hashtext('w' || likely.words[at]));
      ELSIF cardinality(found) < 60 THEN
        found := found || names_starting(organization, '0', rtrim(likely.words[at], '+'), 16);
        IF length(typed) >= 6 THEN
          found := found || names_starting(organization, '1', rtrim(likely.words[at], '+'), 16);
        END IF;
      END IF;
    END LOOP;
    IF wanted <> '{}' THEN
      SELECT array_agg(name) INTO more FROM (
        SELECT n.ctid AS name FROM sponsor_name n
        WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wanted AND n.organization_id = organization
        ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT 40
      ) largest;
      found := found || more;
    END IF;
    EXIT WHEN cardinality(found) >= 24;
    low := high + 1;
  END LOOP;
  RETURN found;
END
$$;

-- Names that meet each of up to four needs that many names meet, the largest first, by tiers of size as above. A need is met by any of its
-- starts, each of the family at its place.
CREATE FUNCTION names_with_all(organization uuid, starts text[], families text[], needs int[], most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  salt int := hashtext(organization::text);
  low int := 1;
  high int := 2;
  a int[];
  b int[];
  c int[];
  d int[];
  more tid[];
  found tid[] := '{}';
BEGIN
  WHILE low <= 7 LOOP
    SELECT array_agg(term) FILTER (WHERE need = 1), array_agg(term) FILTER (WHERE need = 2), array_agg(term) FILTER (WHERE need = 3),
      array_agg(term) FILTER (WHERE need = 4) INTO a, b, c, d
    FROM (
      SELECT s.need, salt # hashtext(s.family || substr('abcdefg', tier, 1) || s.start) AS term
      FROM unnest(starts, families, needs) s (start, family, need), generate_series(low, high) tier WHERE s.family <> 'w'
    ) wanted;
    SELECT array_agg(name) INTO more FROM (
      SELECT n.ctid AS name FROM sponsor_name n
      WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && a AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && b
        AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && coalesce(c, a)
        AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && coalesce(d, a) AND n.organization_id = organization
      ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
    ) largest;
    found := found || more;
    EXIT WHEN cardinality(found) >= most;
    low := high + 1;
    high := CASE WHEN cardinality(found) > 0 THEN low WHEN low = 3 THEN 4 ELSE 7 END;
  END LOOP;
  RETURN found;
END
$$;

-- The names that have all of several words; `forgiving` with slips in them. Of more than four the longest are looked for. A word that few
-- names have settles it: those are read, and the others looked for in them.
CREATE FUNCTION names_with_words(organization uuid, words text[], forgiving boolean, loose boolean, most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  few CONSTANT int := 500;
  salt int := hashtext(organization::text);
  n int := cardinality(words);
  starts text[] := '{}';
  families text[] := '{}';
  needs int[] := '{}'; -- negative where a whole word, of the family "w", finds the same more narrowly
  looks text[] := '{}';
  need int := 0;
  rarest int;
  fewest int := few + 1;
  names int;
  at int;
  part text;
  look text;
  likely record;
  wanted int[];
  found tid[];
BEGIN
  FOR at IN SELECT w.at FROM unnest(words) WITH ORDINALITY w (word, at) ORDER BY length(w.word) DESC, w.at LIMIT 4 LOOP
    need := need + 1;
    names := names_with(organization, words[at]);
    look := '';
    -- As typed: alone, or in one with those before it; in the name a space may stand anywhere in it.
    FOR low IN greatest(1, at - 2)..at LOOP
      part := array_to_string(words[low:at], '');
      look := look || '|' || array_to_string(string_to_array(part, NULL), ' ?');
      starts := starts || indexed_start(part) || indexed_start(part);
      families := families || ARRAY['0', '1'];
      needs := needs || need || need;
    END LOOP;
    look := ' (' || substr(look, 2);
    -- A word that is known as it was typed is taken for right at first.
    IF forgiving AND (loose OR NOT EXISTS (SELECT FROM sponsor_word w WHERE w.organization_id = organization AND w.word = words[at])) THEN
      FOREACH part IN ARRAY ARRAY[words[at], CASE WHEN length(words[at - 1]) < 4 THEN words[at - 1] || words[at] END,
        CASE WHEN length(words[at + 1]) < 4 THEN words[at] || words[at + 1] END] LOOP
        CONTINUE WHEN part IS NULL OR length(part) NOT BETWEEN 4 AND 40 OR part ~ '[0-9]';
        SELECT * INTO likely FROM words_like(organization, part, at = n, loose);
        FOR place IN 1..cardinality(likely.words) LOOP
          look := look || '|' || array_to_string(string_to_array(rtrim(likely.words[place], '+'), NULL), CASE WHEN right(likely.words[place], 1) = '+' THEN ' ?' ELSE '' END);
          names := names + likely.names[place];
          IF place <= 6 THEN
            starts := starts || indexed_start(rtrim(likely.words[place], '+')) || indexed_start(rtrim(likely.words[place], '+'));
            families := families || ARRAY['0', '1'];
            needs := needs || -need || -need;
          END IF;
          starts := starts || likely.words[place];
          families := families || 'w'::text;
          needs := needs || need;
        END LOOP;
      END LOOP;
    END IF;
    look := look || ')';
    IF at = 1 AND length(words[1]) BETWEEN 2 AND 8 THEN
      starts := starts || words[1];
      families := families || '2'::text;
      needs := needs || need;
      look := look || '|^ ' || array_to_string(string_to_array(words[1], NULL), '[^ ]* (?:(?:of|for|in|at) )*');
    END IF;
    looks := looks || look;
    IF names < fewest THEN
      rarest := need;
      fewest := names;
    END IF;
  END LOOP;
  IF rarest IS NULL THEN
    RETURN names_with_all(organization, starts, families, ARRAY(SELECT abs(one) FROM unnest(needs) one), most);
  END IF;
  wanted := ARRAY(
    SELECT salt # hashtext(s.family || tier || s.start) FROM unnest(starts, families, needs) s (start, family, need), unnest('{a,b,c,d,e,f,g}'::text[]) tier
    WHERE s.need = rarest AND s.family <> 'w'
    UNION
    SELECT salt # hashtext('w' || s.start) FROM unnest(starts, families, needs) s (start, family, need) WHERE s.need = rarest AND s.family = 'w');
  looks[rarest] := '';
  SELECT array_agg(name) INTO found FROM (
    SELECT n.ctid AS name FROM sponsor_name n
    WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wanted AND n.organization_id = organization
      AND ' ' || n.search_key ~ looks[1] AND ' ' || n.search_key ~ looks[2] AND ' ' || n.search_key ~ coalesce(looks[3], '') AND ' ' || n.search_key ~ coalesce(looks[4], '')
    ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
  ) largest;
  RETURN coalesce(found, '{}');
END
$$;

-- The names a search should judge. `readings` are what the normalized text can be read as, itself first. A wide net on purpose; the domain
-- decides what is a hit. Slips are looked for only where the domain would: where nothing is found without them, or one word was typed that is
-- nobody's whole name and few have it.
CREATE FUNCTION sponsor_names_for(organization uuid, readings text[]) RETURNS json
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
DECLARE
  salt int := hashtext(organization::text);
  typed text := replace(readings[1], ' ', '');
  is_lone boolean := strpos(readings[1], ' ') = 0;
  is_whole boolean := false;
  is_enough boolean := false;
  is_word boolean;
  loose boolean;
  reading text;
  squeezed text;
  more tid[];
  found tid[] := '{}';
BEGIN
  FOREACH reading IN ARRAY readings LOOP
    squeezed := replace(reading, ' ', '');
    CONTINUE WHEN length(squeezed) < 2;
    SELECT array_agg(name) INTO more FROM (
      SELECT n.ctid AS name FROM sponsor_name n
      WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && ARRAY[salt # hashtext('=' || squeezed)]
        AND n.organization_id = organization AND replace(n.search_key, ' ', '') = squeezed ORDER BY n.size DESC, n.kind = 'legal' DESC LIMIT 12
    ) largest;
    is_whole := is_whole OR more IS NOT NULL;
    found := found || more || names_starting(organization, '0', squeezed, 24);
    is_enough := (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.ctid = ANY (found));
    CONTINUE WHEN is_enough;
    IF squeezed <> reading THEN
      found := found || names_with_words(organization, string_to_array(reading, ' '), false, false, 24);
    ELSE
      found := found || names_starting(organization, '1', squeezed, 24);
      is_enough := (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.ctid = ANY (found));
      CONTINUE WHEN is_enough;
      found := found || names_starting(organization, '2', squeezed, 24);
    END IF;
    is_enough := (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.ctid = ANY (found));
  END LOOP;
  IF NOT (is_whole OR is_enough OR (NOT is_lone AND found <> '{}')) THEN
    is_word := length(typed) BETWEEN 4 AND 40 AND typed !~ '[0-9]';
    FOREACH loose IN ARRAY '{false,true}'::boolean[] LOOP
      more := CASE WHEN is_lone THEN '{}' ELSE names_with_words(organization, string_to_array(readings[1], ' '), true, loose, 40) END;
      found := found || more;
      -- A lone word; or several that are one, with a space too many, or a domain.
      IF is_word THEN
        found := found || names_like(organization, typed, loose, CASE WHEN is_lone OR (loose AND more = '{}') THEN 1 ELSE length(typed) - 3 END);
      END IF;
      EXIT WHEN more <> '{}' OR (is_lone AND found <> '{}');
    END LOOP;
  END IF;
  RETURN (
    SELECT coalesce(json_agg(json_build_array(s.id, n.kind, n.name, n.search_key, s.size, s.kind, s.legal_name, s.locality)), '[]')
    FROM sponsor_name n JOIN sponsor s ON s.organization_id = organization AND s.id = n.sponsor_id WHERE n.ctid = ANY (found)
  );
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

REVOKE EXECUTE ON FUNCTION size_sponsor_name, resize_sponsor_names, word_deletions, typed_variants, stored_variants, words_like, indexed_start,
  names_with, names_starting, names_with_all, names_like, names_with_words, sponsor_names_for, search_sponsor_names, search_public_sponsor_names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_sponsor_names, search_public_sponsor_names TO cairn_app;
-- Whoever writes a name works out what it is found by.
GRANT EXECUTE ON FUNCTION name_tier, name_words, sponsor_name_terms TO cairn_app;
