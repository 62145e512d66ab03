// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import type { Result } from '../../api/client';
import { useAsk } from '../../api/useAsk';
import { DataTable } from '../../parts/DataTable';
import { Section } from '../../parts/Lead';
import { Sign } from '../../parts/Sign';
import { Answered, Empty } from '../../parts/states';
import { useText } from '../../words/useText';
import { useRowColumns } from './rows';
import css from './data.module.css';

type Assumptions = Result<'/v1/assumptions'>;

/** Everything that no source states: settings, values, and forms that need another first. */
export default function AssumptionsPart() {
  const answer = useAsk('/v1/assumptions');
  return (
    <Answered answer={answer} height={400}>
      {(assumptions) => <Body assumptions={assumptions} />}
    </Answered>
  );
}

function Body({ assumptions: { settings, rows, forms, left_out } }: { assumptions: Assumptions }) {
  const { t } = useTranslation();
  const text = useText();
  const columns = useRowColumns();
  const values = t('data.assumed_values');
  const order = t('data.assumed_forms');
  return (
    <>
      <Section title={t('data.assumed_settings')} note={t('data.assumed_settings_note')}>
        {settings.length === 0 && <p>{t('data.no_assumed_settings')}</p>}
        <ul>
          {settings.map((one) => (
            <li key={text(one.text)}>
              {text(one.text)} <span className={css.soft}>({one.setting})</span> <Sign known="assumption" />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={values} note={t('data.assumed_values_note')}>
        {rows.length === 0 ? <Empty title={t('data.no_assumed_values')} /> : <DataTable caption={values} columns={columns} rows={rows} />}
        {left_out > 0 && <p className={css.soft}>{t('data.left_out', { count: left_out })}</p>}
      </Section>
      {forms.length > 0 && (
        <Section title={order}>
          <DataTable caption={order} columns={columns} rows={forms} />
        </Section>
      )}
    </>
  );
}
