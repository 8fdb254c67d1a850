-- A search of the caseload is for a name or a record number; a view keeps neither.
UPDATE saved_view SET query = regexp_replace(regexp_replace(query, '(^|&)q=[^&]*', '', 'g'), '^&', '') WHERE query ~ '(^|&)q=';
ALTER TABLE saved_view ADD CONSTRAINT saved_view_without_search CHECK (query !~ '(^|&)q=');
