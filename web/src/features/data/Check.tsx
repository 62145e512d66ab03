// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone, FileTrigger, isDirectoryDropItem, isFileDropItem, type DirectoryDropItem, type DropItem } from 'react-aria-components';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Lead';
import { Problem } from '../../parts/states';
import { FindingList } from './FindingList';
import { type Chosen, MOST_BYTES, sendable, sizeOf } from './upload';
import { type Check as Checking, type Job, useCheck } from './useCheck';
import css from './Check.module.css';

/** Folders deeper than this are no package. */
const DEPTH = 6;

async function below(folder: DirectoryDropItem, path: string, depth: number): Promise<Chosen[]> {
  const found: Chosen[] = [];
  for await (const entry of folder.getEntries()) found.push(...(await within(entry, path, depth)));
  return found;
}

async function within(item: DropItem, path: string, depth = 0): Promise<Chosen[]> {
  if (isFileDropItem(item)) return [{ path: path + item.name, file: await item.getFile() }];
  if (isDirectoryDropItem(item) && depth < DEPTH) return below(item, `${path}${item.name}/`, depth + 1);
  return [];
}

const fromPicker = (list: FileList | null): Chosen[] =>
  [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Whether the program that answers runs where the reader sits. */
const here = () => /^(localhost|127\.|\[::1\])/.test(window.location.hostname);

/** Checks a workbook or a folder before it is used or handed on. */
export default function Check() {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const check = useCheck();
  const [large, setLarge] = useState<number | null>(null);
  const take = (chosen: Chosen[]) => {
    const files = sendable(chosen);
    if (files.length === 0) return;
    const size = sizeOf(files);
    setLarge(size > MOST_BYTES ? size : null);
    if (size <= MOST_BYTES) check.start(files);
  };
  const megabytes = (bytes: number) => formatNumber(bytes / 2 ** 20, lang);
  return (
    <Section title={t('data.check')} note={here() ? t('data.stays') : t('data.goes', { host: window.location.host })}>
      <DropZone className={css.zone!} aria-label={t('data.drop')} onDrop={(event) => void Promise.all(event.items.map((item) => within(item, ''))).then((all) => take(all.flat()))}>
        <p>{t('data.drop')}</p>
        <div className={css.buttons}>
          <FileTrigger acceptedFileTypes={['.xlsx']} onSelect={(list) => take(fromPicker(list))}>
            <Button>{t('data.choose_file')}</Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(list) => take(fromPicker(list))}>
            <Button>{t('data.choose_folder')}</Button>
          </FileTrigger>
        </div>
      </DropZone>
      {large !== null && <p role="alert">{t('data.too_large', { size: megabytes(large), most: megabytes(MOST_BYTES) })}</p>}
      {check.error && <Problem error={check.error} />}
      <Standing check={check} />
    </Section>
  );
}

/** How far it is, or what was found. */
function Standing({ check: { job, sending, stop } }: { check: Checking }) {
  const { t } = useTranslation();
  if (sending) return <p role="status">{t('data.sending')}</p>;
  if (!job) return null;
  if (job.state === 'waiting' || job.state === 'running') {
    const { file, read, of } = job.progress ?? { file: '', read: 0, of: 0 };
    return (
      <div className={css.progress}>
        <progress max={of || 1} value={of ? read : undefined} aria-label={t('data.reading', { file })} />
        <span>{file ? t('data.reading', { file }) : t('data.waiting')}</span>
        <Button onPress={stop}>{t('data.cancel')}</Button>
      </div>
    );
  }
  if (job.state === 'done' && job.result) return <Found result={job.result} />;
  return <p role="status">{job.state === 'cancelled' ? t('data.cancelled') : t('data.failed')}</p>;
}

function Found({ result }: { result: NonNullable<Job['result']> }) {
  const { t } = useTranslation();
  const { errors, warnings, notes, usable } = result.result;
  const name = result.package.name;
  return (
    <div className={css.found}>
      <div role="status">
        <h3>{usable ? t('data.usable', { name }) : t('data.not_usable', { name, count: errors })}</h3>
      </div>
      <p>
        {t('data.counts', { errors, warnings, notes })}
        {result.package.hash && ` · ${t('data.hash')} ${result.package.hash.slice(0, 12)}`}
      </p>
      <FindingList findings={result.result} />
    </div>
  );
}
