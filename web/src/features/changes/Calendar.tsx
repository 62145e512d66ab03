// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useCompared } from '../../api/useAsk';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Lead';
import { Picture } from '../../parts/Picture';
import { Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { Key } from './Key';
import type { Group, Planned } from './model';
import { Sources } from './Sources';
import { Timetable } from './Timetable';
import { useChangeColumns } from './useColumns';
import { useChangeWhy } from './useChangeWhy';
import { useWanted } from './useWanted';

/** The replacement calendar. */
export function Calendar({ groups, from, to }: { groups: Group[]; from: number; to: number }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { view, setFilter } = useView();
  const { capability } = useWanted();
  const chosen = view.filters.open;
  // One capability alone is looked at as a whole; closing it says so in the address.
  const open = useCallback((id: string) => capability === id || (chosen ?? []).includes(id), [capability, chosen]);
  const opened = groups.filter((group) => open(group.capability)).map((group) => group.capability);
  const turn = (id: string) => setFilter('open', open(id) ? opened.filter((other) => other !== id) : [...opened, id]);
  const rows = useMemo(() => groups.flatMap((group) => [...group.own, ...group.others]), [groups]);
  const columns = useChangeColumns(view.nation);
  const choose = useChangeWhy();
  const before = useBefore();
  const nation = inText(view.nation);
  const title = t('changes.calendar_title', { count: groups.length, nation, from, to });
  const all = groups.map((group) => group.capability).filter((id) => id !== capability);
  const allOpen = all.every((id) => (chosen ?? []).includes(id));
  return (
    <Section title={t('changes.calendar')} note={t('changes.calendar_note')}>
      {groups.length === 0 && (
        <Empty title={t('changes.nothing')} action={{ label: t('changes.see_all'), run: () => setFilter('capability', ['all']) }}>
          {t('changes.nothing_text')}
        </Empty>
      )}
      {groups.length > 0 && (
        <Picture title={title} caption={<Key />} source={<Sources rows={rows} />} name="planned-changes" columns={columns} rows={rows}>
          {all.length > 0 && (
            <Button look="quiet" onPress={() => setFilter('open', allOpen ? [] : all)}>
              {t(allOpen ? 'changes.close_all' : 'changes.open_all')}
            </Button>
          )}
          <Timetable
            groups={groups}
            label={title}
            from={from}
            to={to}
            open={open}
            onOpen={capability && capability !== 'all' ? undefined : turn}
            onChoose={choose}
            before={before}
          />
        </Picture>
      )}
    </Section>
  );
}

/** A change as it stands in what the view is compared with, where that differs. */
function useBefore() {
  const before = useCompared('/v1/planned-changes');
  return useMemo(() => {
    const known = new Map(before?.capabilities.flatMap(({ changes }) => changes.map((change) => [change.id, change] as const)));
    return (change: Planned) => {
      const was = known.get(change.id);
      const moved = was && (was.from_year !== change.from_year || was.to_year !== change.to_year);
      return moved ? was : undefined;
    };
  }, [before]);
}
