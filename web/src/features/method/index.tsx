// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import css from './method.module.css';

const FOLDER = '../../../../docs/methods';
const PAGES = import.meta.glob<string>('../../../../docs/methods/*.md', { import: 'default' });

/** How a figure is computed: a page of docs/methods, which the program carries with it. */
export default function Method() {
  const { t } = useTranslation();
  const { path } = useView();
  const name = path.split('/')[2] || 'README';
  const answer = useQuery({
    queryKey: ['method', name],
    queryFn: () => {
      const page = PAGES[`${FOLDER}/${name}.md`];
      if (!page) throw new Error(name);
      return page();
    },
  });
  return (
    <Answered answer={answer} height={600} question={t('method.question')}>
      {(html) => <Written html={html} />}
    </Answered>
  );
}

/** The page as it was built: our own text, nothing that somebody could bring. */
function Written({ html }: { html: string }) {
  const { t, i18n } = useTranslation();
  const { href } = useView();
  const [, navigate] = useLocation();
  // Links between pages keep the view, as all links do.
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')?.getAttribute('href');
    if (!link?.startsWith('/methods/') || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    navigate(href(link));
  };
  return (
    <>
      {i18n.language !== 'en' && <p>{t('method.english')}</p>}
      <article className={css.page} lang="en" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
