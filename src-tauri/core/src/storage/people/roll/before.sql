SELECT id
FROM person_index
WHERE (called, full_name, id) < (:called, :full_name, :id)
ORDER BY called DESC, full_name DESC, id DESC
LIMIT 1;
