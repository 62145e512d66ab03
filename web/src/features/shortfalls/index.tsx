// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useAsk, useCompared } from '../../api/useAsk';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { Balance } from './Balance';
import { HeatMapPage } from './HeatMapPage';

/** What do we lack? All nations and capabilities, or the one balance that the address names. */
export default function Shortfalls() {
  const { view, filter } = useView();
  const capability = filter('cell');
  if (capability) return <Balance nation={view.nation} capability={capability} />;
  return <All />;
}

function All() {
  const { t } = useTranslation();
  const answer = useAsk('/v1/heat-map');
  const before = useCompared('/v1/heat-map');
  return (
    <Answered answer={answer} height={700} question={t('shortfalls.question')}>
      {(map) => <HeatMapPage map={map} before={before} />}
    </Answered>
  );
}
