-- A save does not rewrite the search text's pages for each word that is gone: an erasure does, for all of them at once.
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 0);
