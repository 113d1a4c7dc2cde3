import type { Locale } from '../../grading/grade.ts';
import type { Area } from '../point-area.ts';

/** Each area as part of a sentence. */
export const areaNames: Record<Locale, Record<Area, string>> = {
  'zh-CN': {
    users: '用它的人那一边',
    data: '拿来学的那些材料',
    training: '训练的过程',
    model: '模型的选法和结构',
    quality: '好坏怎么看出来',
    operation: '真跑起来以后的日子',
    machines: '机器和算力',
    money: '钱从哪来、花到哪去',
    rules: '规矩和责任',
    partners: '公司以外的人',
    market: '外面的动静',
    team: '自己手下的人',
  },
  en: {
    users: 'the people who use it',
    data: 'the data itself',
    training: 'the way the model is trained',
    model: 'the choice and make-up of the model',
    quality: 'how one sees whether it is any good',
    operation: 'the time after launch',
    machines: 'the machines it runs on',
    money: 'the money side',
    rules: 'rules and responsibilities',
    partners: 'others outside the company',
    market: 'what goes on outside the company',
    team: 'those who do the work',
  },
};
