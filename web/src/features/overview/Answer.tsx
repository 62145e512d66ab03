// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { useView } from '../../view/useView';
import { standing, type Assessment } from './standing';

/** The first line: does the nation meet its needs? */
export function Answer({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const { view, href } = useView();
  const { inText } = useCatalogue();
  const found = standing(assessment);
  const key = found.judged === 0 ? 'overview.lead_unknown' : found.short.length === 0 ? 'overview.lead_met' : 'overview.lead_short';
  return (
    <Lead question={t('overview.question')}>
      <Trans
        i18nKey={key}
        values={{ nation: inText(view.nation), year: view.year }}
        components={{
          short: <Link href={href('/shortfalls')}>{found.short.length}</Link>,
          judged: <Figure value={found.judged} />,
          rule: <Figure value={found.byRule} />,
        }}
      />{' '}
      {found.judged > 0 && found.notJudged > 0 && <Trans i18nKey="overview.lead_rest" components={{ rest: <Figure value={found.notJudged} /> }} />}
    </Lead>
  );
}
