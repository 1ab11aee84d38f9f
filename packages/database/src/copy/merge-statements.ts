import { itemColumns, outcomeColumns } from './columns.ts';

const items = Object.keys(itemColumns).join(', ');
const outcomes = Object.keys(outcomeColumns).join(', ');

/** An item that is examined before it is registered is refused whole, so that a row has one fate only. */
const isItem =
  'rejected_code IS NULL AND registration_date IS NOT NULL AND (outcome IS NULL OR examined_on >= registration_date)';

export const countStaged = `
  SELECT count(*)::int AS rows, (count(*) FILTER (WHERE ${isItem}))::int AS items FROM staged_row`;

/** Rows that were refused while they were read. */
export const keepRejections = `
  INSERT INTO rejected_row (batch_id, line, "column", code, value, cells)
  SELECT $1, line, rejected_column, rejected_code, rejected_value, rejected_cells FROM staged_row WHERE rejected_code IS NOT NULL`;

/** A temporary table is read in the order in which it was written, so the first of two equal keys in a file stays. */
export const insertItems = `
  INSERT INTO declaration_item (${items}, batch_id)
  SELECT ${items}, $1 FROM staged_row WHERE ${isItem}
  ON CONFLICT (declaration_number, item_number) DO NOTHING`;

export const rejectOutcomes = `
  WITH judged AS (
    SELECT s.line, s.examined_on, d.declaration_number IS NULL AS missing,
      coalesce(s.examined_on < greatest(s.registration_date, d.registration_date), false) AS early
    FROM staged_row s LEFT JOIN declaration_item d USING (declaration_number, item_number)
    WHERE s.rejected_code IS NULL AND s.outcome IS NOT NULL
  )
  INSERT INTO rejected_row (batch_id, line, "column", code, value)
  SELECT $1, line,
    CASE WHEN early THEN 'examined_on' ELSE 'declaration_number' END,
    CASE WHEN early THEN 'examined_before_registration' ELSE 'declaration_not_found' END,
    CASE WHEN early THEN examined_on::text END
  FROM judged WHERE early OR missing`;

/** What was first declared stays; what came later is kept beside it, in the order of the file. */
export const insertCorrections = `
  WITH numbered AS (
    SELECT s, row_number() OVER (PARTITION BY declaration_number, item_number ORDER BY line) AS nth
    FROM staged_row s WHERE ${isItem}
  ), later AS (
    SELECT s, (s).declaration_number, (s).item_number, (s).line
    FROM numbered JOIN declaration_item d
      ON d.declaration_number = (s).declaration_number AND d.item_number = (s).item_number
    WHERE (d.batch_id <> $1 OR nth > 1)
      AND NOT EXISTS (SELECT FROM rejected_row r WHERE r.batch_id = $1 AND r.line = (s).line)
  )
  INSERT INTO correction (declaration_number, item_number, version, item, batch_id)
  SELECT declaration_number, item_number,
    coalesce((SELECT max(version) FROM correction c
      WHERE c.declaration_number = later.declaration_number AND c.item_number = later.item_number), 0)
      + row_number() OVER (PARTITION BY declaration_number, item_number ORDER BY line),
    jsonb_build_object(${Object.keys(itemColumns)
      .map((name) => `'${name}', (s).${name}`)
      .join(', ')}), $1
  FROM later`;

/** A second outcome of an item is its next version; nothing is overwritten. */
export const insertOutcomes = `
  WITH latest AS (
    SELECT o.declaration_number, o.item_number, max(o.version) AS version
    FROM outcome o WHERE EXISTS (
      SELECT FROM staged_row s WHERE s.outcome IS NOT NULL
        AND s.declaration_number = o.declaration_number AND s.item_number = o.item_number)
    GROUP BY o.declaration_number, o.item_number
  )
  INSERT INTO outcome (declaration_number, item_number, version, ${outcomes}, batch_id)
  SELECT declaration_number, item_number,
    coalesce(latest.version, 0) + row_number() OVER (PARTITION BY declaration_number, item_number ORDER BY line),
    ${outcomes}, $1
  FROM staged_row s LEFT JOIN latest USING (declaration_number, item_number)
  WHERE rejected_code IS NULL AND outcome IS NOT NULL
    AND NOT EXISTS (SELECT FROM rejected_row r WHERE r.batch_id = $1 AND r.line = s.line)`;

export const insertOffices = `
  INSERT INTO customs_office (code, name)
  SELECT DISTINCT office_code, office_code FROM staged_row WHERE ${isItem}
  ON CONFLICT (code) DO NOTHING`;

export const closeBatch = `
  WITH counted AS (
    SELECT (SELECT count(*) FROM staged_row)::int AS rows,
      (SELECT count(*) FROM rejected_row WHERE batch_id = $1)::int AS rejected
  )
  UPDATE batch SET
    rows = counted.rows, rejected = counted.rejected, superseded = $2,
    accepted = counted.rows - counted.rejected - $2,
    sha256 = $3, bytes = $4, layout = $5, report = $6::jsonb,
    status = 'loaded', step = NULL, size = $4, finished_at = now(),
    error_code = NULL, error_message = NULL, error_details = NULL,
    seconds = extract(epoch FROM clock_timestamp() - coalesce(started_at, created_at))
  FROM counted WHERE id = $1 AND status IN ('receiving', 'loading')
  RETURNING batch.rows, batch.accepted, batch.rejected, batch.superseded, batch.seconds`;
