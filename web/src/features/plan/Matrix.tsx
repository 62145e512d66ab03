// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Picture } from '../../parts/Picture';
import { Empty } from '../../parts/states';
import { useWidth } from '../../parts/useWidth';
import type { Plan, Settings } from './asked';
import { type Field, fieldsOf, shadeOf } from './matrix';
import css from './plan.module.css';
import { PlanSource } from './PlanSource';

/** Who is short of what before the plan and after it. */
export function Matrix({ plan, settings }: { plan: Plan; settings: Settings }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const alone = settings.nations.length === 1;
  const fields = fieldsOf(plan, settings);
  const why = (row: Field, of: 'before' | 'after') => ({
    title: `${t(`plan.short_${of}`)}: ${name('nations', row.nation)}, ${name('capabilities', row.capability)}${alone ? `, ${row.column}` : ''}`,
    formula: t(`plan.formula_short_${of}`),
    method: 'plan',
    ...(alone && of === 'before' ? { balance: { nation: row.nation, capability: row.capability, year: Number(row.column) } } : {}),
  });
  const figure = (id: 'before' | 'after'): Column<Field> => ({
    id, header: t(`plan.short_${id}`), numeric: true, value: (row) => row[id], show: (row) => <Figure value={row[id]} why={why(row, id)} />,
  });
  const columns: Column<Field>[] = [
    { id: 'nation', header: t('plan.nation'), value: (row) => name('nations', row.nation) },
    { id: 'capability', header: t('plan.capability'), value: (row) => name('capabilities', row.capability) },
    ...(alone ? [{ id: 'year', header: t('plan.year'), numeric: true, value: (row: Field) => Number(row.column), show: (row: Field) => row.column }] : []),
    { id: 'need', header: t(alone ? 'plan.need' : 'plan.need_years'), numeric: true, value: (row) => row.need },
    figure('before'),
    figure('after'),
  ];
  if (fields.length === 0) return <Empty title={t('plan.matrix_none')} />;
  const count = new Set(fields.filter(({ before, after }) => after < before).map(({ capability }) => capability)).size;
  const title = t('plan.matrix', { count });
  return (
    <Picture title={title} caption={t(alone ? 'plan.matrix_caption_years' : 'plan.matrix_caption')} source={<PlanSource />} name="plan-before-after" columns={columns} rows={fields}>
      <Grid fields={fields} alone={alone} label={title} />
    </Picture>
  );
}

const ROW = 26;
const HEAD = 22;

function Grid({ fields, alone, label }: { fields: Field[]; alone: boolean; label: string }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const { place, width } = useWidth<HTMLDivElement>();
  const rows = [...new Set(fields.map(({ capability }) => capability))];
  const columns = [...new Set(fields.map(({ column }) => column))].sort();
  const narrow = width < 620;
  // Where there is little room a name stands above its fields.
  const longest = Math.max(...rows.map((id) => name('capabilities', id).length));
  const left = narrow ? 0 : Math.min(longest * 6.6 + 12, width * 0.4);
  const tall = narrow ? ROW + 18 : ROW;
  const wide = Math.min((width - left) / Math.max(columns.length, 1), 90);
  const height = HEAD + rows.length * tall + 4;
  const share = (field: Field, of: 'before' | 'after') => formatNumber(field.need > 0 ? field[of] / field.need : 0, lang, { percent: true });
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          {columns.map((column, at) => (
            <text key={column} x={left + (at + 0.5) * wide} y={14} textAnchor="middle" className={css.soft}>
              {alone && wide < 40 ? `\u2019${column.slice(2)}` : column}
            </text>
          ))}
          {rows.map((capability, row) => (
            <g key={capability} transform={`translate(0 ${HEAD + row * tall})`}>
              <text x={narrow ? 0 : left - 8} y={narrow ? 13 : 17} textAnchor={narrow ? 'start' : 'end'}>
                {name('capabilities', capability)}
              </text>
              <g transform={`translate(${left} ${narrow ? 18 : 0})`}>
                {fields.filter((field) => field.capability === capability).map((field) => (
                  <g key={field.column} transform={`translate(${columns.indexOf(field.column) * wide} 0)`}>
                    <title>{t('plan.field', { column: alone ? field.column : name('nations', field.column), before: share(field, 'before'), after: share(field, 'after') })}</title>
                    <Halves field={field} wide={wide} />
                    {wide >= 76 && field.before > 0 && (
                      <text x={wide / 2} y={17} textAnchor="middle" className={css.over}>
                        {`${share(field, 'before')} → ${share(field, 'after')}`}
                      </text>
                    )}
                  </g>
                ))}
              </g>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Left what is short before the plan, right what is short after it. */
function Halves({ field, wide }: { field: Field; wide: number }) {
  const shades = [shadeOf(field.before, field.need), shadeOf(field.after, field.need)];
  const half = (wide - 2) / 2;
  return shades.map((shade, at) => <rect key={at} className={`${css.half} ${css[shade === null ? 'none' : `shade${shade}`]}`} x={1 + at * half} y={1} width={half} height={ROW - 3} />);
}
