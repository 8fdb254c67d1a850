-- Several words cost fewer looks. Without slips a word that few names have settles it: where the others do not stand in its names, they stand
-- nowhere. With slips most often one word is right, so words as typed are tried first, and the dictionary only where they bring nothing; a
-- word that very many names have is not gone through once another was looked up.
CREATE OR REPLACE FUNCTION names_with_words(organization uuid, words text[], forgiving boolean, most int) RETURNS uuid[]
LANGUAGE plpgsql STABLE STRICT SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  dense CONSTANT int := 400;
  n int := cardinality(words);
  places int[];
  counts int[];
  at int;
  slack int;
  can_slip boolean;
  is_looked_up boolean := false;
  starts text[];
  part text;
  names uuid[];
BEGIN
  SELECT array_agg(o.place ORDER BY o.rank), array_agg(o.names ORDER BY o.rank) INTO places, counts FROM (
    SELECT w.place, c.names, row_number() OVER (ORDER BY c.names = dense, length(w.word) DESC, w.place) AS rank
    FROM unnest(words) WITH ORDINALITY w (word, place) CROSS JOIN LATERAL (
      SELECT count(*) AS names FROM (
        SELECT FROM sponsor_name_tail t WHERE t.organization_id = organization AND t.place IN (0, 1)
          AND t.tail ~>=~ w.word AND t.tail ~<~ (w.word || U&'\+10FFFF') LIMIT dense
      ) counted
    ) c
  ) o;
  FOR look IN 1..CASE WHEN forgiving THEN 2 ELSE 1 END LOOP
    slack := 2 * look;
    FOR turn IN 1..least(n, 4) LOOP
      at := places[turn];
      can_slip := look = 2 AND length(words[at]) >= 4 AND words[at] !~ '[0-9]';
      CONTINUE WHEN forgiving AND counts[turn] = dense AND (look = 1 OR is_looked_up);
      starts := '{}';
      IF look = 1 OR counts[turn] = dense THEN
        starts := ARRAY[words[at]];
        FOR low IN greatest(1, at - 2)..at - 1 LOOP
          starts := starts || array_to_string(words[low:at], '');
        END LOOP;
      END IF;
      IF can_slip THEN
        is_looked_up := true;
        starts := starts || ARRAY(SELECT words_like(organization, words[at]));
        IF at > 1 AND length(words[at - 1]) < 4 THEN
          starts := starts || ARRAY(SELECT words_like(organization, words[at - 1] || words[at]));
        END IF;
        IF at < n AND length(words[at + 1]) < 4 THEN
          starts := starts || ARRAY(SELECT words_like(organization, words[at] || words[at + 1]));
        END IF;
      END IF;
      names := '{}';
      FOREACH part IN ARRAY starts LOOP
        names := names || names_starting(organization, 0, part, 100) || names_starting(organization, 1, part, 100);
        EXIT WHEN cardinality(names) >= 300;
      END LOOP;
      -- Of each name its tails; every word, alone or with the one before or after it, has to begin one of them.
      IF cardinality(names) > 0 THEN
        SELECT array_agg(c.name_id ORDER BY c.class DESC) INTO names FROM (
          SELECT t.name_id, max(t.size_class) AS class, array_agg(t.tail) AS tails FROM (SELECT DISTINCT unnest(names) AS id) d, sponsor_name_tail t
          WHERE t.organization_id = organization AND t.name_id = d.id AND t.place IN (0, 1) GROUP BY t.name_id
        ) c WHERE NOT EXISTS (
          SELECT FROM unnest(words) WITH ORDINALITY w (word, place) WHERE w.place <> at AND NOT EXISTS (
            SELECT FROM unnest(c.tails) tail WHERE starts_with(tail, w.word)
              OR (w.place > 1 AND starts_with(tail, words[w.place - 1] || w.word)) OR (w.place > 2 AND starts_with(tail, words[w.place - 2] || words[w.place - 1] || w.word))
              OR (forgiving AND length(w.word) >= 4 AND levenshtein_less_equal(left(tail, length(w.word)), w.word, slack) <= CASE WHEN length(w.word) < 7 THEN 2 ELSE slack END)
              OR (forgiving AND w.place > 1 AND levenshtein_less_equal(left(tail, length(words[w.place - 1] || w.word)), words[w.place - 1] || w.word, slack) <= slack)
              OR (forgiving AND w.place < n AND levenshtein_less_equal(left(tail, length(w.word || words[w.place + 1])), w.word || words[w.place + 1], slack) <= slack)));
        IF cardinality(names) > 0 THEN
          RETURN names[1:most];
        END IF;
      END IF;
      EXIT WHEN NOT forgiving AND counts[turn] < 100;
    END LOOP;
  END LOOP;
  RETURN '{}';
END
$$;
