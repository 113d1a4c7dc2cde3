import { spokenOf } from './spoken-of.ts';

const PATTERNS = [
  /^(?:现在)?(?:结束|终止|停止|退出|中止)(?:这场|本次|这次|今天的?)?(?:面试|练习|考试|对话)?(?:了)?$/,
  /^(?:面试|练习|考试)(?:可以)?(?:结束|到此为止|停(?:止|下来)?)(?:了)?$/,
  /^(?:今天)?(?:到此为止|到这(?:里|儿)?|就到这(?:里|儿)?|就这样|不面了|不练了|不考了|不答了|不想(?:继续|面|练|答|考)(?:下去)?了?|停(?:下来?)?|不继续了|我?要?(?:下线|走)了)$/,
  /^(?:stop|quit|exit|end|finish)(?: (?:it|now|here|this|(?:the |this )?(?:interview|session|exam|practice)))?(?: now| here)?$/,
  /^(?:im|i am|we are|were) (?:done|finished)(?: (?:for today|here|now|with (?:this|the interview)))?$|^that is enough(?: for today)?$|^thats enough(?: for today)?$/,
];

const isStop = spokenOf({
  cue: /结束|终止|中止|停|退出|不(?:想)?(?:再)?(?:玩|面|练|考|继续|弄|搞|面试)|收工|下课|再见|拜拜|溜了|撤了|(?:得|要|该|先)走了|改天|(?:下次|明天|以后)再(?:练|来|面|说|继续)|到此|到这|就这样|先这样|\b(?:stop|quit|bye|goodbye)\b|\b(?:end|finish|terminate|wrap|close)\b|(?:have|got|gotta|need) to go|gotta go|call it a day|no more questions|^(?:thats |that is )?enough|(?:all|done|enough) for today/,
  words: `
    see 行了 可以了
    结束 终止 中止 停 停止 停一停 停下 停下来 退出 玩 面 练 练习 考 考试 继续 下去 弄 搞 面试 收工 下课 再见 拜拜 溜 溜了 撤 撤了 走 走了 改天 下次 明天 以后 再练
    再来 再面 再说 再继续 到此 为止 到此为止 到 到这 到这儿 到这里 就这样 先这样 这样 今天 本次 这次 这场 整个 累 累了 有事 有急事 想面 stop stopping quit
    bye goodbye end ending finish finished terminate wrap up close go gotta got leave call day done
    enough today interview session practice exam talk later that's thats going tired see tomorrow
  `,
});

/** Whether a clause asks to end the interview. */
export const asksToStop = (clause: string): boolean =>
  isStop(clause) || PATTERNS.some((pattern) => pattern.test(clause));
