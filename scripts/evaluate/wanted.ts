import { findQuestion, type Material } from '@duida/server/core/corpus/material';

/** A row's gold answers as ids of the corpus. */
export interface Wanted {
  /** Ids of the right questions. */
  questions: ReadonlySet<string>;
  /** Ids of the right points; absent where the row names none. */
  points?: ReadonlySet<string>;
  must: readonly string[];
  /** For people: the questions or points by number and name. */
  label: string;
}

interface WantedRow {
  gold: readonly number[];
  points?: readonly (readonly [number, number])[] | undefined;
  must?: readonly string[] | undefined;
}

/** Looks the gold answers up. One that the corpus does not hold is reported, and cannot be found. */
export function lookUpWanted(
  row: WantedRow,
  { id, material, report }: { id: string; material: Material; report: (line: string) => void },
): Wanted {
  const missing = (name: string): [] => {
    report(`${id} wants ${name}, which is not in the corpus.`);
    return [];
  };
  const questions = row.gold.flatMap(
    (number) => findQuestion(material, String(number)) ?? missing(`question ${number}`),
  );
  const points = (row.points ?? []).flatMap(([number, index]) => {
    const point = findQuestion(material, String(number))?.points.find(
      (candidate) => candidate.index === index,
    );
    return point ? [{ number, point }] : missing(`point ${index} of question ${number}`);
  });
  const labels =
    points.length > 0
      ? points.map(({ number, point }) => `${number}.${point.index} ${point.keyword}`)
      : questions.map(({ number, title }) => `${number} ${title}`);
  return {
    questions: new Set(questions.map(({ id: questionId }) => questionId)),
    ...(points.length > 0 && { points: new Set(points.map(({ point }) => point.id)) }),
    must: row.must ?? [],
    label: labels.join(' | '),
  };
}
