import type { Point, Question } from '../corpus/document.ts';
import { normalize } from '../text/normalize.ts';

/** A part of the work, wide enough to be named without saying what is to be done in it. */
export type Area =
  | 'users'
  | 'data'
  | 'training'
  | 'model'
  | 'machines'
  | 'quality'
  | 'operation'
  | 'money'
  | 'rules'
  | 'partners'
  | 'market'
  | 'team';

const SIGNS: Record<Area, RegExp> = {
  users: /用户|客户|消费者|顾客|\b(?:users?|customers?)\b/g,
  data: /数据|样本|特征|字段|\b(?:data|samples?|features?)\b/g,
  training: /训练|损失|学习率|优化器|超参数|微调|\b(?:training|loss|fine-?tun\w+)\b/g,
  model:
    /多个模型|最佳模型|模型选择|模型融合|模型结构|泛化|正则化|迁移学习|集成学习|网络结构|架构|算法|神经网络|决策树|线性模型|参数|\b(?:architectures?|algorithms?|parameters?)\b/g,
  machines: /硬件|gpu|tpu|芯片|算力|计算资源|分布式|服务器|节点|\bhardware\b/g,
  quality:
    /评估|评测|测试|检验|验证|指标|错误率|误差|\b(?:metrics?|tests?|testing|evaluat\w*|benchmarks?)\b/g,
  operation: /部署|上线|版本|线上|实时|监控|告警|报警|延迟|\b(?:deploy\w*|monitor\w*|latency)\b/g,
  money: /收入|盈利|成本|收益|订阅|付费|价格|投资|预算|\b(?:costs?|revenues?|pricing|budget)\b/g,
  rules: /法律|法规|合规|伦理|隐私|权限|授权|标准|规范|同意|治理|\b(?:law|legal|compliance|ethic\w*)\b/g,
  partners: /合作|伙伴|开发者|社区|生态|第三方|行业|企业|\b(?:partners?|developers?|community)\b/g,
  market: /市场|竞争|趋势|前沿|\b(?:market|competit\w*|trends?)\b/g,
  team: /团队|人才|培训|员工|管理层|\b(?:team|staff|talent)\b/g,
};

const AREAS = Object.keys(SIGNS) as Area[];

/** What the point itself says weighs more than what is said about it, and what the question names tells little. */
const STATEMENT_WEIGHT = 4;
const EXPLANATION_WEIGHT = 2;
const NAMED_BY_QUESTION = 0.5;

/** The areas a point belongs to, the one that its words tell most of first. */
export function areasOf({ statement, explanation }: Point, { title }: Pick<Question, 'title'>): Area[] {
  const count = (text: string, area: Area): number => normalize(text).match(SIGNS[area])?.length ?? 0;
  return AREAS.map((area) => {
    const told = STATEMENT_WEIGHT * count(statement, area) + EXPLANATION_WEIGHT * count(explanation, area);
    return { area, weight: count(title, area) === 0 ? told : told * NAMED_BY_QUESTION };
  })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ area }) => area);
}
