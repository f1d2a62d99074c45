SELECT p.id, d.doc, p.state, p.area, p.next_talk, p.called, p.full_name
FROM person_index AS p
LEFT JOIN search_doc AS d ON d.id = p.id
WHERE p.id IN (SELECT id FROM journal WHERE step > :after AND kind = :kind)
ORDER BY p.called, p.full_name, p.id;
