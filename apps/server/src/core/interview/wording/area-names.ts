import type { Locale } from '../../grading/grade.ts';
import type { Area } from '../point-area.ts';

/** Each area as part of a sentence. */
export const areaNames: Record<Locale, Record<Area, string>> = {
  'zh-CN': {
    users: '用户那一边',
    data: '数据本身',
    training: '训练的过程',
    model: '模型的选法和结构',
    operation: '上线以后的日子',
    machines: '机器和算力',
    money: '钱从哪来、花到哪去',
    rules: '规矩和责任',
    partners: '外面的伙伴',
    team: '自己的团队',
  },
  en: {
    users: 'the people who use it',
    data: 'the data itself',
    training: 'the way the model is trained',
    model: 'the choice and make-up of the model',
    operation: 'the time after launch',
    machines: 'the machines it runs on',
    money: 'the money side',
    rules: 'rules and responsibilities',
    partners: 'partners outside the company',
    team: 'the team itself',
  },
};
