// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useAsk, useCompared } from '../../api/useAsk';
import { Section } from '../../parts/Lead';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { Later } from '../../view/ViewProvider';
import { Attention } from './Attention';
import { Answer } from './Answer';
import { InFigures } from './InFigures';
import { Network } from './Network';
import { NextChanges } from './NextChanges';
import css from './index.module.css';

/** How does the chosen nation stand, with whom does it work, and what asks for a look? */
export default function Overview() {
  const { t } = useTranslation();
  const { view } = useView();
  const question = { query: { nation: view.nation } };
  const assessment = useAsk('/v1/assessments', question);
  const before = useCompared('/v1/assessments', question);
  return (
    <>
      <Answered answer={assessment} height={120}>
        {(found) => <Answer assessment={found} />}
      </Answered>
      <div className={css.columns}>
        <Later>
          <Network />
        </Later>
        <div>
          <Section title={t('overview.figures')}>
            <Answered answer={assessment} height={300}>
              {(found) => <InFigures assessment={found} before={before} />}
            </Answered>
          </Section>
          <Section title={t('overview.attention')}>
            <Answered answer={assessment} height={300}>
              {(found) => <Attention assessment={found} before={before} />}
            </Answered>
          </Section>
          <Section title={t('overview.next')}>
            <NextChanges />
          </Section>
        </div>
      </div>
    </>
  );
}
