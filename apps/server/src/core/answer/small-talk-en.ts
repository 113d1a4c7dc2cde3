import type { SmallTalk } from '../talk/talk-kind.ts';

/** The replies to small talk in English. */
export const SMALL_TALK_EN: Record<SmallTalk, string> = {
  greeting:
    'Hello, I am Duida, a study assistant for your interview. Ask about the material in your own words, for example “we are short on GPUs, what now?”. I answer with quotations; every number opens its source.',
  acknowledgement: 'Good. To go on, say “explain the second point”, or ask something else.',
  quiz: 'To practise, open “Interview”: I ask, probe, grade point by point, and close with a report.',
  thanks: 'You are welcome. Say “explain the third point” to go deeper, or ask about something else.',
  farewell: 'Good, that is it for today. Everything is kept; we can go on next time.',
  praise: 'Glad to hear it. Try to say these points again in your own words, and ask where it does not flow.',
  mood: 'Take ten minutes off; remembering matters more than reading on. For something light, pick one question, look at its keywords only, and try to say a sentence about each.',
  sources:
    'Every answer is quoted from the documents in your library; I add nothing to them. The number after a sentence opens the very sentence it comes from, and what is not in the material I say is not there.',
  usage:
    'Just ask in your own words: a whole question (“how to deal with overfitting”), one point (“why does dropout help”), a comparison (“collaborative filtering vs content-based”), or a follow-up (“explain the third point”). Ask “which questions are there” for a list.',
  preparation:
    'One way: ask “which questions are there” and pick the three you feel least sure of. Say each in your own words first, then ask me and see which points you missed. Finish with a session in “Interview”, which grades point by point.',
  identity:
    'I am Duida, a study assistant: an open-source program, not a person. I answer only from the documents in your library and show the source of every sentence.',
  apology: 'No harm done. Go on whenever you like.',
  complaint:
    'Sorry that this did not help. I only quote the material, which can sound stiff. Other words, or the number of a question and a point, usually work better; “which questions are there” shows what it covers.',
  nerves:
    'Being nervous is normal; it means that you care. Take the question you feel least sure of, say it in your own words, then ask me what you missed, or practise with the friendly interviewer in “Interview”. Good luck!',
  setback:
    'One bad round does not say what you can do. While you still remember them, ask me the questions that went wrong and see which points were missing. A short rest first is fine, too.',
  'good-news': 'Congratulations! You worked for that.',
  'about-you':
    'I am only a program: no meals, no sleep, no moods, but always ready to practise. Ask away whenever you like.',
  audience:
    'You need not program, nor know algorithms: ask in everyday words. The material is interview questions about AI large-model startups, so it serves those who prepare for such interviews; ask “why?” or “an example?” where a term is new.',
  engine:
    'By default the built-in engine answers: it searches the documents in your library and quotes the sentences that fit, without a large model, so it makes nothing up. Any OpenAI-compatible endpoint (DeepSeek, Qwen, Ollama…) can be configured instead; see the README. Under each answer stands who made it.',
  network:
    'No network, no key and no account are needed: the built-in engine runs on this machine, without a GPU. Only the first installation downloads what it needs; an endpoint is used only if you configure one.',
  cost: 'It is free, without a limit, and open source (MIT). Only a paid model that you connect yourself costs what its provider charges.',
  devices:
    'It is a web page that runs on a computer and opens in a browser; there is no separate app. The page fits a phone, too: to open it from one, let it listen on your network (HOST and ALLOWED_HOSTS). It has no password, so do that only on a network you trust.',
  input:
    'I read text only, neither speech nor pictures; your system’s own dictation works. Answers can be copied, and “Settings” has light and dark.',
  privacy:
    'Conversations and interviews stay on the machine that runs Duida (the folder DATA_DIR, ./data by default); the built-in engine sends nothing anywhere. With a model configured, questions and the passages for them go to that endpoint. There are no accounts: whoever can open this address can read the records.',
  deletion:
    'In the list at the side, the menu of a conversation renames or deletes it; interviews can be deleted, too. Neither comes back. To remove everything, stop the server and delete the data folder (DATA_DIR, ./data by default).',
  grading:
    'Replies in “Interview” are graded point by point: covered, partly covered, missed or contradicted, quoting your own words. All points weigh the same, a covered one counts in full and a partly covered one two fifths; their mean is the score out of 100. Your own words lose nothing, and you can dispute a verdict.',
  'own-material':
    'Yes: put Markdown or txt files into the corpus folder and start again; corpus/README.md shows how to write questions. Turn PDF or Word into text first.',
  languages:
    'Chinese and English, mixed if you like, also traditional characters and pinyin. To English questions I reply in English around quotations in Chinese. “Settings” changes the language of the page. Other languages I do not understand.',
  citations:
    'The number after a sentence is its source: it opens the question it comes from with the very sentence marked. “Unverified” marks a sentence that a model wrote and that could not be checked against its source.',
  'not-found':
    'I answer from the documents in your library only, and where I find nothing sure enough I say so instead of guessing. Sometimes the words are just too far from the text: try others, or look at the nearest questions. What is truly missing you can add to the corpus folder.',
  memory:
    'Within a conversation you can ask on, such as “explain the third point” or “why?”: I take the last few turns into account. Conversations are kept through a reload or a restart; a new one begins afresh.',
};
