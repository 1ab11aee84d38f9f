import { type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import type { LayoutPlan } from '../layouts/layout-plan.ts';
import type { Header } from './header.ts';

/** A layout, and the header of the file in its words. */
export interface ChosenLayout {
  readonly plan: LayoutPlan;
  readonly header: Header;
}

/**
 * The layout asked for, or with `auto` the first that the header fits; its required columns are all there, each once.
 * @throws TidewaiterError `wrong_header` naming what is missing and what was found
 */
export function chooseLayout(
  choice: LayoutChoice | 'mapped',
  names: readonly string[],
  plans: readonly LayoutPlan[],
): ChosenLayout {
  const candidates = plans
    .filter((plan) => choice === 'auto' || plan.layout === choice)
    .map((plan) => ({ plan, header: plan.headerOf(names) }));
  const [nearest] = [...candidates].sort((a, b) => shareMissing(a) - shareMissing(b));
  const chosen = candidates.find((candidate) => missing(candidate).length === 0) ?? nearest;
  if (chosen === undefined) throw new TidewaiterError('wrong_header', `There is no layout named ${choice}.`);
  const lacking = missing(chosen);
  if (lacking.length > 0) throw missingColumns(chosen, lacking, candidates);
  refuseTwice(chosen);
  return chosen;
}

function missing({ plan, header }: ChosenLayout): string[] {
  return plan.required.filter((column) => header.indexOf(column) === -1);
}

function shareMissing(candidate: ChosenLayout): number {
  return missing(candidate).length / candidate.plan.required.length;
}

function refuseTwice({ plan, header }: ChosenLayout): void {
  const twice = plan.columnsFor(header).find((column) => header.placesOf(column).length > 1);
  if (twice === undefined) return;
  const [first = 0] = header.placesOf(twice);
  const name = header.names[first] ?? twice;
  throw new TidewaiterError('wrong_header', `The column ${name} stands twice in the header. Keep one of them.`, {
    twice: name,
  });
}

function missingColumns({ plan }: ChosenLayout, lacking: string[], candidates: readonly ChosenLayout[]) {
  const words = lacking.map(plan.wordFor);
  const details = { layout: plan.layout, missing: words.join(', '), found: foundIn(candidates) };
  return new TidewaiterError(
    'wrong_header',
    `The first line is not the header of the layout ${plan.layout}: it lacks ${details.missing}. It holds ${details.found}. ` +
      'Add or rename the columns, map them once, or choose another layout.',
    details,
  );
}

// A file without a header begins with data, which may name traders: only what looks like column names is repeated.
function foundIn(candidates: readonly ChosenLayout[]): string {
  const names = candidates[0]?.header.names ?? [];
  const recognised = candidates.some(({ plan, header }) =>
    plan.columnsFor(header).some((column) => /[a-z]{3}/i.test(header.names[header.indexOf(column)] ?? '')),
  );
  if (!recognised && names.some((name) => /\d/.test(name))) {
    return `${names.length} fields that look like data, not column names`;
  }
  const shown = names.slice(0, 40).map((name) => (name === '' ? '(no name)' : name.slice(0, 40)));
  return names.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ');
}
