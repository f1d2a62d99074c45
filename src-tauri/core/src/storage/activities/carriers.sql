-- Who carries what on :on: those who are in it, and those who hold a task in it that is not over.
SELECT i.activity, i.person FROM involvement_index AS i
WHERE coalesce(i."from", '') <= :on AND coalesce(i."to", '9999') >= :on
UNION
SELECT t.activity, h.person FROM task_holder AS h JOIN task_index AS t ON t.id = h.task
WHERE NOT t.done AND t.activity IS NOT NULL
