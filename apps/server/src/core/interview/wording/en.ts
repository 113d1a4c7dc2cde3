import type { Wording } from './line-key.ts';

export const en: Wording = {
  greeting: {
    friendly: [
      'Hello, I will be your interviewer today. We have {count} questions. Use your own words; say “hint” when you are stuck, or “skip” to move on.',
      'Welcome. There are {count} questions and no rush. Ask if something is unclear, take a hint when you need one, skip when you like.',
      'Hi, we will go through {count} questions. Say whatever comes to mind; hints are there, and you can stop at any time.',
    ],
    strict: [
      'Hello. We begin: {count} questions. State your points and how you would carry them out.',
      'The interview starts now, {count} questions. Be specific; a list of terms is not an answer.',
      'There are {count} questions. You may ask for hints; they show in the score.',
    ],
  },
  'foreign-material': [
    'The study material is in Chinese: I ask in English with the original below, and quote the reference points as they stand.',
    'A word before we begin: the material is Chinese. You get each question in English with the original below it; reference points are quoted as they are.',
  ],
  'time-limit': [
    'You have {seconds} seconds for each question; when time is up, what you have written counts.',
    'Each question has {seconds} seconds, after which I take what is written.',
  ],
  'first-question': {
    friendly: ['Let us start here: {title}', 'The first one: {title}', 'To begin with: {title}'],
    strict: ['Question 1: {title}', 'First question: {title}', 'Answer this first: {title}'],
  },
  'next-question': {
    friendly: [
      'Let us look at the next one: {title}',
      'Here is another: {title}',
      'Moving to something else: {title}',
    ],
    strict: ['Next: {title}', 'Question {place}: {title}', 'We go on. Question {place}: {title}'],
  },
  'last-question': {
    friendly: ['And the last one: {title}', 'One more to go: {title}'],
    strict: ['Last question: {title}', 'Question {place}, the last: {title}'],
  },
  'clarify-term': {
    friendly: [
      'Take “{term}” in its plain meaning; no definition needed.',
      'Nothing special is meant by “{term}” here; use it as you normally would.',
    ],
    strict: ['“{term}” has its plain meaning.', 'Read “{term}” literally; the question adds nothing to it.'],
  },
  'clarify-scope': {
    friendly: [
      'It is not tied to an industry or a stack: say what you would do and why.',
      'Name as many aspects as you can think of, in any order; an example helps.',
      'Start from what you would actually do, a sentence or two for each step.',
    ],
    strict: [
      'Any industry. Measures and reasons, one by one.',
      'The scope is open: say what you would do and how.',
      'Give the steps you would take, each made clear.',
    ],
  },
  rephrase: ['Put differently: {text}', 'Another way to ask it: {text}', 'In other words: {text}'],
  'hint-situation': [
    'Start from a smaller question: {text}',
    'Here is a part of it to think about first. {text}',
    'Try to answer this part: {text}',
  ],
  'hint-reason': [
    'One measure is still missing. This is what it does: {text}.',
    'Think back from the effect: {text}. What would bring that about?',
  ],
  'hint-area': [
    'A direction: think of {text}.',
    'Look at {text} and see which step is still missing.',
    'Consider {text} for a moment.',
  ],
  'hint-nothing': [
    'A direction: begin with the very first thing you would do, then ask what it still lacks.',
    'Walk through the whole process from start to end and see which step could go wrong.',
  ],
  'hint-keyword': [
    'Closer: the keyword is “{keyword}”.',
    'Here is the keyword: “{keyword}”. Say how you would do it.',
    'Build on “{keyword}”.',
  ],
  'hint-point': [
    'The reference on this point: {statement}',
    'Here is the point itself: {statement}',
    'The material says: {statement}',
  ],
  'hints-exhausted': [
    'Those were all the hints. Tie them together in your own words.',
    'There are no more hints. Tell me what you have so far, or say “skip”.',
  ],
  'repeat-question': ['The question is: {title}', 'Once more: {title}', 'Here it is again: {title}'],
  'repeat-probe': ['I ask again. {text}', 'Once more. {text}'],
  skipped: {
    friendly: [
      'Fine, we leave this one.',
      'No problem, let us skip it.',
      'All right, you can come back to it later.',
    ],
    strict: ['Skipped; no score for this one.', 'Noted as skipped.', 'Skipped.'],
  },
  'offer-hint': {
    friendly: [
      'That is fine. Would a hint help? Say “hint”, or “skip” to move on.',
      'No rush, even a small part will do. You can take a “hint” or “skip”.',
      'Getting stuck is normal. “Hint” gives you a direction, “skip” the next question.',
    ],
    strict: [
      'You may take a hint or skip. Your choice.',
      'Try a part of it. Otherwise say “hint” or “skip”.',
      'Two options: “hint” or “skip”.',
    ],
  },
  'gave-up': {
    friendly: [
      'All right, we leave it here and come back to it another day.',
      'That is fine; this is one to review.',
    ],
    strict: ['No answer to this one. We go on.', 'Noted as not known. Moving on.'],
  },
  'wont-tell': {
    friendly: [
      'You go first; if I tell you, it is not yours. Take a “hint”, or “skip” and I show you the reference as we move on.',
      'I keep the answer for now. You can take a “hint”, or “skip” to see the reference.',
    ],
    strict: [
      'You answer, not I. Take a “hint”, or “skip” and see the reference then.',
      'I do not give the answer first. “Hint”, or “skip” to see the reference.',
    ],
  },
  'wont-tell-exam': {
    friendly: [
      'You go first; the reference is in the report at the end. “Hint” gives you a direction, “skip” the next question.',
      'The answer waits in the report. You can take a “hint” or “skip”.',
    ],
    strict: [
      'No answers during the exam; the report has them. “Hint” or “skip”.',
      'The reference comes with the report. Now: “hint” or “skip”.',
    ],
  },
  'told-later': {
    friendly: [
      'All right, this one stays without an answer of yours. We go on.',
      'Fine, we count it as not answered and move on.',
    ],
    strict: ['Counted as not answered. We go on.', 'No answer of yours, no score. Moving on.'],
  },
  reference: ['The reference points of this question:', 'Here are the reference points:'],
  'take-your-time': {
    friendly: ['Take your time.', 'Sure, I am here when you are ready.', 'No rush. Start when you like.'],
    strict: ['Answer when you are ready.', 'Please begin.', 'I am listening.'],
  },
  noted: {
    friendly: ['Thank you, noted.', 'Got it.', 'I have that down.'],
    strict: ['Noted.', 'Recorded.', 'All right.'],
  },
  'all-covered': {
    friendly: ['You named every point: {covered}.', 'Those are all of them: {covered}.'],
    strict: ['Complete: {covered}.', 'All there: {covered}.'],
  },
  'rest-covered': {
    friendly: ['With {covered} you have every point.', 'And {covered}: that makes every point.'],
    strict: ['With {covered}, complete.', '{covered}: complete now.'],
  },
  'some-covered': {
    friendly: ['You made this clear: {covered}.', 'You covered {covered}.', 'I heard {covered}.'],
    strict: ['You have {covered}.', 'Counted: {covered}.', 'I count {covered}.'],
  },
  'half-covered': {
    friendly: ['Some of that is half way there; let us go on.', 'You touched on something, not yet in full.'],
    strict: ['In part only.', 'Incomplete.'],
  },
  'none-covered': {
    friendly: [
      'None of the reference points came up yet; that is all right.',
      'I did not hear a reference point in that yet; let us go on.',
    ],
    strict: ['No point made.', 'That reaches none of the points.', 'The points are still missing.'],
  },
  contradicted: [
    'On {contradicted} you said the opposite of the reference; worth another look later.',
    'What you said about {contradicted} goes against the reference.',
  ],
  'copied-reference': [
    'This is very close to the wording of the reference.',
    'These are nearly the words of the material.',
  ],
  'copied-question': [
    'This mostly repeats the question.',
    'I know the question; I have not heard your answer to it yet.',
  ],
  'off-topic': [
    'That sounds like an answer to another question.',
    'That does not seem to answer this question.',
  ],
  'keywords-only': [
    'I heard keywords only, not how you would do it.',
    'Those are terms without an explanation; I cannot see what you would do.',
  ],
  injection: [
    'I do not follow orders inside an answer; I grade what it says.',
    'The instruction does not count; I listen to the answer only.',
  ],
  'nothing-said': ['There was nothing in it that I could grade.', 'I heard no answer in that.'],
  'fallback-grader': [
    'The model could not be used this time, so the built-in grader marked this one.',
    'This one was marked by the built-in grader in place of the model.',
  ],
  'probe-partial': {
    friendly: [
      'You said “{quote}”. How would you do that?',
      'Could you say more about “{quote}”?',
      'Staying with “{quote}”: can you go into detail?',
    ],
    strict: ['“{quote}”. How exactly?', '“{quote}”: how would that be done?', 'Expand on “{quote}”.'],
  },
  'probe-contradicted': {
    friendly: [
      'You said “{quote}”. On second thought, is that so? Why?',
      'Does “{quote}” still hold if you look from the other side?',
    ],
    strict: ['“{quote}”: are you sure? Give a reason.', 'You said “{quote}”. On what grounds?'],
  },
  'probe-situation': {
    friendly: [
      'A smaller question: {text}',
      'Let me ask about one part. {text}',
      'Let me be more specific. {text}',
    ],
    strict: ['Follow-up: {text}', 'More specifically: {text}', 'Answer this: {text}'],
  },
  'probe-reason': {
    friendly: [
      'One measure does this: {text}. What comes to mind?',
      'Think back from the effect: {text}. How would you get there?',
    ],
    strict: ['One measure has this effect: {text}. What is it?', 'Follow-up. The effect is: {text}. How?'],
  },
  'probe-area': {
    friendly: [
      'Think of {text} for a moment: what would you do?',
      'One thing here concerns {text}. What would you do?',
    ],
    strict: ['Follow-up, concerning {text}: what would you do?', 'Now consider {text}. What would you do?'],
  },
  'probe-open': {
    friendly: [
      'Is there anything else you would do besides that?',
      'One step further: which other angle could you take?',
    ],
    strict: ['Anything else? Add it.', 'What else?'],
  },
  'probe-own-words': [
    'Could you put the text aside and say it in your own words?',
    'Please tell it in your own words, with an example if you can.',
  ],
  'back-to-question': ['Back to the question: {title}', 'Let us return to it: {title}'],
  'back-to-probe': {
    friendly: [
      'We can talk about that afterwards. Back to my follow-up. {text}',
      'Let us finish this first. {text}',
    ],
    strict: ['That is beside the question. {text}', 'Answer the follow-up, please. {text}'],
  },
  'smaller-step': {
    friendly: ['That is fine, let me ask something smaller.', 'All right, let us take one part of it.'],
    strict: ['A narrower question, then.', 'Take one part, then.'],
  },
  'probe-passed': {
    friendly: ['All right, we leave this follow-up.', 'That is fine; you can look at this point later.'],
    strict: ['The follow-up stays unanswered.', 'Nothing added on this point.'],
  },
  'time-up': {
    friendly: ['Time is up; what you have written counts.', 'The time for this question is over.'],
    strict: ['Time is up.', 'Stop there: time.'],
  },
  closing: {
    friendly: [
      'That is all for today. Thank you.',
      'We are through all the questions, thank you for your answers.',
    ],
    strict: ['The interview is over.', 'That concludes it.'],
  },
  'closing-scores': [
    'Answered: {answered} of {count}. Mean over the {scored} scored: {withoutHelp} on your own, {afterProbes} after follow-ups and hints.',
    'You answered {answered} of {count} questions. Over the {scored} scored you have {withoutHelp} on your own, {afterProbes} after follow-ups and hints.',
  ],
  'closing-exam': [
    'The score and the marks for each point are in the report.',
    'Open the report for the score and the marks.',
  ],
  'closing-early': {
    friendly: [
      'All right, we stop here. Questions not reached do not count.',
      'Fine, enough for today. What was not asked is not a zero.',
    ],
    strict: [
      'Ended early. Questions not asked are not scored.',
      'We stop here; what was not asked does not count.',
    ],
  },
  'closing-short': {
    friendly: ['All right, we stop here.', 'Fine, enough for today.'],
    strict: ['Ended early.', 'We stop here.'],
  },
  'closing-nothing': [
    'Nothing was answered this time; the report lists what was asked.',
    'There is no answer to score this time.',
  ],
};
