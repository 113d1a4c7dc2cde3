import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import type { Language } from '../text/language-of.ts';
import type { AnswerPlan, Aspect, QuestionPoint } from './answer-plan.ts';
import { type AnswerPiece, type AnswerWriter, createAnswerWriter } from './answer-writer.ts';
import { WORDING } from './wording.ts';

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
      writer.text(say.questionList(material.questions.length));
      writer.text(listByTopic(material));
      break;
    case 'whole': {
      const { question, aspect } = plan;
      const title = shortTitle(question.title, language);
      const lead =
        aspect === 'why' ? say.wholeWhyLead(title) : say.wholeLead(title, count(question.points.length));
      writer.text(`${lead}\n`);
      for (const point of question.points) writeItem(writer, { question, point }, aspect, language);
      break;
    }
    case 'points':
      writePoints(writer, plan.points, plan.aspect, language, count);
      break;
    case 'compare':
      writer.text(say.compareLead);
      for (const side of plan.sides) writeSide(writer, side, language);
      break;
    case 'passages':
      for (const passage of plan.passages) {
        writer.text(`${say.passageLead(passage.headings.at(-1) ?? '')}\n\n> `);
        writer.passage(passage);
      }
      break;
    case 'abstain': {
      const reason = plan.reason === 'instruction' ? say.abstain.instruction : say.abstain.notInMaterial;
      writer.text(
        `${reason}${language === 'en' ? ' ' : ''}${plan.nearest.length > 0 ? say.nearest : say.noNearest}`,
      );
    }
  }
  return writer.pieces();
}

function writeItem(writer: AnswerWriter, quoted: QuestionPoint, aspect: Aspect, language: Language): void {
  const { index, keyword } = quoted.point;
  writer.text(`\n${index}. **${keyword}**${language === 'zh' ? '：' : ': '}`);
  if (aspect === 'why' && quoted.point.explanationSpan) {
    writer.text(language === 'zh' ? WORDING.zh.explanationLead(quoted.point.explanation) : '');
    writer.explanation(quoted);
  } else {
    writer.statement(quoted);
  }
}

function writePoints(
  writer: AnswerWriter,
  points: QuestionPoint[],
  aspect: Aspect,
  language: Language,
  count: (number: number) => string,
): void {
  const say = WORDING[language];
  const [first] = points;
  if (!first) return;
  const colon = language === 'zh' ? '：' : ': ';
  for (const [position, quoted] of points.entries()) {
    writer.text(`${position > 0 ? '\n\n' : ''}**${quoted.point.keyword}**${colon}`);
    if (aspect === 'why' && quoted.point.explanationSpan) {
      writer.text(language === 'zh' ? say.explanationLead(quoted.point.explanation) : '');
      writer.explanation(quoted);
      writer.text(language === 'zh' ? '做法是：' : ' How: ');
      writer.statement(quoted);
    } else {
      writer.statement(quoted);
      writeExplanation(writer, quoted, language);
    }
  }
  const { question } = first;
  if (points.every((quoted) => quoted.question === question)) {
    const shown = new Set(points.map(({ point }) => point));
    const others = question.points.filter((point) => !shown.has(point));
    if (others.length > 0) {
      const keywords = others.map(({ keyword }) => keyword);
      writer.text(`\n\n${say.others(keywords, count(others.length))}`);
    }
  }
}

function writeExplanation(writer: AnswerWriter, quoted: QuestionPoint, language: Language): void {
  if (!quoted.point.explanationSpan) return;
  const lead = WORDING[language].explanationLead(quoted.point.explanation);
  writer.text(language === 'zh' ? lead : ` ${lead}`);
  writer.explanation(quoted);
}

/** One of several things asked for: a point or two in full, or all points of a question in brief. */
function writeSide(writer: AnswerWriter, side: QuestionPoint[], language: Language): void {
  const [first] = side;
  const inBrief = side.length > MAX_POINTS_IN_FULL;
  if (first && inBrief) writer.text(`\n\n**${shortTitle(first.question.title, language)}**\n`);
  for (const quoted of side) {
    writer.text(`${inBrief ? '' : '\n'}\n- **${quoted.point.keyword}**${language === 'zh' ? '：' : ': '}`);
    writer.statement(quoted);
    if (!inBrief) writeExplanation(writer, quoted, language);
  }
}

function listByTopic(material: Material): string {
  const topics = new Map<string, Question[]>();
  for (const question of material.questions) {
    const topic = material.topics.get(question.id) ?? '';
    topics.set(topic, [...(topics.get(topic) ?? []), question]);
  }
  return [...topics]
    .map(([topic, questions]) => {
      const items = questions.map((question) => `- ${question.number}. ${question.title}`);
      return `\n\n**${topic}**\n\n${items.join('\n')}`;
    })
    .join('');
}

/** A question's title as the beginning of a sentence: “如何在 AI 大模型创业中处理过拟合问题？” → “处理过拟合问题”. */
export function shortTitle(title: string, language: Language): string {
  const bare = title.trim().replace(/[？?。.]+$/u, '');
  if (language === 'en') return bare;
  const short = bare
    .replace(/^(?:你)?(?:在.{1,14}?[中里]，?)?(?:你)?(?:如何|怎么|怎样)/u, '')
    .replace(/^在.{1,14}?[中里](?=\p{Script=Han})/u, '');
  return short.length >= 4 && short !== bare ? `要${short}` : `关于「${bare}」`;
}
