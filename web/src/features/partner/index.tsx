// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import { useView } from '../../view/useView';

const WithWhom = lazy(() => import('./WithWhom'));
const Pair = lazy(() => import('./Pair'));

/** With whom: the page of a pair, or all partners. */
export default function Page() {
  const { filter, view } = useView();
  const partner = filter('partner');
  return partner && partner !== view.nation ? <Pair partner={partner} /> : <WithWhom />;
}
