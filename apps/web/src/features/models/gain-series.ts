import type { Evaluation } from '@tidewaiter/domain';
import type { GainSeries } from '../../components/charts/gain-data.ts';

export type GainMeasure = 'found' | 'duty';

/** The baseline that finds most at 5 % examined; random is no baseline to beat, the oracle none to be had. */
export function bestBaseline({ curves }: Evaluation, kind: string, measure: GainMeasure): string | null {
  const at = curves.shares.indexOf(0.05);
  const others = curves.lines.filter(({ model }) => ![kind, 'random', 'oracle'].includes(model));
  const best = others.toSorted((a, b) => (b[measure][at] ?? 0) - (a[measure][at] ?? 0))[0];
  return best?.model ?? null;
}

/** The lines that are drawn: the model, its best baseline, chance as it is on average, and what nobody can pass. */
export function gainSeries(
  evaluation: Evaluation,
  kind: string,
  measure: GainMeasure,
  name: (model: string) => string,
): readonly GainSeries[] {
  const { shares, lines } = evaluation.curves;
  const found = (model: string | null) => lines.find((line) => line.model === model)?.[measure] ?? null;
  const drawn = [
    { id: kind, tone: 'main', found: found(kind) },
    {
      id: bestBaseline(evaluation, kind, measure),
      tone: 'second',
      found: found(bestBaseline(evaluation, kind, measure)),
    },
    { id: 'random', tone: 'quiet', dashed: true, found: [...shares] },
    { id: 'oracle', tone: 'clear', dashed: true, found: found('oracle') },
  ] as const;
  return drawn.flatMap(({ id, found: values, ...rest }) =>
    id === null || values === null ? [] : [{ ...rest, id, label: name(id), found: values }],
  );
}
