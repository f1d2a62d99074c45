-- Every activity with the step that holds on :on, the next one agreed after it, its hands and its next talk.
SELECT
    record.body, now.step, now."on", later.step, later."on",
    (SELECT count(DISTINCT i.person) FROM involvement_index AS i
     WHERE i.activity = a.id AND coalesce(i."from", '') <= :on AND coalesce(i."to", '9999') >= :on),
    (SELECT min(i.next_talk) FROM involvement_index AS i
     WHERE i.activity = a.id AND coalesce(i."from", '') <= :on AND coalesce(i."to", '9999') >= :on)
FROM activity_index AS a
JOIN record ON record.id = a.id
LEFT JOIN agreement_index AS now ON now.id = (
    SELECT g.id FROM agreement_index AS g
    WHERE g.activity = a.id AND g."on" <= :on ORDER BY g."on" DESC, g.id DESC LIMIT 1)
LEFT JOIN agreement_index AS later ON later.id = (
    SELECT g.id FROM agreement_index AS g
    WHERE g.activity = a.id AND g."on" > :on ORDER BY g."on", g.id DESC LIMIT 1)
ORDER BY a.name, a.id
