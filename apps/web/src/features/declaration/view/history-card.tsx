import type { DeclarationView } from '@tidewaiter/contract';
import { laneSchema, undoableKinds } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Card } from '../../../components/ui/card.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './view.module.css';

type HistoryEvent = DeclarationView['events'][number];

const renewedSchema = z.looseObject({ renewed: z.literal(true) });
// What was said: a note, also to whom a case was handed over, a question, an answer.
const noteSchema = z.union([
  z.looseObject({ note: z.string() }).transform(({ note }) => note),
  z.looseObject({ question: z.string() }).transform(({ question }) => question),
  z.looseObject({ answer: z.string() }).transform(({ answer }) => answer),
]);
const rerouteSchema = z.looseObject({ from: laneSchema, to: laneSchema, reason: z.string() });
const actSchema = z.looseObject({ actNumber: z.number(), items: z.number(), nonCompliant: z.number() });
const undoneSchema = z.looseObject({ sequence: z.number(), undoes: z.enum(undoableKinds) });
const openedSchema = z.looseObject({ lane: laneSchema, riskScore: z.number() });

/** All that happened to the referral, the latest first; a lease that was only renewed is not news. */
export function HistoryCard({ events }: { readonly events: readonly HistoryEvent[] }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const undone = new Set(
    events.flatMap(({ kind, details }) => (kind === 'undone' ? [undoneSchema.parse(details).sequence] : [])),
  );
  const told = events.filter((event) => !renewedSchema.safeParse(event.details).success).reverse();
  if (told.length === 0) return null;
  return (
    <Card title={t('history.title')}>
      <ol className={styles.events} reversed>
        {told.map((event) => (
          <li key={event.sequence} className={undone.has(event.sequence) ? styles.undone : undefined}>
            <time dateTime={event.occurredAt}>{formats.dateTime(event.occurredAt)}</time>
            <div>
              <bdi>{event.actor}</bdi> · {t(`words:event.${event.kind}`)}
              {event.colleague !== null && ` ${t('history.to', { name: `\u2068${event.colleague}\u2069` })}`}
              {undone.has(event.sequence) && ` · ${t('history.wasUndone')}`}
              <EventDetails event={event} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function EventDetails({ event }: { readonly event: HistoryEvent }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const undone = undoneSchema.safeParse(event.details);
  if (undone.success) return ` · ${t('history.undone', { what: t(`words:event.${undone.data.undoes}`) })}`;
  const note = noteSchema.safeParse(event.details);
  if (note.success) return <Words>{note.data}</Words>;
  const reroute = rerouteSchema.safeParse(event.details);
  if (reroute.success) {
    const { from, to, reason } = reroute.data;
    return (
      <>
        {' · '}
        {t('history.fromTo', { from: t(`words:lane.${from}`), to: t(`words:lane.${to}`) })}
        <Words>{reason}</Words>
      </>
    );
  }
  const act = actSchema.safeParse(event.details);
  if (act.success) {
    const { actNumber, items, nonCompliant } = act.data;
    const [n, found, examined] = [actNumber, nonCompliant, items].map((count) => formats.number(count));
    return ` · ${t('history.act', { n, found, examined })}`;
  }
  const opened = openedSchema.safeParse(event.details);
  if (!opened.success) return null;
  const { lane, riskScore } = opened.data;
  return ` · ${t('history.opened', { lane: t(`words:lane.${lane}`), score: formats.number(riskScore) })}`;
}

function Words({ children }: { readonly children: string }) {
  return (
    <p className={styles.words} dir="auto">
      {children}
    </p>
  );
}
