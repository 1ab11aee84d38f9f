import { type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import type { LayoutPlan } from '../layouts/layout-plans.ts';
import { folded, type Header } from './header.ts';

/**
 * The layout asked for, or with `auto` the first that the header fits; its required columns are all there, each once.
 * @throws TidewaiterError `wrong_header` naming what is missing and what was found
 */
export function chooseLayout(choice: LayoutChoice, header: Header, plans: readonly LayoutPlan[]): LayoutPlan {
  const candidates = plans.filter((plan) => choice === 'auto' || plan.layout === choice);
  const [nearest] = [...candidates].sort((a, b) => shareMissing(a, header) - shareMissing(b, header));
  const plan = candidates.find((candidate) => missing(candidate, header).length === 0) ?? nearest;
  if (plan === undefined) throw new TidewaiterError('wrong_header', `There is no layout named ${choice}.`);
  const lacking = missing(plan, header);
  if (lacking.length > 0) throw missingColumns(plan, lacking, header, plans);
  refuseTwice(plan, header);
  return plan;
}

function missing(plan: LayoutPlan, header: Header): string[] {
  return plan.required.filter((column) => header.indexOf(column) === -1);
}

function shareMissing(plan: LayoutPlan, header: Header): number {
  return missing(plan, header).length / plan.required.length;
}

function refuseTwice(plan: LayoutPlan, header: Header): void {
  const names = header.names.map(folded);
  const twice = plan
    .columnsFor(header)
    .find((column) => names.indexOf(folded(column)) !== names.lastIndexOf(folded(column)));
  if (twice === undefined) return;
  throw new TidewaiterError('wrong_header', `The column ${twice} stands twice in the header. Keep one of them.`, {
    twice,
  });
}

function missingColumns(plan: LayoutPlan, lacking: string[], header: Header, plans: readonly LayoutPlan[]) {
  const details = { layout: plan.layout, missing: lacking.join(', '), found: foundIn(header, plans) };
  return new TidewaiterError(
    'wrong_header',
    `The first line is not the header of the layout ${plan.layout}: it lacks ${details.missing}. It holds ${details.found}. ` +
      'Add or rename the columns, or choose another layout.',
    details,
  );
}

// A file without a header begins with data, which may name traders: only what looks like column names is repeated.
function foundIn(header: Header, plans: readonly LayoutPlan[]): string {
  const recognised = plans.some((plan) => plan.columnsFor(header).some((column) => header.indexOf(column) !== -1));
  if (!recognised && header.names.some((name) => /\d/.test(name))) {
    return `${header.names.length} fields that look like data, not column names`;
  }
  const shown = header.names.slice(0, 40).map((name) => (name === '' ? '(no name)' : name.slice(0, 40)));
  return header.names.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ');
}
