// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Assessment = Result<'/v1/assessments'>;
export type Balance = Assessment['balances'][number];

/** What a nation's balances say of one year. */
export interface Standing {
  /** Short for certain, the largest share of the need first. */
  short: Balance[];
  /** The range allows both a shortfall and none. */
  turning: Balance[];
  /** Need and stock are known well enough to compare. */
  judged: number;
  /** Of these, how many needs come from the need rule alone. */
  byRule: number;
  /** No document states a need, or too little is known of it or of the stock. */
  notJudged: number;
  /** Sources contradict a value that went in. */
  contradictory: Balance[];
}

type Figure = Balance['available'];
const nothing = (figure: Figure) => figure.value === null && figure.low === 0 && figure.high === null;
/** As the heat map has it: what is wholly unknown is no comparison. */
const canJudge = ({ need, available, shortfall }: Balance) =>
  need.basis !== 'none' && (shortfall.low > 0 || !(nothing(available) || nothing(need.units)));
const share = (balance: Balance) => balance.shortfall.low / (balance.need.units.value ?? Infinity);

export function standing(assessment: Assessment): Standing {
  const own = assessment.balances.filter((balance) => balance.year === assessment.year);
  const judged = own.filter(canJudge);
  const short = judged.filter((balance) => balance.shortfall.low > 0);
  return {
    short: short.sort((a, b) => share(b) - share(a)),
    turning: judged.filter((balance) => balance.turns),
    judged: judged.length,
    byRule: judged.filter((balance) => balance.need.basis === 'need_rule').length,
    notJudged: own.length - judged.length,
    contradictory: own.filter((balance) => balance.contradiction),
  };
}
