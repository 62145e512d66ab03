// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import type { Result } from '../api/client';
import { useAsk } from '../api/useAsk';
import { formatFigure, formatNumber } from '../number/format';
import { CapabilityName } from '../parts/names';
import { RowList } from '../parts/RowList';
import { Answered } from '../parts/states';
import { useUnit } from '../number/useUnit';
import type { Why } from './why';

type Rows = Result<'/v1/formats/{format}/specialisms/{capability}'>;
type Member = Rows['members'][number];
type Shares = NonNullable<Why['shares']>;

/** Member by member the units and means over which shares were taken, each with its rows; then who was left out. */
export function WhyShares({ shares }: { shares: Shares }) {
  const { t } = useTranslation();
  const answer = useAsk('/v1/formats/{format}/specialisms/{capability}', { path: { format: shares.format, capability: shares.capability }, query: { year: shares.year } });
  return (
    <Answered answer={answer} height={300}>
      {(found) => {
        const counted = found.members.filter(({ nation }) => shares.members.includes(nation));
        const others = found.members.filter(({ nation }) => !shares.members.includes(nation));
        return (
          <>
            <Members title={t('specialisms.why_counted', { count: counted.length })} found={found} members={counted} shares={shares} />
            {others.length > 0 && <Members title={t('specialisms.why_left_out', { count: others.length })} found={found} members={others} shares={shares} />}
          </>
        );
      }}
    </Answered>
  );
}

function Members({ title, found, members, shares }: { title: string; found: Rows; members: Member[]; shares: Shares }) {
  return (
    <section>
      <h3>{title}</h3>
      {members.map((member) => (
        <One key={member.nation} found={found} member={member} shares={shares} />
      ))}
    </section>
  );
}

function One({ found, member, shares }: { found: Rows; member: Member; shares: Shares }) {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  const unitOf = useUnit();
  const purse = member.means.find(({ means }) => means === shares.means);
  const units = formatFigure(member.units, lang);
  const unit = units && found.unit ? ` ${unitOf(found.unit, member.units)}` : '';
  const euro = purse?.euro == null ? t('figure.unknown') : t('specialisms.billion', { value: formatNumber(purse.euro / 1e9, lang) });
  return (
    <details>
      <summary>
        {name('nations', member.nation)}: {units ?? t('figure.unknown')}
        {unit}; {euro}
      </summary>
      <RowList rows={[...member.rows, ...(purse?.rows ?? [])]} documents={found.documents} />
      <p>
        {t('why.all_years')} <CapabilityName id={shares.capability} nation={member.nation} />
      </p>
    </details>
  );
}
