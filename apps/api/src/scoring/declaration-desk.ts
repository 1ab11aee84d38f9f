import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  chainAudit,
  countRun,
  type Database,
  type DeskView,
  holdIntakeBriefly,
  type Intake,
  inPipelinedTransaction,
  insertDeclarations,
  insertItemSelections,
  insertSelectionRun,
  judgeReferrals,
  type LatestSelection,
  mayCount,
  noteFactChange,
  noteOpened,
  onPipeline,
  openPipeline,
  type Pipeline,
  planningOnce,
  readDeskView,
  readIntake,
  type StagedValues,
  type Transaction,
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
    const began = performance.now();
    const view = await this.#ask(waiting);
    const isKnown = ({ declaration }: Waiting) =>
      view.knownNumbers.has(declaration.declarationNumber) || view.knownSha256.has(declaration.sha256);
    for (const one of waiting) if (isKnown(one)) one.answer('known');
    const fresh = waiting.filter((one) => !isKnown(one));
    if (fresh.length === 0) return;
    const declarations = fresh.map(({ declaration }) => declaration);
    const items = declarations.flatMap((declaration) => declaration.items);
    const scored = await this.#scorer.score(items, view.state);
    const seconds = (performance.now() - began) / 1000;
    const { change, areCounted } = await this.#commit(declarations, items, view, scored, seconds);
    this.#scorer.tell(change, items);
    if (!areCounted) this.#measures.add(items);
    for (const { declaration, answer } of fresh) {
      const own = scored.selections.filter((one) => one.declarationNumber === declaration.declarationNumber);
      answer(own.map((one) => ({ ...one, modelId: scored.modelId })).sort((a, b) => a.itemNumber - b.itemNumber));
    }
  }

  /** All that has to be known first, in one question. */
  #ask(group: readonly Waiting[]): Promise<DeskView> {
    const declarations = group.map(({ declaration }) => declaration);
    return onPipeline(this.#pipeline, (client) =>
      readDeskView(planningOnce(client), {
        numbers: declarations.map(({ declarationNumber }) => declarationNumber),
        sha256: declarations.map(({ sha256 }) => sha256),
        officeCodes: declarations.flatMap((declaration) => declaration.items.map(({ officeCode }) => officeCode)),
      }),
    );
  }

  /** In as few turns as the statements allow: each turn waits for a connection, and all that are sent meanwhile wait for it. */
  #commit(
    declarations: readonly ReadDeclaration[],
    items: readonly ItemFacts[],
    { runId, newOffices }: DeskView,
    { modelId, planId, selections }: Awaited<ReturnType<ResidentScorer['score']>>,
    seconds: number,
  ): Promise<{ readonly change: number; readonly areCounted: boolean }> {
    const actorId = declarations[0]?.actorId ?? 'system';
    const batches = declarations.map((declaration) => ({ ...declaration, batchId: randomUUID() }));
    const [only] = batches.length === 1 ? batches : [];
    const loaded = batches.map(({ batchId, sha256 }) => ({ batch: batchId, sha256 }));
    const rows = batches.map(({ rows: values, actorId: createdById, ...batch }) => ({
      ...batch,
      items: values,
      createdById,
    }));
    const run = { id: runId, modelId, planId, batchId: only?.batchId ?? null };
    const opened = { ...run, from: null, to: null, startedById: actorId, finished: { items: items.length, seconds } };
    const referred = selections.filter(({ lane }) => isReferred.has(lane)).map((one) => one.declarationNumber);
    const firstDay = dateOf(
      items.reduce((first, item) => Math.min(first, item.registrationDay), Number.MAX_SAFE_INTEGER),
    );
    const write = async (client: Transaction) => {
      const transaction = planningOnce(client);
      const [intake, , , , changed, areCounted] = await Promise.all([
        holdIntakeBriefly(transaction),
        insertDeclarations(transaction, rows, newOffices),
        insertSelectionRun(transaction, opened),
        insertItemSelections(transaction, run, selections),
        judgeReferrals(transaction, runId, referred),
        mayCount(transaction),
      ]);
      if (!declarations.every((declaration) => isDeepStrictEqual(declaration.intake, intake)))
        throw new ReadOtherwise();
      const details = { run: runId, model: modelId, plan: planId, items: items.length, loaded };
      const [, , change, audit] = await Promise.all([
        changed.length > 0 && noteOpened(transaction, runId, changed),
        areCounted && countRun(transaction, runId),
        noteFactChange(transaction, { firstDay }),
        chainAudit(transaction, { actorId, action: 'selection.run', subject: `selection_run:${runId}`, details }),
      ]);
      return { change, areCounted, audit };
    };
    return inPipelinedTransaction(this.#pipeline, write, ({ audit }) => audit());
  }
}

/** Pseudonyms were rotated, or what is kept was decided anew, since a declaration was read. */
class ReadOtherwise extends Error {}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}
