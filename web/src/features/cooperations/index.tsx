// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import { useView } from '../../view/useView';

const Register = lazy(() => import('./Register'));
const Router = lazy(() => import('./Router'));
const One = lazy(() => import('./One'));

/** The register, one cooperation of it, or the router of instruments; each is fetched when it is first opened. */
export default function Page() {
  const { path, view } = useView();
  const id = path.slice('/cooperations'.length + 1);
  if (id) return <One key={id} id={decodeURIComponent(id)} />;
  return 'router' in view.filters ? <Router /> : <Register />;
}
