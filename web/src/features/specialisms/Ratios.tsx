// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { Picture } from '../../parts/Picture';
import { useView } from '../../view/useView';
import { Dots } from './Dots';
import type { Row, Specialisms } from './found';
import { useColumns } from './useColumns';

interface Props {
  found: Specialisms;
  scope: Specialisms['scopes'][number];
  rows: Row[];
  before?: Row[];
}

/** By how much the share in units exceeds the share in means, capability by capability. */
export function Ratios({ found, scope, rows, before }: Props) {
  const { t } = useTranslation();
  const { inText, name } = useCatalogue();
  const { href } = useView();
  const columns = useColumns(found, scope.format);
  const said = { nation: inText(found.nation), year: found.year, format: name('formats', scope.format), means: t(`specialisms.by.${found.means as 'gdp'}`) };
  const largest = rows.filter(({ decides }) => (decides?.ratio ?? 0) > 1 && !decides?.thin).sort((a, b) => (b.decides?.ratio ?? 0) - (a.decides?.ratio ?? 0))[0];
  const title = largest
    ? t('specialisms.title', { ...said, capability: name('capabilities', largest.one.capability) })
    : t('specialisms.title_none', said);
  return (
    <Picture
      title={title}
      caption={t('specialisms.caption', said)}
      source={<Link href={href('/data')}>{t('specialisms.source')}</Link>}
      name={`specialisms-${found.nation}-${scope.format}-${found.year}`}
      columns={columns}
      rows={rows}
    >
      <Dots rows={rows} before={before} label={title} />
    </Picture>
  );
}
