-- One row for each step of the journal and one for each other act. What tells of the record asked about has its id in its
-- text, as erasing finds it too. Names are looked up for the rows of the page alone.
WITH belonging (id) AS (
    SELECT :about
    UNION
    SELECT id FROM record
    WHERE kind IN ('contact', 'involvement', 'task', 'story', 'agreement', 'material') AND instr(body, :about_text)
), done (at, turn, who, what, step, kind, id) AS (
    SELECT at, seq, who, op, seq, NULL, NULL
    FROM step
    WHERE :changes IS NOT 0 AND :taken_out IS NOT 1 AND (:who IS NULL OR who = :who)
      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
      AND (:about IS NULL
           OR seq IN (SELECT step FROM journal WHERE erased = 0 AND id IN (SELECT id FROM belonging)))
    UNION ALL
    SELECT at, seq, who, act, NULL, kind, id
    FROM access
    WHERE :changes IS NOT 1 AND (:who IS NULL OR who = :who)
      AND (:taken_out IS NULL OR act IN ('printed', 'copied', 'exported') = :taken_out)
      AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
      AND (:about IS NULL OR id IN (SELECT id FROM belonging))
), page AS (
    SELECT *, count(*) OVER () AS total FROM done ORDER BY at DESC, step DESC, turn DESC LIMIT :limit OFFSET :offset
), first AS (
    -- A step is named after the record asked about, or the first of its own that has a title.
    SELECT at, turn, step, who, what, total,
        coalesce(kind, (SELECT kind FROM journal WHERE journal.step = page.step
                        ORDER BY id IS :about DESC, id IN (SELECT id FROM search_doc) DESC LIMIT 1)) AS kind,
        coalesce(id, (SELECT id FROM journal WHERE journal.step = page.step AND erased = 0
                      ORDER BY id IS :about DESC, id IN (SELECT id FROM search_doc) DESC LIMIT 1)) AS id,
        iif(step IS NULL, 1, (SELECT count(*) FROM journal WHERE journal.step = page.step)) AS records
    FROM page
)
SELECT first.at, first.who, coalesce(colleague.body ->> '$.name', ''), first.what,
    coalesce(owner.kind, first.kind), coalesce(owner.id, first.id), coalesce(own.title, owner.title, ''),
    first.records, first.total
FROM first
LEFT JOIN record AS colleague ON colleague.id = first.who AND colleague.kind = 'coordinator'
LEFT JOIN search_doc AS own ON own.id = first.id
-- One without a title, as a talk, is named after the person or activity it belongs to.
LEFT JOIN record AS untitled ON untitled.id = first.id AND own.id IS NULL
LEFT JOIN search_doc AS owner ON own.id IS NULL
    AND owner.id = unhex(coalesce(untitled.body ->> 'person', untitled.body ->> 'activity'), '-')
ORDER BY first.at DESC, first.step DESC, first.turn DESC;
