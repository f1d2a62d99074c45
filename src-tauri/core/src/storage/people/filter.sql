FROM person_index AS p
WHERE p.state IN (SELECT value FROM json_each(:states))
  AND (:query IS NULL OR p.id IN (
        SELECT search_doc.id FROM search_text JOIN search_doc ON search_doc.doc = search_text.rowid
        WHERE search_text MATCH :query AND search_text.rowid BETWEEN :first AND :last))
  AND (:languages IS NULL OR NOT EXISTS (
        SELECT 1 FROM json_each(:languages) AS wanted WHERE NOT EXISTS (
            SELECT 1 FROM person_tag AS t WHERE t.facet = 'language' AND t.value = wanted.value AND t.person = p.id)))
  AND (:tags IS NULL OR NOT EXISTS (
        SELECT 1 FROM json_each(:tags) AS wanted WHERE NOT EXISTS (
            SELECT 1 FROM person_tag AS t
            WHERE t.facet IN ('interest', 'strength', 'label') AND t.value = wanted.value AND t.person = p.id)))
  AND (:times IS NULL OR NOT EXISTS (
        SELECT 1 FROM json_each(:times) AS wanted WHERE NOT EXISTS (
            SELECT 1 FROM person_tag AS t WHERE t.facet = 'time' AND t.value = wanted.value AND t.person = p.id)))
  AND (:area IS NULL OR p.area = :area)
  AND (:activity IS NULL OR EXISTS (
        SELECT 1 FROM involvement_index AS i WHERE i.person = p.id AND i.activity = :activity))
  AND (:not_talked_since IS NULL OR NOT EXISTS (
        SELECT 1 FROM contact_index AS c WHERE c.person = p.id AND c."on" >= :not_talked_since))
  AND (:talk_due_by IS NULL OR p.next_talk <= :talk_due_by)
