import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import type { Language } from '../text/language-of.ts';
import type { AbstainReason, AnswerPlan, Aspect, QuestionPoint } from './answer-plan.ts';
import { type AnswerPiece, type AnswerWriter, createAnswerWriter } from './answer-writer.ts';
import type { Rework } from './rework.ts';
import { WORDING, type Wording } from './wording.ts';

/** Han numerals read better than digits before a measure word. */
const COUNT = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

const MAX_POINTS_IN_FULL = 3;

/** Puts a plan into words: the material's sentences with their citations, held together by our own. */
export function writeAnswer(plan: AnswerPlan, material: Material, language: Language): AnswerPiece[] {
  const writer = createAnswerWriter();
  const say = WORDING[language];
  const count = (number: number): string =>
    language === 'zh' ? (COUNT[number] ?? String(number)) : String(number);

  switch (plan.kind) {
    case 'small-talk':
      writer.text(say.smallTalk[plan.talk]);
      break;
    case 'question-list':
      if (plan.questions) writer.text(`${say.topicLead}\n\n${listQuestions(plan.questions)}`);
      else writer.text(say.questionList(material.questions.length) + listByTopic(material));
      break;
    case 'whole': {
      const { question, aspect } = plan;
      const title = shortTitle(question.title, language);
      const lead =
        aspect === 'why' ? say.wholeWhyLead(title) : say.wholeLead(title, count(question.points.length));
      writer.text(`${lead}\n`);
      for (const point of question.points) writeItem(writer, { question, point }, aspect, say);
      break;
    }
    case 'points':
      writePoints(writer, plan.points, plan.aspect, say, count);
      break;
    case 'compare':
      writer.text(say.compareLead);
      for (const side of plan.sides) writeSide(writer, side, say, language);
      break;
    case 'rework':
      writeRework(writer, plan.how, plan.points, say, language, count);
      break;
    case 'no-such-point':
      writer.text(say.noSuchPoint(count(plan.question.points.length)));
      break;
    case 'passages':
      for (const passage of plan.passages) {
        writer.text(`${say.passageLead(passage.headings.at(-1) ?? '')}\n\n> `);
        writer.passage(passage);
      }
      break;
    case 'abstain':
      writer.text(say.abstain[plan.reason]);
      if (plan.reason === 'self-harm') break;
      writer.text(
        `${language === 'en' ? ' ' : ''}${plan.nearest.length > 0 ? nearestLead(plan.reason, say) : say.noNearest}`,
      );
  }
  return writer.pieces();
}

const nearestLead = (reason: AbstainReason, say: Wording): string =>
  reason === 'not-in-material' ? say.nearest : say.instead;

function writeItem(writer: AnswerWriter, quoted: QuestionPoint, aspect: Aspect, say: Wording): void {
  const { index, keyword } = quoted.point;
  writer.text(`\n${index}. **${keyword}**${say.colon}`);
  if (aspect === 'why' && quoted.point.explanationSpan) writeExplanation(writer, quoted, say);
  else writer.statement(quoted);
}

function writePoints(
  writer: AnswerWriter,
  points: QuestionPoint[],
  aspect: Aspect,
  say: Wording,
  count: (number: number) => string,
): void {
  const questions = new Set(points.map(({ question }) => question));
  for (const [position, quoted] of points.entries()) {
    const of = questions.size > 1 ? say.ofQuestion(quoted.question.number) : '';
    writer.text(`${position > 0 ? '\n\n' : ''}**${quoted.point.keyword}**${of}${say.colon}`);
    if (aspect === 'why' && quoted.point.explanationSpan) {
      writeExplanation(writer, quoted, say);
      writer.text(say.statementLead);
      writer.statement(quoted);
    } else {
      writer.statement(quoted);
      writeExplanation(writer, quoted, say);
    }
  }
  const [question] = questions;
  if (!question || questions.size > 1) return;
  const shown = new Set(points.map(({ point }) => point));
  const others = question.points.filter((point) => !shown.has(point)).map(({ keyword }) => keyword);
  if (others.length > 0) writer.text(`\n\n${say.others(others, count(others.length))}`);
}

function writeExplanation(writer: AnswerWriter, quoted: QuestionPoint, say: Wording): void {
  const { explanation, explanationSpan, keyword } = quoted.point;
  if (!explanationSpan) return;
  writer.text(say.explanationLead(explanation, keyword));
  writer.explanation(quoted);
}

function writeRework(
  writer: AnswerWriter,
  how: Rework,
  points: QuestionPoint[],
  say: Wording,
  language: Language,
  count: (number: number) => string,
): void {
  const [first] = points;
  if (!first) return;
  if (how === 'translation') {
    writer.text(say.translation);
    return;
  }
  if (how === 'plain-words') {
    writer.text(`${say.plainWordsLead}\n`);
    for (const quoted of points) writeItem(writer, quoted, 'why', say);
    return;
  }
  writer.text(
    how === 'summary' ? say.summaryLead(shortTitle(first.question.title, language)) : say.rankingLead,
  );
  for (const [position, quoted] of points.entries()) {
    if (position > 0) writer.text(say.listSeparator);
    writer.keyword(quoted);
  }
  writer.text(how === 'summary' ? say.summaryEnd(count(points.length)) : '');
}

/** One of several things asked for: a point or two in full, or all points of a question in brief. */
function writeSide(writer: AnswerWriter, side: QuestionPoint[], say: Wording, language: Language): void {
  const [first] = side;
  const inBrief = side.length > MAX_POINTS_IN_FULL;
  if (first && inBrief) writer.text(`\n\n**${shortTitle(first.question.title, language)}**\n`);
  for (const quoted of side) {
    writer.text(`${inBrief ? '' : '\n'}\n- **${quoted.point.keyword}**${say.colon}`);
    writer.statement(quoted);
    if (!inBrief) writeExplanation(writer, quoted, say);
  }
}

function listByTopic(material: Material): string {
  const topics = new Map<string, Question[]>();
  for (const question of material.questions) {
    const topic = material.topics.get(question.id) ?? '';
    topics.set(topic, [...(topics.get(topic) ?? []), question]);
  }
  return [...topics].map(([topic, questions]) => `\n\n**${topic}**\n\n${listQuestions(questions)}`).join('');
}

const listQuestions = (questions: readonly Question[]): string =>
  questions.map(({ number, title }) => `- ${number}. ${title}`).join('\n');

/** A question's title as the beginning of a sentence: “如何在 AI 大模型创业中处理过拟合问题？” → “处理过拟合问题”. */
function shortTitle(title: string, language: Language): string {
  const bare = title.trim().replace(/[？?。.]+$/u, '');
  if (language === 'en') return bare;
  const short = bare
    .replace(/^(?:你)?(?:在.{1,14}?[中里]，?)?(?:你)?(?:如何|怎么|怎样)/u, '')
    .replace(/^在.{1,14}?[中里](?=\p{Script=Han})/u, '');
  return short.length >= 4 && short !== bare ? `要${short}` : `关于「${bare}」`;
}
