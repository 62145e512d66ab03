// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { fit, wrap } from '../../parts/steps';
import { useWidth } from '../../parts/useWidth';
import { useText } from '../../words/useText';
import { useUnknown } from './Bands';
import { type Band, byGroup, type Contribution, type Partner, type Partners, SHELLS } from './standing';
import { usePicked } from './usePicked';
import css from './BandRows.module.css';

const ROW = 26;
const BAND = 30;
const SIZE = 13;

interface Props {
  partners: Partners;
  bands: Band[];
  before?: Partner[];
  chosen?: string;
  label: string;
  onOpen: (nation: string) => void;
}

interface Columns {
  name: number;
  group: number;
  score: number;
  shells: number;
  unknown: number;
  /** Where each part begins. */
  at: { score: number; shells: number; unknown: number };
  head: number;
  narrow: boolean;
}

function columnsOf(width: number, groups: number): Columns {
  const narrow = width < 700;
  const [name, score, shells] = narrow ? [40, 70, 62] : [140, Math.min(220, width * 0.18), 150];
  const unknown = width >= 1300 ? 420 : width >= 1000 ? 240 : 0;
  const group = (width - name - score - shells - unknown) / groups;
  const begin = name + group * groups;
  return { name, group, score, shells, unknown, narrow, at: { score: begin, shells: begin + score, unknown: begin + score + shells }, head: narrow ? 24 : 74 };
}

/** Bands under each other; in a band, by name, a line for each partner with bars on common scales. */
export function BandRows({ partners, bands, before, chosen, label, onOpen }: Props) {
  const { t } = useTranslation();
  const { place, width: all } = useWidth<HTMLDivElement>();
  const width = Math.min(all, 1500);
  const columns = columnsOf(width, partners.frame.groups.length);
  const most = Math.max(...partners.partners.flatMap((one) => byGroup(partners, one).map(({ all: whole }) => whole)), 1e-9);
  const old = new Map(before?.map((one) => [one.nation, one]));
  const { active, list, mark } = usePicked('band', bands.flatMap((band) => band.partners.map(({ nation }) => nation)), onOpen);
  const said = useSaid(partners);
  const tops = topsOf(bands, columns.head);
  const height = columns.head + bands.length * BAND + partners.partners.length * ROW + 6;
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <div className={css.list} aria-label={label} {...list}>
          <svg role="presentation" data-picture width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
            <Head partners={partners} columns={columns} />
            {bands.map(({ band, partners: within }, at) => (
              <g key={band} role="group" aria-label={t('partners.band_of', { band })}>
                <line x1={0} x2={width} y1={tops[at]! + 6} y2={tops[at]! + 6} className={css.between} aria-hidden />
                <text y={tops[at]! + 24} className={css.band} aria-hidden>
                  <BandName band={band} bounds={partners.frame.bands} />
                </text>
                {within.map((partner, line) => (
                  <g key={partner.nation} {...mark(partner.nation)} aria-label={said(partner)} className={css.row} transform={`translate(0 ${tops[at]! + BAND + line * ROW})`}>
                    <title>{said(partner)}</title>
                    <rect width={width} height={ROW} className={`${css.hit} ${partner.nation === chosen ? css.chosen : ''} ${partner.nation === active ? css.active : ''}`} />
                    <Line partner={partner} before={old.get(partner.nation)} partners={partners} columns={columns} most={most} />
                  </g>
                ))}
              </g>
            ))}
          </svg>
        </div>
      )}
    </div>
  );
}

/** Where each band begins. */
function topsOf(bands: Band[], head: number): number[] {
  const before = (at: number) => bands.slice(0, at).reduce((sum, one) => sum + one.partners.length, 0);
  return bands.map((_, at) => head + at * BAND + before(at) * ROW);
}

/** What is read out of a line. */
function useSaid(partners: Partners) {
  const { t } = useTranslation();
  const text = useText();
  const unknown = useUnknown(partners);
  return (partner: Partner) => {
    const line = t('partners.said_band', { partner: text(partner.name), band: partner.band, shell: t(`partners.as.${partner.shell_potential}`) });
    return partner.unknown.length > 0 ? `${line}; ${t('partners.said_unknown_in', { what: unknown(partner) })}` : line;
  };
}

function BandName({ band, bounds }: { band: number; bounds: number[] }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const low = bounds[band - 1];
  const number = (value: number) => formatNumber(value, lang, { digits: 1 });
  return <>{low === undefined ? t('partners.band_below', { band, high: number(bounds.at(-1) ?? 0) }) : t('partners.band_from', { band, low: number(low) })}</>;
}

function Head({ partners, columns }: { partners: Partners; columns: Columns }) {
  const { t } = useTranslation();
  const text = useText();
  const { name, group, at, narrow, unknown } = columns;
  // Long words may break after their hyphens.
  const words = (said: string, x: number, width: number) =>
    wrap(said.replaceAll('-', '- '), width - 12, SIZE).slice(0, 4).map((line) => line.replaceAll('- ', '-')).map((line, index) => (
      <text key={line} x={x} y={16 + index * 15}>
        {fit(line, width, SIZE)}
      </text>
    ));
  return (
    <g className={css.head} aria-hidden>
      {partners.frame.groups.map((one, index) => (
        <g key={one.id}>{words(narrow ? String(index + 1) : `${index + 1} ${text(one.name)}`, name + index * group, group)}</g>
      ))}
      <g>{words(narrow ? '0–1' : t('partners.head_score'), at.score, columns.score)}</g>
      <g>{words(narrow ? t('partners.shell_short') : t('partners.head_shells'), at.shells, columns.shells)}</g>
      {unknown > 0 && <g>{words(t('partners.unknown'), at.unknown, unknown)}</g>}
    </g>
  );
}

interface LineProps {
  partner: Partner;
  before?: Partner;
  partners: Partners;
  columns: Columns;
  most: number;
}

function Line({ partner, before, partners, columns, most }: LineProps) {
  const text = useText();
  const unknown = useUnknown(partners);
  const { name, group, score, at, narrow } = columns;
  const x = (value: number) => at.score + value * (score - 14);
  const [low = 0, high = 1] = partner.score_interval;
  const nothing = unknown(partner);
  return (
    <g className={css.line}>
      <text y={17} className={css.name}>
        {narrow ? partner.nation : fit(text(partner.name), name - 8, SIZE)}
      </text>
      {byGroup(partners, partner).map((value, index) => (
        <Contributed key={index} {...value} x={name + index * group} scale={(group - 10) / most} />
      ))}
      <line x1={x(0)} x2={x(1)} y1={13} y2={13} className={css.axis} />
      <rect x={x(low)} y={9} width={x(high) - x(low)} height={8} className={css.interval} />
      {before && before.score !== partner.score && <rect x={x(before.score) - 1.5} y={3} width={3} height={20} className={css.ghost} />}
      <rect x={x(partner.score) - 1.5} y={5} width={3} height={16} className={css.mean} />
      <Chances partner={partner} x={at.shells} width={columns.shells - 14} />
      {columns.unknown > 0 && nothing && (
        <text x={at.unknown} y={17} className={css.nothing}>
          {fit(nothing, columns.unknown, SIZE)}
        </text>
      )}
      {columns.unknown === 0 && nothing && <rect x={-1} y={3} width={narrow ? 34 : name - 8} height={20} rx={3} className={css.dotted} />}
    </g>
  );
}

/** What a criterion contributes: filled what is known, dotted what was drawn because it is not. */
function Contributed({ all, known, x, scale }: Contribution & { x: number; scale: number }) {
  return (
    <>
      <rect x={x} y={7} width={known * scale} height={12} className={css.bar} />
      {all > known && <rect x={x + known * scale} y={7.5} width={(all - known) * scale} height={11} className={css.drawn} />}
    </>
  );
}

/** The chance of each shell as parts of one bar, from the centre outward, the largest named in it. */
function Chances({ partner, x, width }: { partner: Partner; x: number; width: number }) {
  const { t } = useTranslation();
  const chance = partner.shell_acceptability;
  const likely = SHELLS.reduce((best, shell) => (chance[shell] > chance[best] ? shell : best));
  let from = x;
  return (
    <>
      {SHELLS.map((shell) => {
        const wide = chance[shell] * width;
        const at = from;
        from += wide;
        if (wide < 0.5) return null;
        const word = t(`partners.initial.${shell}`);
        return (
          <g key={shell}>
            <rect x={at} y={5} width={wide} height={16} className={css[shell]} />
            {(shell === likely || wide > 14) && wide > 12 && (
              <text x={at + wide / 2} y={17} className={shell === 'strategic' ? css.onDark : css.onLight}>
                {word}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
