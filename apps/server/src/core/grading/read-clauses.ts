import { logistic } from '../logistic.ts';
import { STANCE_MODEL, THRESHOLDS } from './calibration.ts';
import { prescribes } from './clause-role.ts';
import { type Denial, denialIn } from './denial.ts';
import { type PointEvidence, probabilityOf } from './point-evidence.ts';
import type { ReplyUnit } from './reply-units.ts';
import type { ReadStance } from './stance.ts';

/** A unit with its terms and what they say for each point of the question. */
export interface WeighedUnit extends ReplyUnit {
  terms: ReadonlyMap<string, number>;
  evidence: PointEvidence[];
}

/** A clause of a sentence: its units, and what its words say by themselves. */
export interface ReadClause {
  text: string;
  units: readonly WeighedUnit[];
  denial: Denial;
  /** Probability that it speaks against what it speaks of. */
  against: number;
  /** It denies something and speaks of no point: it judges what stands before it. */
  isJudgement: boolean;
  /** It may do so. */
  isRemark: boolean;
  isQuestion: boolean;
}

/** Likeness to a wording of a point below which a judgement speaks of none. */
const MIN_SPOKEN = 0.15;
/** Refuses in a word. */
const CURT =
  /^(?:亏|砍|扔|没劲)$|^别(?:再)?(?:搞|弄|碰|加|动|理|信|管|听|做|用|算|学|买|看|试|收|建|设|装)(?:它|了|吧)?$|^(?:我|我们)?(?:也|都|就)?不(?:(?![行够降停涨对好准升变断怕止动是会])\p{Script=Han}|考虑|采用|采纳|参加|参与|安排|投入|理会|搭理|伺候|奉陪|掺和|折腾|开放|公开|接受|支持|打算|准备|操心|关心)$/u;
/** Tells in a word what became of it: “弃用了”. */
const DONE =
  /^[^,就好够行对齐全成都也又更才]{0,3}[^,就好够行对齐全成都也又更才上装做建加办补买签配修改换洗清填有来学会懂脸]了$/;
/** Letters with which a sentence is only passed: “跳过”. */
const MAX_CURT = 4;
/** Content with what was said, or a warning. */
const NO_REMARK = /[够行好别]/;
/** Says what is to be thought of everything else, not of what was said before. */
const OF_THE_REST = /^(?:其他|其它|别的|剩下|其余|the rest|everything else|others?\b)/;

/** Reads the clauses of a sentence of a normalised reply. */
export const createReadClauses =
  (readStance: ReadStance) =>
  (sentence: readonly WeighedUnit[], normalized: string): ReadClause[] =>
    Array.from(Map.groupBy(sentence, ({ clause }) => clause).values(), (units) => {
      const end = units.at(-1)?.end ?? 0;
      const text = normalized.slice(units[0]?.start, end);
      const denial = denialIn(text);
      const terms = new Map(units.flatMap((unit) => [...unit.terms]));
      const isAlone = !units.some(speaksOfAPoint);
      const isCurt = denial === 'possible' && text.length <= MAX_CURT && !NO_REMARK.test(text);
      return {
        text,
        units,
        denial,
        against: logistic(STANCE_MODEL, readStance(text, terms)),
        isJudgement:
          isAlone &&
          (denial === 'clear' || (denial !== 'reversed' && CURT.test(text)) || isCurt) &&
          !OF_THE_REST.test(text),
        isRemark:
          isAlone &&
          ((denial === 'possible' && !NO_REMARK.test(text)) || (denial === 'none' && DONE.test(text))) &&
          !prescribes(text),
        isQuestion: /^\s*\?/.test(normalized.slice(end)),
      };
    });

/** Whether a unit says something of a point, rather than to be a little like its wordings. */
export const speaksOfAPoint = ({ evidence }: WeighedUnit): boolean =>
  evidence.some((each) => each.similarity >= MIN_SPOKEN && probabilityOf(each) >= THRESHOLDS.partial);
