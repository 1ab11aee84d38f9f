import type { Lane, Outcome, SelectionReason } from '@tidewaiter/domain';
import { addDays, earlierOf, laterOf } from './period.ts';

/** What the figures on the screen are of. */
export interface Shown {
  readonly from: string;
  readonly to: string;
  readonly officeCode?: string | undefined;
  readonly chapter?: string | undefined;
}

/** What one figure is of, within what is shown. */
export interface Narrowed {
  readonly officeCode?: string;
  readonly chapter?: string;
  readonly lane?: Lane;
  readonly selectionReason?: SelectionReason;
  readonly examined?: 'true' | 'false';
  readonly outcome?: Outcome;
}

/** Filters of the declarations that make up a figure. */
export function drillDown(shown: Shown, narrowed: Narrowed = {}): Shown & Narrowed {
  const { from, to, officeCode, chapter } = shown;
  return {
    from,
    to,
    ...(officeCode === undefined ? {} : { officeCode }),
    ...(chapter === undefined ? {} : { chapter }),
    ...narrowed,
  };
}

/** What is shown of one week: its seven days, cut where the period begins or ends within it. */
export function weekOf(shown: Shown, monday: string): Shown {
  return { ...shown, from: laterOf(monday, shown.from), to: earlierOf(addDays(monday, 6), shown.to) };
}
