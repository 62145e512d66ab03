// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Lead';
import { Problem } from '../../parts/states';
import { FindingList } from './FindingList';
import { dropped, picked } from './chosen';
import { type Chosen, MOST_BYTES, sendable, sizeOf } from './upload';
import { type Check as Checking, type Job, useCheck } from './useCheck';
import css from './Check.module.css';

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
      <Zone take={take} />
      {large !== null && <p role="alert">{t('data.too_large', { size: megabytes(large), most: megabytes(MOST_BYTES) })}</p>}
      {check.error && <Problem error={check.error} />}
      <Standing check={check} />
    </Section>
  );
}

/** Where files are dropped, or chosen by those who do not drag. */
function Zone({ take }: { take: (chosen: Chosen[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void dropped(event.dataTransfer).then(take);
  };
  const input = { type: 'file', hidden: true, onChange: (event: React.ChangeEvent<HTMLInputElement>) => take(picked(event.target)) };
  return (
    <div className={`${css.zone} ${over ? css.over : ''}`} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p>{t('data.drop')}</p>
      <div className={css.buttons}>
        <Button onPress={() => file.current?.click()}>{t('data.choose_file')}</Button>
        <Button onPress={() => folder.current?.click()}>{t('data.choose_folder')}</Button>
      </div>
      <input ref={file} accept=".xlsx" {...input} />
      <input ref={folder} {...{ webkitdirectory: '' }} {...input} />
    </div>
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
