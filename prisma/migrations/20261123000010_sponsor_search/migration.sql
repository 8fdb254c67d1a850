-- CreateTable
CREATE TABLE "sponsor_name_word" (
    "organization_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "name_id" UUID NOT NULL,

    CONSTRAINT "sponsor_name_word_pkey" PRIMARY KEY ("organization_id","name_id","word")
);

-- CreateTable
CREATE TABLE "sponsor_word_variant" (
    "organization_id" UUID NOT NULL,
    "variant" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "sponsor_word_variant_pkey" PRIMARY KEY ("organization_id","variant","word")
);

-- CreateIndex
CREATE INDEX "sponsor_name_word_organization_id_word_name_id_idx" ON "sponsor_name_word"("organization_id", "word" text_pattern_ops, "name_id");

-- AddForeignKey
ALTER TABLE "sponsor_name_word" ADD CONSTRAINT "sponsor_name_word_organization_id_name_id_fkey" FOREIGN KEY ("organization_id", "name_id") REFERENCES "sponsor_name"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A word with up to `most` of its letters left out, itself included. Two words that differ by a slip of the fingers
-- (a letter missing, extra, wrong or swapped with its neighbor) share a variant, so typos are found by equality, which an
-- index answers and which row-level security lets it answer (equality is leakproof, trigram similarity is not).
CREATE FUNCTION word_deletions(word text, most int) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  found text[] := ARRAY[word];
  once text;
BEGIN
  IF most >= 1 THEN
    FOR i IN 1..length(word) LOOP
      once := left(word, i - 1) || substr(word, i + 1);
      found := found || once;
      IF most >= 2 THEN
        FOR j IN i..length(once) LOOP
          found := found || (left(once, j - 1) || substr(once, j + 1));
        END LOOP;
      END IF;
    END LOOP;
  END IF;
  RETURN found;
END
$$;

-- How a written word is looked up: by its first seven letters. Short words and words with digits forgive nothing.
-- The same as lib/domain/eligibility/typed-variants.ts, which a search uses; a test compares the two.
CREATE FUNCTION typed_variants(word text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  RETURN word_deletions(left(word, 7), CASE WHEN length(word) < 4 OR word ~ '[0-9]' THEN 0 WHEN length(word) < 7 THEN 1 ELSE 2 END);
END
$$;

-- What a word is stored under: the same, and its beginnings, since people search while they type.
CREATE FUNCTION stored_variants(word text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  found text[] := typed_variants(word);
BEGIN
  IF word !~ '[0-9]' THEN
    FOR n IN 4..least(length(word) - 1, 6) LOOP
      found := found || word_deletions(left(word, n), 1);
    END LOOP;
  END IF;
  RETURN found;
END
$$;

-- Under which words a name is found. Domains and payer IDs are found from their start only: "example" or "com" means no one.
CREATE FUNCTION name_words(kind text, search_key text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT AS $$
  WITH part AS (SELECT word, n FROM string_to_table(search_key, ' ') WITH ORDINALITY AS w(word, n))
  SELECT replace(search_key, ' ', '')
  UNION
  SELECT word FROM part WHERE n = 1 OR kind NOT IN ('email-domain', 'payer-id')
  UNION
  SELECT a.word || b.word FROM part a JOIN part b ON b.n = a.n + 1 WHERE kind NOT IN ('email-domain', 'payer-id')
  UNION
  SELECT string_agg(left(word, 1), '' ORDER BY n) FROM part WHERE kind NOT IN ('email-domain', 'payer-id') HAVING count(*) > 1
  UNION
  SELECT string_agg(left(word, 1), '' ORDER BY n) FROM part
  WHERE word NOT IN ('of', 'for', 'in', 'at') AND kind NOT IN ('email-domain', 'payer-id') HAVING count(*) > 1
$$;

-- Keeps the words of a name with the name, whoever writes it. A word that no name uses any more leaves its variants behind; they find nothing.
CREATE FUNCTION index_sponsor_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.kind, NEW.search_key) IS NOT DISTINCT FROM (OLD.kind, OLD.search_key) THEN
      RETURN NULL;
    END IF;
    DELETE FROM sponsor_name_word w WHERE w.organization_id = NEW.organization_id AND w.name_id = NEW.id;
  END IF;
  INSERT INTO sponsor_name_word (organization_id, word, name_id)
  SELECT NEW.organization_id, word, NEW.id FROM name_words(NEW.kind, NEW.search_key) word;
  INSERT INTO sponsor_word_variant (organization_id, variant, word)
  SELECT DISTINCT w.organization_id, variant, w.word FROM sponsor_name_word w, unnest(stored_variants(w.word)) variant
  WHERE w.organization_id = NEW.organization_id AND w.name_id = NEW.id AND length(w.word) >= 4
    AND NOT EXISTS (SELECT FROM sponsor_word_variant known WHERE (known.organization_id, known.variant, known.word) = (w.organization_id, left(w.word, 7), w.word))
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER sponsor_name_words AFTER INSERT OR UPDATE ON sponsor_name FOR EACH ROW EXECUTE FUNCTION index_sponsor_name();

-- Names written before this migration.
INSERT INTO sponsor_name_word (organization_id, word, name_id)
SELECT n.organization_id, word, n.id FROM sponsor_name n, name_words(n.kind, n.search_key) word;
INSERT INTO sponsor_word_variant (organization_id, variant, word)
SELECT DISTINCT w.organization_id, variant, w.word FROM sponsor_name_word w, unnest(stored_variants(w.word)) variant WHERE length(w.word) >= 4;

ALTER TABLE sponsor_name_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sponsor_name_word TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
ALTER TABLE sponsor_word_variant ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sponsor_word_variant TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());

-- Written by the trigger alone.
GRANT SELECT ON sponsor_name_word, sponsor_word_variant TO cairn_app;
REVOKE EXECUTE ON FUNCTION index_sponsor_name, word_deletions, typed_variants, stored_variants, name_words FROM PUBLIC;
