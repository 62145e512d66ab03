// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Component, type ReactNode } from 'react';
import { Problem } from '../parts/states';

/** Shows what went wrong in a page, and leaves the frame around it. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Problem error={error} retry={() => this.setState({ error: null })} />;
  }
}
