// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation, Trans } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { Inequality } from './Inequality';
import { type Burdens, type MeasureId, measureOf } from './measures';
import { Order } from './Order';
import { Overseas } from './Overseas';
import { SideBySide } from './SideBySide';
import { Risk } from './Risk';

const MEANS: MeasureId[] = ['spending', 'equipment', 'product', 'capability', 'ratio'];

export default function Page() {
  const { t } = useTranslation();
  const answer = useAsk('/v1/burdens');
  const before = useCompared('/v1/burdens');
  return (
    <>
      <Answered answer={answer} height={640} question={t('burden.question')}>
        {(page) => (
          <>
            <Answer burdens={page.burdens} before={before?.burdens} />
            <SideBySide burdens={page.burdens} before={before?.burdens} measures={MEANS} words="means" tools />
            <Risk page={page} before={before?.burdens} />
            <Overseas page={page} />
            <Order page={page} />
            <Inequality burdens={page.burdens} before={before?.burdens} />
          </>
        )}
      </Answered>
    </>
  );
}

function Answer({ burdens, before }: { burdens: Burdens; before?: Burdens }) {
  const { t } = useTranslation();
  const { name, inText } = useCatalogue();
  const { view } = useView();
  const of = (all?: Burdens) => all?.nations.find(({ nation }) => nation === view.nation);
  const [own, was] = [of(burdens), of(before)];
  const nation = name('nations', view.nation);
  if (!own) return <Lead question={t('burden.question')}>{t('burden.lead_none', { nation })}</Lead>;
  const why = (id: MeasureId) => ({ title: `${t(`burden.${id}`)}, ${nation}`, method: 'burden', formula: t(`burden.${id}_formula`), figure: { nation: view.nation, id: measureOf(id)?.figure ?? '' } });
  const share = (id: MeasureId, value: number | null, old: number | null | undefined) => (
    <Figure value={value} before={old} percent digits={1} why={why(id)} />
  );
  return (
    <Lead question={t('burden.question')}>
      <Trans
        i18nKey="burden.lead"
        values={{ nation: inText(view.nation), year: own.spending_year ?? burdens.year }}
        components={{
          spending: share('spending', own.spending_share_of_gdp, was?.spending_share_of_gdp),
          capability: share('capability', own.capability_share, was?.capability_share),
          product: share('product', own.gdp_share, was?.gdp_share),
        }}
      />
    </Lead>
  );
}
