// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useChangeText } from '../../frame/Changes';
import { BeforeAfter, type Change } from '../../parts/BeforeAfter';
import { Button } from '../../parts/Button';
import { Figure } from '../../parts/Figure';
import { Picture } from '../../parts/Picture';
import { useBeforeAfterColumns } from '../../parts/useBeforeAfterColumns';
import { useView } from '../../view/useView';
import { Affected } from './Affected';
import { Plans } from './Plans';
import type { ChangeFound } from './model';
import css from './changes.module.css';

interface Props {
  /** The change as it is written. */
  text: string;
  found: ChangeFound;
  /** Keeps it as a scenario. */
  onKeep: () => void;
}

/** What one change under consideration means. */
export function Consideration(props: Props) {
  const { text, found } = props;
  const textOf = useChangeText();
  return (
    <article className={css.consideration}>
      <h3>{textOf(text)}</h3>
      <Meaning found={found} />
      <Take {...props} />
      <Balance found={found} />
      <Affected found={found} />
      <Plans found={found} />
    </article>
  );
}

function Meaning({ found }: { found: ChangeFound }) {
  const { t } = useTranslation();
  const { name, inText } = useCatalogue();
  const { before, after } = found;
  const { nation, capability, year, unit } = after;
  const none = after.need.basis === 'none';
  const why = {
    title: t('changes.shortfall_of', { capability: name('capabilities', capability), nation: name('nations', nation), year }),
    method: 'coordinated-change',
    balance: { nation, capability, year },
  };
  return (
    <p className={css.meaning}>
      <Trans
        i18nKey={none ? 'changes.meaning_no_need' : 'changes.meaning'}
        values={{ nation: inText(nation), year }}
        components={{
          available: <Figure value={after.available} before={before.available} unit={unit} why={why} />,
          shortfall: (
            <Figure
              value={after.shortfall}
              before={before.shortfall}
              unit={unit}
              sign={after.need.basis === 'need_rule' ? 'assumption' : undefined}
              why={why}
            />
          ),
          consult: (
            <Figure
              value={found.consult.length}
              why={{
                title: t('changes.consult'),
                method: 'coordinated-change',
                rows: found.consult.map((row) => ({ label: name('nations', row.nation), value: '' })),
              }}
            />
          ),
        }}
      />{' '}
      {t(found.cut ? 'changes.could_fill' : 'changes.could_use', { count: found.others.length })}
    </p>
  );
}

/** Takes the change over into the scenario bar, so that every page reckons with it. */
function Take({ text, found, onKeep }: Props) {
  const { t } = useTranslation();
  const { view, set } = useView();
  const taken = view.changes.includes(text);
  // A share of a stock that nobody knows is no number of units.
  const unknown = found.units.value === null;
  return (
    <p className={css.take}>
      <Button onPress={() => set({ changes: [...view.changes, text] })} isDisabled={taken || unknown}>
        {t(taken ? 'changes.taken' : 'changes.take')}
      </Button>
      <Button onPress={onKeep} isDisabled={unknown}>
        {t('scenario.keep')}
      </Button>
      {unknown && <span className={css.hint}>{t('changes.units_unknown')}</span>}
    </p>
  );
}

function Balance({ found }: { found: ChangeFound }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { href } = useView();
  const { before, after, collective } = found;
  const { nation, capability, unit, year } = after;
  const need = after.need.basis === 'none' ? undefined : after.need.units;
  const rows = useMemo<Change[]>(
    () => [
      { id: 'nation', label: name('nations', nation), unit, before: before.available, after: after.available, need, byNeedRule: after.need.basis === 'need_rule' },
      { id: 'together', label: t('changes.together_all'), unit, before: found.together_before, after: found.together_after, need: null },
    ],
    [name, nation, unit, before, after, need, found, t],
  );
  const columns = useBeforeAfterColumns();
  const cell = href('/shortfalls', { year, nation, filters: { cell: [capability] } });
  const title = t('changes.balance_title', { capability: name('capabilities', capability), year });
  return (
    <>
      <Picture title={title} caption={t('before_after.key')} source={<Link href={cell}>{t('changes.balance_source')}</Link>} name="before-after" columns={columns} rows={rows}>
        <BeforeAfter rows={rows} label={title} />
      </Picture>
      {collective.length > 0 && (
        <ul className={css.formats}>
          {collective.map((format) => (
            <li key={format.format}>
              {t('changes.format_shortfall', { format: name('formats', format.format) })}{' '}
              <Figure value={format.shortfall_after} before={format.shortfall_before} unit={unit} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
