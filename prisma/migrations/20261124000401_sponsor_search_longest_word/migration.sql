-- Several words are looked for by the longest of them, which few names have; the others are only looked for in its names. So a typo costs one
-- look into the dictionary, not one for every word.
DROP FUNCTION names_with_all, names_forgiving, names_with;

-- Names in which every one of several words stands, a few slips forgiven when asked, the largest first. Tries the words from the longest on
-- until one brings names, those that very many names have last.
CREATE FUNCTION names_with_words(organization uuid, words text[], forgiving boolean, most int) RETURNS uuid[]
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  n int := cardinality(words);
  at int;
  likely text[];
  starts text[];
  part text;
  names uuid[];
  kept uuid[] := '{}';
BEGIN
  FOR at IN
    SELECT o.place FROM unnest(words) WITH ORDINALITY o (word, place) CROSS JOIN LATERAL (
      SELECT count(*) AS names FROM (
        SELECT FROM sponsor_name_tail t WHERE t.organization_id = organization AND t.place IN (0, 1)
          AND t.tail ~>=~ o.word AND t.tail ~<~ (o.word || U&'\+10FFFF') LIMIT 400
      ) counted
    ) dense ORDER BY dense.names = 400, length(o.word) DESC, o.place LIMIT 4
  LOOP
    starts := ARRAY[words[at]];
    FOR low IN greatest(1, at - 2)..at - 1 LOOP
      starts := starts || array_to_string(words[low:at], '');
    END LOOP;
    IF forgiving AND length(words[at]) >= 4 AND words[at] !~ '[0-9]' THEN
      likely := ARRAY(SELECT words_like(organization, words[at]));
      IF at > 1 AND length(words[at - 1]) < 4 THEN
        likely := likely || ARRAY(SELECT words_like(organization, words[at - 1] || words[at]));
      END IF;
      IF at < n AND length(words[at + 1]) < 4 THEN
        likely := likely || ARRAY(SELECT words_like(organization, words[at] || words[at + 1]));
      END IF;
      starts := starts || likely;
    END IF;
    names := '{}';
    FOREACH part IN ARRAY starts LOOP
      names := names || names_starting(organization, 0, part, 100) || names_starting(organization, 1, part, 100);
      EXIT WHEN cardinality(names) >= 300;
    END LOOP;
    -- Of each name its tails; every word, alone or with the one before or after it, has to begin one of them.
    SELECT coalesce(array_agg(c.name_id ORDER BY c.class DESC), '{}') INTO names FROM (
      SELECT t.name_id, max(t.size_class) AS class, array_agg(t.tail) AS tails FROM (SELECT DISTINCT unnest(names) AS id) d, sponsor_name_tail t
      WHERE t.organization_id = organization AND t.name_id = d.id AND t.place IN (0, 1) GROUP BY t.name_id
    ) c WHERE NOT EXISTS (
      SELECT FROM unnest(words) WITH ORDINALITY w (word, place) WHERE w.place <> at AND NOT EXISTS (
        SELECT FROM unnest(c.tails) tail WHERE starts_with(tail, w.word)
          OR (w.place > 1 AND starts_with(tail, words[w.place - 1] || w.word)) OR (w.place > 2 AND starts_with(tail, words[w.place - 2] || words[w.place - 1] || w.word))
          OR (forgiving AND length(w.word) >= 4 AND levenshtein_less_equal(left(tail, length(w.word)), w.word, 4) <= CASE WHEN length(w.word) < 7 THEN 2 ELSE 4 END)
          OR (forgiving AND w.place > 1 AND levenshtein_less_equal(left(tail, length(words[w.place - 1] || w.word)), words[w.place - 1] || w.word, 4) <= 4)
          OR (forgiving AND w.place < n AND levenshtein_less_equal(left(tail, length(w.word || words[w.place + 1])), w.word || words[w.place + 1], 4) <= 4)));
    kept := kept || names;
    EXIT WHEN cardinality(kept) > 0;
  END LOOP;
  RETURN kept[1:most];
END
$$;

-- Words of the dictionary that a typed one may be meant for, nearest first, or that it may be the misspelled beginning of, or go on from.
-- Those one slip away are few; only where there are none, those two slips away from a long word are looked for.
DROP FUNCTION words_like;
CREATE FUNCTION words_like(organization uuid, typed text) RETURNS SETOF text
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  FOR slips IN 1..CASE WHEN length(typed) < 7 THEN 1 ELSE 2 END LOOP
    RETURN QUERY SELECT near.word FROM (
      SELECT w.word, least(levenshtein_less_equal(typed, w.word, 4),
        1 + levenshtein_less_equal(left(typed, length(w.word)), left(w.word, length(typed)), 4)) AS distance
      FROM sponsor_word w
      WHERE stored_variants(w.organization_id, w.word) && word_deletions(organization, left(typed, 7), slips) AND w.organization_id = organization
    ) near WHERE near.distance <= 2 * slips + 1 ORDER BY near.distance, length(near.word), near.word LIMIT 16;
    EXIT WHEN FOUND;
  END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION sponsor_names_for(organization uuid, readings text[]) RETURNS json
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  reading text;
  squeezed text := replace(readings[1], ' ', '');
  words text[];
  part text;
  found uuid[] := '{}';
  few uuid[] := '{}';
  is_exact boolean;
BEGIN
  FOREACH reading IN ARRAY readings LOOP
    squeezed := replace(reading, ' ', '');
    CONTINUE WHEN length(squeezed) < 2;
    words := string_to_array(reading, ' ');
    found := found
      || ARRAY(SELECT t.name_id FROM sponsor_name_tail t
               WHERE t.organization_id = organization AND t.place = 0 AND t.tail = left(squeezed, 40) ORDER BY t.size_class DESC LIMIT 12)
      || names_starting(organization, 0, squeezed, 24);
    IF cardinality(found) >= 24 THEN
      CONTINUE WHEN (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.organization_id = organization AND n.id = ANY (found));
    END IF;
    found := found || names_starting(organization, 1, squeezed, 24);
    IF cardinality(words) = 1 THEN
      found := found || names_starting(organization, 2, squeezed, 24);
    ELSE
      found := found || names_with_words(organization, words, false, 24);
      IF length(words[1]) >= 2 THEN
        found := found || ARRAY(
          SELECT c.name_id FROM unnest(names_starting(organization, 2, words[1], 100)) c (name_id)
          WHERE EXISTS (SELECT FROM sponsor_name_tail t WHERE t.organization_id = organization AND t.name_id = c.name_id AND t.place = 1
                        AND t.tail ~>=~ words[cardinality(words)] AND t.tail ~<~ (words[cardinality(words)] || U&'\+10FFFF')) LIMIT 24);
      END IF;
    END IF;
  END LOOP;
  words := string_to_array(readings[1], ' ');
  squeezed := replace(readings[1], ' ', '');
  is_exact := EXISTS (SELECT FROM sponsor_name_tail t WHERE t.organization_id = organization AND t.place = 0 AND t.tail = left(squeezed, 40));
  -- Slips are forgiven where nothing was found, or one word that is nobody's whole name; as in the domain.
  IF cardinality(words) > 1 AND cardinality(found) = 0 THEN
    found := names_with_words(organization, words, true, 40);
    IF cardinality(found) = 0 THEN
      words := ARRAY[squeezed];
    END IF;
  END IF;
  IF cardinality(words) = 1 AND NOT is_exact AND cardinality(found) < 24 AND length(squeezed) >= 4 AND squeezed !~ '[0-9]' THEN
    FOR part IN SELECT words_like(organization, squeezed) LOOP
      few := few || names_starting(organization, 0, part, 12) || names_starting(organization, 1, part, 12);
      EXIT WHEN cardinality(few) >= 36;
    END LOOP;
    found := found || few;
  END IF;
  RETURN (
    SELECT coalesce(json_agg(json_build_array(s.id, n.kind, n.name, n.search_key, s.size, s.kind, s.legal_name, s.locality)), '[]')
    FROM (SELECT DISTINCT id FROM unnest(found) id) f
      JOIN sponsor_name n ON n.organization_id = organization AND n.id = f.id
      JOIN sponsor s ON s.organization_id = organization AND s.id = n.sponsor_id
  );
END
$$;

REVOKE EXECUTE ON FUNCTION names_with_words, words_like FROM PUBLIC;
