import { NUMBER } from '../text/question-numbers.ts';

/** After a counting word these are counted themselves, in time or in people: 三个月, 第一个客户, 前两位数. */
const COUNTED_THINGS =
  '月|星期|礼拜|季|小时|钟|半|客|用户|顾客|员工|同事|销售|甲方|消息|程序|工程师|字段|竞品|爆款|投资人|人|版本|产品|项目|模型|公司|问题|题|样本|台阶|城|亿|万|百|千';
/** Words that only begin like a counting word: 条件, 行业, 块钱, 处理. */
const LOOKALIKES =
  '条(?!件)|点(?!击|评|赞)|项(?!目)|步(?!伐)|块(?!钱)|位(?!数|置)|段(?!时间|日子)|行(?!业|不|吗|么)|环(?!境)|关(?!键|系|注)|道(?!理|防线|菜|杠)|处(?!理)|(?<!一)样(?!本)';

/** Pattern of what Chinese counts the members of a list with: 点, 条, 个, 步, 块… */
export const CLASSIFIER = `(?:方面|部分|环节|工序|个|种|招|件|桩|格|号|款|${LOOKALIKES})(?!${COUNTED_THINGS})`;

/** Pattern of the words that English calls the members of a list by. */
export const ITEM =
  '(?:points?|items?|steps?|ones?|bullets?|entry|entries|tips?|methods?|ways?|options?|parts?|techniques?)';

/** Pattern of a number above one, in digits or Chinese. */
export const SEVERAL = `(?!(?:一|1|01)(?![\\d十]))${NUMBER}`;

/** Pattern of where a clause ends. */
export const CLAUSE_END = '\\s*(?:[?？.。!！,，;；:：]|$)';
