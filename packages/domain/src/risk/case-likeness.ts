import { type ReasonTheme, reasonThemes } from './reason.ts';

/** In what a past case is like the item that it is shown for; of tariff code, subheading and heading the finest. */
export const caseLikenesses = [
  'tariff_code',
  'subheading',
  'heading',
  'origin',
  'importer',
  'declarant',
  'unit_value',
  'reasons',
] as const;
export type CaseLikeness = (typeof caseLikenesses)[number];

const ofEveryItem: ReadonlySet<ReasonTheme> = new Set(['value_at_stake', 'typical_item', 'other']);

/** Themes of reasons that say something of the item itself: the others belong to every score. */
export const tellingThemes: readonly ReasonTheme[] = reasonThemes.filter((theme) => !ofEveryItem.has(theme));
