-- What is told of the sponsor of a name found stands with the name, as its size does: looking it up for each name that is offered was
-- an eighth of what a search reads. Two words also stand in the index as a pair in whatever tier, as words do: where few names
-- have one of them, one look instead of one in each tier.
DROP INDEX sponsor_name_by_term;
DROP TRIGGER sponsor_name_size ON sponsor_name;
DROP TRIGGER sponsor_size ON sponsor;
DROP FUNCTION size_sponsor_name, resize_sponsor_names, names_standing;

-- AlterTable
ALTER TABLE "sponsor_name" ADD COLUMN "legal_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN "locality" TEXT NOT NULL DEFAULT '',
ADD COLUMN "sponsor_kind" TEXT NOT NULL DEFAULT '';

-- Keeps with a name what is told of its sponsor, and in the dictionary its words with how many names had them, whoever writes it. A word that
-- no name uses any more stays behind; it finds nothing.
CREATE FUNCTION know_sponsor_of_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s sponsor;
BEGIN
  SELECT * INTO s FROM sponsor WHERE organization_id = NEW.organization_id AND id = NEW.sponsor_id;
  -- There is always one; the constraint refuses a name without.
  IF FOUND THEN
    NEW.size := s.size;
    NEW.sponsor_kind := s.kind;
    NEW.legal_name := s.legal_name;
    NEW.locality := s.locality;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.kind, NEW.search_key) IS NOT DISTINCT FROM (OLD.kind, OLD.search_key) THEN
    RETURN NEW;
  END IF;
  INSERT INTO sponsor_word AS known (organization_id, word, names)
  SELECT DISTINCT NEW.organization_id, word, 1 FROM name_words(NEW.kind, NEW.search_key) word ORDER BY word
  ON CONFLICT (organization_id, word) DO UPDATE SET names = known.names + 1;
  RETURN NEW;
END
$$;
CREATE FUNCTION renew_names_of_sponsor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE sponsor_name n SET size = NEW.size WHERE n.organization_id = NEW.organization_id AND n.sponsor_id = NEW.id;
  RETURN NULL;
END
$$;
-- Names written before this migration.
UPDATE sponsor_name n SET sponsor_kind = s.kind, legal_name = s.legal_name, locality = s.locality
FROM sponsor s WHERE s.organization_id = n.organization_id AND s.id = n.sponsor_id;

CREATE TRIGGER sponsor_of_name BEFORE INSERT OR UPDATE ON sponsor_name FOR EACH ROW EXECUTE FUNCTION know_sponsor_of_name();
CREATE TRIGGER names_of_sponsor AFTER UPDATE OF size, kind, legal_name, locality ON sponsor FOR EACH ROW
WHEN ((NEW.size, NEW.kind, NEW.legal_name, NEW.locality) IS DISTINCT FROM (OLD.size, OLD.kind, OLD.legal_name, OLD.locality)) EXECUTE FUNCTION renew_names_of_sponsor();

-- Everything a name may be found by, as numbers of the organization's own, the last three bits of which are the tier. "0": beginnings of all of
-- it, "1": of the rest from a later word on, "2": of its initials; "p": two of its words. In no tier, but the number 7: "=": all of it;
-- "w": a word; a pair once more. Domains and payer IDs are found from their start only: "example" or "com" means no one. Trap: only its high cost keeps
-- the planner from working it out for every name.
CREATE OR REPLACE FUNCTION sponsor_name_terms(organization uuid, kind text, search_key text, size int) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 100000 AS $$
DECLARE
  lengths CONSTANT int[] := '{1,2,3,4,5,6,7,8,10,13,17}';
  salt int := hashtext(organization::text);
  words text[] := string_to_array(search_key, ' ');
  squeezed text := replace(search_key, ' ', '');
  tier int := public.name_tier(size, length(squeezed));
  found int[] := (salt # hashtext('=' || squeezed) | 7)
    || ARRAY(SELECT salt # hashtext('w' || word) | 7 FROM public.name_words(kind, search_key) word);
  initials text := '';
  fewer_initials text := '';
  starts int := 1;
  family text := '0';
  tail text;
  letters int;
  pair int;
BEGIN
  FOR n IN 1..CASE WHEN kind IN ('email-domain', 'payer-id') THEN 1 ELSE cardinality(words) END LOOP
    tail := substr(squeezed, starts, 17);
    FOREACH letters IN ARRAY lengths LOOP
      EXIT WHEN letters > length(tail);
      found := found || (salt # hashtext(family || left(tail, letters)) & -8 | tier);
    END LOOP;
    FOR earlier IN 1..n - 1 LOOP
      pair := salt # hashtext(public.word_pair(words[earlier], words[n]));
      found := found || (pair & -8 | tier) || (pair | 7);
    END LOOP;
    family := '1';
    starts := starts + length(words[n]);
    initials := initials || left(words[n], 1);
    IF words[n] NOT IN ('of', 'for', 'in', 'at') THEN
      fewer_initials := fewer_initials || left(words[n], 1);
    END IF;
  END LOOP;
  FOR letters IN 2..least(length(initials), 8) LOOP
    found := found || (salt # hashtext('2' || left(initials, letters)) & -8 | tier) || (salt # hashtext('2' || left(fewer_initials, letters)) & -8 | tier);
  END LOOP;
  RETURN found;
END
$$;

CREATE INDEX sponsor_name_by_term ON sponsor_name USING gin (sponsor_name_terms(organization_id, kind, search_key, size)) WITH (fastupdate = off);

-- Words of the dictionary that a typed one may be meant for, nearest first, or that it may be the misspelled beginning of, or go on from;
-- how many of them are one slip away; and how many names have each.
CREATE OR REPLACE FUNCTION words_like(organization uuid, typed text, unfinished boolean, loose boolean, OUT words text[], OUT near int, OUT names int[])
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  variants int[] := typed_variants(organization, typed, unfinished, loose);
  letters int := length(typed);
  most int := CASE WHEN letters < 6 OR (letters < 8 AND NOT loose) THEN 2 ELSE 4 END;
BEGIN
  SELECT coalesce(array_agg(l.word) FILTER (WHERE l.slips <= most + 1), '{}'), coalesce(array_agg(l.names) FILTER (WHERE l.slips <= most + 1), '{}'),
    count(*) FILTER (WHERE l.slips <= 2) INTO words, names, near
  FROM (
    SELECT w.word, w.names, least(
      levenshtein_less_equal(typed, w.plain, most),
      -- One as the beginning of the other, where a space was left out or more is to be typed.
      CASE WHEN length(w.plain) < letters OR (unfinished AND length(w.plain) > letters) THEN 1 + levenshtein_less_equal(left(typed, length(w.plain)), left(w.plain, letters), most) END) AS slips
    FROM (
      SELECT rtrim(w.word, '+') AS plain, w.word, w.names FROM sponsor_word w
      WHERE stored_variants(w.organization_id, w.word) && variants AND w.organization_id = organization OFFSET 0
    ) w ORDER BY slips, w.names DESC LIMIT 20
  ) l;
END
$$;

-- The names that have all of several words, the largest first, by tiers of size as above. Of more than four words the longest are looked for. `ways` has
-- each as it was typed and, after spaces, words of the dictionary it may be meant for. Each two of the words are a need, met also where one of the two is
-- written in one with those before it, or is initials (which no word is that many names have); and so is the one that few names have, of which `names` says how many. Very few are read as they are.
CREATE FUNCTION names_standing(organization uuid, words text[], ways text[], begun int[], names int[], most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  few CONSTANT int := 500;
  many CONSTANT int := 1000000;
  very_few CONSTANT int := 25;
  salt int := hashtext(organization::text);
  chosen int[] := ARRAY(SELECT w.at FROM unnest(words) WITH ORDINALITY w (word, at) ORDER BY length(w.word) DESC, w.at LIMIT 4);
  may_be_initials boolean := length(words[1]) IN (2, 3) OR (length(words[1]) BETWEEN 4 AND 8 AND names[1] <= few);
  rarest int;
  is_nobodys boolean;
  is_rarest_nobodys boolean := false;
  looks text[] := '{}';
  needs int[] := '{}'; -- pairs of words, and words alone, as both of a pair
  this int;
  that int;
  bases int[];
  part text;
  way text;
  other text;
  a int[];
  b int[];
  c int[];
  d int[];
  low int := 0;
  high int := 1;
  found tid[] := '{}';
BEGIN
  FOR n IN 1..cardinality(chosen) LOOP
    this := chosen[n];
    -- All of it stands in the index, so the few names that go on from a shorter word to it are found at once.
    is_nobodys := begun[this] = 0 AND names[this] <= few AND held_start(words[this]) = words[this];
    IF names[this] < many AND (rarest IS NULL OR CASE WHEN is_nobodys THEN 0 ELSE names[this] END < CASE WHEN is_rarest_nobodys THEN 0 ELSE names[rarest] END) THEN
      rarest := this;
      is_rarest_nobodys := is_nobodys;
    END IF;
    IF this > 1 OR NOT may_be_initials THEN
      looks := looks || replace(ways[this], ' ', '|');
    END IF;
  END LOOP;
  IF rarest IS NOT NULL THEN
    needs := ARRAY[rarest, rarest];
    high := CASE WHEN names[rarest] <= few THEN 6 ELSE 1 END;
  END IF;
  FOR n IN 1..CASE WHEN names[rarest] <= CASE WHEN is_rarest_nobodys THEN few ELSE very_few END THEN 0 ELSE cardinality(chosen) END LOOP
    this := chosen[n];
    IF length(words[this]) < 4 OR (n = 1 AND rarest IS NULL AND length(words[chosen[2]]) < 4) THEN
      needs := needs || this || this;
    ELSIF rarest IS NULL THEN
      FOR m IN n + 1..cardinality(chosen) LOOP
        CONTINUE WHEN length(words[chosen[m]]) < 4 OR (n > 1 AND m > 3);
        needs := needs || this || chosen[m];
      END LOOP;
    ELSIF this <> rarest THEN
      needs := needs || this || rarest;
    END IF;
  END LOOP;
  -- Four letters say too little of a word that is but likely.
  FOREACH this IN ARRAY chosen LOOP
    IF ways[this] <> words[this] THEN
      needs := needs || this || this;
    END IF;
  END LOOP;
  FOR n IN 1..least(4, cardinality(needs) / 2) LOOP
    bases := '{}';
    this := needs[2 * n - 1];
    that := needs[2 * n];
    IF this <> that THEN
      FOREACH way IN ARRAY string_to_array(ways[this], ' ') LOOP
        FOREACH other IN ARRAY string_to_array(ways[that], ' ') LOOP
          bases := bases || (salt # hashtext(word_pair(way, other)) & -8 | CASE WHEN high = 6 THEN 7 ELSE 0 END);
        END LOOP;
      END LOOP;
    END IF;
    FOR m IN 2 * n - 1..2 * n - (this = that)::int LOOP
      that := needs[m];
      FOR since IN CASE WHEN names[that] = 0 THEN that ELSE greatest(1, that - 2) END..that - (this <> needs[2 * n])::int LOOP
        part := held_start(array_to_string(words[since:that], ''));
        bases := bases || (salt # hashtext('0' || part) & -8) || (salt # hashtext('1' || part) & -8);
      END LOOP;
      IF this = needs[2 * n] THEN
        FOREACH way IN ARRAY (string_to_array(ways[this], ' '))[2:] LOOP
          part := held_start(way);
          bases := bases || (salt # hashtext('0' || part) & -8) || (salt # hashtext('1' || part) & -8);
        END LOOP;
      END IF;
      IF that = 1 AND may_be_initials THEN
        bases := bases || (salt # hashtext('2' || words[1]) & -8);
      END IF;
    END LOOP;
    CASE n WHEN 1 THEN a := bases; WHEN 2 THEN b := bases; WHEN 3 THEN c := bases; ELSE d := bases; END CASE;
  END LOOP;
  WHILE low <= 6 LOOP
    found := found || names_meeting(organization, looks, a, b, c, d, low, high, most);
    EXIT WHEN cardinality(found) >= most;
    low := high + 1;
    high := CASE WHEN cardinality(found) > 0 THEN low WHEN low = 2 THEN 3 ELSE 6 END;
  END LOOP;
  RETURN found;
END
$$;

-- Names that have something near each of several words. First those with the word that fewest names have, as it was typed, if these are few; then those with
-- what each word that no one has may be meant for; and where that is nothing, with two slips in any word that no one or few have, or, if all are known, in any.
CREATE OR REPLACE FUNCTION names_near_words(organization uuid, words text[], begun int[], known_names int[], most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  few CONSTANT int := 100;
  many CONSTANT int := 1000;
  salt int := hashtext(organization::text);
  at int;
  rarest int;
  is_any_unknown boolean := false;
  is_any_strict boolean;
  is_loose boolean;
  loose boolean;
  likely record;
  was_loose boolean[] := '{}';
  likely_words text[] := '{}';
  likely_names int[] := '{}';
  alike text[];
  fewest int;
  need int;
  bases int[];
  way text;
  ways text[];
  firsts text[];
  weights int[];
  known_begun int[];
  a int[];
  b int[];
  c int[];
  d int[];
  met tid[] := '{}';
BEGIN
  IF array_remove(begun, NULL) = '{}' THEN
    RETURN met;
  END IF;
  FOR at IN 1..cardinality(words) LOOP
    is_any_unknown := is_any_unknown OR coalesce(begun[at] = 0, false);
    IF begun[at] > 0 AND (rarest IS NULL OR begun[at] < begun[rarest]) THEN
      rarest := at;
    END IF;
  END LOOP;
  IF begun[rarest] <= (CASE WHEN is_any_unknown THEN few ELSE 300 END) THEN
    met := names_near(organization,
      ARRAY(SELECT salt # hashtext(family || held_start(words[rarest])) & -8 | tier FROM unnest('{0,1}'::text[]) family, generate_series(0, 6) tier),
      words[:rarest - 1] || words[rarest + 1:], most);
    IF met <> '{}' THEN
      RETURN met;
    END IF;
  END IF;
  FOREACH loose IN ARRAY CASE WHEN is_any_unknown THEN '{false,true}'::boolean[] ELSE '{true}' END LOOP
    is_any_strict := false;
    fewest := many + 1;
    need := 0;
    ways := words;
    weights := known_names;
    known_begun := begun;
    -- Those that no one has first: of the others the longest are looked for in pairs with the first of these.
    FOR at IN SELECT w.at FROM unnest(words) WITH ORDINALITY w (word, at) WHERE begun[w.at] IS NOT NULL ORDER BY begun[w.at] > 0, length(w.word) DESC, w.at LIMIT 4 LOOP
      need := need + 1;
      bases := '{}';
      IF begun[at] > 300 * loose::int AND is_any_unknown THEN
        FOREACH way IN ARRAY firsts LOOP
          bases := bases || (salt # hashtext(word_pair(way, words[at])) | 7);
        END LOOP;
      ELSE
        IF NOT coalesce(was_loose[at], false) THEN
          is_loose := loose;
          SELECT * INTO likely FROM words_like(organization, words[at], at = cardinality(words), is_loose);
          IF NOT is_loose AND likely.near = 0 AND length(words[at]) >= 6 THEN
            is_loose := true;
            SELECT * INTO likely FROM words_like(organization, words[at], at = cardinality(words), true);
          END IF;
          was_loose[at] := is_loose;
          likely_words[at] := array_to_string(likely.words, ' ');
          likely_names[at] := (SELECT coalesce(sum(one), 0) FROM unnest(likely.names) one);
          -- Nothing is near a word, so no name has all.
          IF is_loose AND likely.words = '{}' THEN
            RETURN '{}';
          END IF;
        END IF;
        is_any_strict := is_any_strict OR NOT was_loose[at];
        EXIT WHEN likely_words[at] = '';
        alike := string_to_array(likely_words[at], ' ');
        FOR place IN 1..cardinality(alike) LOOP
          IF place <= 8 THEN
            ways[at] := ways[at] || ' ' || rtrim(alike[place], '+');
          END IF;
          bases := bases || (salt # hashtext('w' || alike[place]) | 7);
        END LOOP;
        IF need = 1 THEN
          -- Where a space was left out the first word may be shorter.
          firsts := ARRAY(SELECT DISTINCT left(word, letters) FROM unnest(alike) WITH ORDINALITY l (word, place), generate_series(CASE WHEN place <= 4 AND right(word, 1) = '+' THEN 2 ELSE 4 END, 4) letters);
        END IF;
        weights[at] := 1000000;
        known_begun[at] := NULL;
        fewest := least(fewest, likely_names[at]);
      END IF;
      CASE need WHEN 1 THEN a := bases; WHEN 2 THEN b := bases; WHEN 3 THEN c := bases; ELSE d := bases; END CASE;
    END LOOP;
    met := CASE WHEN bases = '{}' THEN '{}'
      WHEN fewest <= many THEN names_meeting(organization, '{}', a, b, c, d, 0, 6, most)
      ELSE names_standing(organization, words, ways, known_begun, weights, 24) END;
    EXIT WHEN met <> '{}' OR NOT (is_any_strict OR 300 >= ANY (SELECT one FROM unnest(begun) one WHERE one > 0));
  END LOOP;
  RETURN met;
END
$$;

-- The names a search should judge. `readings` are what the normalized text can be read as, itself first. A wide net on purpose; the domain
-- decides what is a hit. Slips are looked for only where the domain would: where nothing is found without them, or one word was typed that is
-- nobody's whole name and few have it. What may be one word with spaces in it is looked for only where few were typed, loosely only where one of them is short.
CREATE OR REPLACE FUNCTION sponsor_names_for(organization uuid, readings text[]) RETURNS json
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
DECLARE
  typed text := replace(readings[1], ' ', '');
  words text[] := string_to_array(readings[1], ' ');
  is_lone boolean := strpos(readings[1], ' ') = 0;
  is_any_short boolean := readings[1] ~ '(^| ).{1,3}( |$)';
  is_whole boolean := false;
  is_enough boolean := false;
  is_few boolean;
  known record;
  read_known record;
  read_words text[];
  starting record;
  reading text;
  squeezed text;
  found tid[] := '{}';
BEGIN
  SELECT * INTO known FROM words_known(organization, words);
  FOREACH reading IN ARRAY readings LOOP
    squeezed := replace(reading, ' ', '');
    CONTINUE WHEN length(squeezed) < 2;
    read_words := string_to_array(reading, ' ');
    IF reading = readings[1] THEN
      read_known := known;
    ELSE
      SELECT * INTO read_known FROM words_known(organization, read_words);
    END IF;
    is_few := 500 >= ANY (read_known.names);
    SELECT * INTO starting FROM names_starting(organization, '{0}', squeezed, is_few, 16);
    is_whole := is_whole OR starting.is_whole;
    found := found || starting.met;
    IF cardinality(found) >= 8 THEN
      SELECT count(DISTINCT n.sponsor_id) >= 8 INTO is_enough FROM sponsor_name n WHERE n.ctid = ANY (found);
    END IF;
    CONTINUE WHEN is_enough;
    IF squeezed <> reading THEN
      found := found || names_standing(organization, read_words, read_words, read_known.begun, read_known.names, 20);
    ELSE
      found := found || (names_starting(organization, '{1}', squeezed, is_few, 16)).met;
      IF cardinality(found) >= 8 THEN
        SELECT count(DISTINCT n.sponsor_id) >= 8 INTO is_enough FROM sponsor_name n WHERE n.ctid = ANY (found);
      END IF;
      CONTINUE WHEN is_enough;
      found := found || (names_starting(organization, '{2}', squeezed, is_few, 16)).met;
    END IF;
    IF cardinality(found) >= 8 THEN
      SELECT count(DISTINCT n.sponsor_id) >= 8 INTO is_enough FROM sponsor_name n WHERE n.ctid = ANY (found);
    END IF;
  END LOOP;
  IF NOT (is_whole OR is_enough OR (NOT is_lone AND found <> '{}')) THEN
    IF NOT is_lone THEN
      found := names_near_words(organization, words, known.begun, known.names, 40);
    END IF;
    -- A lone word; or several that are one, with a space too many, or a domain.
    IF length(typed) BETWEEN 4 AND 40 AND typed !~ '[0-9]' AND (is_lone OR (cardinality(words) <= 3 AND found = '{}')) THEN
      found := found || names_like(organization, typed, length(typed) >= CASE WHEN is_lone THEN 6 ELSE 5 END, CASE WHEN is_lone OR is_any_short THEN 1 ELSE length(typed) - 3 END);
    END IF;
  END IF;
  RETURN (
    SELECT coalesce(json_agg(json_build_array(n.sponsor_id, n.kind, n.name, n.search_key, n.size, n.sponsor_kind, n.legal_name, n.locality)), '[]')
    FROM sponsor_name n WHERE n.ctid = ANY (found)
  );
END
$$;

REVOKE EXECUTE ON FUNCTION know_sponsor_of_name, renew_names_of_sponsor, names_standing FROM PUBLIC;
