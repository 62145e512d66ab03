// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useView } from '../../view/useView';
import { cellOf, type HeatMap, type HeatRow, type Mode, shortOf } from './cells';
import { cellElement, useSaid } from './HeatCell';
import { ENABLERS, type Line } from './rows';
import css from './HeatGrid.module.css';

export const ROW = 27;

interface Props {
  map: HeatMap;
  before?: HeatMap;
  lines: Line[];
  /** Positions of the nations, in the order in which they are shown. */
  order: number[];
  mode: Mode;
  label: string;
  onOpen: (nation: string, capability: string) => void;
}

/**
 * All nations and capabilities. Only the rows that are seen exist; the grid keeps the focus and names the
 * cell that the arrows reached, so that a row may come and go without losing it.
 */
export function HeatGrid({ map, before, lines, order, mode, label, onOpen }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ line: lines.findIndex((line) => 'row' in line), column: 0 });
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 6,
    paddingStart: ROW,
    scrollPaddingStart: ROW,
    useFlushSync: false,
  });
  const said = useSaid();
  const old = useMemo(() => new Map(before?.capabilities.map((row) => [row.capability, row])), [before]);
  const move = useMove(lines, order.length, active, (next) => {
    setActive(next);
    rows.scrollToIndex(next.line, { align: 'auto' });
    scroll.current?.querySelector(`[data-column="${next.column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const openAt = useCallback(
    (line: Line | undefined, column: number) => {
      const nation = map.nations[order[column] ?? -1];
      if (line && 'row' in line && nation) onOpen(nation, line.row.capability);
    },
    [map, order, onOpen],
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') openAt(lines[active.line], active.column);
    else if (!move(event.key, event.ctrlKey)) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if (!cell) return;
    const [line, column] = cell.dataset.cell!.split(',').map(Number) as [number, number];
    setActive({ line, column });
    openAt(lines[line], column);
  };
  const items = rows.getVirtualItems();
  const seen = items.some(({ index }) => index === active.line);
  return (
    <div
      ref={scroll}
      className={css.grid}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={order.length + 1}
      aria-activedescendant={seen ? `cell-${active.line}-${active.column}` : undefined}
      onKeyDown={onKey}
      onClick={onClick}
      // A hint for the pointer, made only when it comes by.
      onMouseOver={({ target }) => target instanceof HTMLElement && target.dataset.cell && (target.title = target.ariaLabel ?? '')}
    >
      <Head map={map} order={order} width={order.length} />
      <div className={css.body} style={{ height: rows.getTotalSize() - ROW }} role="rowgroup">
        {items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <LineRow
              key={item.key}
              line={line}
              old={'row' in line ? old.get(line.row.capability) : undefined}
              comparing={before !== undefined}
              index={item.index}
              top={item.start - ROW}
              nations={map.nations}
              order={order}
              mode={mode}
              active={active.line === item.index ? active.column : -1}
              said={said}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Where the keys lead; headings are stepped over. */
function useMove(lines: Line[], columns: number, active: { line: number; column: number }, go: (to: { line: number; column: number }) => void) {
  return (key: string, far: boolean): boolean => {
    const rowFrom = (from: number, step: number) => {
      let at = Math.min(Math.max(from, 0), lines.length - 1);
      while (lines[at] && 'heading' in lines[at]!) at += step;
      return lines[at] ? at : active.line;
    };
    const { line, column } = active;
    const last = columns - 1;
    const to: Record<string, { line: number; column: number }> = {
      ArrowDown: { line: rowFrom(line + 1, 1), column },
      ArrowUp: { line: rowFrom(line - 1, -1), column },
      PageDown: { line: rowFrom(line + 15, 1), column },
      PageUp: { line: rowFrom(line - 15, -1), column },
      ArrowRight: { line, column: Math.min(column + 1, last) },
      ArrowLeft: { line, column: Math.max(column - 1, 0) },
      Home: { line: far ? rowFrom(0, 1) : line, column: 0 },
      End: { line: far ? rowFrom(lines.length - 1, -1) : line, column: last },
    };
    const next = to[key];
    if (next) go(next);
    return next !== undefined;
  };
}

const Head = memo(function Head({ map, order, width }: { map: HeatMap; order: number[]; width: number }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { view } = useView();
  return (
    <div className={css.head} role="row" aria-rowindex={1} style={{ '--columns': width } as object}>
      <span role="columnheader" className={css.corner}>
        {t('shortfalls.capability')}
        <small>{t('shortfalls.short_of_known')}</small>
      </span>
      {order.map((at, column) => {
        const id = map.nations[at]!;
        return (
          <span
            key={id}
            role="columnheader"
            data-column={column}
            aria-label={`${id} ${name('nations', id)}`}
            title={name('nations', id)}
            className={id === view.nation ? css.chosen : undefined}
          >
            {id}
          </span>
        );
      })}
    </div>
  );
});

interface RowProps {
  line: Line;
  old?: HeatRow;
  comparing: boolean;
  index: number;
  top: number;
  nations: string[];
  order: number[];
  mode: Mode;
  active: number;
  said: ReturnType<typeof useSaid>;
}

/** One row; it is drawn again only when something of it changes, not when others scroll. */
const LineRow = memo(function LineRow({ line, old, comparing, index, top, nations, order, mode, active, said }: RowProps) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const style = { transform: `translateY(${top}px)`, '--columns': order.length } as object;
  if ('heading' in line) {
    const heading = line.heading === ENABLERS ? t('shortfalls.enablers') : name('capabilities', line.heading);
    return (
      <div role="row" aria-rowindex={index + 2} className={css.heading} style={style}>
        <span role="rowheader">{heading}</span>
      </div>
    );
  }
  const { row } = line;
  const { short, known } = shortOf(row);
  const total = row.columns.available.reduce<number>((sum, units) => sum + (units ?? 0), 0);
  return (
    <div role="row" aria-rowindex={index + 2} className={css.row} style={style}>
      <span role="rowheader" className={css.name} title={name('capabilities', row.capability)}>
        {row.strategic_enabler && <b className={css.enabler} title={t('shortfalls.enabler')} aria-label={t('shortfalls.enabler')} role="img" />}
        <span>{name('capabilities', row.capability)}</span>
        <small>{mode === 'fragmentation' ? t('shortfalls.types', { count: row.types }) : `${short}/${known}`}</small>
      </span>
      {order.map((at, column) =>
        cellElement({
          cell: cellOf(row, nations, at),
          before: comparing ? (old ? cellOf(old, nations, at) : null) : undefined,
          mode,
          lang,
          total,
          line: index,
          column,
          active: active === column,
          said,
        }),
      )}
    </div>
  );
});
