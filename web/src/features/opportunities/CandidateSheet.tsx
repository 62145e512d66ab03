// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { formatList, formatNumber } from '../../number/format';
import { Figure } from '../../parts/Figure';
import { Rung } from '../../parts/Rung';
import { Answered, Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Form } from '../sheet/Form';
import { Costs, Freedom, Instruments } from '../sheet/Means';
import type { Candidate, Sheet as SheetView } from '../sheet/model';
import { Sheet } from '../sheet/Sheet';
import { Yield } from '../sheet/Yield';
import { useValueWhy } from './useValueWhy';
import { lowOf } from './wanted';

const PATH = '/v1/opportunities/{opportunity}/weighing-sheet';

/** The weighing sheet of a candidate. */
export default function CandidateSheet({ id }: { id: string }) {
  const { t } = useTranslation();
  const { view } = useView();
  const asked = { path: { opportunity: id }, query: { nation: view.nation } };
  const answer = useAsk(PATH, asked);
  const before = useCompared(PATH, asked);
  return (
    <Answered answer={answer} height={900} question={t('sheet.title')}>
      {(sheet) => (sheet.opportunity ? <Body sheet={sheet} found={sheet.opportunity} before={before?.opportunity ?? undefined} /> : <Empty title={t('opportunities.none')} />)}
    </Answered>
  );
}

function Body({ sheet, found, before }: { sheet: SheetView; found: Candidate; before?: Candidate }) {
  const { t } = useTranslation();
  const { view, href } = useView();
  const text = useText();
  const { name, lang } = useCatalogue();
  const title = `${text(found.name)}: ${formatList(found.members.map((id) => name('nations', id)), lang)}`;
  const back = { href: href('/opportunities', { filters: { ...view.filters, sheet: [] } }), name: t('opportunities.back') };
  return (
    <Sheet sheet={sheet} title={title} address={`/opportunities/${encodeURIComponent(sheet.id)}`} back={back} answer={<Answer found={found} nation={sheet.nation} before={before} />}>
      <Form found={found} />
      <Yield found={found} nation={sheet.nation} />
      <Freedom found={found} />
      <Instruments found={found} />
      <Costs found={found} />
    </Sheet>
  );
}

/** In which band it is, how deep it can go, and what it closes. */
function Answer({ found, nation, before }: { found: Candidate; nation: string; before?: Candidate }) {
  const { t } = useTranslation();
  const { inText, lang } = useCatalogue();
  const why = useValueWhy()(found);
  const { need, unit, capability } = found;
  const low = formatNumber(lowOf(found), lang);
  const balance = { nation, capability, year: need?.year ?? 0 };
  return (
    <>
      <Trans
        i18nKey={found.freedom.rung ? 'sheet.lead' : 'sheet.lead_no_form'}
        values={{ low, nation: inText(nation) }}
        components={{ value: <Figure value={found.value} before={before?.value} digits={2} why={why} />, rung: <Rung rung={found.freedom.rung} /> }}
      />{' '}
      {need ? (
        <Trans
          i18nKey="sheet.lead_need"
          values={{ year: need.year }}
          components={{
            closed: <Figure value={need.closed} before={before?.need?.closed} unit={unit} why={{ title: t('opportunities.closed'), formula: t('opportunities.formula_closed'), method: 'opportunities', balance }} />,
            short: <Figure value={need.shortfall} before={before?.need?.shortfall} unit={unit} why={{ title: t('opportunities.short'), formula: t('opportunities.formula_short'), method: 'opportunities', balance }} />,
          }}
        />
      ) : (
        t('sheet.lead_no_need')
      )}
    </>
  );
}
