import { randomUUID } from 'node:crypto';
import {
  appendAudit,
  countRun,
  type Database,
  drawRunId,
  finishSelectionRun,
  holdGenerationBriefly,
  inPipelinedTransaction,
  insertDeclarations,
  insertItemSelections,
  insertSelectionRun,
  judgeReferrals,
  knownDeclarations,
  type LatestSelection,
  mayCount,
  noteFactChange,
  noteOpened,
  openPipeline,
  type Pipeline,
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
  readonly #pipeline: Pipeline;
  readonly #scorer: ResidentScorer;
  readonly #measures: MeasuresDue;
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;

  constructor(database: Database, log: Logger) {
    this.#pipeline = openPipeline(database);
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
    await this.#pipeline.end();
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
    const [known, runId, foretold] = await Promise.all([
      knownDeclarations(planningOnce(this.#pipeline), {
        numbers: group.map(({ declaration }) => declaration.declarationNumber),
        sha256: group.map(({ declaration }) => declaration.sha256),
      }),
      drawRunId(planningOnce(this.#pipeline)),
      this.#scorer.score(itemsOf(group)),
    ]);
    const isKnown = ({ declaration }: Waiting) =>
      known.numbers.has(declaration.declarationNumber) || known.sha256.has(declaration.sha256);
    for (const one of group) if (isKnown(one)) one.answer(null);
    const fresh = group.filter((one) => !isKnown(one));
    const declarations = fresh.map(({ declaration }) => declaration);
    if (declarations.length === 0) return;
    const items = itemsOf(fresh);
    // Hardly ever was one known before; then what is left competes by itself.
    const scored = fresh.length === group.length ? foretold : await this.#scorer.score(items);
    const { change, areCounted } = await this.#commit(declarations, items, runId, scored);
    this.#scorer.tell(change, items);
    if (!areCounted) this.#measures.add(items);
    for (const { declaration, answer } of fresh) {
      const own = scored.selections.filter((one) => one.declarationNumber === declaration.declarationNumber);
      answer(own.map((one) => ({ ...one, modelId: scored.modelId })).sort((a, b) => a.itemNumber - b.itemNumber));
    }
  }

  /** In as few turns as the statements allow: each turn waits for a connection, and all that are sent meanwhile wait for it. */
  #commit(
    declarations: readonly ReadDeclaration[],
    items: readonly ItemFacts[],
    runId: number,
    { modelId, planId, selections }: Awaited<ReturnType<ResidentScorer['score']>>,
  ): Promise<{ readonly change: number; readonly areCounted: boolean }> {
    const started = performance.now();
    const actorId = declarations[0]?.actorId ?? 'system';
    const batches = declarations.map((declaration) => ({ ...declaration, batchId: randomUUID() }));
    const [only] = batches.length === 1 ? batches : [];
    const loaded = batches.map(({ batchId, sha256 }) => ({ batch: batchId, sha256 }));
    const rows = batches.map(({ rows: values, actorId: createdById, ...batch }) => ({
      ...batch,
      items: values,
      createdById,
    }));
    const run = { id: runId, modelId, planId, batchId: only?.batchId ?? null, from: null, to: null };
    const firstDay = dateOf(
      items.reduce((first, item) => Math.min(first, item.registrationDay), Number.MAX_SAFE_INTEGER),
    );
    return inPipelinedTransaction(this.#pipeline, async (client) => {
      const transaction = planningOnce(client);
      const [{ generation }, , , , changed, areCounted] = await Promise.all([
        holdGenerationBriefly(transaction),
        insertDeclarations(transaction, rows),
        insertSelectionRun(transaction, { ...run, startedById: actorId }),
        insertItemSelections(transaction, run, selections),
        judgeReferrals(transaction, runId),
        mayCount(transaction),
      ]);
      if (declarations.some((declaration) => declaration.generation !== generation)) {
        throw new TidewaiterError('unavailable', 'Pseudonyms were rotated meanwhile; send the declaration again.');
      }
      const details = { run: runId, model: modelId, plan: planId, items: items.length, loaded };
      const [, , , change] = await Promise.all([
        noteOpened(transaction, runId, changed),
        finishSelectionRun(transaction, runId, items.length, (performance.now() - started) / 1000),
        areCounted && countRun(transaction, runId),
        noteFactChange(transaction, { firstDay }),
        appendAudit(transaction, { actorId, action: 'selection.run', subject: `selection_run:${runId}`, details }),
      ]);
      return { change, areCounted };
    });
  }
}

function itemsOf(group: readonly Waiting[]): readonly ItemFacts[] {
  return group.flatMap(({ declaration }) => declaration.items);
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}
