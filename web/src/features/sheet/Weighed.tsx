// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatList } from '../../number/format';
import { Section } from '../../parts/Lead';
import { Sign, Verdict } from '../../parts/Sign';
import { useText } from '../../words/useText';
import { sameTests, type Argument, type Sheet, type Test } from './model';
import { Said } from './Said';
import { Table } from './Table';
import css from './sheet.module.css';

const SIGN = { met: 'pass', at_risk: 'warn', not_met: 'fail' } as const;

/** What a test says: word and shape, colour last; what cannot be judged is dotted. */
function State({ state }: { state: Test['state'] }) {
  const { t } = useTranslation();
  const word = t(`sheet.test.${state}`);
  if (state === 'cannot_be_judged') {
    return (
      <span className={css.unjudged}>
        <Sign known="unknown" silent /> {word}
      </span>
    );
  }
  return <Verdict is={SIGN[state]}>{word}</Verdict>;
}

/** The three principles, tested for us and for every partner. */
export function Principles({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return (
    <Section title={t('sheet.principles')} note={t('sheet.principles_note')}>
      <Tests sheet={sheet} />
    </Section>
  );
}

/** Every test with what it says of whom; a reason opens to its rows. */
export function Tests({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const text = useText();
  const rows = sheet.principles.flatMap((principle) =>
    sameTests(principle.tests).map((group, at) => [
      at === 0 ? text(principle.name) : <span className="sr-only">{text(principle.name)}</span>,
      formatList(group.nations.map((id) => name('nations', id)), lang),
      <State key="state" state={group.state} />,
      <Said key="why" title={text(principle.name)} rows={group.rows}>
        {text(group.because)}
      </Said>,
    ]),
  );
  return <Table caption={t('sheet.principles')} header={[t('sheet.principle'), t('sheet.of'), t('sheet.test_head'), t('sheet.why')]} rows={rows} />;
}

/** The six considerations, as arguments for and against. */
export function Considerations({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const text = useText();
  const rows = sheet.considerations.map((found) => {
    const title = text(found.name);
    return [
      title,
      <Arguments key="for" title={title} all={found.for} />,
      <Arguments key="against" title={title} all={found.against} />,
      <Arguments key="unknown" title={title} all={found.unknown} />,
    ];
  });
  return (
    <Section title={t('sheet.considerations')} note={t('sheet.considerations_note')}>
      <Table caption={t('sheet.considerations')} header={[t('sheet.consideration'), t('sheet.for'), t('sheet.against'), t('sheet.not_known')]} rows={rows} />
    </Section>
  );
}

function Arguments({ title, all }: { title: string; all: Argument[] }) {
  const text = useText();
  return all.map((one, at) => (
    <span key={at} className={css.argument}>
      <Said title={title} rows={one.rows}>
        {text(one.text)}
      </Said>{' '}
    </span>
  ));
}
