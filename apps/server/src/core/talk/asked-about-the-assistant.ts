/** What people ask about the assistant instead of the material, by kind; several examples a line. */
export const askedAboutTheAssistant = {
  identity: `
    你到底是谁 | 你叫什么名字 | 你是真人吗 | 我是在跟机器说话吗 | 是人工客服还是机器 | 介绍下你自己呗 | 你是哪家公司的产品 | 谁开发的你 | 是谁把你做出来的 | 你的作者是谁
    你爸爸是谁 | 你是文心一言吗 | 你是豆包还是 Kimi | 对答是什么意思 | 你的名字有什么来历 | 你是什么东西 | 你什么时候上线的 | 你跟 ChatGPT 有什么不一样 | 你属于哪个团队
    who made you | who built this app | are you a real person | am I talking to a human | what is your name | introduce yourself | are you GPT-4
    which company are you from | what kind of bot is this | tell me about yourself, assistant | who is behind this | are you Siri or ChatGPT
  `,
  usage: `
    你都会些什么 | 你有什么本事 | 能帮我干点啥 | 这个软件怎么玩 | 怎么使用这个软件 | 怎么开始用 | 新手怎么上手 | 有使用教程吗 | 这是干什么用的 | 我可以问你哪些东西 | 你能帮到我什么 | 功能介绍一下
    怎么跟你说话 | 要怎么提问效果好 | 有没有帮助文档 | 第一次来，不知道点哪儿 | 你跟自己看书比好在哪儿 | 我直接看原文不就行了，要你干嘛 | 用你有什么好处 | 你的优点是什么
    你怎么帮助我学习 | 你能帮我背题吗 | 可以跟你练口语式的问答吗
    what can you do | how can you help me | what is this app for | how does this work | show me how to use this | is there a tutorial | I am new here
    what are your features | what should I ask | how do I use this thing | give me some instructions for using this app | why should I use you instead of reading the document
    what are you good at
  `,
  audience: `
    零基础可以学吗 | 不会编程能用吗 | 文科生能看懂吗 | 我不是学计算机的，适合我吗 | 这个适合什么人 | 给谁用的 | 产品经理能用吗 | 应届生看这个有用吗 | 小白看得懂不 | 需要懂技术才能用吗
    我英语不好能不能用 | 转行的人适合用这个吗 | 这些题难不难，我能跟上吗 | 要会代码吗
    is this for beginners | do I need to know programming to use this | who is this app for | can a non-technical person use it | is it suitable for students
    I have no background, can I still use you | do I need a degree to follow along
  `,
  sources: `
    你的答案哪儿来的 | 这些内容谁写的 | 你不会是胡说八道吧 | 会不会骗我 | 你的话能信吗 | 你说的准不准 | 有出处吗 | 你会编造吗 | 会有幻觉吗你 | 你怎么保证答得对 | 你答错了怎么办
    依据是什么，你怎么知道的 | 回答可不可靠 | 是网上搜来的吗 | 你的知识来自哪里 | 标准答案是谁定的 | 你的资料多久更新一次 | 我怎么核对你的回答
    where do your answers come from | do you make things up | can I rely on you | how accurate are you | do you hallucinate | did you copy this from the internet
    is your information up to date | how do you know that | who wrote these answers | how can I verify what you say | are you lying to me
  `,
  engine: `
    你背后是什么模型 | 你用的哪个大模型 | 你是检索出来的还是生成的 | 回答是 AI 写的吗 | 你是怎么工作的 | 你的原理是什么 | 是关键词搜索吗 | 你用没用大模型 | 内置引擎是什么 | 能接 DeepSeek 吗
    怎么换成 GPT | 可以配自己的模型吗 | 怎么接入 Ollama | 你是怎么找到答案的 | 你是搜索还是生成的答案 | 你有没有经过训练
    what model do you use | are you powered by GPT | is this answer generated or retrieved | how do you work internally | which engine answered this
    can I connect my own model | how do I switch to DeepSeek | do you use an LLM | how do you find the answers | how do I plug in Ollama
  `,
  network: `
    没有网能用吗 | 离线可以吗 | 断网还能答不 | 飞机上没信号能不能用 | 需要翻墙吗 | 要不要连 Wi-Fi | 需要密钥吗 | 要不要申请 API | 没有 key 能不能用 | 必须注册账号吗 | 要登录吗 | 需要配置什么吗
    装起来麻烦吗 | 安装要多久 | 要不要显卡才能跑 | 我电脑配置低带得动吗 | 费流量吗 | 地铁里没网也能用吗 | 不联网你还会回答吗
    does it work offline | do I need internet | is an API key required | do I have to sign up | do I need an account | can I use it without a key
    can I use you on a plane | does this need a GPU | how do I install it | do I have to log in | does it need wifi
  `,
  cost: `
    收费吗 | 免费的吗 | 要不要钱 | 多少钱一个月 | 需要充会员吗 | 有没有次数限制 | 用久了会扣费吗 | 是开源的吗 | 有广告吗 | 要买会员才能面试吗 | 问多了要付费吗 | 一天能问几次 | 能白嫖吗
    is it free | how much does it cost | do I have to pay | is there a subscription | is there a daily limit | any hidden fees | is it open source | how many questions can I ask for free
  `,
  devices: `
    手机能用吗 | 有没有 App | 平板上能打开吗 | 支持苹果手机吗 | 有小程序吗 | 电脑上才能用吗 | Windows 能装吗 | 在安卓上怎么打开 | 换台电脑能接着用吗 | 用什么浏览器好 | 有网页版吗 | 有苹果版吗 | 能装在平板上不
    微信里能用吗 | 能同时几个人用吗
    does it run on a phone | is there an iPhone app | can I use it on my tablet | does it work on Windows | which browser do I need | is there an Android version
    can I use this on mobile | can several people use it
  `,
  input: `
    能说话吗，我不想打字 | 可以语音吗 | 支持语音聊天不 | 能读出来给我听吗 | 能发图片给你吗 | 可以上传截图吗 | 能拍照提问吗 | 有语音播报吗 | 我能对着麦克风讲吗 | 能打视频吗 | 能不能画图
    有没有深色模式 | 字能不能调大点 | 能复制你的回答吗
    can I talk to you by voice | do you support speech | can you read it aloud | can I send you a picture | is there voice input | can I upload a screenshot
    is there a dark mode | can I use a microphone
  `,
  privacy: `
    我的数据存在哪里 | 我输入的内容会传到网上吗 | 聊天内容会泄露吗 | 你会偷看我的隐私吗 | 我说的话别人能看到吗 | 会上传我的回答吗 | 记录会发给谁 | 你会把我的问题拿去训练吗 | 对话保存在哪 | 是存本地还是云端
    隐私安全吗，你这里 | 你会不会收集我的信息 | 面试录音会不会被公司看到 | 我问的东西老板能看到吗 | 会留下记录吗 | 你会记录我说的话吗
    where is my data stored | is my chat private | do you collect my data | can anyone see what I type | are my questions sent to a server | is this conversation saved
    do you share my answers | are you training on my messages | is my history kept somewhere | is it stored locally or in the cloud
  `,
  deletion: `
    怎么删掉对话 | 我想清空历史 | 聊天记录怎么删 | 能不能把之前的都删了 | 怎么清除我的数据 | 面试记录能删吗 | 删除账号 | 怎么重新开始一段对话 | 怎么撤回消息 | 怎么修改问题 | 把我的痕迹清干净
    删了还能找回来吗 | 怎么给对话改名 | 怎么新建对话
    how do I delete a conversation | clear my history | remove all my data | can I delete old interviews | how do I start a new chat | how can I erase everything
    can I edit my message | how do I rename this chat
  `,
  grading: `
    分数怎么算的 | 你怎么给我打分 | 评分标准是什么 | 凭什么给我这么低的分 | 满分多少 | 多少分算及格 | 你能批改我的答案吗 | 打分准吗 | 评分公平吗 | 判错了能申诉吗 | 我答得对不对你知道吗
    你能告诉我漏了什么吗 | 答完会有点评吗 | 部分覆盖是什么意思 | 每个要点占多少分 | 用自己的话答会不会扣分 | 英文作答也能评分吗 | 会给出改进建议吗 | 怎么看成绩报告
    how does scoring work | how do you grade me | what does my score mean | why is my score so low | can you check my answer | is the grading fair
    what counts as a full answer | can I dispute a grade | do you tell me what I missed | how are points awarded | what is a passing score | will I get feedback on my answer
  `,
  quiz: `
    来考考我 | 开始模拟面试 | 你当面试官 | 陪我练一场 | 随机抽一题问我 | 面试功能在哪儿 | 怎么进入模拟面试 | 出几道题给我做 | 我想练习回答 | 能不能扮成面试官提问 | 我们来一轮问答吧 | 给我来道题
    一场面试几道题 | 面试能限时吗 | 教练模式和考试模式有什么不同
    start a mock interview | quiz me please | ask me questions like an interviewer | where do I start the interview | give me a random question
    let's practise | can you interview me | how long is a mock interview | what is exam mode | test me | I want to practice answering
  `,
  preparation: `
    我该先看哪部分 | 怎么复习效率高 | 时间不够怎么背 | 一天能看完吗 | 帮我做个复习计划 | 哪些题最重要 | 先学哪道题好 | 三天后面试怎么突击 | 要背到什么程度 | 从哪道题开始学
    怎么才能记得牢 | 这些都要背吗 | 面试最常考哪几题 | 复习有什么建议吗
    how should I study with this | make me a study plan | where should I begin | which questions matter most | how long will it take to go through all
    I have two days left, what should I do | how do I memorize all this | do I have to learn everything by heart
  `,
  'own-material': `
    能加我自己的资料吗 | 怎么上传文档 | 我有一份 PDF，能导入吗 | 可以换别的题库吗 | 怎么添加题目 | 我想用自己的笔记 | 支持 Word 吗 | 导入 Markdown 怎么弄 | 能不能学别的科目 | 可以增加新题吗
    资料能改吗 | 怎么替换这份文档 | 文件放哪儿 | 我自己整理的面试题能放进来吗 | 题库能扩充吗
    can I add my own documents | how do I upload a file | can I use a different question set | does it read PDFs | how do I import my notes
    can I replace the material | can you learn other subjects | where do I put my files | can I add more questions
  `,
  languages: `
    你会英语吗 | 能用英文问吗 | 可以说中文吗 | 支持几种语言 | 你懂日语吗 | 会讲粤语不 | 界面能换成英文吗 | 能用繁体吗 | 你能用英语回答我吗 | 拼音能看懂吗 | 听得懂方言吗 | 怎么切换语言 | 你会说法语吗
    可以中英文混着问吗
    do you speak English | can you answer in English | which languages do you support | do you understand Chinese | can I ask in Japanese
    how do I change the language | can you reply in French | is there an English version | do you speak Spanish
  `,
  citations: `
    回答后面的数字是什么 | 方括号里的 1 是啥意思 | 那个小蓝标点了有什么用 | 引用编号怎么看 | 上标数字代表什么 | 怎么看原文 | 怎么看你引用的是哪一句 | 句子后头的编号干嘛的 | 怎么打开出处
    “未核实”是什么意思 | 角标是什么 | 为什么有的数字是虚线
    what do the numbers mean | what is the little [1] after the sentence | how do I see the source | what are the citations for | how do I open the original text
    what does unverified mean | why are there numbers under your answer | what is that small superscript
  `,
  'not-found': `
    为什么你老说材料里没有 | 怎么总是找不到 | 你怎么不回答我 | 为啥不直接告诉我 | 怎么什么都说没有 | 为什么这个你答不了 | 明明有，你怎么说没有 | 你为什么拒绝回答 | 为什么说不猜了
    你怎么什么都不知道 | 为什么搜不到我要的 | 找不到答案怎么办，你
    why do you say it is not in the material | why can't you answer that | why did you find nothing | how come you don't know | why do you refuse to answer
    you always say you found nothing | why won't you just guess | why is there no answer
  `,
  memory: `
    你记得我上次问的吗 | 你能记住前面的话吗 | 可以连着追问吗 | 你知道我刚才问了啥吗 | 关掉再打开还记得吗 | 能接着昨天的聊吗 | 有上下文吗 | 我可以接着问细节吗 | 刷新页面会不会丢 | 你记性好吗
    能多轮对话吗 | 明天打开还在吗 | 中途退出会不会没了
    do you remember what I asked | can I ask follow-up questions | do you keep the context | will you remember me tomorrow | is my progress saved
    can we continue where we left off | do you have memory | will it be lost if I close the tab
  `,
};
