// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Section } from '../../parts/Lead';
import { useNations } from '../../parts/names';
import { type Game, stepOf } from './asked';
import { useLacking } from './Keys';
import css from './cluster.module.css';

/** Under which key which group would do better by itself. */
export function Better({ game }: { game: Game }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const nations = useNations();
  const lacking = useLacking();
  const number = (value: number) => formatNumber(value / stepOf(game), lang, { digits: 2 });
  const core = game.core_is_empty === null ? t('cluster.core_unknown') : t(game.core_is_empty ? 'cluster.core_empty' : 'cluster.core_there');
  return (
    <Section title={t('cluster.better')} note={`${t('cluster.better_note')} ${core}`}>
      <dl className={css.better}>
        {game.divisions.map((division) => (
          <div key={division.key}>
            <dt>{t(`cluster.key_${division.key}`)}</dt>
            <dd>
              {lacking(division) ??
                (division.better.length === 0
                  ? t(game.exact ? 'cluster.nobody' : 'cluster.nobody_alone')
                  : `${division.better.map((group) => t('cluster.better_group', { nations: nations(group.members), more: number(group.more), count: group.members.length })).join('; ')}${division.better_groups > division.better.length ? t('cluster.and_more', { count: division.better_groups - division.better.length }) : ''}`)}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
