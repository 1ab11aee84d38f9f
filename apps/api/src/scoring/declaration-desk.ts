import { randomUUID } from 'node:crypto';
import {
  addToMeasures,
  appendAudit,
  type Database,
  finishSelectionRun,
  holdGenerationBriefly,
  insertDeclarations,
  insertItemSelections,
  insertSelectionRun,
  inTransaction,
  knownDeclarations,
  type LatestSelection,
  noteFactChange,
  openReferrals,
  planningOnce,
  type StagedValues,
} from '@tidewaiter/database';
import { dateOf, type ItemFacts, TidewaiterError } from '@tidewaiter/domain';
import type { Logger } from 'pino';
import { MeasuresDue } from './measures-due.ts';
import { ResidentScorer } from './resident-scorer.ts';

/** A declaration that was read and found whole. */
export interface ReadDeclaration {
  readonly declarationNumber: string;
  readonly rows: readonly StagedValues[];
  readonly items: readonly ItemFacts[];
  readonly sha256: string;
  readonly bytes: number;
  readonly report: unknown;
  readonly fileName: string;
  readonly actorId: string;
  /** Generation of the pseudonyms in it. */
  readonly generation: number;
}

interface Waiting {
  readonly declaration: ReadDeclaration;
  readonly answer: (selections: readonly LatestSelection[] | null) => void;
  readonly refuse: (error: unknown) => void;
}

/** Most declarations of one transaction. */
const mostTogether = 64;
const uniqueViolation = '23505';

/**
 * Where single declarations are scored, routed and written while their sender waits. Those that come while others are
 * written go together next: one scoring, one transaction.
 */
export class DeclarationDesk {
  readonly #database: Database;
  readonly #scorer: ResidentScorer;
  readonly #measures: MeasuresDue;
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#scorer = new ResidentScorer(database, log);
    this.#measures = new MeasuresDue(database, log);
  }

  /**
   * Selections of a declaration once it is committed; null, and nothing written, where it was known before.
   * @throws TidewaiterError `no_live_model`, `unavailable`
   */
  route(declaration: ReadDeclaration): Promise<readonly LatestSelection[] | null> {
    return new Promise((answer, refuse) => {
      this.#waiting.push({ declaration, answer, refuse });
      this.#working ??= this.#work().finally(() => {
        this.#working = null;
      });
    });
  }

  /** Makes ready for the first declaration. */
  warm(): Promise<void> {
    return this.#scorer.warm();
  }

  async close(): Promise<void> {
    await this.#working;
    await this.#measures.close();
    await this.#scorer.close();
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#together();
      try {
        await this.#write(group);
      } catch (error) {
        for (const one of group) {
          // Told twice at the same moment: the longer way knows what to do.
          if (isUniqueViolation(error)) one.answer(null);
          else one.refuse(error);
        }
      }
    }
  }

  /** The next that wait, by one sender and each of another number. */
  #together(): Waiting[] {
    const group: Waiting[] = [];
    const numbers = new Set<string>();
    const actorId = this.#waiting[0]?.declaration.actorId;
    for (let at = 0; at < this.#waiting.length && group.length < mostTogether; ) {
      const one = this.#waiting[at];
      if (!one || one.declaration.actorId !== actorId || numbers.has(one.declaration.declarationNumber)) at += 1;
      else {
        numbers.add(one.declaration.declarationNumber);
        group.push(one);
        this.#waiting.splice(at, 1);
      }
    }
    return group;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const known = await knownDeclarations(this.#database.pool, {
      numbers: group.map(({ declaration }) => declaration.declarationNumber),
      sha256: group.map(({ declaration }) => declaration.sha256),
    });
    const isKnown = ({ declaration }: Waiting) =>
      known.numbers.has(declaration.declarationNumber) || known.sha256.has(declaration.sha256);
    for (const one of group) if (isKnown(one)) one.answer(null);
    const fresh = group.filter((one) => !isKnown(one));
    const declarations = fresh.map(({ declaration }) => declaration);
    if (declarations.length === 0) return;
    const items = declarations.flatMap((declaration) => declaration.items);
    const scored = await this.#scorer.score(items);
    const { change, areCounted } = await this.#commit(declarations, items, scored);
    this.#scorer.tell(change, items);
    if (!areCounted) this.#measures.add(items);
    for (const { declaration, answer } of fresh) {
      const own = scored.selections.filter((one) => one.declarationNumber === declaration.declarationNumber);
      answer(own.map((one) => ({ ...one, modelId: scored.modelId })).sort((a, b) => a.itemNumber - b.itemNumber));
    }
  }

  #commit(
    declarations: readonly ReadDeclaration[],
    items: readonly ItemFacts[],
    { modelId, planId, selections }: Awaited<ReturnType<ResidentScorer['score']>>,
  ): Promise<{ readonly change: number; readonly areCounted: boolean }> {
    const started = performance.now();
    const actorId = declarations[0]?.actorId ?? 'system';
    return inTransaction(this.#database, async (client) => {
      const transaction = planningOnce(client);
      const { generation } = await holdGenerationBriefly(transaction);
      if (declarations.some((declaration) => declaration.generation !== generation)) {
        throw new TidewaiterError('unavailable', 'Pseudonyms were rotated meanwhile; send the declaration again.');
      }
      const batches = declarations.map((declaration) => ({ ...declaration, batchId: randomUUID() }));
      await insertDeclarations(
        transaction,
        batches.map(({ rows, actorId: createdById, ...batch }) => ({ ...batch, items: rows, createdById })),
      );
      const run = await insertSelectionRun(transaction, {
        modelId,
        planId,
        batchId: batches.length === 1 ? (batches[0]?.batchId ?? null) : null,
        from: null,
        to: null,
        startedById: actorId,
      });
      await insertItemSelections(transaction, { id: run, modelId }, selections);
      await openReferrals(transaction, run, 'system', { areNew: true });
      await finishSelectionRun(transaction, run, items.length, (performance.now() - started) / 1000);
      const areCounted = await addToMeasures(transaction, run);
      const firstDay = dateOf(
        items.reduce((first, item) => Math.min(first, item.registrationDay), Number.MAX_SAFE_INTEGER),
      );
      const change = await noteFactChange(transaction, { firstDay });
      const loaded = batches.map(({ batchId, sha256 }) => ({ batch: batchId, sha256 }));
      const details = { run, model: modelId, plan: planId, items: items.length, loaded };
      await appendAudit(transaction, { actorId, action: 'selection.run', subject: `selection_run:${run}`, details });
      return { change, areCounted };
    });
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}
