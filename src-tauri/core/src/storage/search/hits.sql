SELECT search_doc.kind, search_doc.id, search_doc.title
FROM search_text
JOIN search_doc ON search_doc.doc = search_text.rowid
WHERE search_text MATCH :query AND search_text.rowid BETWEEN :first AND :last
LIMIT :limit;
