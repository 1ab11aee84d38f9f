import type { Feature, FeatureSource } from '../feature.ts';
import { decay } from '../past/decay.ts';
import { kept, notDeclared } from '../past/group-table.ts';
import { group } from '../past/groups.ts';
import type { TraderKey } from '../past/past.ts';
import type { Reading } from '../past/reading.ts';
import { habit, volumeHalfLife } from '../past/trader-table.ts';

function trader(
  name: string,
  unit: string,
  source: FeatureSource,
  description: string,
  key: TraderKey,
  value: (reading: Reading) => number,
): Feature {
  const g = group[key];
  return {
    name,
    unit,
    source,
    knownWhen: 'day_before_registration',
    description,
    value: (reading) => (reading.slot(g) === notDeclared ? Number.NaN : value(reading)),
  };
}

const read = (reading: Reading, key: TraderKey, what: number) =>
  reading.past.traders[key].read(reading.slot(group[key]), what);

/** Days since a kept day; `NaN` where it never happened. */
function since(reading: Reading, day: number): number {
  return day > 0 ? reading.item.registrationDay - day : Number.NaN;
}

function age(key: TraderKey): Feature {
  return trader(`${key}_age`, 'ln(1 + days)', 'past_items', `Days since the ${key} was first seen`, key, (reading) =>
    Math.log1p(Math.max(0, since(reading, read(reading, key, habit.firstDay)))),
  );
}

function idle(key: TraderKey): Feature {
  return trader(`${key}_idle`, 'ln(1 + days)', 'past_items', `Days since the ${key} last declared`, key, (reading) =>
    Math.log1p(Math.max(0, since(reading, reading.kept(group[key], kept.lastItemDay)))),
  );
}

function partners(key: TraderKey, whom: string): Feature {
  return trader(
    `${key}_partners`,
    'ln(1 + traders)',
    'past_items',
    `Distinct ${whom} of the ${key} so far`,
    key,
    (reading) => Math.log1p(read(reading, key, habit.partners)),
  );
}

/** ln of the faded item count against what the trader's average so far would give. */
function volume(key: TraderKey): Feature {
  return trader(
    `${key}_volume_against_habit`,
    'ln ratio',
    'past_items',
    `Items of the ${key} lately (half-life ${volumeHalfLife} days) against its average so far`,
    key,
    (reading) => {
      const items = reading.kept(group[key], kept.items);
      if (items === 0) return Number.NaN;
      const day = reading.item.registrationDay;
      const lately =
        read(reading, key, habit.recentItems) * decay(day - read(reading, key, habit.recentItemsDay), volumeHalfLife);
      const days = Math.max(1, day - read(reading, key, habit.firstDay));
      const usual = (items / days) * (volumeHalfLife / Math.LN2) * (1 - decay(days, volumeHalfLife));
      return Math.log((lately + 1) / (usual + 1));
    },
  );
}

function valueHabit(key: TraderKey): Feature {
  return trader(
    `${key}_value_against_habit`,
    'ln ratio',
    'past_items',
    `Value against what the ${key} usually declares`,
    key,
    (reading) =>
      reading.kept(group[key], kept.items) > 0
        ? Math.log1p(reading.item.customsValue) - read(reading, key, habit.meanLogValue)
        : Number.NaN,
  );
}

function rateHabit(key: TraderKey): Feature {
  return trader(
    `${key}_duty_rate_against_habit`,
    'percentage points',
    'past_items',
    `Duty rate against the mean that the ${key} declares`,
    key,
    (reading) =>
      reading.kept(group[key], kept.items) > 0
        ? (reading.item.dutyRatePercent ?? Number.NaN) - read(reading, key, habit.meanDutyRate)
        : Number.NaN,
  );
}

function sinceExamined(key: TraderKey): Feature {
  return trader(
    `${key}_since_examined`,
    'days',
    'past_outcomes',
    `Days since an examination of the ${key} was last known`,
    key,
    (reading) => since(reading, read(reading, key, habit.lastExaminedDay)),
  );
}

function sinceNonCompliant(key: TraderKey): Feature {
  return trader(
    `${key}_since_non_compliant`,
    'days',
    'past_outcomes',
    `Days since the ${key} was last non-compliant`,
    key,
    (reading) => since(reading, read(reading, key, habit.lastNonCompliantDay)),
  );
}

function streak(key: TraderKey): Feature {
  return trader(
    `${key}_compliant_streak`,
    'ln(1 + examinations)',
    'past_outcomes',
    `Compliant examinations of the ${key} in a row`,
    key,
    (reading) => Math.log1p(read(reading, key, habit.streak)),
  );
}

/** How the traders of an item have behaved so far. */
export const traderFeatures: readonly Feature[] = [
  age('importer'),
  age('exporter'),
  idle('importer'),
  idle('exporter'),
  idle('declarant'),
  partners('importer', 'exporters'),
  partners('exporter', 'importers'),
  partners('declarant', 'importers'),
  volume('importer'),
  volume('exporter'),
  valueHabit('importer'),
  valueHabit('exporter'),
  rateHabit('importer'),
  rateHabit('exporter'),
  sinceExamined('importer'),
  sinceNonCompliant('importer'),
  sinceNonCompliant('exporter'),
  streak('importer'),
  streak('exporter'),
];
