// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { Lead, Section } from '../../parts/Lead';
import { PriorityTable } from '../../parts/policy';
import { Answered, Empty, NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import { Answer } from './Answer';
import { rowsOf, type Specialisms } from './found';
import { LeftTo } from './LeftTo';
import { Needs } from './Needs';
import { Ratios } from './Ratios';
import { Tools } from './Tools';

/** In what a nation wants to excel, and in what its units show that it does. */
export default function Page() {
  const { t } = useTranslation();
  const { view, filter } = useView();
  const means = filter('means');
  const scope = filter('scope');
  const query = { nation: view.nation, ...(means ? { means } : {}), ...(scope ? { scope: [scope] } : {}) };
  const answer = useAsk('/v1/specialisms', { query });
  const before = useCompared('/v1/specialisms', { query });
  return (
    <Answered answer={answer} height={900} question={t('specialisms.question')}>
      {(found) => <Body found={found} before={before} />}
    </Answered>
  );
}

function Body({ found, before }: { found: Specialisms; before?: Specialisms }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const scope = found.scopes[0];
  const none = t('specialisms.lead_none', { nation: inText(found.nation) });
  return (
    <>
      {scope ? <InScope found={found} scope={scope} before={before} /> : <Lead question={t('specialisms.question')}>{none}</Lead>}
      <LeftTables found={found} />
    </>
  );
}

/** What shares show and what is said of it, among the members of one format. */
function InScope({ found, scope, before }: { found: Specialisms; scope: Specialisms['scopes'][number]; before?: Specialisms }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const nation = inText(found.nation);
  const said = new Set(found.specialisms.flatMap(({ said }) => said));
  const rows = rowsOf(found, scope.format);
  const was = before && rowsOf(before, scope.format);
  return (
    <>
      <Answer found={found} scope={scope} rows={rows} before={was} />
      <Tools found={found} scope={scope} />
      <Section title={t('specialisms.shares')} note={t('specialisms.shares_note')}>
        {!scope.member && <NotEnough>{t('specialisms.no_member', { nation })}</NotEnough>}
        <Ratios found={found} scope={scope} rows={rows} before={was} />
      </Section>
      <Section title={t('specialisms.says', { nation })} note={t('specialisms.says_note')}>
        {said.size > 0 ? (
          <PriorityTable caption={t('specialisms.says', { nation })} rows={found.priorities.filter(({ id }) => said.has(id))} />
        ) : (
          <NotEnough>{t('specialisms.says_nothing', { nation })}</NotEnough>
        )}
      </Section>
      <Section title={t('specialisms.needs')} note={t('specialisms.needs_note')}>
        <Needs found={found} rows={rows} format={scope.format} />
      </Section>
    </>
  );
}

/** What partners leave to the nation, and it to them: whatever it is a member of. */
function LeftTables({ found }: { found: Specialisms }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { view } = useView();
  const nation = inText(found.nation);
  return (['left_to', 'left_by'] as const).map((way) => {
    const rows = found[`${way}_nation`];
    const caption = t(`specialisms.${way}`, { nation });
    return (
      <Section key={way} title={caption} note={way === 'left_to' ? t('specialisms.left_note') : undefined}>
        {rows.length > 0 ? <LeftTo caption={caption} rows={rows} nation={view.nation} /> : <Empty title={t(`specialisms.${way}_none`, { nation })} />}
      </Section>
    );
  });
}
