import type { Locator, Page } from 'playwright-core';
import { textOf } from './learner.ts';

/** What a learner does and sees in an interview, by the names that everybody can see or hear. */
export interface Candidate {
  readonly page: Page;
  /** What the interviewer said, one each time. */
  readonly interviewer: Locator;
  readonly replies: Locator;
  readonly field: Locator;
  /** The grade of the question, in full. */
  readonly grades: Locator;
  /** Waits until the interview says that it stands here. */
  reaches(place: string): Promise<void>;
  /** Answers, and gives back what the interviewer then says. */
  say(text: string): Promise<string>;
  /** Presses a button that speaks to the interviewer, and gives back what the interviewer then says. */
  press(name: string): Promise<string>;
}

/** A learner in the interview that the page shows. */
export function candidateOn(page: Page): Candidate {
  const interviewer = page.getByRole('article', { name: /^(?:面试官|Interviewer)$/ });
  const field = page.getByRole('textbox', { name: /^(?:你的回答|Your answer)$/ });
  const answered = async (act: () => Promise<void>): Promise<string> => {
    await interviewer.first().waitFor();
    const before = await interviewer.count();
    await act();
    await interviewer.nth(before).waitFor();
    return textOf(interviewer.nth(before));
  };
  return {
    page,
    interviewer,
    field,
    replies: page.getByRole('article', { name: /^(?:你的回答|Your answer)$/ }),
    grades: page.getByRole('region', { name: /^(?:批改|Marks)$/ }),
    reaches: (place) => page.getByRole('main').getByText(place, { exact: true }).waitFor(),
    say: (text) =>
      answered(async () => {
        await field.fill(text);
        await field.press('Enter');
      }),
    press: (name) => answered(() => page.getByRole('button', { name, exact: true }).click()),
  };
}

/** Begins an interview through the API; gives back its id. */
export async function startInterview(url: string, request: object): Promise<string> {
  const response = await fetch(`${url}/api/interviews`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (response.status !== 201) throw new Error(`No interview: ${await response.text()}`);
  const { id }: { id: string } = await response.json();
  return id;
}
