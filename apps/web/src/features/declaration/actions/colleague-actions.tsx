import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ui/action-button.tsx';

export type ColleagueDialogKind = 'handOver' | 'ask' | 'answer';

interface ColleagueActionsProps {
  readonly mine: boolean;
  readonly undecided: boolean;
  /** Whether a question waits for who looks. */
  readonly asked: boolean;
  readonly onWant: (kind: ColleagueDialogKind) => void;
}

/** What an officer does with a colleague about the case that is open. */
export function ColleagueActions({ mine, undecided, asked, onWant }: ColleagueActionsProps) {
  const { t } = useTranslation('colleagues');
  return (
    <>
      {asked && <ActionButton label={t('action.answer')} shortcut="a" main onAct={() => onWant('answer')} />}
      {undecided && <ActionButton label={t('action.ask')} shortcut="q" onAct={() => onWant('ask')} />}
      {mine && <ActionButton label={t('action.handOver')} shortcut="h" onAct={() => onWant('handOver')} />}
    </>
  );
}
