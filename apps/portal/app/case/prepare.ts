/** Preparing for a meeting in five small parts, about ten minutes each. Nobody else sees the answers. */
export const PREPARATION = [
  {
    key: 'most',
    title: 'Day 1: what matters most',
    question: 'If only one thing could change, what should it be?',
    help: 'Think of a day at school or at home. What would be different?',
  },
  {
    key: 'examples',
    title: 'Day 2: examples',
    question: 'Which two or three things that happened show it best?',
    help: 'A date, what happened, and what came of it. Short is fine.',
  },
  {
    key: 'theySay',
    title: 'Day 3: what the other side may say',
    question: 'What will the council say, and what would you answer?',
    help: 'Look at “Both sides”. They may say that school meets the need, that the evidence is old, or that it costs too much.',
  },
  {
    key: 'enough',
    title: 'Day 4: what would be enough',
    question: 'What would you accept, and what not?',
    help: 'It helps to know before somebody asks you.',
  },
  {
    key: 'day',
    title: 'Day 5: the day itself',
    question: 'Who comes with you, and what do you need?',
    help: 'Breaks, a quiet room, somebody to take notes, water, the papers in order.',
  },
] as const
