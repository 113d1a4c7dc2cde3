import { givesInstructions } from '../text/instructions.ts';

const ORDERS = [
  /满分|(?:给|打|判|算|评|打个?)我?.{0,6}(?:高分|[0-9一百]+\s*分(?!钟|之|类|布|词))|(?:标|记|判|视|算|当)(?:记|注|定)?(?:为|成|作|做).{0,8}(?:覆盖|答对|正确|通过|满分|covered)/,
  /(?:评分|打分|判分|阅卷)(?:规则|标准|系统|模型|老师|员|者|程序)|(?:你是|作为|如果你是).{0,6}(?:ai|评委|裁判|打分|评分|阅卷)/,
  /\b(?:full|maximum|perfect|top|highest)\s+(?:marks?|scores?|points|credit|grade)\b|\b(?:mark|grade|score|rate|label|treat|consider)\b.{0,30}\b(?:covered|correct|100|passed|complete)\b/,
  /\b(?:rubric|grader|grading|graders)\b|\b(?:give|award|assign|grant)\b.{0,12}\b(?:100|marks?|points|full)\b/,
  /(?:输出|返回|回复|output|return|print).{0,12}(?:\bscore\b|分数|满分|verdict|json)|"score"/,
] as const;

/** Whether a normalised stretch of a reply gives orders to whoever grades it. */
export function ordersGrader(normalized: string): boolean {
  return ORDERS.some((pattern) => pattern.test(normalized)) || givesInstructions(normalized);
}
