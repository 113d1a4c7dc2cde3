import { describe, expect, it } from 'vitest';
import { openShippedGrader } from './shipped-grader.fixture.ts';

const { grade, verdicts } = await openShippedGrader();

describe('denials', () => {
  it.each([
    [3, '数据不用加密，内网很安全。', 'x....'],
    [4, '不需要做市场调研，东西好自然有人买。', 'x....'],
    [16, '分布式训练没意义，单卡慢慢跑就行。', '..x..'],
    [21, '没有必要做安全审计，纯粹浪费钱。', '...x..'],
    [9, '深度学习也不考虑。', '...x.'],
    [2, 'We do not need a community, it is a waste of money.', '..x..'],
    [22, '自动化测试纯属浪费时间，我反对。', '....x'],
    [8, 'Never stop early, train forever', '...x.'],
    [8, "Don't use early stopping.", '...x.'],
    [8, 'Never stop training when the validation loss rises', '...x.'],
    [8, '永远不要早停，一直训练下去', '...x.'],
    [23, '鲁棒回归我觉得是噱头', '...x.'],
    [23, '正则也别加', '....x'],
  ])('question %i, “%s”', async (number, reply, expected) => {
    expect(await verdicts(number, reply)).toBe(expected);
  });

  it.each([
    [3, '工具再好也没用，数据加密、访问控制、匿名化这些都是花架子。'],
    [2, '工具和平台给外人用？想得美。'],
    [3, '安全审计等出了事再补也来得及。'],
    [4, '法律伦理问题让客户自己担着。'],
    [4, '与其花时间做市场调研，不如把东西做出来。'],
    [8, '训练时间越长越好，早停是懦夫行为。'],
    [15, '收集越多越好'],
    [15, '数据收集上应该多多益善，能收的全收上来，以后总用得上。'],
    [5, '虽然决策树、线性模型看着清楚，也好跟领导交代，但效果差一截，我觉得用不着迁就。'],
    [26, '上线前测那么多遍干嘛，用户就是最好的测试员。'],
    [20, '统一接口吃力不讨好。'],
    [21, '都是自己人，访问控制不设也罢。'],
    [22, 'Automated tests are a luxury we can live without.'],
    [21, '差分隐私听着高大上，加完噪声报表全是错的，丢人丢到客户那儿去了，下不为例。'],
    [3, '弹窗问用户同不同意，人家看都不看就点了，走过场的玩意儿，我们直接跳过。'],
    [16, '剪枝剪完准确率跟跳楼似的，这种自残的事恕不奉陪。'],
    [15, '把名字打码就是掩耳盗铃。'],
    [30, 'Watching tech trends is a time sink.'],
    [3, 'We used to audit everything twice a year. Never again.'],
    [22, '回归测试以前每次发版都跑。后来砍掉了。'],
    [2, '持续投钱养生态，等哪天盈利了再议吧。'],
    [3, '安全审计前年做过一回，往后不打算做了。'],
    [22, '版本管理早荒废了，靠脑子记。'],
    [8, '早停没必要。每轮随机关掉一部分神经元也一样。'],
    [13, '孤立森林做异常检测那是教科书里的童话。'],
    [23, '空着的缺失值我不填。'],
    [30, "Chasing tech trends cost us a year; I've retired from that sport."],
  ])('question %i, “%s” earns no point', async (number, reply) => {
    expect(await verdicts(number, reply)).not.toContain('c');
  });

  it.each([
    [3, '别忘了先征得用户同意，再去收集数据。', 4],
    [4, '做市场调研绝不是浪费时间，得先摸清需求。', 0],
    [2, '没有社区用户留不住，要给开发者一个交流的地方。', 2],
    [5, '能用决策树就别上黑盒。', 0],
    [6, '默认参数往往不够好，要调超参数训练。', 2],
    [13, '不做清洗可不行，重复的空的都要去掉。', 0],
    [15, '不需要的数据一律不收，只收必要的。', 2],
    [19, '老数据会过时，定期把新数据加进训练集。', 1],
    [22, '不跑回归测试别想上线，自动化测试保证质量。', 4],
    [26, '报警也别嫌吵，监控报警一有异常就得马上有人处理。', 1],
    [10, '数据这头没有Flink可玩不转，流处理框架点一下就当场算一下。', 0],
    [11, '部署没必要靠人，用Airflow自动部署，训完自己推到生产。', 2],
    [5, '黑盒我不碰，能用线性模型、决策树就先用。', 0],
    [8, '不加L2罚它，权重能长到天上去。', 1],
    [8, '不加 dropout 层我心里不放心，每次训练都随机关掉一些神经元。', 2],
    [30, '闭门造车不可取，要做市场调研了解客户需求。', 0],
    [13, '用孤立森林把离群点找出来试过两回，挺管用', 1],
    [13, '孤立森林我没法不跑，离群点得靠它先揪出来。', 1],
    [22, '回归测试谁想跳过都得先过我这关，自动化测试每次提交都跑。', 4],
    [26, '告警从没关过，监控半夜响了也得有人爬起来处理。', 1],
    [16, '剪枝量化不是可有可无，不压缩模型部署不下去。', 0],
    [18, '攒一批再算可不行，得用流处理来一条算一条，绝不攒着。', 0],
    [9, '嫌协同过滤老？它还真没让我失望过，相似的人喜欢什么就推什么。', 1],
  ])('question %i, “%s” denies nothing', async (number, reply, point) => {
    expect((await verdicts(number, reply))[point]).toBe('c');
  });

  it.each([
    [2, '合作方也尽量不找，找了还要分钱', 0],
    [2, '千万别开放，技术给出去就被人白用了', 1],
    [3, '匿名化？客户是谁都不知道还怎么做运营', 2],
    [25, '规矩公开透明？账给外人看，我脑子进水了？', 4],
  ])('question %i, “%s” makes no point', async (number, reply, point) => {
    expect((await verdicts(number, reply))[point]).not.toMatch(/[cp]/);
  });

  it('takes a reason for leaving something out for no proof', async () => {
    expect((await verdicts(4, '账也不用细算，亏着亏着就做大了'))[2]).not.toBe('c');
  });

  it.each([
    [18, '用流处理框架来一条算一条，凉了', 0],
    [19, '至于在线学习，人都走光了', 0],
    [13, '用孤立森林把离群点找出来试过两回，组里叫苦', 1],
    [10, '数据清洗放到月底统一糊弄一遍。', 3],
  ])('question %i, takes “%s” for no proof', async (number, reply, point) => {
    expect((await verdicts(number, reply))[point]).not.toBe('c');
  });

  it('does not cross into the next sentence', async () => {
    expect(await verdicts(3, '安全审计没必要做。数据存储和传输都要加密。')).toBe('c..x.');
  });

  it.each([
    [3, '数据加密必不可少，存储和传输都不能明文。'],
    [3, '不加密的话，数据在路上就会被人看光，所以存储和传输都要加密。'],
    [3, '不是说不用加密，存储和传输都要加密的。'],
    [3, '数据不管存着还是传着都得加密。'],
    [3, "Don't store passwords in plain text; encrypt data in transit."],
  ])('question %i, “%s” makes the point', async (number, reply) => {
    expect(await verdicts(number, reply)).toBe('c....');
  });

  it('says what the material says instead', async () => {
    const { points, feedback } = await grade(3, '数据不用加密，内网很安全。');
    expect(points[0]?.advice).toContain('材料');
    expect(feedback).toContain('数据加密');
  });
});
