import { spokenOf } from './spoken-of.ts';

const PATTERNS = [
  /^(?:能|可以|能不能|可不可以|可否)?(?:再|多)?(?:给|来|要|求|需要|想要)?(?:我)?(?:一|几)?(?:点|个|些|丢丢|下)?(?:儿)?(?:小|别的|其他)?(?:提示|线索|思路|方向|启发)(?:我)?(?:一下|下|一点|点|几句)?$/,
  /^(?:能|可以|能不能|可不可以|可否)?(?:再)?(?:提|点|启发|引导)(?:示|拨|醒)?(?:个醒|我)?(?:一下|下|一点点|一点|点|几句|一句|提示)$/,
  /^(?:能|可以|能不能)?(?:再)?提个?醒$|^(?:还)?有(?:没有|什么|啥)?(?:提示|线索|思路)(?:吗|么)?$|^(?:再)?多(?:一)?(?:点|些)(?:提示|线索)$/,
  /^(?:(?:please )?(?:get|have|give me)|i (?:need|want|would like)|id like|any|need|have you(?: got)?|do you have(?:\sany)?|is there(?:\sany)?|how about)? ?(?:a|an|some|another|one more|the)? ?(?:little|small|tiny|quick|bigger)? ?(?:hint|clue|nudge|tip|pointer)s?(?: for me| here)?$/,
  /^(?:help me (?:out|a bit|a little)|point me in the right direction|hint me)$/,
];

const isHint = spokenOf({
  cue: /^(?!.*(?:谢|明白|懂了|thank|no clue|a clue)).*(?:提示|提醒|提个醒|线索|启示|启发|点拨|暗示|引子|台阶|灵感|(?:给|(?<!没)有|来|求|要).{0,6}(?:思路|方向|关键词)|开[个一]?个?头|起[个一]?个?头|拉我|救救|求助|帮[帮助]|透露|(?:从|往|该|怎么|如何).{0,8}(?:想|答|说|讲|入手|开始|切入|思考)|点一?下$|[提指]点|迷津|(?:point|push|lead)\b.{0,12}$|get(?:ting)? started|\b(?:hints?|clues?|nudge|tips?|pointers?|help|guidance|steer|bone)\b|\bhand\b|starting point|\bdirection\b|\b(?:where|how)\b.{0,12}\b(?:start|begin|approach)\b|\bstuck\b)/,
  words: `
    一丁点 丁点 感 感觉 提点 指点 迷津 我两句 两句 drop push somewhere started lead just
    提示 提醒 提个醒 线索 启示 启发 点拨 暗示 引子 台阶 灵感 思路 方向 方面 角度 关键词 开头 开个头 开 起 起个头 头 小 拉 拉我一把 一把 救 救救 求 求助 帮 帮帮 帮助
    透露 多 什么 啥 哪 哪个 哪里 哪儿 哪方面 哪个方向 怎么 如何 该 从 往 想 答 回答 说 说起 讲 入手 开始 切入 思考 比较 合适 更 不 卡 卡住 卡壳 但 说不出来 参考
    别的 其他 稍 呗 求求 hint hints clue clues nudge tip tips pointer pointers help hand guidance steer bone
    throw give get got getting gimme direction directions starting point where which how what start
    begin approach think use stuck lost out try small tiny quick bigger key keyword keywords word
  `,
});

/** Whether a clause asks for a hint. */
export const asksForHint = (clause: string): boolean =>
  isHint(clause) || PATTERNS.some((pattern) => pattern.test(clause));
