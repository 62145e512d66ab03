// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Button } from './Button';
import type { Column } from './columns';
import { DataTable } from './DataTable';
import { download, toCsv } from './download';
import { framed, toPng, toSvg } from './drawn';
import css from './Picture.module.css';

interface Props<Row> {
  /** One message, as a sentence. */
  title: string;
  /** What is drawn, and how to read it where that is not plain. */
  caption?: ReactNode;
  /** Where the figures come from; a picture without source is not shown. */
  source: ReactNode;
  /** Name of the files that are taken away. */
  name: string;
  /** The same content as a table. */
  columns: Column<Row>[];
  rows: Row[];
  /** The picture: holds one svg element, unless `draw` makes one. */
  children: ReactNode;
  /** Makes the picture that is taken away, where the one on the screen is no svg. */
  draw?: () => SVGSVGElement;
}

/** A picture with one message, its source under it, the same as a table, and ways to take it away. */
export function Picture<Row extends object>({ title, caption, source, name, columns, rows, children, draw }: Props<Row>) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const credit = useRef<HTMLSpanElement>(null);
  /** The picture as a file; what is drawn for it stands in the page only while its colours are read. */
  const taken = async () => {
    const drawn = draw?.();
    if (drawn) document.body.append(drawn);
    const shown = drawn ?? place.current?.querySelector<SVGSVGElement>('svg[data-picture]') ?? place.current?.querySelector('svg');
    const file = shown && toSvg(shown);
    drawn?.remove();
    return file && framed(file, title, credit.current?.textContent ?? '');
  };
  const saveSvg = async () => {
    const file = await taken();
    if (file) download(`${name}.svg`, new Blob([file.text], { type: 'image/svg+xml' }));
  };
  const savePng = async () => {
    const file = await taken();
    const png = file && (await toPng(file));
    if (png) download(`${name}.png`, png);
  };
  return (
    <figure className={css.picture}>
      <Tabs className={css.tabs!} keyboardActivation="manual">
        <div className={css.head}>
          <h2 className={css.title}>{title}</h2>
          <TabList aria-label={t('picture.show_as')} className={css.list!}>
            <Tab id="picture" className={css.tab!}>{t('picture.picture')}</Tab>
            <Tab id="table" className={css.tab!}>{t('picture.table')}</Tab>
          </TabList>
        </div>
        {caption && <p className={css.caption}>{caption}</p>}
        <TabPanel id="picture" className={css.panel!}>
          <div ref={place} className={css.place}>
            {children}
          </div>
        </TabPanel>
        <TabPanel id="table" className={css.panel!}>
          <DataTable caption={title} columns={columns} rows={rows} />
        </TabPanel>
      </Tabs>
      <figcaption className={css.foot}>
        <span className={css.source} ref={credit}>
          {t('picture.source')}: {source}
        </span>
        <span className={css.take} role="group" aria-label={t('picture.take')}>
          <Button look="quiet" onPress={() => void saveSvg()}>SVG</Button>
          <Button look="quiet" onPress={() => void savePng()}>PNG</Button>
          <Button look="quiet" onPress={() => download(`${name}.csv`, new Blob([toCsv(columns, rows)], { type: 'text/csv' }))}>
            CSV
          </Button>
        </span>
      </figcaption>
    </figure>
  );
}
