-- Several words that many names have, and few have all of, cost most: their long lists were read and compared. A name now also stands in the
-- index under each two of its words, by the first four letters of both, whichever comes first. The numbers of one start in all tiers
-- of size stand next to each other, so that they are found on one page of the index.
DROP INDEX sponsor_name_by_term;
DROP INDEX sponsor_word_variants;
DROP FUNCTION names_with_words, names_with_all, names_near_words, names_near, names_starting, names_with, indexed_start, sponsor_name_terms, name_tier,
  words_like, names_like, typed_variants, stored_variants, word_deletions;

-- Names of about one size stand together. From the largest down each tier has some ten times the names of the one before it, as sponsors'
-- sizes go; the smallest, and those of whom no size is known, which may be all of them, by how long the name is.
CREATE FUNCTION name_tier(size int, letters int) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN size >= 4096 THEN 0 WHEN size >= 512 THEN 1 WHEN size >= 64 THEN 2 WHEN size >= 7 THEN 3
    WHEN letters <= 8 THEN 4 WHEN letters <= 14 THEN 5 ELSE 6 END
$$;

-- Two words, whichever is first, as the index holds them.
CREATE FUNCTION word_pair(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'p' || least(left(a, 4) COLLATE "C", left(b, 4)) || ' ' || greatest(left(a, 4) COLLATE "C", left(b, 4))
$$;

-- Everything a name may be found by, as numbers of the organization's own, the last three bits of which are the tier. "0": beginnings of all of
-- it, "1": of the rest from a later word on, "2": of its initials; "p": two of its words. In no tier, but the number 7: "=": all of it;
-- "w": a word. Domains and payer IDs are found from their start only: "example" or "com" means no one. Trap: only its high cost keeps
-- the planner from working it out for every name.
CREATE FUNCTION sponsor_name_terms(organization uuid, kind text, search_key text, size int) RETURNS int[]
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
BEGIN
  FOR n IN 1..CASE WHEN kind IN ('email-domain', 'payer-id') THEN 1 ELSE cardinality(words) END LOOP
    tail := substr(squeezed, starts, 17);
    FOREACH letters IN ARRAY lengths LOOP
      EXIT WHEN letters > length(tail);
      found := found || (salt # hashtext(family || left(tail, letters)) & -8 | tier);
    END LOOP;
    FOR earlier IN 1..n - 1 LOOP
      found := found || (salt # hashtext(public.word_pair(words[earlier], words[n])) & -8 | tier);
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

-- A word of a family with from `fewest` to `most` of its letters left out, two at most, as numbers of the organization's own.
CREATE FUNCTION word_deletions(organization uuid, family text, word text, fewest int, most int) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  salt int := hashtext(organization::text);
  found int[] := CASE WHEN fewest = 0 THEN ARRAY[salt # hashtext(family || word)] ELSE '{}' END;
  once text;
BEGIN
  IF most >= 1 THEN
    FOR i IN 1..length(word) LOOP
      once := left(word, i - 1) || substr(word, i + 1);
      IF fewest <= 1 THEN
        found := found || (salt # hashtext(family || once));
      END IF;
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
-- one still being typed; "o": letters in any order; "j": what would be one word without a space, "k": that with two letters left out. Trap: only its
-- high cost makes the planner go by the index.
CREATE FUNCTION stored_variants(organization uuid, word text) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 100000 AS $$
DECLARE
  found int[];
BEGIN
  IF right(word, 1) = '+' THEN
    RETURN public.word_deletions(organization, 'j', rtrim(word, '+'), 0, 1) || public.word_deletions(organization, 'k', rtrim(word, '+'), 2, 2);
  END IF;
  IF length(word) < 7 THEN
    found := public.word_deletions(organization, 's', word, 0, 1);
    IF length(word) = 6 THEN
      found := found || public.word_deletions(organization, 'b', left(word, 5), 0, 1)
        || public.word_deletions(organization, 'o', (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(word, NULL) letter), 0, 0);
    END IF;
    RETURN found;
  END IF;
  RETURN public.word_deletions(organization, 'l', left(word, 8), 0, 2) || public.word_deletions(organization, 'b', left(word, 5), 0, 1)
    || public.word_deletions(organization, 'b', left(word, 6), 0, 1);
END
$$;

CREATE INDEX sponsor_word_variants ON sponsor_word USING gin (stored_variants(organization_id, word)) WITH (fastupdate = off);

-- What a typed word is looked up under: one slip is forgiven, or any order of six letters; of six letters on two among the first eight where it
-- is `loose`, which many words answer. One that may be `unfinished` is a beginning, too. Where a space was left out two letters may be missing as well.
CREATE FUNCTION typed_variants(organization uuid, word text, unfinished boolean, loose boolean) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  letters int := length(word);
  found int[] := CASE WHEN letters <= 8 THEN public.word_deletions(organization, 's', word, 0, CASE WHEN letters >= 7 AND loose THEN 2 ELSE 1 END) ELSE '{}' END;
BEGIN
  IF unfinished AND letters IN (5, 6) THEN
    found := found || public.word_deletions(organization, 'b', word, 0, 1);
  END IF;
  IF letters >= 5 THEN
    found := found || public.word_deletions(organization, 'l', left(word, 8), 0, CASE WHEN loose THEN least(letters - 5, 2) ELSE least(greatest(letters - 6, 0), 1) END);
  END IF;
  IF letters = 6 THEN
    found := found || public.word_deletions(organization, 'o', (SELECT string_agg(letter, '' ORDER BY letter) FROM string_to_table(word, NULL) letter), 0, 0);
  END IF;
  RETURN found || public.word_deletions(organization, 'j', left(word, 7), 0, 1)
    || public.word_deletions(organization, 'k', left(word, 7), 0, CASE WHEN loose AND letters >= 7 THEN 1 ELSE 0 END);
END
$$;

-- How much of a start the index holds.
CREATE FUNCTION held_start(start text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  RETURN left(start, ('{1,2,3,4,5,6,7,8,8,10,10,10,13,13,13,13,17}'::int[])[least(length(start), 17)]);
END
$$;

-- Of several typed words: how many names have a word that begins so (`begun`), and how many at most have something that begins so, also where a word of
-- theirs ends before it does (`names`); a million where that is not counted. One that the dictionary does not keep: null and a million.
CREATE FUNCTION words_known(organization uuid, words text[], OUT begun int[], OUT names int[])
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  many CONSTANT int := 1000000;
  typed text;
  counted int;
  shorter text[];
BEGIN
  FOREACH typed IN ARRAY words LOOP
    IF length(typed) NOT BETWEEN 4 AND 40 OR typed ~ '[0-9]' THEN
      begun := begun || NULL::int;
      names := names || many;
      CONTINUE;
    END IF;
    SELECT w.names INTO counted FROM sponsor_word w WHERE w.organization_id = organization AND w.word = typed;
    IF counted > 5000 THEN
      begun := begun || many;
      names := names || many;
      CONTINUE;
    END IF;
    SELECT CASE WHEN count(*) = 50 THEN many ELSE coalesce(sum(w.names), 0) END INTO counted FROM (
      SELECT w.names FROM sponsor_word w WHERE w.organization_id = organization AND w.word ~>=~ typed AND w.word ~<~ (typed || U&'\+10FFFF') LIMIT 50
    ) w;
    begun := begun || counted;
    IF counted < many THEN
      shorter := CASE WHEN length(typed) >= 7 THEN ARRAY[left(typed, 7) || '+'] END;
      FOR letters IN 4..length(typed) - 1 LOOP
        shorter := shorter || left(typed, letters);
      END LOOP;
      SELECT counted + coalesce(sum(w.names), 0) INTO counted FROM sponsor_word w WHERE w.organization_id = organization AND w.word = ANY (shorter);
    END IF;
    names := names || counted;
  END LOOP;
END
$$;

-- Words of the dictionary that a typed one may be meant for, nearest first, or that it may be the misspelled beginning of, or go on from;
-- how many of them are one slip away; and how many names have each.
CREATE FUNCTION words_like(organization uuid, typed text, unfinished boolean, loose boolean, OUT words text[], OUT near int, OUT names int[])
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  variants int[] := typed_variants(organization, typed, unfinished, loose);
  letters int := length(typed);
  most int := CASE WHEN letters < 6 OR (letters < 8 AND NOT loose) THEN 2 ELSE 4 END;
  likely record;
BEGIN
  words := '{}';
  names := '{}';
  near := 0;
  FOR likely IN
    SELECT w.word, w.names, least(
      levenshtein_less_equal(typed, w.plain, most),
      -- One as the beginning of the other, where a space was left out or more is to be typed.
      CASE WHEN length(w.plain) < letters OR (unfinished AND length(w.plain) > letters) THEN 1 + levenshtein_less_equal(left(typed, length(w.plain)), left(w.plain, letters), most) END) AS slips
    FROM (
      SELECT rtrim(w.word, '+') AS plain, w.word, w.names FROM sponsor_word w
      WHERE stored_variants(w.organization_id, w.word) && variants AND w.organization_id = organization OFFSET 0
    ) w ORDER BY slips, w.names DESC LIMIT 40
  LOOP
    EXIT WHEN likely.slips > most + 1 OR cardinality(words) >= 20;
    words := words || likely.word;
    names := names || likely.names;
    near := near + (likely.slips <= 2)::int;
  END LOOP;
END
$$;

-- Names of some families ("0" all of it, "1" from a later word on, "2" initials) that begin so, the largest first, before them any of which it is the
-- whole. Goes through the tiers of size from the top, so few names are read however many begin so: the next has some ten times as many, and
-- where those above brought nothing, several are taken at once. Where few names begin so all are read at once.
CREATE FUNCTION names_starting(organization uuid, families text[], start text, is_few boolean, most int, OUT met tid[], OUT is_whole boolean)
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  salt int := hashtext(organization::text);
  held text := CASE WHEN families = '{2}' THEN left(start, 8) ELSE held_start(start) END;
  -- Where the index holds less of it than was typed, the name itself is looked at: from its first letter on, or anywhere.
  rest text := CASE WHEN held <> start AND families <> '{2}' THEN start END;
  furthest int := CASE WHEN families = '{0}' THEN 1 ELSE 1000 END;
  whole text := CASE WHEN families = '{0}' THEN start END;
  family text;
  low int := 0;
  high int := CASE WHEN is_few THEN 6 ELSE 0 END;
  wanted int[] := CASE WHEN families = '{0}' THEN ARRAY[salt # hashtext('=' || start) | 7] END;
  more record;
BEGIN
  met := '{}';
  is_whole := false;
  WHILE low <= 6 LOOP
    FOREACH family IN ARRAY families LOOP
      FOR tier IN low..high LOOP
        wanted := wanted || (salt # hashtext(family || held) & -8 | tier);
      END LOOP;
    END LOOP;
    SELECT array_agg(name) AS names, bool_or(is_it) AS is_whole INTO more FROM (
      SELECT n.ctid AS name, replace(n.search_key, ' ', '') = whole AS is_it FROM sponsor_name n
      WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wanted AND n.organization_id = organization
        AND (rest IS NULL OR strpos(replace(n.search_key, ' ', ''), rest) BETWEEN 1 AND furthest)
      ORDER BY is_it DESC NULLS LAST, n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
    ) largest;
    met := met || more.names;
    is_whole := is_whole OR coalesce(more.is_whole, false);
    EXIT WHEN cardinality(met) >= most;
    wanted := '{}';
    low := high + 1;
    high := CASE WHEN met <> '{}' OR low = 1 THEN low WHEN low = 2 THEN 4 ELSE 6 END;
  END LOOP;
END
$$;

-- The names that have all of several words, the largest first, by tiers of size as above. Of more than four words the longest are looked for. `ways` has
-- each as it was typed and, after spaces, words of the dictionary it may be meant for. Each two of the words are a need, met also where one of the two is
-- written in one with those before it, or is initials (which no word is that many names have); and so is the one that few names have, of which `names` says how many. Very few are read as they are.
CREATE FUNCTION names_standing(organization uuid, words text[], ways text[], names int[], most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  few CONSTANT int := 500;
  many CONSTANT int := 1000000;
  very_few CONSTANT int := 25;
  salt int := hashtext(organization::text);
  chosen int[] := ARRAY(SELECT w.at FROM unnest(words) WITH ORDINALITY w (word, at) ORDER BY length(w.word) DESC, w.at LIMIT 4);
  may_be_initials boolean := length(words[1]) IN (2, 3) OR (length(words[1]) BETWEEN 4 AND 8 AND names[1] <= few);
  rarest int;
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
    IF names[chosen[n]] < least(many, names[rarest]) THEN
      rarest := chosen[n];
    END IF;
    IF chosen[n] > 1 OR NOT may_be_initials THEN
      looks := looks || replace(ways[chosen[n]], ' ', '|');
    END IF;
  END LOOP;
  IF rarest IS NOT NULL THEN
    needs := ARRAY[rarest, rarest];
    high := CASE WHEN names[rarest] <= few THEN 6 ELSE 1 END;
  END IF;
  FOR n IN 1..CASE WHEN names[rarest] <= very_few THEN 0 ELSE cardinality(chosen) END LOOP
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
          bases := bases || (salt # hashtext(word_pair(way, other)) & -8);
        END LOOP;
      END LOOP;
    END IF;
    FOR m IN 2 * n - 1..2 * n - (this = that)::int LOOP
      that := needs[m];
      FOR since IN greatest(1, that - 2)..that - (this <> needs[2 * n])::int LOOP
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

-- Names of some tiers of size that meet each of up to four needs and in which, without spaces, each of the `looks` stands, the largest first. A need is met
-- by any of its numbers.
CREATE FUNCTION names_meeting(organization uuid, looks text[], a int[], b int[], c int[], d int[], low int, high int, most int) RETURNS tid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  wa int[];
  wb int[];
  wc int[];
  wd int[];
  found tid[];
BEGIN
  FOR tier IN low..high LOOP
    FOR n IN 1..cardinality(a) LOOP
      IF tier = low OR a[n] & 7 = 0 THEN
        wa := wa || (a[n] | tier);
      END IF;
    END LOOP;
    FOR n IN 1..coalesce(cardinality(b), 0) LOOP
      IF tier = low OR b[n] & 7 = 0 THEN
        wb := wb || (b[n] | tier);
      END IF;
    END LOOP;
    FOR n IN 1..coalesce(cardinality(c), 0) LOOP
      IF tier = low OR c[n] & 7 = 0 THEN
        wc := wc || (c[n] | tier);
      END IF;
    END LOOP;
    FOR n IN 1..coalesce(cardinality(d), 0) LOOP
      IF tier = low OR d[n] & 7 = 0 THEN
        wd := wd || (d[n] | tier);
      END IF;
    END LOOP;
  END LOOP;
  IF c IS NULL THEN
    SELECT array_agg(name) INTO found FROM (
      SELECT n.ctid AS name FROM sponsor_name n
      WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wa AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && coalesce(wb, wa)
        AND n.organization_id = organization AND replace(n.search_key, ' ', '') ~ ALL (looks)
      ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
    ) largest;
  ELSE
    SELECT array_agg(name) INTO found FROM (
      SELECT n.ctid AS name FROM sponsor_name n
      WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wa AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wb
        AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wc AND sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && coalesce(wd, wc)
        AND n.organization_id = organization AND replace(n.search_key, ' ', '') ~ ALL (looks)
      ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
    ) largest;
  END IF;
  RETURN coalesce(found, '{}');
END
$$;

-- The names that one word with slips in it may be meant for; a short one only as their beginning. Of likely words those of `shortest` letters on, and
-- beginnings. Two slips are looked for where one finds nothing, if words of any length are asked for; in a long word that is one slip away from none at once.
CREATE FUNCTION names_like(organization uuid, typed text, unfinished boolean, shortest int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  dense CONSTANT int := 60;
  salt int := hashtext(organization::text);
  loose boolean := false;
  likely record;
  known record;
  low int;
  high int;
  wanted int[];
  starts text[] := '{}';
  more tid[];
  found tid[] := '{}';
BEGIN
  LOOP
    SELECT * INTO likely FROM words_like(organization, typed, unfinished, loose);
    IF likely.near = 0 AND NOT loose AND shortest = 1 AND length(typed) >= 8 THEN
      loose := true;
      SELECT * INTO likely FROM words_like(organization, typed, true, true);
    END IF;
    low := 1;
    -- First those one slip away.
    FOREACH high IN ARRAY ARRAY[likely.near, cardinality(likely.words)] LOOP
      wanted := '{}';
      FOR at IN low..least(high, 16) LOOP
        CONTINUE WHEN length(likely.words[at]) < shortest AND right(likely.words[at], 1) <> '+';
        IF likely.names[at] <= dense THEN
          wanted := wanted || (salt # hashtext('w' || likely.words[at]) | 7);
        ELSIF cardinality(found) < 36 AND likely.words[at] !~ ALL (starts) THEN
          starts := starts || ('^' || rtrim(likely.words[at], '+'));
          SELECT * INTO known FROM words_known(organization, ARRAY[rtrim(likely.words[at], '+')]);
          found := found || (names_starting(organization, CASE WHEN length(typed) >= 6 THEN '{0,1}'::text[] ELSE '{0}' END, rtrim(likely.words[at], '+'), known.names[1] <= 500, 12)).met;
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
    EXIT WHEN found <> '{}' OR loose OR shortest > 1 OR length(typed) < 7;
    loose := true;
  END LOOP;
  RETURN found;
END
$$;

-- Of the names found by any of some numbers those that have something near each of the three longest other words of
-- four letters on: it stands in the name, or one of the first six words of the name is but a slip away.
CREATE FUNCTION names_near(organization uuid, wanted int[], others text[], most int) RETURNS tid[]
LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  sought text[] := ARRAY(SELECT word FROM unnest(others) word WHERE length(word) >= 4 ORDER BY length(word) DESC LIMIT 3);
  a text := coalesce(sought[1], '');
  b text := coalesce(sought[2], '');
  c text := coalesce(sought[3], '');
  found tid[];
BEGIN
  SELECT array_agg(name) INTO found FROM (
    SELECT n.ctid AS name FROM sponsor_name n
    WHERE sponsor_name_terms(n.organization_id, n.kind, n.search_key, n.size) && wanted AND n.organization_id = organization
      AND (a = '' OR strpos(replace(n.search_key, ' ', ''), a) > 0
        OR levenshtein_less_equal(a, left(split_part(n.search_key, ' ', 1), length(a) + 1), 2) <= 2
        OR levenshtein_less_equal(a, left(split_part(n.search_key, ' ', 2), length(a) + 1), 2) <= 2
        OR levenshtein_less_equal(a, left(split_part(n.search_key, ' ', 3), length(a) + 1), 2) <= 2
        OR levenshtein_less_equal(a, left(split_part(n.search_key, ' ', 4), length(a) + 1), 2) <= 2
        OR levenshtein_less_equal(a, left(split_part(n.search_key, ' ', 5), length(a) + 1), 2) <= 2
        OR levenshtein_less_equal(a, left(split_part(n.search_key, ' ', 6), length(a) + 1), 2) <= 2)
      AND (b = '' OR strpos(replace(n.search_key, ' ', ''), b) > 0
        OR levenshtein_less_equal(b, left(split_part(n.search_key, ' ', 1), length(b) + 1), 2) <= 2
        OR levenshtein_less_equal(b, left(split_part(n.search_key, ' ', 2), length(b) + 1), 2) <= 2
        OR levenshtein_less_equal(b, left(split_part(n.search_key, ' ', 3), length(b) + 1), 2) <= 2
        OR levenshtein_less_equal(b, left(split_part(n.search_key, ' ', 4), length(b) + 1), 2) <= 2
        OR levenshtein_less_equal(b, left(split_part(n.search_key, ' ', 5), length(b) + 1), 2) <= 2
        OR levenshtein_less_equal(b, left(split_part(n.search_key, ' ', 6), length(b) + 1), 2) <= 2)
      AND (c = '' OR strpos(replace(n.search_key, ' ', ''), c) > 0
        OR levenshtein_less_equal(c, left(split_part(n.search_key, ' ', 1), length(c) + 1), 2) <= 2
        OR levenshtein_less_equal(c, left(split_part(n.search_key, ' ', 2), length(c) + 1), 2) <= 2
        OR levenshtein_less_equal(c, left(split_part(n.search_key, ' ', 3), length(c) + 1), 2) <= 2
        OR levenshtein_less_equal(c, left(split_part(n.search_key, ' ', 4), length(c) + 1), 2) <= 2
        OR levenshtein_less_equal(c, left(split_part(n.search_key, ' ', 5), length(c) + 1), 2) <= 2
        OR levenshtein_less_equal(c, left(split_part(n.search_key, ' ', 6), length(c) + 1), 2) <= 2)
    ORDER BY n.size DESC, n.kind = 'legal' DESC, length(n.search_key) LIMIT most
  ) nearest;
  RETURN coalesce(found, '{}');
END
$$;

-- Names that have something near each of several words. First those with the word that fewest names have, as it was typed, if these are few; then those with
-- what each word that no one has may be meant for; and where that is nothing, with two slips in any word that no one or few have, or, if all are known, in any.
CREATE FUNCTION names_near_words(organization uuid, words text[], begun int[], known_names int[], most int) RETURNS tid[]
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
    -- Those that no one has first: of the others the longest are looked for in pairs with the first of these.
    FOR at IN SELECT w.at FROM unnest(words) WITH ORDINALITY w (word, at) WHERE begun[w.at] IS NOT NULL ORDER BY begun[w.at] > 0, length(w.word) DESC, w.at LIMIT 4 LOOP
      need := need + 1;
      bases := '{}';
      IF begun[at] > 300 * loose::int AND is_any_unknown THEN
        FOREACH way IN ARRAY firsts LOOP
          bases := bases || (salt # hashtext(word_pair(way, words[at])) & -8);
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
        fewest := least(fewest, likely_names[at]);
      END IF;
      CASE need WHEN 1 THEN a := bases; WHEN 2 THEN b := bases; WHEN 3 THEN c := bases; ELSE d := bases; END CASE;
    END LOOP;
    met := CASE WHEN bases = '{}' THEN '{}'
      WHEN fewest <= many THEN names_meeting(organization, '{}', a, b, c, d, 0, 6, most)
      ELSE names_standing(organization, words, ways, weights, 24) END;
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
  is_any_short boolean := EXISTS (SELECT FROM unnest(words) word WHERE length(word) < 4);
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
    is_enough := cardinality(found) >= 8 AND (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.ctid = ANY (found));
    CONTINUE WHEN is_enough;
    IF squeezed <> reading THEN
      found := found || names_standing(organization, read_words, read_words, read_known.names, 20);
    ELSE
      found := found || (names_starting(organization, '{1}', squeezed, is_few, 16)).met;
      is_enough := cardinality(found) >= 8 AND (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.ctid = ANY (found));
      CONTINUE WHEN is_enough;
      found := found || (names_starting(organization, '{2}', squeezed, is_few, 16)).met;
    END IF;
    is_enough := cardinality(found) >= 8 AND (SELECT count(DISTINCT n.sponsor_id) >= 8 FROM sponsor_name n WHERE n.ctid = ANY (found));
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
    SELECT coalesce(json_agg(json_build_array(s.id, n.kind, n.name, n.search_key, s.size, s.kind, s.legal_name, s.locality)), '[]')
    FROM sponsor_name n JOIN sponsor s ON s.organization_id = organization AND s.id = n.sponsor_id WHERE n.ctid = ANY (found)
  );
END
$$;

REVOKE EXECUTE ON FUNCTION word_deletions, stored_variants, typed_variants, words_like, held_start, words_known, names_starting, names_standing, names_meeting,
  names_like, names_near, names_near_words FROM PUBLIC;
-- Whoever writes a name works out what it is found by.
GRANT EXECUTE ON FUNCTION name_tier, word_pair, sponsor_name_terms TO cairn_app;
