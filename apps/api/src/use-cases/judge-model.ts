import { dateOf, type Evaluation } from '@tidewaiter/domain';
import { evaluateOn, type TrainedModels } from '@tidewaiter/models';
import type { Champion } from './champion.ts';
import { type Comparison, compareModels } from './compare-models.ts';
import { type Examples, numbersOf, rowsOf } from './examples.ts';
import { type HeldOut, heldOutKey } from './held-out.ts';
import { groupingsOf, type KnownParts } from './known-parts.ts';

/** The window that judges a model. */
export interface Trial {
  readonly examples: Examples;
  readonly parts: KnownParts;
  readonly isWithin: (row: number) => boolean;
  readonly splitDay: number;
  readonly champion: Champion | null;
  /** Whether what is judged is a twin of the model that is kept. */
  readonly twin: boolean;
}

export interface Judgement {
  readonly evaluation: Evaluation;
  readonly heldOut: HeldOut;
  /** Beside the live model; null where there is none that could be asked. */
  readonly comparison: Comparison | null;
}

/** Judges a model on items that were examined later, beside its baselines and the live model. */
export async function judgeModel(trained: TrainedModels, trial: Trial): Promise<Judgement> {
  const { examples, parts, isWithin, splitDay, champion, twin } = trial;
  const test = rowsOf(examples, isWithin);
  const unseen = Uint8Array.from(test.lookupKeys, (tuple) =>
    Number((examples.firstDayOf.get(tuple) ?? splitDay) >= splitDay),
  );
  const groupings = groupingsOf(test.matrix, parts);
  const isNew = groupings.find(({ dimension }) => dimension === 'importer')?.of ?? new Int32Array();
  const { scores, ...tables } = await evaluateOn(trained, {
    ...test,
    subsets: [
      { name: 'unseen_tuples', mask: unseen },
      { name: 'new_importers', mask: Uint8Array.from(isNew, (group) => Number(group === 0)) },
    ],
    groupings,
  });
  const { declarationNumbers, itemNumbers } = examples.features;
  const keys = numbersOf(examples, isWithin).map((row) =>
    heldOutKey(declarationNumbers[row] ?? '', itemNumbers[row] ?? 0),
  );
  return {
    evaluation: { split: dateOf(splitDay), ...tables },
    heldOut: { keys: Uint32Array.from(keys), days: test.days, ...scores },
    comparison: champion && (await compareModels({ examples, isWithin, champion, scores, twin })),
  };
}
