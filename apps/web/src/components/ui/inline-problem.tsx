import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';

/** A failure said beside the form or button it belongs to; nothing where there is none. */
export function InlineProblem({ error }: { readonly error: unknown }) {
  const problemText = useProblemText();
  if (error === null || error === undefined) return null;
  const text = problemText(error);
  return (
    <Alert
      role="alert"
      color="red"
      variant="default"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={text.title}
    >
      {text.advice} {text.detail !== undefined && <span dir="auto">{text.detail}</span>}
    </Alert>
  );
}
