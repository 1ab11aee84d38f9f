import { suspectSchemes } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { featureNames } from './feature-list.ts';
import { themeOf } from './theme-of.ts';

/** What tells where, when or how much, but not by which scheme. */
const tellsNoScheme =
  /^(log_value|item_position|aeo|weekday|month_(co)?sine|days_to_month_end|rate_combined|expected_recovery)$|(rate|examined|recovery)_(office|procedure|mode)/;

const nothing = { points: 100, value: null, base: null, count: null, level: null } as const;

test.each(featureNames)('a reason by %s points to a scheme, unless it is known to tell none', (code) => {
  const suspicions = suspectSchemes([{ ...nothing, code, theme: themeOf(code) }]);
  expect(suspicions.length === 0).toBe(tellsNoScheme.test(code));
});
