-- One row for each step of the journal, named after the first of its records that has a title, and one for each other act.
WITH done (at, who, what, kind, id, records) AS (
    SELECT step.at, step.who, step.op,
        (SELECT kind FROM journal WHERE journal.step = step.seq ORDER BY id IN (SELECT id FROM search_doc) DESC LIMIT 1),
        (SELECT id FROM journal WHERE journal.step = step.seq AND erased = 0
         ORDER BY id IN (SELECT id FROM search_doc) DESC LIMIT 1),
        (SELECT count(*) FROM journal WHERE journal.step = step.seq)
    FROM step
    WHERE :changes IS NOT 0 AND :taken_out IS NOT 1 AND (:who IS NULL OR who = :who)
      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
    UNION ALL
    SELECT at, who, act, kind, id, 1
    FROM access
    WHERE :changes IS NOT 1 AND (:who IS NULL OR who = :who)
      AND (:taken_out IS NULL OR act IN ('printed', 'copied', 'exported') = :taken_out)
      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
)
SELECT done.at, done.who, coalesce(colleague.body ->> '$.name', ''), done.what, done.kind, done.id,
    coalesce(search_doc.title, ''), done.records, count(*) OVER ()
FROM done
LEFT JOIN record AS colleague ON colleague.id = done.who AND colleague.kind = 'coordinator'
LEFT JOIN search_doc ON search_doc.id = done.id
ORDER BY done.at DESC
LIMIT :limit OFFSET :offset;
