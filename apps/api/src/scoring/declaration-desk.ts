import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  appendAudit,
  countRun,
  type Database,
  drawRunId,
  finishSelectionRun,
  holdIntakeBriefly,
  type Intake,
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
  onPipeline,
  openPipeline,
  type Pipeline,
  planningOnce,
  readDeskState,
  readIntake,
  type StagedValues,
} from '@tidewaiter/database';
import { dateOf, type ItemFacts, type Lane, referredLanes } from '@tidewaiter/domain';
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
  /** By what it was read. */
  readonly intake: Intake;
}

/** Selections; or nothing was written: the declaration was `known` before, or read by an intake that holds no longer. */
export type Routed = readonly LatestSelection[] | 'known' | 'read otherwise';

interface Waiting {
  readonly declaration: ReadDeclaration;
  readonly answer: (selections: Routed) => void;
  readonly refuse: (error: unknown) => void;
}

/** Most declarations of one transaction. */
const mostTogether = 64;
const uniqueViolation = '23505';
const isReferred: ReadonlySet<Lane> = new Set(referredLanes);

/**
 * Where single declarations are scored, routed and written while their sender waits. Those that come while others are
 * written go together next: one scoring, one transaction.
 */
export class DeclarationDesk {
  readonly #pipeline: Pipeline;
  readonly #scorer: ResidentScorer;
  readonly #measures: MeasuresDue;
  readonly #waiting: Waiting[] = [];
  readonly #database: Database;
  #intake: Promise<Intake> | null = null;
  #working: Promise<void> | null = null;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#pipeline = openPipeline(database);
    this.#scorer = new ResidentScorer(database, log);
    this.#measures = new MeasuresDue(database, log);
  }

  /**
   * Selections of a declaration once it is committed, or why nothing was written.
   * @throws TidewaiterError `no_live_model`, `unavailable`
   */
  route(declaration: ReadDeclaration): Promise<Routed> {
    return new Promise((answer, refuse) => {
      this.#waiting.push({ declaration, answer, refuse });
      this.#working ??= this.#work();
    });
  }

  /** By what declarations are read, as it was when last asked for: each is held to it again when it is written. */
  intake(): Promise<Intake> {
    this.#intake ??= readIntake(this.#database).catch((error: unknown) => {
      this.#intake = null;
      throw error;
    });
    return this.#intake;
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
      await this.#write(group).catch((error: unknown) => this.#refuse(group, error));
    }
    // At once, so that whoever comes from here on begins anew.
    this.#working = null;
  }

  #refuse(group: readonly Waiting[], error: unknown): void {
    if (error instanceof ReadOtherwise) this.#intake = null;
    for (const one of group) {
      // Told twice at the same moment: the longer way knows what to do.
      if (isUniqueViolation(error)) one.answer('known');
      else if (error instanceof ReadOtherwise) one.answer('read otherwise');
      else one.refuse(error);
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

  async #write(waiting: readonly Waiting[]): Promise<void> {
    const { state, known, runId } = await this.#ask(waiting);
    const isKnown = ({ declaration }: Waiting) =>
      known.numbers.has(declaration.declarationNumber) || known.sha256.has(declaration.sha256);
    for (const one of waiting) if (isKnown(one)) one.answer('known');
    const fresh = waiting.filter((one) => !isKnown(one));
    if (fresh.length === 0) return;
    const declarations = fresh.map(({ declaration }) => declaration);
    const items = declarations.flatMap((declaration) => declaration.items);
    const scored = await this.#scorer.score(items, state);
    const { change, areCounted } = await this.#commit(declarations, items, runId, scored);
    this.#scorer.tell(change, items);
    if (!areCounted) this.#measures.add(items);
    for (const { declaration, answer } of fresh) {
      const own = scored.selections.filter((one) => one.declarationNumber === declaration.declarationNumber);
      answer(own.map((one) => ({ ...one, modelId: scored.modelId })).sort((a, b) => a.itemNumber - b.itemNumber));
    }
  }

  /** All that has to be known first, in one turn. */
  #ask(group: readonly Waiting[]) {
    return onPipeline(this.#pipeline, async (client) => {
      const planned = planningOnce(client);
      const [state, known, runId] = await Promise.all([
        readDeskState(planned),
        knownDeclarations(planned, {
          numbers: group.map(({ declaration }) => declaration.declarationNumber),
          sha256: group.map(({ declaration }) => declaration.sha256),
        }),
        drawRunId(planned),
      ]);
      return { state, known, runId };
    });
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
    const referred = selections.filter(({ lane }) => isReferred.has(lane)).map((one) => one.declarationNumber);
    const firstDay = dateOf(
      items.reduce((first, item) => Math.min(first, item.registrationDay), Number.MAX_SAFE_INTEGER),
    );
    return inPipelinedTransaction(this.#pipeline, async (client) => {
      const transaction = planningOnce(client);
      const [intake, , , , changed, areCounted] = await Promise.all([
        holdIntakeBriefly(transaction),
        insertDeclarations(transaction, rows),
        insertSelectionRun(transaction, { ...run, startedById: actorId }),
        insertItemSelections(transaction, run, selections),
        judgeReferrals(transaction, runId, referred),
        mayCount(transaction),
      ]);
      if (!declarations.every((declaration) => isDeepStrictEqual(declaration.intake, intake)))
        throw new ReadOtherwise();
      const details = { run: runId, model: modelId, plan: planId, items: items.length, loaded };
      const [, , , change] = await Promise.all([
        changed.length > 0 && noteOpened(transaction, runId, changed),
        finishSelectionRun(transaction, runId, items.length, (performance.now() - started) / 1000),
        areCounted && countRun(transaction, runId),
        noteFactChange(transaction, { firstDay }),
        appendAudit(transaction, { actorId, action: 'selection.run', subject: `selection_run:${runId}`, details }),
      ]);
      return { change, areCounted };
    });
  }
}

/** Pseudonyms were rotated, or what is kept was decided anew, since a declaration was read. */
class ReadOtherwise extends Error {}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}
