// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/useAsk';
import { Section } from '../../parts/Lead';
import { Answered } from '../../parts/states';
import { FindingList } from './FindingList';

/** What the program reports about the package. */
export default function FindingsPart() {
  const { t } = useTranslation();
  const answer = useAsk('/v1/findings');
  return (
    <Answered answer={answer} height={400}>
      {(findings) => (
        <Section title={t('data.findings')} note={t('data.counts', { errors: findings.errors, warnings: findings.warnings, notes: findings.notes })}>
          <FindingList findings={findings} />
        </Section>
      )}
    </Answered>
  );
}
