import { itemColumns, outcomeColumns } from './columns.ts';

const outcomes = Object.keys(outcomeColumns).join(', ');

/** An outcome needs its item, and is not known before the item is registered. */
export const rejectOutcomes = `
  WITH judged AS (
    SELECT s.line, s.examined_on, d.declaration_number IS NULL AS missing,
      coalesce(s.examined_on < d.registration_date, false) AS early
    FROM staged_outcome s LEFT JOIN declaration_item d USING (declaration_number, item_number)
  )
  INSERT INTO rejected_row (batch_id, line, "column", code, value)
  SELECT $1, line,
    CASE WHEN early THEN 'examined_on' ELSE 'declaration_number' END,
    CASE WHEN early THEN 'examined_before_registration' ELSE 'declaration_not_found' END,
    CASE WHEN early THEN examined_on::text END
  FROM judged WHERE early OR missing`;

/** What was first declared stays; what came later is kept beside it, in the order of the file. */
export const insertCorrections = `
  INSERT INTO correction (declaration_number, item_number, version, item, batch_id)
  SELECT declaration_number, item_number,
    coalesce(latest.version, 0) + row_number() OVER (PARTITION BY declaration_number, item_number ORDER BY line),
    jsonb_build_object(${Object.keys(itemColumns)
      .map((name) => `'${name}', s.${name}`)
      .join(', ')}), s.batch_id
  FROM repeated_item s LEFT JOIN LATERAL (
    SELECT version FROM correction c
    WHERE c.declaration_number = s.declaration_number AND c.item_number = s.item_number ORDER BY version DESC LIMIT 1
  ) latest ON TRUE
  WHERE NOT EXISTS (SELECT FROM rejected_row r WHERE r.batch_id = s.batch_id AND r.line = s.line)`;

/** A second outcome of an item is its next version; nothing is overwritten. */
export const insertOutcomes = `
  INSERT INTO outcome (declaration_number, item_number, version, ${outcomes}, batch_id,
    heading, office_code, origin_country, departure_country)
  SELECT declaration_number, item_number,
    coalesce(latest.version, 0) + row_number() OVER (PARTITION BY declaration_number, item_number ORDER BY line),
    ${outcomes}, $1, left(d.hs_code, 4), d.office_code, d.origin_country, d.departure_country
  FROM staged_outcome s JOIN declaration_item d USING (declaration_number, item_number) LEFT JOIN LATERAL (
    SELECT version FROM outcome o
    WHERE o.declaration_number = s.declaration_number AND o.item_number = s.item_number ORDER BY version DESC LIMIT 1
  ) latest ON TRUE
  WHERE NOT EXISTS (SELECT FROM rejected_row r WHERE r.batch_id = $1 AND r.line = s.line)`;

export const insertOffices = `
  INSERT INTO customs_office (code, name) SELECT DISTINCT code, code FROM staged_office ON CONFLICT (code) DO NOTHING`;

export const closeBatch = `
  UPDATE batch SET
    rows = $2, rejected = $3, superseded = $4, accepted = $2::int - $3::int - $4::int,
    sha256 = $5, bytes = $6, layout = $7, report = $8::jsonb,
    status = 'loaded', step = NULL, size = $6, finished_at = now(),
    error_code = NULL, error_message = NULL, error_details = NULL,
    seconds = extract(epoch FROM clock_timestamp() - coalesce(started_at, created_at))
  WHERE id = $1 AND status IN ('receiving', 'loading')
  RETURNING rows, accepted, rejected, superseded, seconds`;
