import { GroupTable } from './group-table.ts';
import { group, groupSpecs } from './groups.ts';
import { PartnerRing } from './partner-ring.ts';
import { PeerSketch } from './peer-sketch.ts';
import { peerSpecs } from './peers.ts';
import { Shrinkage } from './shrinkage.ts';
import { TraderTable, traderGroups } from './trader-table.ts';

/** Rate assumed before any outcome is known, worth ten examinations. */
const firstRate = 0.1;
const firstWeight = 10;

/** Everything remembered of the past, as counts and bounded samples; facts are folded in by whole days. */
export class Past {
  readonly groups: readonly GroupTable[] = groupSpecs.map((spec) => new GroupTable(spec));
  /** By group: how far its rate is pulled toward its prior. */
  readonly shrinkage: readonly Shrinkage[] = groupSpecs.map(() => new Shrinkage());
  readonly strengths = new Float64Array(groupSpecs.length);
  /** By kind of peers. */
  readonly peers: readonly PeerSketch[] = peerSpecs.map(({ capacity, every }) => new PeerSketch(capacity, every));
  /** Habits of importers, exporters and declarants. */
  readonly traders: readonly TraderTable[] = traderGroups.map(() => new TraderTable());
  readonly exporterImporters = new PartnerRing();
  readonly declarantImporters = new PartnerRing();
  items = 0;
  examined = 0;
  nonCompliant = 0;
  recovery = 0;

  constructor() {
    this.settle();
  }

  /** Overall rate of non-compliance among the examined, with the first assumption as ten examinations. */
  get overallRate(): number {
    return (this.nonCompliant + firstRate * firstWeight) / (this.examined + firstWeight);
  }

  /** Overall mean of additional duty ÷ customs value among the examined. */
  get overallRecovery(): number {
    return this.recovery / (this.examined + firstWeight);
  }

  /** Puts into force what the outcomes of a day taught about shrinkage. */
  settle(): void {
    for (const [g, shrinkage] of this.shrinkage.entries()) {
      shrinkage.settle();
      this.strengths[g] = shrinkage.strength;
    }
  }

  /** The members of one of `group`. */
  table(g: number): GroupTable {
    const table = this.groups[g];
    if (!table) throw new RangeError(`there is no group ${g}`);
    return table;
  }

  /** The kept values of one of `peer`. */
  sketch(kind: number): PeerSketch {
    const sketch = this.peers[kind];
    if (!sketch) throw new RangeError(`there are no peers ${kind}`);
    return sketch;
  }

  /** Habits of importers (0), exporters (1) or declarants (2). */
  habitsOf(trader: number): TraderTable {
    const table = this.traders[trader];
    if (!table) throw new RangeError(`there are no traders ${trader}`);
    return table;
  }

  /** Peers of the subheading that originate in a country, as a place in `peer.priceHs6Origin`. */
  originPeers(hs6: number, country: string): number {
    const origin = this.table(group.origin).findText(country);
    return hs6 < 0 || origin < 0 ? -1 : this.table(group.hs6Origin).find(hs6, origin);
  }
}
