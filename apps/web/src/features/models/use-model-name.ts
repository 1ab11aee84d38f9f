import { useTranslation } from 'react-i18next';

/** What a model, a baseline or a subset of an evaluation is called; its own name where we have none for it. */
export function useModelName() {
  const { t, i18n } = useTranslation('models');
  const nameIn = (group: 'kind' | 'subset') => (name: string) =>
    i18n.exists(`models:${group}.${name}`) ? t(`${group}.${name}`) : name;
  return { modelName: nameIn('kind'), subsetName: nameIn('subset') };
}
