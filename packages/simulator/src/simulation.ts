import { dateOf } from '@tidewaiter/domain';
import { Random } from './chance/random.ts';
import { drawVisit, examine } from './control/examine.ts';
import { legacyPoints, tipPoints } from './control/legacy-rules.ts';
import { selectionProbability } from './control/selection-probability.ts';
import { declareItem, type Head } from './declare-item.ts';
import { countries } from './economy/countries.ts';
import { Market } from './economy/market.ts';
import { itemsByDay } from './items-by-day.ts';
import type { Period } from './period.ts';
import { type Belief, judge } from './schemes/belief.ts';
import { type Consignment, compliant, drawConsignment } from './schemes/consignment.ts';
import { type Deal, dealOf } from './schemes/deal.ts';
import { evadedBy } from './schemes/evaded-by.ts';
import { schemes } from './schemes/scheme.ts';
import type { DeclaredItem, SimulatedItem, Truth } from './simulated-item.ts';
import type { Firm, Partner } from './traders/firm.ts';
import { foundPartner } from './traders/found-partner.ts';
import { Importers } from './traders/importers.ts';
import type { World } from './worlds.ts';

const itemCounts = [50, 22, 14, 8, 6];
const oneOffShare = 0.05;

/** One run of a world, told day by day; it keeps the traders of the day and nothing of what it has told. */
export class Simulation {
  private readonly world: World;
  private readonly period: Period;
  private readonly items: number;
  private readonly random: Random;
  private readonly market: Market;
  private readonly importers: Importers;
  private readonly changesOn: number;
  private year = 0;
  private sequence = 0;
  private readonly consignment: Consignment;
  private readonly belief: Belief = { probability: 0, expectedAdditionalDuty: 0 };

  constructor(world: World, seed: number, items: number, period: Period) {
    this.world = world;
    this.period = period;
    this.items = items;
    this.random = new Random(seed, 1);
    this.market = new Market(world, seed, period.firstDay);
    this.importers = new Importers(world, seed, items, period.firstDay);
    const middle = (period.firstDay + period.lastDay) / 2;
    this.changesOn = world.changes ? middle : Number.POSITIVE_INFINITY;
    this.consignment = {
      scheme: compliant,
      good: 0,
      origin: 0,
      claimed: false,
      netMass: 0,
      grossMass: 0,
      value: 0,
      trueGood: 0,
      trueValue: 0,
      trueClaim: false,
    };
  }

  /** Items in order of registration. */
  *run(): Generator<SimulatedItem, void, undefined> {
    const totals = itemsByDay(this.period, this.items);
    let told = 0;
    for (let index = 0; index < totals.length; index += 1) {
      const day = this.period.firstDay + index;
      const date = dateOf(day);
      const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
      const phase = day >= this.changesOn ? 1 : 0;
      this.market.open(day, month % 12, phase);
      const upTo = totals[index] ?? 0;
      while (told < upTo) {
        const count = Math.min(1 + this.random.pick(itemCounts), this.items - told);
        yield* this.declaration(day, date, month, phase, count);
        told += count;
      }
    }
  }

  private declaration(day: number, date: string, month: number, phase: 0 | 1, count: number): SimulatedItem[] {
    const firm = this.importers.draw(this.random, day);
    const deal = this.deal(firm, this.partner(firm), month, phase);
    const head = this.head(deal, day, date);
    const age = day - firm.bornOn;
    const declared: DeclaredItem[] = [];
    const truths: Truth[] = [];
    let worst = Number.NEGATIVE_INFINITY;
    for (let number = 1; number <= count; number += 1) {
      drawConsignment(this.random, this.market, deal, this.consignment);
      const item = declareItem(this.random, head, deal, number, this.consignment);
      declared.push(item);
      truths.push(this.truth(deal, item));
      worst = Math.max(worst, legacyPoints(item, age));
    }
    return this.control(declared, truths, worst, day);
  }

  private partner(firm: Firm): Partner {
    if (!this.random.chance(oneOffShare)) {
      const partner = firm.partners[firm.partners.length === 1 ? 0 : this.random.pick(firm.partnerWeights)];
      if (partner !== undefined) return partner;
    }
    const { goodsByTrade, intermediaries } = this.importers;
    const { random } = this;
    return foundPartner(
      { random, goodsByTrade, intermediaries, rogue: firm.rogue, logValue: 8.9 + 0.6 * random.normal(), chapter: '' },
      1,
    );
  }

  private deal(firm: Firm, partner: Partner, month: number, phase: 0 | 1): Deal {
    const { intermediaries } = this.importers;
    const seen = {
      complicitBroker: intermediaries.complicit(partner.broker, phase),
      underInvoices: intermediaries.underInvoices(partner.exporter),
      detour: partner.via[phase] >= 0 && this.random.chance(partner.viaShare),
    };
    return dealOf(seen, firm, partner, month, phase);
  }

  private head({ firm, partner, phase, detour }: Deal, day: number, date: string): Head {
    const year = Number(date.slice(0, 4));
    if (year !== this.year) {
      this.year = year;
      this.sequence = 0;
    }
    this.sequence += 1;
    const departure = countries[detour ? partner.via[phase] : partner.origin];
    return {
      declarationNumber: `${date.slice(0, 4)}-${String(this.sequence).padStart(8, '0')}`,
      registrationDay: day,
      registrationDate: date,
      departureCountry: departure?.code ?? '',
      procedureCode: this.random.chance(firm.warehouseShare) ? '4071' : this.random.chance(0.02) ? '6123' : '4000',
    };
  }

  private truth(deal: Deal, item: DeclaredItem): Truth {
    const seen = this.consignment;
    judge(this.market, deal, seen, this.belief);
    return {
      nonCompliant: seen.scheme !== compliant,
      scheme: schemes[seen.scheme] ?? null,
      additionalDuty: evadedBy(seen, item),
      probability: this.belief.probability,
      expectedAdditionalDuty: this.belief.expectedAdditionalDuty,
    };
  }

  private control(declared: DeclaredItem[], truths: Truth[], worst: number, day: number): SimulatedItem[] {
    const { control } = this.world;
    const heard = control.kind === 'legacy' && control.tips ? tipPoints(this.random, truths) : 0;
    const probability = selectionProbability(control, worst + heard, this.period.lastDay - day);
    const visit = this.random.chance(probability) ? drawVisit(this.random, day, this.knownUpTo(), probability) : null;
    return truths.map((truth, index) => {
      const item = declared[index];
      if (item === undefined) throw new RangeError('a truth without an item');
      const outcome = visit && examine(this.random, item, truth, visit);
      return {
        item,
        truth,
        examined: outcome !== null,
        examinedOn: outcome === null ? null : outcome.examinedOn,
        selectionProbability: probability,
        outcome,
      };
    });
  }

  /** Last day of which outcomes are told; without a queue, those of the last days come after the end. */
  private knownUpTo(): number {
    const { control } = this.world;
    const queue = control.kind === 'legacy' ? control.queue : null;
    return queue === null ? Number.POSITIVE_INFINITY : this.period.lastDay - queue.allDays - 1;
  }
}
