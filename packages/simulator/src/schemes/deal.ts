import { hashOf } from '../chance/random.ts';
import { offices } from '../economy/offices.ts';
import type { Firm, Partner } from '../traders/firm.ts';

/** What holds for every item of one declaration. */
export interface Deal {
  readonly firm: Firm;
  readonly partner: Partner;
  readonly phase: 0 | 1;
  /** Chance, before the goods are looked at, that an item is declared falsely. */
  readonly intensity: number;
  readonly favourite: number;
  readonly underInvoices: boolean;
  /** The route runs through another country. */
  readonly detour: boolean;
}

/** Cheats work in campaigns: some months on, some off. */
function campaign(firm: Firm, month: number): number {
  return hashOf(firm.number, month, 41) % 100 < 45 ? 1.7 : 0.4;
}

/** How strongly the people and the place of a declaration lean towards cheating. */
export function dealOf(
  seen: { readonly complicitBroker: boolean; readonly underInvoices: boolean; readonly detour: boolean },
  firm: Firm,
  partner: Partner,
  month: number,
  phase: 0 | 1,
): Deal {
  const broker = seen.complicitBroker ? 2.2 : 0.85;
  const office = offices[partner.office]?.laxness ?? 1;
  const intensity = firm.dishonesty * campaign(firm, month) * broker * office * (firm.aeo ? 0.5 : 1);
  const { underInvoices, detour } = seen;
  return { firm, partner, phase, intensity, favourite: firm.favourites[phase], underInvoices, detour };
}
