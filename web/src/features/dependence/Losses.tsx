// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { formatFigure } from '../../number/format';
import { BeforeAfter } from '../../parts/BeforeAfter';
import { Button } from '../../parts/Button';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName } from '../../parts/names';
import { Picture } from '../../parts/Picture';
import { Sign, Verdict } from '../../parts/Sign';
import { Empty, NoRequirement } from '../../parts/states';
import { useBeforeAfterColumns } from '../../parts/useBeforeAfterColumns';
import { useView } from '../../view/useView';
import { type Loss, lossesOf } from './losses';
import { Notice } from './Notice';
import { sorted, type Withdrawal } from './withdrawal';
import css from './dependence.module.css';

const IS = { falls: 'fail', may_fall: 'warn', unknown: 'warn', no_need: 'warn', holds: 'pass' } as const;

/** What falls below need, before and after. */
export function Losses({ found, before }: { found: Withdrawal; before?: Withdrawal }) {
  const { t } = useTranslation();
  const { name, inText, lang } = useCatalogue();
  const { href } = useView();
  const rows = useMemo(
    () => sorted(lossesOf(found).map((loss) => ({ ...loss, label: t(loss.ofOthers ? 'dependence.of_others' : 'dependence.in_all', { capability: name('capabilities', loss.capability) }) }))),
    [found, name, t],
  );
  const columns = useLossColumns(found, before);
  const who = new Intl.ListFormat(lang).format(found.without.map(inText));
  const stated = rows.some((row) => row.fate !== 'no_need');
  const title = t('dependence.falls_title', { who, nation: inText(found.nation), year: found.year });
  return (
    <Section title={t('dependence.below')}>
      {rows.length === 0 && <Empty title={t('dependence.nothing_lost')}>{t('dependence.nothing_lost_text')}</Empty>}
      {rows.length > 0 && !stated && <NeedMissing />}
      {rows.length > 0 && (
        <Picture
          title={title}
          caption={t('dependence.falls_caption')}
          source={<Link href={href('/data')}>{t('dependence.source')}</Link>}
          name={`without-${found.without.join('-')}`}
          columns={columns}
          rows={rows}
        >
          <BeforeAfter rows={rows} label={title} />
        </Picture>
      )}
    </Section>
  );
}

/** No document states any of the needs that are hit: a scenario may supply them. */
function NeedMissing() {
  const { t } = useTranslation();
  const { catalogue, lang } = useCatalogue();
  const { view, set } = useView();
  const others = catalogue.scenarios.filter((scenario) => scenario.need_rule && scenario.name !== view.scenario);
  return (
    <div className={css.states}>
      <NoRequirement />
      {others.map((scenario) => (
        <Button key={scenario.name} onPress={() => set({ scenario: scenario.name })}>
          {t('dependence.under_rule', { scenario: scenario.name, rule: scenario.need_rule?.[lang] ?? '' })}
        </Button>
      ))}
    </div>
  );
}

function useLossColumns({ nation, year }: Withdrawal, before?: Withdrawal): Column<Loss>[] {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const shared = useBeforeAfterColumns() as Column<Loss>[];
  return useMemo(() => {
    const show = (figure: Loss['after']) => formatFigure(figure, lang) ?? t('figure.unknown');
    const was = new Map(before && lossesOf(before).map((loss) => [loss.capability, loss]));
    return [
      {
        id: 'capability',
        header: t('before_after.whose_capability'),
        value: (row) => name('capabilities', row.capability),
        show: (row) => <CapabilityName id={row.capability} nation={nation} />,
      },
      {
        id: 'fate',
        header: t('dependence.fate'),
        value: (row) => t(`dependence.${row.fate}`),
        show: (row) => <Verdict is={IS[row.fate]}>{t(`dependence.${row.fate}`)}</Verdict>,
      },
      { id: 'what', header: t('dependence.what'), value: (row) => t(row.ofOthers ? 'dependence.what_others' : 'dependence.what_all') },
      ...shared.filter(({ id }) => id !== 'label'),
      {
        id: 'shortfall',
        header: t('dependence.shortfall'),
        numeric: true,
        value: (row) => row.shortfall.after.value,
        show: (row) => (
          <>
            <Figure
              value={row.shortfall.after}
              before={was.get(row.capability)?.shortfall.after ?? row.shortfall.before}
              unit={row.unit}
              why={{
                title: t('dependence.shortfall_of', { capability: name('capabilities', row.capability) }),
                method: 'dependence',
                formula: row.need && (row.fate === 'falls' || row.fate === 'may_fall') ? `${show(row.need)} \u2212 ${show(row.after)} = ${show(row.shortfall.after)}` : undefined,
                balance: { nation, capability: row.capability, year },
              }}
            />
            {row.byNeedRule && <Sign known="assumption" silent />}
          </>
        ),
      },
      { id: 'notice', header: t('dependence.notice'), numeric: true, value: (row) => row.notice, show: (row) => <Notice months={row.notice} /> },
    ];
  }, [t, name, lang, shared, nation, year, before]);
}
