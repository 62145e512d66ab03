// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Section } from '../../parts/Lead';
import { Rung } from '../../parts/Rung';
import { useNations } from '../../parts/names';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import type { Candidate } from './model';
import { Table } from './Table';
import css from './sheet.module.css';

/** The three ways to specialise that the letter of 2022 puts side by side. */
const VARIANTS = ['group', 'support', 'traditional'];

/** Goal, partners, the deepest form that all pairs bear, and the way to it. */
export function Form({ found }: { found: Candidate }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const code = useCode();
  const text = useText();
  const nations = useNations();
  const { goals, members, freedom, route, limits, priorities } = found;
  const bounds = limits.map(({ nations: whom, because }) => `${nations(whom)}: ${text(because)}`);
  const form = found.form ? <Rung rung={freedom.rung} /> : t('sheet.no_form');
  const rows = [
    [t('sheet.partners'), nations(members)],
    [t('sheet.form'), form],
    [t('sheet.routes'), route.length > 1 ? route.map((id) => name('forms', id)).join(' → ') : t('sheet.no_route')],
    ...(freedom.rung === freedom.rungs ? [[t('sheet.variants'), VARIANTS.map((variant) => code('variant', variant)).join('; ')]] : []),
    ...(bounds.length > 0 ? [[t('sheet.bounds'), bounds.join('; ')]] : []),
    ...(priorities.length > 0 ? [[t('sheet.wanted'), priorities.map((row) => `${name('nations', row.nation)}: ${text(row.text)}`).join('; ')]] : []),
  ];
  return (
    <Section title={t('sheet.goal')}>
      {goals.length > 0 ? (
        <ul className={css.goals}>
          {goals.map(({ category, because }) => (
            <li key={category}>
              <b>{t(`sheet.category.${category as 'military'}`)}</b>: {text(because)}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('sheet.no_goal')}</p>
      )}
      <Table caption={t('sheet.goal')} header={[t('sheet.what'), t('sheet.found')]} rows={rows} />
    </Section>
  );
}
