// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Lead';
import { useText } from '../../words/useText';
import { useView } from '../../view/useView';
import type { Plan } from './asked';
import { useAnother } from './go';
import css from './plan.module.css';

/** Which demands cannot hold together, and the smallest concessions. */
export function Impossible({ plan: { conflict, concessions } }: { plan: Plan }) {
  const { t } = useTranslation();
  const text = useText();
  const { view } = useView();
  const another = useAnother();
  const accepted = concessions.flatMap(({ change }) => change ?? []);
  return (
    <>
      <Section title={t('plan.conflict')} note={t('plan.conflict_note')}>
        <ul className={css.sentences}>
          {conflict.map(({ words }) => (
            <li key={words.en}>{text(words)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('plan.concessions')} note={t('plan.concessions_note')}>
        <ul className={css.sentences}>
          {concessions.map(({ words }) => (
            <li key={words.en}>{text(words)}</li>
          ))}
        </ul>
        {accepted.length > 0 && (
          <div>
            <Button look="primary" onPress={() => another({ changes: [...view.changes, ...accepted] })}>
              {t('plan.accept', { count: accepted.length })}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}
