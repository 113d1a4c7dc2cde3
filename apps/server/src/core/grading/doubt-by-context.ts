import { bringsUp, consents, echoes, praises, prescribes, TURN, wasTried } from './clause-role.ts';
import type { Stance } from './clause-stance.ts';
import { type ReadClause, speaksOfAPoint } from './read-clauses.ts';

/** Takes back the support of clauses that the rest of their sentence leaves without any; changes the stances. */
export function doubtByContext(clauses: readonly ReadClause[], stances: Stance[][]): void {
  brushOff(clauses, stances);
  leaveOpen(clauses, stances);
}

/** A word that is only taken up, and then spoken past, is turned down: “匿名化？名字都没了怎么做运营”. */
function brushOff(clauses: readonly ReadClause[], stances: Stance[][]): void {
  for (const [position, { text, isQuestion }] of clauses.entries()) {
    const next = clauses[position + 1];
    if (!next || !isQuestion || !echoes(text) || consents(next.text) || next.units.some(speaksOfAPoint))
      continue;
    stances[position] = (stances[position] ?? []).map((stance) =>
      stance === 'doubtful' ? 'against' : stance,
    );
  }
}

/** What is brought up, and then not spoken for, proves nothing: “差分隐私听着高大上，报表全是错的”. */
function leaveOpen(clauses: readonly ReadClause[], stances: Stance[][]): void {
  for (const [position, { text, denial }] of clauses.entries()) {
    const rest = clauses.slice(position + 1);
    const isOpen = bringsUp(text) || (wasTried(text) && denial !== 'reversed');
    if (rest.length === 0 || !isOpen) continue;
    if (
      rest.some(
        (clause) =>
          TURN.test(clause.text) ||
          prescribes(clause.text) ||
          praises(clause.text) ||
          clause.units.some(speaksOfAPoint),
      )
    )
      continue;
    stances[position] = (stances[position] ?? []).map((stance) => (stance === 'for' ? 'doubtful' : stance));
  }
}
