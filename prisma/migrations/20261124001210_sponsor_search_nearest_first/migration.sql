-- Several words with slips in them cost most where each was looked up in the dictionary and their names were compared by patterns. Mostly one
-- word was typed right that few names have, or means a word that few have: its names are read, and the other words looked for in them.

-- What a typed word is looked up under: one slip is forgiven, or any order of six letters; of six letters on two among the first eight where it
-- is `loose`, which many words answer. One that may be `unfinished` is a beginning, too.
CREATE OR REPLACE FUNCTION typed_variants(organization uuid, word text, unfinished boolean, loose boolean) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  letters int := length(word);
  found int[] := CASE WHEN letters <= 8 THEN public.word_deletions(organization, 's', word, CASE WHEN letters >= 7 AND loose THEN 2 ELSE 1 END) ELSE '{}' END;
BEGIN
  IF unfinished AND letters IN (5, 6) THEN
    found := found || public.word_deletions(organization, 'b', word, 1);
  END IF;
  IF letters >= 5 THEN
    found := found || public.word_deletions(organization, 'l', left(word, 8), CASE WHEN loose THEN least(letters - 5, 2) ELSE least(greatest(letters - 6, 0), 1) END);
  END IF;
  IF letters = 6 THEN
    found := found || public.word_deletions(organization, 'o', (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(word, NULL) letter), 0);
  END IF;
  RETURN found || public.word_deletions(organization, 'j', left(word, 7), CASE WHEN loose AND letters >= 7 THEN 2 ELSE 1 END);
END
$$;

-- The names that one word with slips in it may be meant for; a short one only as their beginning. Of likely words
-- those of `shortest` letters on, and beginnings. Where a long word is one slip away from none, and words of any length are asked for, two
-- slips are looked for at once.
CREATE OR REPLACE FUNCTION names_like(organization uuid, typed text, loose boolean, shortest int) RETURNS tid[]
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
  IF likely.near = 0 AND NOT loose AND shortest = 1 AND length(typed) >= 8 THEN
    SELECT * INTO likely FROM words_like(organization, typed, true, true);
  END IF;
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

-- Names that have a word that few names have, and something near the other words: first the word as it was typed, then what a word that no one
-- has may be meant for. What that many names have must stand with the others as typed; `is_dense` where these are not words either,
-- and all must be looked for together.
CREATE FUNCTION names_near_words(organization uuid, words text[], loose boolean, most int, OUT met tid[], OUT is_dense boolean)
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  few CONSTANT int := 300;
  many CONSTANT int := 5000;
  salt int := hashtext(organization::text);
  known int[] := '{}';
  is_whole boolean[] := '{}';
  rarest int;
  fewest int := few + 1;
  is_any_unknown boolean := false;
  names int;
  is_word boolean;
  at int;
  likely record;
  wanted int[];
  dense int[];
  others int[];
  more tid[];
BEGIN
  met := '{}';
  is_dense := false;
  FOR at IN 1..cardinality(words) LOOP
    names := NULL;
    is_word := NULL;
    IF length(words[at]) BETWEEN 4 AND 40 AND words[at] !~ '[0-9]' THEN
      SELECT CASE WHEN count(*) = 50 THEN 501 ELSE least(501, coalesce(sum(w.names), 0)) END, coalesce(bool_or(w.word = words[at]), false) INTO names, is_word FROM (
        SELECT w.names, w.word FROM sponsor_word w
        WHERE w.organization_id = organization AND w.word ~>=~ words[at] AND w.word ~<~ (words[at] || U&'\+10FFFF') LIMIT 50
      ) w;
      is_any_unknown := is_any_unknown OR names = 0;
      IF names BETWEEN 1 AND fewest - 1 THEN
        rarest := at;
        fewest := names;
      END IF;
    END IF;
    known := known || names;
    is_whole := is_whole || is_word;
  END LOOP;
  IF rarest IS NOT NULL AND NOT loose THEN
    wanted := ARRAY(SELECT salt # hashtext(family || tier || indexed_start(words[rarest])) FROM unnest('{0,1}'::text[]) family, unnest('{a,b,c,d,e,f,g}'::text[]) tier);
    met := names_near(organization, wanted, words[:rarest - 1] || words[rarest + 1:], loose, most);
    IF met <> '{}' THEN
      RETURN;
    END IF;
  END IF;
  FOR at IN SELECT w.at FROM unnest(words) WITH ORDINALITY w (word, at) WHERE known[w.at] IS NOT NULL ORDER BY length(w.word) DESC, w.at LIMIT 4 LOOP
    CONTINUE WHEN known[at] > 0 AND (is_any_unknown OR NOT loose);
    SELECT * INTO likely FROM words_like(organization, words[at], at = cardinality(words), loose);
    wanted := '{}';
    dense := '{}';
    names := 0;
    FOR place IN 1..cardinality(likely.words) LOOP
      IF likely.names[place] > many THEN
        is_dense := true;
      ELSIF names + likely.names[place] > few THEN
        dense := dense || (salt # hashtext('w' || likely.words[place]));
      ELSE
        names := names + likely.names[place];
        wanted := wanted || (salt # hashtext('w' || likely.words[place]));
      END IF;
    END LOOP;
    IF wanted <> '{}' THEN
      met := met || names_near(organization, wanted, words[:at - 1] || words[at + 1:], loose, most);
    END IF;
    IF dense <> '{}' THEN
      others := '{}';
      FOR other IN 1..cardinality(words) LOOP
        IF other <> at AND is_whole[other] THEN
          others := others || (salt # hashtext('w' || words[other]));
        ELSIF other <> at AND NOT is_whole[other] THEN
          is_dense := true;
        END IF;
      END LOOP;
      IF others = '{}' THEN
        is_dense := true;
      ELSIF NOT is_dense THEN
        SELECT array_agg(name) INTO more FROM (
          SELECT n.ctid AS name FROM sponsor_name n
          WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && dense
            AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) @> others AND n.organization_id = organization
          ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
        ) largest;
        met := met || more;
      END IF;
    END IF;
    EXIT WHEN met <> '{}';
  END LOOP;
END
$$;

-- Of the names found by any of some terms those that have something near each of the three longest other words of four letters on: it stands in the name, or a
-- word of the name is but slips away.
CREATE FUNCTION names_near(organization uuid, wanted int[], others text[], loose boolean, most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  sought text[] := ARRAY(SELECT word FROM unnest(others) word WHERE length(word) >= 4 ORDER BY length(word) DESC LIMIT 3);
  a text := coalesce(sought[1], '');
  b text := coalesce(sought[2], '');
  c text := coalesce(sought[3], '');
  slips int := CASE WHEN loose THEN 4 ELSE 2 END;
  a_slips int := CASE WHEN length(a) < 6 THEN 2 ELSE slips END;
  b_slips int := CASE WHEN length(b) < 6 THEN 2 ELSE slips END;
  c_slips int := CASE WHEN length(c) < 6 THEN 2 ELSE slips END;
  found tid[];
BEGIN
  SELECT array_agg(name) INTO found FROM (
    SELECT n.ctid AS name FROM sponsor_name n
    WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wanted AND n.organization_id = organization
      AND (strpos(replace(n.search_key, ' ', ''), a) > 0
        OR EXISTS (SELECT FROM string_to_table(n.search_key, ' ') word WHERE levenshtein_less_equal(a, left(word, length(a) + 1), a_slips) <= a_slips))
      AND (strpos(replace(n.search_key, ' ', ''), b) > 0
        OR EXISTS (SELECT FROM string_to_table(n.search_key, ' ') word WHERE levenshtein_less_equal(b, left(word, length(b) + 1), b_slips) <= b_slips))
      AND (strpos(replace(n.search_key, ' ', ''), c) > 0
        OR EXISTS (SELECT FROM string_to_table(n.search_key, ' ') word WHERE levenshtein_less_equal(c, left(word, length(c) + 1), c_slips) <= c_slips))
    ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
  ) nearest;
  RETURN coalesce(found, '{}');
END
$$;

-- As before, but several words with slips go by one that few names have, and what may be one word with spaces in it is looked for only
-- where few were typed, loosely only where one of them is short.
CREATE OR REPLACE FUNCTION sponsor_names_for(organization uuid, readings text[]) RETURNS json
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
SET max_parallel_workers_per_gather = 0 SET jit = off AS $$
DECLARE
  salt int := hashtext(organization::text);
  typed text := replace(readings[1], ' ', '');
  words text[] := string_to_array(readings[1], ' ');
  is_lone boolean := strpos(readings[1], ' ') = 0;
  is_any_short boolean := EXISTS (SELECT FROM unnest(words) word WHERE length(word) < 4);
  is_whole boolean := false;
  is_enough boolean := false;
  is_word boolean;
  loose boolean;
  near record;
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
      more := '{}';
      IF NOT is_lone THEN
        SELECT * INTO near FROM names_near_words(organization, words, loose, 40);
        more := near.met;
        IF near.is_dense OR (is_any_short AND loose AND more = '{}') THEN
          more := more || names_with_words(organization, words, true, loose, 40);
        END IF;
      END IF;
      found := found || more;
      -- A lone word; or several that are one, with a space too many, or a domain.
      IF is_word AND cardinality(words) <= 3 AND (is_lone OR NOT loose OR is_any_short) THEN
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

REVOKE EXECUTE ON FUNCTION names_near_words, names_near FROM PUBLIC;
