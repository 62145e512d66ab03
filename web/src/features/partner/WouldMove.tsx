// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { useText } from '../../words/useText';
import css from './Explained.module.css';
import type { Partner, Partners } from './standing';

type Move = Partner['would_move'][number];
type Lack = Move['lacks'][number];

/** What would have to change for the next deeper shell. */
export function WouldMove({ partners, partner }: { partners: Partners; partner: Partner }) {
  const { t } = useTranslation();
  const words = useLack(partners);
  if (partner.would_move.length === 0) return <p>{t('partners.deepest')}</p>;
  return (
    <dl className={css.moves}>
      {partner.would_move.map((move) => (
        <div key={move.shell}>
          <dt>{t(`partners.becomes_${move.shell}`, { shell: t(`partners.as.${move.to}`) })}</dt>
          <dd>
            <ul>
              {move.lacks.map((lack) => (
                <li key={lack.of}>{words(lack)}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is lacking, in words: a mark, the value of what would fit, or a distance that is too great. */
function useLack({ frame }: Partners) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  return ({ of, has, needs, lacks }: Lack) => {
    const number = (value: number) => formatNumber(value, lang, { digits: 2 });
    const values = { has: number(has), needs: number(needs), lacks: number(lacks) };
    const mark = frame.marks.find(({ id }) => id === of);
    if (mark) return t('partners.lacks_mark', { ...values, what: text(mark.name), unit: text(mark.unit) });
    const criterion = frame.criteria.find(({ id }) => id === of);
    if (criterion) return t('partners.lacks_veto', { ...values, what: text(criterion.name), unit: text(criterion.unit) });
    return t('partners.lacks_score', values);
  };
}
