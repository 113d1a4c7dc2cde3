/** Who and when: what comes before the rest and says nothing by itself. */
const LEAD =
  '(?:我|我们|咱们?|我家|我刚|刚刚?|刚才|今天|昨天|昨晚|明天|今晚|今早|早上|中午|下午|晚上|周末|最近|这几天|外面|现在|其实|对了|突然|已经|还|在|想|要|去|又|都|也|正|和朋友|跟朋友|跟同事|一起)*';
const END = '(?:了|啊|呀|呢|吧|哦|哈|的|吗|死了?|得很|好吃|好看|好玩)*';
const FOOD =
  '火锅|烧烤|串串|麻辣烫|米线|面条?|饺子|饭|早饭|午饭|晚饭|早餐|午餐|晚餐|夜宵|外卖|奶茶|咖啡|蛋糕|汉堡|披萨|寿司|水果|零食|酒|啤酒|茶|东西';
const FUN =
  '电影|电视剧?|剧|综艺|球赛|比赛|演唱会|游戏|王者|麻将|扑克|篮球|足球|羽毛球|乒乓球|网球|街|山|步|健身|旅游|逛街|散步|爬山|跑步|游泳';

const PATTERNS = [
  new RegExp(`^${LEAD}(?:吃|喝|点|煮|做)(?:了|过|着|完|的|到|一?[顿点个杯碗份])*.{0,4}(?:${FOOD})${END}$`),
  new RegExp(
    `^${LEAD}(?:看|打|玩|逛|爬|跑|听|刷|去)(?:了|过|着|完|的|一?[场部集会儿局])*.{0,4}(?:${FUN})${END}$`,
  ),
  new RegExp(
    `^${LEAD}(?:天气?)?(?:有点|好|真|太|很|挺|非常)?(?:冷|热|闷|饿|困|累|渴|无聊|开心|高兴|晴朗?|不错)${END}$`,
  ),
  new RegExp(`^${LEAD}天气.{0,8}$`),
  new RegExp(`^${LEAD}(?:下|刮)(?:着|了|起)?[大小暴]?(?:雨|雪|风)${END}$`),
  new RegExp(
    `^${LEAD}(?:感冒|头疼|头痛|肚子疼|肚子痛|加班|失眠|堵车|睡觉|放假|出去玩|回家|上厕所|洗澡)${END}$`,
  ),
  /^我(?:家|的)?的?(?:小|大)?(?:猫|狗|孩子|儿子|女儿|老婆|老公|女朋友|男朋友)(?:今天|昨天|又|在|刚)?.{0,8}$/,
  /^你(?:今天|昨天|最近)?(?:吃了?(?:什么|啥|饭)|吃饭了?|叫什么(?:名字)?|是谁|多大了?|几岁|是(?:不是)?(?:机器人|人|真人|ai)|过得怎么样|喜欢(?:吃|喝|看|玩).{1,6})$/,
  /^(?:给我|来)?(?:讲|说)(?:一?个)?(?:笑话|段子|故事)$|^(?:哈哈+|嘿嘿+|呵呵+|啦啦+)$/,
  /^(?:(?:today|yesterday|last night|this morning|at the weekend|by the way)[, ]*)?(?:i|we) (?:just )?(?:had|ate|drank|cooked|ordered|am eating|was eating) (?:(?:a|an|some|the|my|our|good|great|nice|big|late|early|cup of|bowl of) )*(?:hot ?pot|pizza|lunch|dinner|breakfast|coffee|tea|noodles|rice|burgers?|sushi|beer|food|barbecue)\b.{0,12}$/,
  /^(?:(?:today|yesterday|last night|this morning|at the weekend|by the way)[, ]*)?(?:i|we) (?:just )?(?:watched|saw|played|went (?:to|for)) (?:(?:a|an|some|the|my|our|good|great|nice|long|video) )*(?:movie|film|tv|game|games|football|basketball|tennis|concert|walk|run|gym|shopping|beach)\b.{0,12}$/,
  /^(?:its|it is|the weather(?: is|s)?|what (?:nice|bad|lovely) weather)(?: (?:so|very|really|quite|too))? ?(?:nice|cold|hot|raining|rainy|snowing|sunny|lovely|bad|warm)?(?: (?:today|outside|here))*$/,
  /^(?:im|i am)(?: (?:so|very|really|a bit|quite))? (?:hungry|tired|sleepy|bored|thirsty|cold|happy|sick)(?: (?:today|now))?$/,
  /^my (?:cat|dog|kid|son|daughter|wife|husband|girlfriend|boyfriend) .{1,30}$/,
  /^(?:whats your name|what is your name|who are you|how old are you|are you (?:a robot|human|an? ai|real)|tell me a joke|how are you(?: today)?)$/,
];

/** Whether a clause is about everyday life, and so about no question: “今天吃了火锅”, “the weather is nice”. */
export const isSmallTalk = (clause: string): boolean => PATTERNS.some((pattern) => pattern.test(clause));
