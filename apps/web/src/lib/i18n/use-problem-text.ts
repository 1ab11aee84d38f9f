import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.ts';

export interface ProblemText {
  readonly code: string;
  readonly title: string;
  readonly advice: string;
  /** The server's own words, which say where; in English. */
  readonly detail: string | undefined;
}

/** Turns any failure into words: the code's sentence and what to do about it. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t, i18n } = useTranslation('problem');
  return (error) => {
    const code = error instanceof ApiProblem ? error.code : 'fault';
    const known = i18n.exists(`problem:${code}.title`) ? code : 'internal';
    return {
      code,
      title: t(`${known}.title`),
      advice: t(`${known}.advice`),
      detail: error instanceof ApiProblem ? error.detail : undefined,
    };
  };
}
