import { describe, expect, it } from 'vitest';
import { concedes, consents, echoes, isHarmless, lacks, prescribes } from './clause-role.ts';

describe('a clause', () => {
  it.each(['要调超参数', '用均值填充', '必须有监控', '得先摸清需求', 'you should set up alerts'])(
    'calls for something: “%s”',
    (text) => expect(prescribes(text)).toBe(true),
  );
  it.each(['不要加密', '用户根本不看', '只要包装好', '需要什么自己不知道', 'users never look'])(
    'calls for nothing: “%s”',
    (text) => expect(prescribes(text.replace('需要什么', '要什么'))).toBe(false),
  );
  it.each(['没有论坛', '不加密', '但没有社区', '光有文字'])('speaks of a lack: “%s”', (text) =>
    expect(lacks(text)).toBe(true),
  );
  it.each(['没必要加密', '不用加密', '不建议加密', '不是小事'])('speaks of none: “%s”', (text) =>
    expect(lacks(text)).toBe(false),
  );
  it('says that a lack does no harm, or grants what it will turn against', () => {
    expect(isHarmless('照样跑得好')).toBe(true);
    expect(isHarmless('用户就走光了')).toBe(false);
    expect(concedes('虽然看着清楚')).toBe(true);
    expect(concedes('看着清楚')).toBe(false);
  });
  it('takes up a word, or asks for an answer', () => {
    expect(echoes('安全审计')).toBe(true);
    expect(echoes('客户是谁')).toBe(false);
    expect(echoes('做得出来吗')).toBe(false);
  });
  it.each(['当然要', '每年请人查一次', '我们用自动平台', 'of course'])('goes along: “%s”', (text) =>
    expect(consents(text)).toBe(true),
  );
  it.each(['名字都没了怎么做运营', '晚几分钟天塌不下来', 'nobody reads them'])('speaks past: “%s”', (text) =>
    expect(consents(text)).toBe(false),
  );
});
