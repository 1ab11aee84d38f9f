import { type Lane, lanes } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';

interface RerouteKeysProps {
  readonly current: Lane;
  readonly onWant: (lane: Lane) => void;
}

/** 1 to 4 for the lanes in their order. */
export function RerouteKeys({ current, onWant }: RerouteKeysProps) {
  return lanes.map((lane, index) => (
    <RerouteKey key={lane} shortcut={String(index + 1)} lane={lane} disabled={lane === current} onWant={onWant} />
  ));
}

interface RerouteKeyProps {
  readonly shortcut: string;
  readonly lane: Lane;
  readonly disabled: boolean;
  readonly onWant: (lane: Lane) => void;
}

function RerouteKey({ shortcut, lane, disabled, onWant }: RerouteKeyProps) {
  const { t } = useTranslation('declaration');
  useShortcut({
    key: shortcut,
    label: t('actions.rerouteTo', { lane: t(`words:lane.${lane}`) }),
    run: () => onWant(lane),
    disabled,
  });
  return null;
}
