import { listWorklist } from '@tidewaiter/database';
import { dateOf, dayOf } from '@tidewaiter/domain';
import type { Actor } from '../../access/actor.ts';
import type { Context } from '../../context.ts';
import { claimReferral } from '../../use-cases/claim-referral.ts';
import type { Progress } from '../../use-cases/progress.ts';
import { recordInspectionAct } from '../../use-cases/record-inspection-act.ts';
import type { DemonstrationWorld } from './demonstration-world.ts';

const minutes = { red: 120, yellow: 20 } as const;
const pageRows = 200;

/** Officers examine what waits up to a day, one claim and one act after the other, and record what is the case. */
export async function examineReferrals(
  context: Context,
  officer: Actor,
  world: DemonstrationWorld,
  progress: Progress,
) {
  const truth = world.truth();
  let done = 0;
  for (;;) {
    const page = await listWorklist(context.database.pool, {
      scope: officer.scope,
      userId: officer.userId,
      status: 'open',
      to: world.examinedTo,
      limit: pageRows,
    });
    if (page.length === 0) return done;
    for (const { declarationNumber, lane, registrationDate } of page) {
      const items = truth.get(declarationNumber) ?? [];
      await claimReferral(context, officer, declarationNumber);
      await recordInspectionAct(context, officer, declarationNumber, {
        examination: lane === 'yellow' ? 'documentary' : 'physical',
        examinedOn: dateOf((dayOf(registrationDate) ?? 0) + 1 + (done % 4)),
        minutes: minutes[lane === 'yellow' ? 'yellow' : 'red'] + (done % 7) * 5,
        extent: 'full',
        corrects: null,
        attachments: [],
        note: null,
        items: items.map(({ nonCompliant, ...item }) => ({
          ...item,
          outcome: nonCompliant ? 'non_compliant' : 'compliant',
          afterControl: null,
        })),
      });
      done += 1;
      progress.report('record inspection acts', done, null);
    }
  }
}
