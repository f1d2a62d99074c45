SELECT p.id, d.doc, p.state, p.area, p.next_talk
FROM person_index AS p
LEFT JOIN search_doc AS d ON d.id = p.id
ORDER BY p.called, p.full_name, p.id;
