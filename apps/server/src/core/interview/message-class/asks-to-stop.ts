const PATTERNS = [
  /^(?:现在)?(?:结束|终止|停止|退出|中止)(?:这场|本次|这次|今天的?)?(?:面试|练习|考试|对话)?(?:了)?$/,
  /^(?:面试|练习|考试)(?:可以)?(?:结束|到此为止|停(?:止|下来)?)(?:了)?$/,
  /^(?:今天)?(?:到此为止|到这(?:里|儿)?|就到这(?:里|儿)?|就这样|不面了|不练了|不考了|不答了|不想(?:继续|面|练|答|考)(?:下去)?了?|停(?:下来?)?|不继续了|我?要?(?:下线|走)了)$/,
  /^(?:stop|quit|exit|end|finish)(?: (?:it|now|here|this|(?:the |this )?(?:interview|session|exam|practice)))?(?: now| here)?$/,
  /^(?:im|i am|we are|were) (?:done|finished)(?: (?:for today|here|now|with (?:this|the interview)))?$|^that is enough(?: for today)?$|^thats enough(?: for today)?$/,
];

/** Whether a clause asks to end the interview. */
export const asksToStop = (clause: string): boolean => PATTERNS.some((pattern) => pattern.test(clause));
