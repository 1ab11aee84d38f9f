import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { GroupTable, kept, notDeclared } from './group-table.ts';
import { type GroupKey, group, groupSpecs } from './groups.ts';
import { PartnerRing } from './partner-ring.ts';
import { PeerSketch } from './peer-sketch.ts';
import { rateGroups } from './rate-groups.ts';
import { logRatio, logShare } from './ratio.ts';
import { Shrinkage } from './shrinkage.ts';
import { TraderTable } from './trader-table.ts';

/** Rate assumed before any outcome is known, worth ten examinations. */
const firstRate = 0.1;
const firstWeight = 10;
/** Additional duty is kept as a share of customs value, at most this, so that one item cannot make a group's mean. */
const recoveryCap = 5;

/** A known result of control with the item it belongs to. */
export interface KnownOutcome {
  readonly outcome: OutcomeFacts;
  readonly item: ItemFacts;
}

const traderKeys = ['importer', 'exporter', 'declarant'] as const;
export type TraderKey = (typeof traderKeys)[number];

/** Everything remembered of the past, as counts and bounded samples; facts are folded in by whole days. */
export class Past {
  readonly groups: readonly GroupTable[] = groupSpecs.map((spec) => new GroupTable(spec));
  readonly shrinkage: readonly Shrinkage[] = groupSpecs.map(() => new Shrinkage());
  readonly traders = { importer: new TraderTable(), exporter: new TraderTable(), declarant: new TraderTable() };
  readonly exporterImporters = new PartnerRing();
  readonly declarantImporters = new PartnerRing();
  /** ln(customs value per kg) by group. */
  readonly pricePerKg = {
    hs6Origin: new PeerSketch(96),
    hs6: new PeerSketch(160),
    hs4: new PeerSketch(256),
    hs2: new PeerSketch(256),
    importerHs6: new PeerSketch(16),
  };
  /** ln(customs value per supplementary unit) by group. */
  readonly pricePerUnit = { hs6OriginUnit: new PeerSketch(64), hs6Unit: new PeerSketch(128) };
  readonly massPerUnit = new PeerSketch(128);
  readonly grossToNet = new PeerSketch(96);
  readonly freightShare = new PeerSketch(128);
  readonly dutyRate = { hs6: new PeerSketch(64), hs4: new PeerSketch(128), hs2: new PeerSketch(256) };
  items = 0;
  examined = 0;
  nonCompliant = 0;
  recovery = 0;
  readonly #slots = new Int32Array(groupSpecs.length);
  readonly #rates = new Float64Array(groupSpecs.length);
  readonly #priors = new Float64Array(groupSpecs.length);

  /** Overall rate of non-compliance among the examined, with the first assumption as ten examinations. */
  get overallRate(): number {
    return (this.nonCompliant + firstRate * firstWeight) / (this.examined + firstWeight);
  }

  /** Overall mean of additional duty ÷ customs value among the examined. */
  get overallRecovery(): number {
    return this.recovery / (this.examined + firstWeight);
  }

  table(key: GroupKey): GroupTable {
    const table = this.groups[group[key]];
    if (!table) throw new RangeError(`no group ${key}`);
    return table;
  }

  /** Finds the item's slot in every group; with `open` new members are made, in groups that count items or in all. */
  locate(item: ItemFacts, slots: Int32Array, open: 'none' | 'items' | 'all' = 'none'): void {
    for (let g = 0; g < this.groups.length; g += 1) {
      const table = this.groups[g];
      if (!table) continue;
      slots[g] = table.locate(item, slots, open === 'all' || (open === 'items' && table.spec.counts === 'items'));
    }
  }

  /** Folds in items registered on one day, in the order given. */
  addItems(items: readonly ItemFacts[]): void {
    for (const item of items) this.#addItem(item);
  }

  /** Folds in outcomes that became known on one day, in the order given; all are predicted before any is counted. */
  addOutcomes(known: readonly KnownOutcome[]): void {
    for (const { outcome, item } of known) {
      this.locate(item, this.#slots);
      rateGroups(this, this.#slots, this.#rates, this.#priors);
      for (let g = 0; g < this.groups.length; g += 1) {
        const slot = this.#slots[g] ?? notDeclared;
        if (slot < 0) continue;
        const table = this.groups[g];
        const prior = this.#priors[g] ?? Number.NaN;
        if (!table?.spec.rated || Number.isNaN(prior)) continue;
        const [n, k] = [table.read(slot, kept.examined), table.read(slot, kept.nonCompliant)];
        this.shrinkage[g]?.charge(n, k, prior, outcome.nonCompliant);
      }
    }
    for (const { outcome, item } of known) this.#addOutcome(outcome, item);
    for (const shrinkage of this.shrinkage) shrinkage.settle();
  }

  #addItem(item: ItemFacts): void {
    const slots = this.#slots;
    this.locate(item, slots, 'items');
    const before = (g: number) => this.groups[g]?.read(slots[g] ?? notDeclared, kept.items) ?? 0;
    const logValue = Math.log1p(item.customsValue);
    for (const key of traderKeys) {
      const slot = slots[group[key]] ?? notDeclared;
      if (slot >= 0) {
        this.traders[key].addItem(slot, item.registrationDay, before(group[key]), logValue, item.dutyRatePercent);
      }
    }
    this.#addPartners(slots, before);
    for (let g = 0; g < this.groups.length; g += 1) {
      const table = this.groups[g];
      const slot = slots[g] ?? notDeclared;
      if (table?.spec.counts === 'items' && slot >= 0) table.addItem(slot, item.registrationDay);
    }
    this.#addPeers(item, slots);
    this.items += 1;
  }

  #addPartners(slots: Int32Array, before: (g: number) => number): void {
    const importer = slots[group.importer] ?? notDeclared;
    const exporter = slots[group.exporter] ?? notDeclared;
    const declarant = slots[group.declarant] ?? notDeclared;
    if (exporter >= 0 && before(group.importerExporter) === 0) {
      this.traders.importer.addPartner(importer);
      this.traders.exporter.addPartner(exporter);
      this.exporterImporters.add(exporter, importer);
    }
    if (declarant >= 0 && before(group.importerDeclarant) === 0) {
      this.traders.declarant.addPartner(declarant);
      this.declarantImporters.add(declarant, importer);
    }
  }

  #addPeers(item: ItemFacts, slots: Int32Array): void {
    const add = (sketch: PeerSketch, g: number, value: number): void => {
      const slot = slots[g] ?? notDeclared;
      if (slot >= 0 && !Number.isNaN(value)) sketch.add(slot, value);
    };
    const perKg = logRatio(item.customsValue, item.netMassKg);
    add(this.pricePerKg.hs6Origin, group.hs6Origin, perKg);
    add(this.pricePerKg.hs6, group.hs6, perKg);
    add(this.pricePerKg.hs4, group.hs4, perKg);
    add(this.pricePerKg.hs2, group.hs2, perKg);
    add(this.pricePerKg.importerHs6, group.importerHs6, perKg);
    const perUnit = logRatio(item.customsValue, item.quantity);
    add(this.pricePerUnit.hs6OriginUnit, group.hs6OriginUnit, perUnit);
    add(this.pricePerUnit.hs6Unit, group.hs6Unit, perUnit);
    add(this.massPerUnit, group.hs6Unit, logRatio(item.netMassKg, item.quantity));
    add(this.grossToNet, group.hs6, logRatio(item.grossMassKg, item.netMassKg));
    add(this.freightShare, group.route, logShare(item.freight, item.customsValue));
    const rate = item.dutyRatePercent ?? Number.NaN;
    add(this.dutyRate.hs6, group.hs6, rate);
    add(this.dutyRate.hs4, group.hs4, rate);
    add(this.dutyRate.hs2, group.hs2, rate);
  }

  #addOutcome(outcome: OutcomeFacts, item: ItemFacts): void {
    const slots = this.#slots;
    this.locate(item, slots, 'all');
    const recovery = recoveryOf(outcome, item);
    for (let g = 0; g < this.groups.length; g += 1) {
      const slot = slots[g] ?? notDeclared;
      const table = this.groups[g];
      if (slot >= 0 && table?.spec.rated) table.addOutcome(slot, outcome.examinedDay, outcome.nonCompliant, recovery);
    }
    for (const key of traderKeys) {
      const slot = slots[group[key]] ?? notDeclared;
      if (slot >= 0) this.traders[key].addOutcome(slot, outcome.examinedDay, outcome.nonCompliant);
    }
    this.examined += 1;
    this.nonCompliant += outcome.nonCompliant ? 1 : 0;
    this.recovery += recovery;
  }
}

function recoveryOf(outcome: OutcomeFacts, item: ItemFacts): number {
  if (!(outcome.additionalDuty > 0)) return 0;
  return item.customsValue > 0 ? Math.min(recoveryCap, outcome.additionalDuty / item.customsValue) : recoveryCap;
}
