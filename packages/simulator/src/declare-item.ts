import type { TransportMode } from '@tidewaiter/domain';
import type { Random } from './chance/random.ts';
import { countries } from './economy/countries.ts';
import { goodAt } from './economy/goods.ts';
import { offices } from './economy/offices.ts';
import { ratePercent } from './schemes/assessed.ts';
import type { Consignment } from './schemes/consignment.ts';
import type { Deal } from './schemes/deal.ts';
import type { DeclaredItem } from './simulated-item.ts';

/** What the head of a declaration says. */
export interface Head {
  readonly declarationNumber: string;
  readonly registrationDay: number;
  readonly registrationDate: string;
  readonly departureCountry: string;
  readonly procedureCode: string;
}

/** Freight by mode of transport (Rec. 19), currency per kg over a middling distance. */
const freightPerKg: Readonly<Partial<Record<TransportMode, number>>> = { '1': 0.09, '2': 0.07, '3': 0.11, '4': 2.1 };

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function grams(mass: number): number {
  return Math.round(mass * 1000) / 1000;
}

/** Goods of a kind that is counted are declared in whole pieces or pairs, at least one. */
function quantityOf(unit: string, kgPerUnit: number, netMass: number): number {
  const quantity = netMass / kgPerUnit;
  return unit === 'H87' || unit === 'NPR' ? Math.max(1, Math.round(quantity)) : grams(quantity);
}

/** The declared item, rounded as on a form: duty and tax are assessed on what is declared. */
export function declareItem(
  random: Random,
  head: Head,
  deal: Deal,
  itemNumber: number,
  seen: Consignment,
): DeclaredItem {
  const { firm, partner } = deal;
  const good = goodAt(seen.good);
  const origin = countries[seen.origin];
  const netMassKg = Math.max(0.001, grams(seen.netMass));
  const fobValue = Math.max(0.01, cents(seen.value));
  const haul = seen.grossMass * (freightPerKg[partner.mode] ?? 0.1) * (countries[partner.origin]?.distance ?? 1);
  // Freight follows what is really on board, so that an invoice cut short leaves it untouched.
  const freight = cents(Math.min(haul * Math.exp(0.25 * random.normal()), 0.5 * seen.trueValue));
  const insurance = cents(fobValue * 0.0035 * Math.exp(0.3 * random.normal()));
  const customsValue = cents(fobValue + freight + insurance);
  const dutyRatePercent = ratePercent(good, seen.claimed);
  const dutyAmount = cents((customsValue * dutyRatePercent) / 100);
  return {
    declarationNumber: head.declarationNumber,
    itemNumber,
    registrationDay: head.registrationDay,
    registrationDate: head.registrationDate,
    flow: 'import',
    officeCode: offices[partner.office]?.code ?? '',
    procedureCode: head.procedureCode,
    declarantId: partner.brokerId,
    importerId: firm.id,
    exporterId: partner.exporterId,
    originCountry: origin?.code ?? '',
    departureCountry: head.departureCountry,
    transportMode: partner.mode,
    hsCode: good.hsCode,
    goodsDescription: good.name,
    quantity: quantityOf(good.unit, good.kgPerUnit, netMassKg),
    quantityUnit: good.unit,
    netMassKg,
    grossMassKg: Math.max(netMassKg, grams(seen.grossMass)),
    fobValue,
    freight,
    insurance,
    customsValue,
    dutyRatePercent,
    dutyAmount,
    taxAmount: cents(((customsValue + dutyAmount) * good.taxPercent) / 100),
    preferenceCode: seen.claimed ? (origin?.agreement ?? null) : null,
    aeo: firm.aeo,
  };
}
