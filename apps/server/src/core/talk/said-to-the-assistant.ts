/** What people say that asks nothing, by kind; several examples a line. */
export const saidToTheAssistant = {
  greeting: `
    你好啊 | 哈喽，我来了 | 嗨，又见面了 | 大家好 | 早啊 | 早安，开始学习 | 中午好呀 | 下午好，我又来了 | 晚上好，打扰了 | 在不在呀 | 有人在吗
    喂，听得到吗 | 好久不见 | 初次见面，请多关照 | 今天又来背书了 | 我回来了，继续 | 最近怎么样啊 | 你今天好吗
    hello | hey there | hi, nice to meet you | good morning | good afternoon, I am back | hello again my friend | anybody here?
    how are you today | how is it going | what's up | long time no see | yo, ready to study
  `,
  thanks: `
    谢谢你啊 | 多谢多谢 | 太感谢了，帮大忙了 | 谢谢老师 | 感激不尽 | 有劳了 | 麻烦你了，谢谢 | 今天辛苦了 | 爱你哟，谢谢 | 三克油 | 谢谢你的耐心
    帮到我了，谢谢 | 你帮了我好多 | 解决了，感谢
    thank you so much | thanks for your help | many thanks | that was really helpful, thanks | appreciate it | cheers mate | ty | tysm
    thanks a million, that cleared things up | I am grateful for your patience
  `,
  farewell: `
    再见啦 | 拜拜喽 | 我先下了 | 我去睡了，晚安 | 今天到此为止 | 先撤了，改天再聊 | 回头见 | 明儿见 | 下回再来找你 | 我要去吃饭了，回来再学 | 下课啦
    周末快乐 | 祝你周末过得好 | 节日快乐 | 新年快乐 | 中秋快乐呀 | 祝你天天开心 | 保重 | 早点休息 | 我去吃火锅咯
    bye bye | goodbye, talk to you later | good night | see you next week | I have to go now | that is all for today | have a nice weekend
    have a great day | happy new year | take care | catch you later | signing off
  `,
  acknowledgement: `
    嗯 | 嗯哼 | 哦哦 | 噢，这样啊 | 好吧 | 好滴 | 行吧 | 可以的 | 对对对 | 是的 | 没错 | 没问题 | 原来如此 | 这样子啊 | 我懂了 | 明白明白 | 清楚了 | 知道啦
    收到收到 | 我想想 | 让我缓缓 | 呃 | 额 | 唔 | 随便吧 | 都行 | 不用了 | 没事了 | 算了 | 等一下 | 稍等我记一下
    hm | hmmm | uh huh | mhm | ok | ok cool | okay, I got it | okay then | alright, understood | I see, makes sense | yes | yep | no problem | fine | right, got that | never mind
    let me think | wait a second | well | um | sure thing | noted | gotcha | whatever
  `,
  praise: `
    你好厉害 | 太牛了吧 | 讲得真好 | 你说得比书上明白 | 好用，点赞 | 这个回答我给满分 | 五星好评 | 真聪明 | 你比我导师有耐心 | 爱了爱了 | 给你鼓掌 | 不愧是你
    你好可爱 | 我喜欢你的回答 | 有你真好 | 这软件做得真不错 | 哈哈，有意思 | 笑死我了 | 嘿嘿 | 学到了学到了 | 终于听懂了，开心
    well done | great answer | you are awesome | this is amazing, I love it | good bot | nice work | you explain better than my teacher | brilliant
    that was a very clear explanation | haha that is funny | lol | best study app ever | thumbs up | impressive
  `,
  complaint: `
    你好笨啊 | 你真没用 | 答得什么玩意儿 | 你是不是傻 | 根本没回答我的问题 | 答非所问 | 你太死板了 | 说话别那么官方 | 能不能说人话 | 你好无聊 | 太慢了吧
    你说得太啰嗦了 | 气死我了，怎么老答不对 | 这答的什么鬼 | 垃圾软件 | 一点都不好用 | 你在敷衍我吧 | 什么破助手 | 蠢死了 | 服了你了 | 烦死了你 | 你错了 | 你在取笑我吗 | 你是不是在心里嘲笑我
    你能不能活泼一点 | 别这么严肃 | 总是这几句话，听腻了
    you are stupid | that is not what I asked | useless bot | this is wrong | your answer is terrible | you did not answer me | so boring
    this app sucks | you keep repeating yourself | are you making fun of me | you are so slow | worst assistant ever | don't be so formal
  `,
  apology: `
    对不起 | 抱歉抱歉 | 不好意思，打错字了 | 发错了，别管 | 我点错了 | 手误 | 按错键了 | 刚才那条不用理 | 猫踩到键盘了 | 抱歉刚才语气不好 | 我不是故意的 | 忽略刚才那句，发错人了
    sorry | my bad | oops, wrong window | I am sorry, that was a typo | please ignore that, I sent it by accident | my apologies | sorry for being rude
    wrong chat, sorry | pressed enter too early
  `,
  mood: `
    好累啊 | 我学不下去了 | 脑子转不动了 | 眼睛都看花了 | 背了就忘，好烦 | 题太多了背不完 | 我快崩溃了 | 心态崩了 | 好困，想睡觉 | 不想努力了 | 今天状态不好
    阴天就想躺着 | 心情不太好 | 学习好痛苦 | 我是不是太笨了 | 感觉自己什么都不会 | 看得想吐 | 头大 | 头都秃了 | 好无聊啊 | 压力山大 | 我想摸鱼 | 熬夜熬得头疼
    别人都会就我不会 | 坚持不下去了 | 提不起精神 | 好想放假 | 难过，想哭
    I am so tired | my brain is fried | I can't focus anymore | I feel dumb | this is too hard for me | I keep forgetting everything | so sleepy
    I am bored | feeling down today | I want to give up studying | too much to memorize | I am burned out | having a bad day
  `,
  nerves: `
    好紧张啊 | 后天要面试，睡不着 | 马上就面试了，手心冒汗 | 我怕答不上来 | 面试前好焦虑 | 心里没底，怕挂 | 万一面试官问到不会的怎么办，好慌 | 有点怯场 | 给我打打气 | 祝我好运吧
    鼓励鼓励我 | 明早终面，害怕 | 我好怕自己不行 | 一想到面试就腿软 | 我行不行啊，没有信心
    I am so nervous | my interview is tomorrow and I am scared | I am afraid I will fail | wish me luck | I can't sleep before the interview
    butterflies in my stomach | what if I blank out | I have no confidence | anxious about next week's interview | cheer me up please
  `,
  setback: `
    面试没过 | 又被刷了 | 唉，挂了 | 今天面得一塌糊涂 | 被拒了，好难受 | 考砸了 | 又没拿到 offer | 一面就凉了 | 分数好低，想哭 | 练了半天还是不及格 | 这次又没发挥好
    等了两周没消息，估计没戏了 | 投了一百份简历没有回音 | 面试官说我不合适 | 我失败了
    I failed the interview | got rejected again | I bombed it | didn't get the job | my score was awful | they turned me down | no offer again | I messed up today
  `,
  'good-news': `
    我过了！ | 拿到 offer 了！ | 面试通过啦 | 二面过了，好激动 | 我被录取了 | 耶，成功了 | 今天面得特别顺 | 终于上岸了 | 面试官夸我了 | 我考了满分 | 刚收到录用通知，谢谢你
    太高兴了，进终面了 | 好消息，我入职了
    I got the job! | I passed! | they made me an offer | the interview went great | I made it to the final round | yay, I did it | good news, I was hired
    so happy, got accepted
  `,
  'about-you': `
    你吃了吗 | 你几岁了 | 你多大 | 你有女朋友吗 | 你是男的还是女的 | 你喜欢什么颜色 | 你会累吗 | 你有感情吗 | 你睡觉吗 | 你在干嘛 | 你住哪儿 | 你无聊吗 | 你会生气吗
    陪我聊聊天 | 你喜欢我吗 | 我们做朋友吧 | 你开心吗 | 你有梦想吗 | 你会不会想我 | 你家在哪里 | 你生日哪天 | 你怕不怕被淘汰
    do you sleep | how old are you | do you have feelings | are you a boy or a girl | do you like me | what is your favourite colour
    are you happy | where do you live | do you ever get tired | let's just chat | will you be my friend | what are you doing | do you dream
  `,
};
