// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import { useView } from '../../view/useView';

const List = lazy(() => import('./List'));
const CandidateSheet = lazy(() => import('./CandidateSheet'));

/** All candidates, or the weighing sheet of one. */
export default function Page() {
  const { view, filter } = useView();
  // An id has points, and a path with a point is a file.
  const id = filter('sheet');
  // Another nation judges for itself.
  return id ? <CandidateSheet key={`${view.nation} ${id}`} id={id} /> : <List />;
}
