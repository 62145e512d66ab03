// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/useAsk';
import { KeepScenario } from '../../frame/KeepScenario';
import { Section } from '../../parts/Lead';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { ConsiderForm } from './ConsiderForm';
import { Consideration } from './Consideration';
import css from './changes.module.css';

/** A cut or purchase under consideration: what it means, and for whom. */
export function Consider() {
  const { t } = useTranslation();
  const { view, set } = useView();
  const considered = view.filters.consider ?? [];
  const [keeping, setKeeping] = useState(false);
  // What is kept is a part of the scenario, and considered no more.
  const keep = (text: string) => {
    const changes = view.changes.includes(text) ? view.changes : [...view.changes, text];
    set({ changes, filters: { ...view.filters, consider: considered.filter((other) => other !== text) } });
    setKeeping(true);
  };
  return (
    <Section title={t('changes.consider')} note={t('changes.consider_note')}>
      <div className={css.consider}>
        <ConsiderForm />
      </div>
      {considered.length > 0 && <Answers considered={considered} onKeep={keep} />}
      {keeping && <KeepScenario onClose={() => setKeeping(false)} />}
    </Section>
  );
}

function Answers({ considered, onKeep }: { considered: string[]; onKeep: (text: string) => void }) {
  const { view } = useView();
  // What stands in the scenario bar already is asked about as if it did not: else it would be counted twice.
  const rest = view.changes.filter((change) => !considered.includes(change));
  const others = { change: rest.length > 0 ? rest : undefined };
  const answer = useAsk('/v1/considerations', { query: { consider: considered, ...others } });
  return (
    <div aria-live="polite">
      <Answered answer={answer} height={420}>
        {({ considerations }) => (
          <>
            {considerations.map((found, at) => {
              const text = considered[at] ?? '';
              return <Consideration key={text} text={text} found={found} onKeep={() => onKeep(text)} />;
            })}
          </>
        )}
      </Answered>
    </div>
  );
}
