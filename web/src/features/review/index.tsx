// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import { useView } from '../../view/useView';

const List = lazy(() => import('./List'));
const ReviewSheet = lazy(() => import('./ReviewSheet'));

/** All that runs with a nation, or the weighing sheet of one cooperation. */
export default function Page() {
  const { view, path } = useView();
  const id = path.slice('/review'.length + 1);
  // Another nation judges for itself.
  return id ? <ReviewSheet key={`${view.nation} ${id}`} id={decodeURIComponent(id)} /> : <List />;
}
