/** Columns of a fact as it is streamed, in this order; `fact-lines.ts` reads them by their place. */
const columns = `
  i.declaration_number, i.item_number, i.registration_date - DATE '1970-01-01', i.flow, i.office_code, i.procedure_code,
  i.declarant_id, i.importer_id, i.exporter_id, i.origin_country, i.departure_country, i.transport_mode, i.hs_code,
  i.quantity, i.quantity_unit, i.net_mass_kg, i.gross_mass_kg, i.fob_value, i.freight, i.insurance, i.customs_value,
  i.duty_rate_percent, i.duty_amount, i.tax_amount, i.preference_code, i.aeo,
  o.examined_on - DATE '1970-01-01', o.outcome = 'non_compliant', o.additional_duty`;

// Asked as a query of its own, a setting is read once and not once a row, and can bound an index.
const setting = (name: string, type: string) => `(SELECT nullif(current_setting('tidewaiter.${name}'), '')::${type})`;

/** The latest version of each outcome, of those known from the first day on. */
const outcomes = `
  SELECT declaration_number, item_number, examined_on, outcome, additional_duty FROM outcome o
  WHERE (${setting('first_day', 'date')} IS NULL OR examined_on >= ${setting('first_day', 'date')})
    AND NOT EXISTS (SELECT FROM outcome later WHERE later.declaration_number = o.declaration_number
      AND later.item_number = o.item_number AND later.version > o.version)`;

/**
 * Items registered before the first day whose outcome became known on it or later. COPY takes no parameters, so what
 * narrows it is set as settings of the transaction.
 */
export const carriedQuestion = `
  SELECT ${columns}, FALSE FROM (${outcomes}) o
  JOIN declaration_item i ON i.declaration_number = o.declaration_number AND i.item_number = o.item_number
  WHERE i.registration_date < ${setting('first_day', 'date')}`;

/**
 * Items registered from the first day on, in date order, each with whether it is wanted. The outcome is looked up item by
 * item, so that the order is that of an index and nothing waits for millions of rows to be sorted.
 */
export const itemsQuestion = `
  SELECT ${columns},
    (${setting('batch_id', 'uuid')} IS NULL OR i.batch_id = ${setting('batch_id', 'uuid')})
      AND (${setting('from_day', 'date')} IS NULL OR i.registration_date >= ${setting('from_day', 'date')})
      AND (${setting('declaration', 'text')} IS NULL OR i.declaration_number = ${setting('declaration', 'text')})
      AND (NOT ${setting('unexamined', 'boolean')} OR o.outcome IS NULL)
  FROM declaration_item i
  LEFT JOIN LATERAL (
    SELECT examined_on, outcome, additional_duty FROM outcome
    WHERE declaration_number = i.declaration_number AND item_number = i.item_number ORDER BY version DESC LIMIT 1
  ) o ON TRUE
  WHERE i.registration_date >= coalesce(${setting('first_day', 'date')}, '-infinity')
    AND i.registration_date <= coalesce(${setting('to_day', 'date')}, 'infinity')
  ORDER BY i.registration_date, i.declaration_number, i.item_number`;
