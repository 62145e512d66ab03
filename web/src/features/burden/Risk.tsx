// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Figure } from '../../parts/Figure';
import { NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import type { BurdenPage, Burdens, MeasureId } from './measures';
import { Missions } from './Missions';
import { SideBySide } from './SideBySide';
import css from './burden.module.css';

const PEOPLE: MeasureId[] = ['missions', 'people'];

/** What is carried in people; the risk itself no source states. */
export function Risk({ page, before }: { page: BurdenPage; before?: Burdens }) {
  const { burdens } = page;
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { view } = useView();
  const own = burdens.nations.find(({ nation }) => nation === view.nation);
  return (
    <>
      <SideBySide burdens={burdens} before={before} measures={PEOPLE} words="risk" />
      {burdens.risk == null && (
        <div className={css.unstated}>
          <NotEnough>
            {t('burden.risk_unknown')}{' '}
            {own && t('burden.without_people', { nation: inText(view.nation), count: own.missions_without_personnel, missions: own.missions })}
          </NotEnough>
        </div>
      )}
      {burdens.risk != null && (
        <p>
          {t('burden.risk_share')} <Figure value={burdens.risk} percent />
        </p>
      )}
      <Missions missions={page.missions} />
    </>
  );
}
