import { describe, expect, it } from 'vitest';
import { denialIn } from './denial.ts';
import { AFFIRMING, REFUSING } from './talk.fixture.ts';

describe('denialIn', () => {
  it.each([
    '没必要做安全审计',
    '数据不需要加密',
    '我不赞成匿名化',
    '纯粹浪费钱',
    '也不用挑什么模型',
    '这一步可以跳过',
    'we do not need any audits',
    'testing is a waste of time',
    '这都是花架子',
    '说白了就是给自己找麻烦',
    '等出了事再补也来得及',
    '让客户自己担着',
    '谁会去看这个',
    '有这必要吗',
    '与其花时间调研',
    '打死也不开放接口',
    '这套早淘汰了',
    'audits are just theatre',
    '合作方也尽量不找',
    '大部分人都不需要匿名化',
    'who needs audits',
    'honestly who needs audits',
    '安全审计我们早就砍掉了',
    '这一步我也否了',
    '劝你别碰',
    '以后不搞了',
    'a terrible idea',
    '合同我不签',
    '样品也不留',
    '夜班早撤了',
    '等哪天有钱了再议',
    '往后不打算办了',
    '老板没批',
    '更谈不上了',
    '归后勤部门管',
    '贴了跟没贴一样',
    '不审计谁也不会发现',
    '从没做过',
    '至于吗',
    'we gave up on meetings',
  ])('takes “%s” for a clear denial', (text) => expect(denialIn(text)).toBe('clear'));

  it.each([
    '安全审计必不可少',
    '正则化不能少',
    '不加密的话数据就泄露了',
    '验证集不降就停',
    '分数不涨就早停了',
    '不是说不能收数据',
    '不能忽视合规',
    'never skip the tests',
    '别忘了先征得同意',
    '不做清洗可不行',
    '这绝不是浪费时间',
    '能用决策树就别上黑盒',
    '没有监控就是盲飞',
    '用不着的信息就不该收',
    '砍掉没用的',
    '偷走也白搭',
    '不管用的连接砍了',
    '各种声音别各听各的',
    '人不用盯着',
    '接着练不从零来',
    '两年回不了本就不做',
    'clean it so that junk does not throw the model off',
    'if you do not encrypt it anyone can read it',
    '合同没法不签',
    '一天也没断过',
    '重训也不是没有',
    '没洗过的不准上桌',
    '少一处我都不签字',
    '从前嫌麻烦没做',
    '谁敢撤我跟谁急',
    '绝不攒着',
    'we refuse to ship without tests',
  ])('takes “%s” for a denial denied', (text) => expect(denialIn(text)).toBe('reversed'));

  it.each([
    '存储和传输都要加密',
    '类别权重',
    '识别少数类别数据',
    '看有没有真实需求',
    '数据够不够干净',
    'encrypt data in transit',
    'is there a customer who needs it solved',
    '翻翻看大家图个啥',
    '做出来有多费劲',
    '就让他们在服务上加一个口',
  ])('finds none in “%s”', (text) => expect(denialIn(text)).toBe('none'));

  it('leaves alone what is quoted', () => expect(denialIn('还能留一句“以后别碰我的”')).toBe('none'));

  it.each(['不添乱', '再大也不堵', '随便关掉几个'])('knows that “%s” refuses nothing', (text) =>
    expect(denialIn(text)).toMatch(/none|reversed/),
  );

  it('hears most ways to turn something down, and hardly one where something is stood up for', () => {
    const heard = (texts: readonly string[], ...as: string[]): number =>
      texts.filter((text) => as.includes(denialIn(text))).length / texts.length;
    expect(heard(REFUSING, 'possible', 'clear')).toBeGreaterThan(0.8);
    expect(heard(REFUSING, 'reversed')).toBeLessThan(0.01);
    expect(heard(AFFIRMING, 'possible', 'clear')).toBeLessThan(0.05);
    expect(heard(AFFIRMING, 'clear')).toBeLessThan(0.01);
  });

  it('is not sure where something else may be meant', () =>
    expect(denialIn('不要明文存密码')).toBe('possible'));
});
