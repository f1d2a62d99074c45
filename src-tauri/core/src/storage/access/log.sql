-- One row for each step of the journal, named after the record asked about or the first that has a title, and one for each
-- other act.
WITH belonging (id) AS (
    SELECT :about
    UNION
    SELECT id FROM record
    WHERE kind NOT IN ('person', 'activity') AND :about_text IN (body ->> 'person', body ->> 'activity')
), done (at, who, what, kind, id, records) AS (
    SELECT step.at, step.who, step.op,
        (SELECT kind FROM journal WHERE journal.step = step.seq
         ORDER BY id IS :about DESC, id IN (SELECT id FROM search_doc) DESC LIMIT 1),
        (SELECT id FROM journal WHERE journal.step = step.seq AND erased = 0
         ORDER BY id IS :about DESC, id IN (SELECT id FROM search_doc) DESC LIMIT 1),
        (SELECT count(*) FROM journal WHERE journal.step = step.seq)
    FROM step
    WHERE :changes IS NOT 0 AND :taken_out IS NOT 1 AND (:who IS NULL OR who = :who)
      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
      AND (:about IS NULL OR seq IN (SELECT step FROM journal WHERE erased = 0 AND id IN (SELECT id FROM belonging)))
    UNION ALL
    SELECT at, who, act, kind, id, 1
    FROM access
    WHERE :changes IS NOT 1 AND (:who IS NULL OR who = :who)
      AND (:taken_out IS NULL OR act IN ('printed', 'copied', 'exported') = :taken_out)
      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
      AND (:about IS NULL OR id IN (SELECT id FROM belonging))
)
SELECT done.at, done.who, coalesce(colleague.body ->> '$.name', ''), done.what, done.kind, done.id,
    coalesce(search_doc.title, ''), done.records, count(*) OVER ()
FROM done
LEFT JOIN record AS colleague ON colleague.id = done.who AND colleague.kind = 'coordinator'
LEFT JOIN search_doc ON search_doc.id = done.id
ORDER BY done.at DESC
LIMIT :limit OFFSET :offset;
