import type { Scores } from './question-grade.ts';
import type { InterviewReport, PointReference, PointReport, QuestionReport, ReplyReport } from './report.ts';
import { type ReportWording, reportWording } from './wording/report-wording.ts';

/** The report as a Markdown document, in the interview's language. */
export function reportMarkdown(report: InterviewReport): string {
  const { options, scores, counts, topics, strongest, weakest, questions } = report;
  const words = reportWording[options.locale];
  const began = `${words.began} ${report.createdAt.slice(0, 16).replace('T', ' ')} UTC · ${words.mode[options.mode]}`;
  return [
    `# ${words.title}`,
    began,
    report.summary,
    scores &&
      `**${words.withoutHelp} ${scores.withoutHelp} · ${words.afterProbes} ${scores.afterProbes}** (${words.basis(counts.scored, counts.questions)})`,
    `## ${words.byTopic}`,
    table(
      [words.topic, words.questions, words.withoutHelp, words.afterProbes],
      topics.map((topic) => [topic.topic, String(topic.questions), ...cells(topic.scores)]),
    ),
    ...pointList(words.strongest, strongest, words),
    ...pointList(words.weakest, weakest, words),
    `## ${words.each}`,
    ...questions.flatMap((question) => questionSection(question, report)),
  ]
    .filter((block) => block !== undefined && block !== '')
    .join('\n\n')
    .concat('\n');
}

const cells = (scores: Scores | undefined): string[] =>
  scores ? [String(scores.withoutHelp), String(scores.afterProbes)] : ['–', '–'];

const pointList = (title: string, points: readonly PointReference[], words: ReportWording): string[] =>
  points.length === 0
    ? []
    : [
        `## ${title}`,
        points.map(({ keyword, place }) => `- ${inline(keyword)} (${words.ofQuestion(place)})`).join('\n'),
      ];

function questionSection(question: QuestionReport, { options }: InterviewReport): string[] {
  const words = reportWording[options.locale];
  const { place, number, title, wording, topic, status, scores, hints, replies, points, betterAnswer } =
    question;
  const facts = [
    topic,
    words.inMaterial(number),
    words.status[status],
    scores && `${words.withoutHelp} ${scores.withoutHelp} · ${words.afterProbes} ${scores.afterProbes}`,
    hints > 0 && words.hints(hints),
  ];
  const head = [
    `### ${words.heading(place, inline(wording ?? title))}`,
    ...(wording === undefined ? [] : [inline(title)]),
    facts.filter(Boolean).join(' · '),
  ];
  if (!scores) return head;
  return [
    ...head,
    ...(replies.length === 0
      ? [words.noAnswer]
      : replies.flatMap((reply) => replySection(reply, options.locale))),
    `**${words.points}**`,
    points.map((point) => pointLines(point, options.locale)).join('\n'),
    `**${words.betterAnswer}**`,
    betterAnswer
      .map(({ from, about, text }) => {
        const lead = about === undefined ? '' : `${inline(about)}：`;
        return from === 'learner' ? `- ${lead}“${inline(text)}”` : `- ${inline(text)}`;
      })
      .join('\n'),
  ];
}

function replySection(reply: ReplyReport, locale: InterviewReport['options']['locale']): string[] {
  const words = reportWording[locale];
  const { engine, name, version, model } = reply.grader;
  const remarks = [
    reply.timedOut && words.timedOut,
    ...reply.flags.map((flag) => words.flag[flag]),
    `${words.gradedBy}: ${words.engine[engine]}${model ? ` (${model})` : ''}, ${name} ${version}`,
  ];
  const lead = reply.probe === undefined ? `**${words.reply}**` : `**${words.probe}** ${inline(reply.probe)}`;
  const quoted = reply.text
    .split('\n')
    .map((line) => `> ${inline(line)}`)
    .join('\n');
  return [lead, quoted, remarks.filter(Boolean).join(' · ')];
}

function pointLines(point: PointReport, locale: InterviewReport['options']['locale']): string {
  const words = reportWording[locale];
  const lines = [
    `${words.verdict[point.verdict]} **${inline(point.keyword)}**${point.quote ? ` “${inline(point.quote.text)}”` : ''}`,
    `${words.reference}: ${inline(point.reference)}`,
    point.advice && `${words.advice}: ${inline(point.advice)}`,
    point.help && words.help[point.help],
    point.uncertain &&
      `${words.uncertain}: ${words.verdict[point.uncertain.verdict]} (${point.uncertain.grader})`,
    point.dispute && words.disputed(words.verdict[point.dispute.verdict], inline(point.dispute.note)),
  ].filter(Boolean);
  return lines.map((line, place) => `${place === 0 ? '- ' : '  - '}${line}`).join('\n');
}

/** Text on one line in which nothing acts as markup. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`));

const table = (head: readonly string[], rows: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(inlineCell).join(' | ')} |`).join('\n');

const inlineCell = (text: string): string => (text === '---' ? text : inline(text));
