// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { useView } from '../../view/useView';
import { type Burden, measureOf, MEASURES } from './measures';
import { useMarked } from './useMarked';
import css from './burden.module.css';

const NONE = '-';

/** In which order nations stand, and which of them stand out. */
export function Tools({ nations }: { nations: Burden[] }) {
  const { t } = useTranslation();
  const { name, inText, lang } = useCatalogue();
  const { view, filter, setFilter } = useView();
  const { beside, marked, add, remove } = useMarked();
  const order = measureOf(filter('order'))?.id ?? NONE;
  const orders = [{ id: NONE, name: t('burden.by_code') }, ...MEASURES.map(({ id }) => ({ id, name: t(`burden.${id}`) }))];
  const others = nations
    .filter(({ nation }) => !marked.includes(nation))
    .map(({ nation }) => ({ id: nation, name: name('nations', nation) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <>
      <div className={css.tools}>
        <Choice label={t('burden.order')} options={orders} value={order} onChange={(id) => setFilter('order', id === NONE ? [] : [id])} />
        <Choice
          label={t('burden.beside', { nation: inText(view.nation) })}
          options={[{ id: NONE, name: t('burden.add_nation') }, ...others]}
          value={NONE}
          onChange={(nation) => nation !== NONE && add(nation)}
        />
        {beside.length > 0 && (
          <ul className={css.chips}>
            {beside.map((nation) => (
              <li key={nation}>
                <Button onPress={() => remove(nation)} aria-label={t('burden.remove', { nation: name('nations', nation) })}>
                  {name('nations', nation)} ×
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {order !== NONE && <p className={css.word}>{t('burden.order_note')}</p>}
    </>
  );
}
