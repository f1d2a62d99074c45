-- An id in a record's JSON is written with dashes. Kinds that never show a picture are not searched.
WITH shown (body) AS (
    SELECT body FROM record
    WHERE kind NOT IN ('person', 'contact', 'involvement', 'agreement', 'task', 'coordinator')
    UNION ALL
    SELECT before FROM journal WHERE before IS NOT NULL
    UNION ALL
    SELECT after FROM journal WHERE after IS NOT NULL
)
DELETE FROM photo
WHERE added_at < :before
AND NOT EXISTS (
    SELECT 1 FROM shown
    WHERE instr(body, lower(printf('%s-%s-%s-%s-%s',
        substr(hex(photo.id), 1, 8), substr(hex(photo.id), 9, 4), substr(hex(photo.id), 13, 4),
        substr(hex(photo.id), 17, 4), substr(hex(photo.id), 21))))
)
