import { describe, expect, it } from 'vitest';
import { isPassingMention } from './passing-mention.ts';

describe('a mention in passing', () => {
  it.each([
    '合规也考虑下吧',
    '特征这块也要弄一弄',
    '行业标准有机会也参与下',
    '系统要稳定',
    '速度要加快',
    '参数最好能自动调',
    '加密什么的都要做',
    '数据先弄干净一点',
    '还要提高全员安全意识',
    '图片文字声音都能处理才叫真正的智能',
    '没有最优只有最合适',
  ])('is “%s”', (clause) => expect(isPassingMention(clause)).toBe(true));

  it.each([
    '传输也要走tls',
    '反馈渠道也留着',
    '数据要加密存储',
    '权限要按角色控制',
    '模型也要先用验证集挑一个误差最小的再上线',
    'encrypt the data',
    '先看看用户最近看过什么东西',
    '加强员工的密码管理',
  ])('is not “%s”', (clause) => expect(isPassingMention(clause)).toBe(false));
});
