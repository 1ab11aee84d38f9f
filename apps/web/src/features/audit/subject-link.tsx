import { useQuery } from '@tanstack/react-query';
import {
  getBatch,
  getDeclaration,
  getModel,
  listCriteria,
  listKeys,
  listPlans,
  listUsers,
  putOffice,
} from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/ui/text-link.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { subjectOf } from './audit-entry.ts';

const doors = {
  batch: { to: '/batches/$id', access: getBatch.access },
  model: { to: '/models/$id', access: getModel.access },
  referral: { to: '/declarations/$number', access: getDeclaration.access },
  criterion: { to: '/criteria', access: listCriteria.access },
  plan: { to: '/selection', access: listPlans.access },
  user: { to: '/administration/users', access: listUsers.access },
  office: { to: '/administration/offices', access: putOffice.access },
  key: { to: '/administration/keys', access: listKeys.access },
} as const;
type Door = (typeof doors)[keyof typeof doors];

function doorOf(kind: string): Door | undefined {
  return Object.entries(doors).find(([name]) => name === kind)?.[1];
}

/** What an entry is about, as a link where the reader may open it. */
export function SubjectLink({ subject }: { readonly subject: string }) {
  const { t, i18n } = useTranslation('audit');
  const { kind, id } = subjectOf(subject);
  const door = doorOf(kind);
  const users = useQuery({ ...endpointQuery(listUsers, {}), enabled: kind === 'user' });
  const user = users.data?.rows.find((one) => kind === 'user' && one.id === id);
  const may = useMay(door?.access ?? []);
  const word = i18n.exists(`audit:kind.${kind}`) ? t(`kind.${kind}`) : kind;
  const text = (
    <>
      {word} <bdi>{user?.name ?? (id.length > 20 ? `${id.slice(0, 8)}…` : id)}</bdi>
    </>
  );
  if (door === undefined || !may) return <span title={subject}>{text}</span>;
  return (
    <TextLink to={door.to} params={{ id, number: id }} preload={false} inherit title={subject}>
      {text}
    </TextLink>
  );
}
