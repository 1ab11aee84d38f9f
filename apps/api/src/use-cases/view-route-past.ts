import type { RoutePastView } from '@tidewaiter/contract';
import { routePastMonths, summariseRoutePast } from '@tidewaiter/database';
import { wilsonInterval } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { findItem, type ItemWanted } from './find-item.ts';

/** What control found before on the way that an item took. */
export async function viewRoutePast(context: Context, actor: Actor, wanted: ItemWanted): Promise<RoutePastView> {
  const { item, officeName } = await findItem(context, actor, wanted);
  const { officeCode, originCountry, departureCountry, registrationDate: before } = item;
  const { office, byMonth, examined, nonCompliant } = await summariseRoutePast(context.database.pool, {
    route: { officeCode, originCountry, departureCountry },
    before,
    scope: actor.scope,
  });
  return {
    officeName,
    originCountry,
    departureCountry,
    before,
    months: routePastMonths,
    route: rateOf(examined, nonCompliant),
    office: rateOf(office.examined, office.nonCompliant),
    byMonth: [...byMonth],
  };
}

function rateOf(examined: number, nonCompliant: number): RoutePastView['route'] {
  const share = wilsonInterval(nonCompliant, examined) ?? { rate: null, low: null, high: null };
  return { examined, nonCompliant, ...share };
}
